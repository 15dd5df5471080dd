// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace yichuang {

class UiState;

/** One section of the settings: fetches what it shows each time it comes to the front. */
class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    virtual void refresh() = 0;

Q_SIGNALS:
    void statusMessage(const QString &text);
};

/**
 * Settings 设置: a list of sections at the left, the chosen one beside it. Sections that only an administrator may use
 * are not there for others.
 */
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    /** @p state keeps the language; outlives the page. */
    SettingsPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;

    /** Shows the section of this object name: account, accounts, place, printers, reader, backup, reference, interface,
     * about.
     */
    void showSection(const QString &name);

private:
    void addSection(SettingsSection *section, const QString &name, const QString &title);
    void turnTo(int row);

    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<SettingsSection *> m_sections;
};

} // namespace yichuang
