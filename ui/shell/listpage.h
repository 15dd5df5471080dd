// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <functional>

class QComboBox;
class QKeySequence;
class QPushButton;
class QVBoxLayout;

namespace yichuang {

class Banner;
class SectionHeader;

/**
 * A page of lists: a head with its title at the left, and what chooses and does something at the right, a band for what
 * has to be said, the lists under it. F5 reads what is chosen again.
 */
class ListPage : public Page
{
    Q_OBJECT

protected:
    /** @p banner is the object name of the band. */
    ListPage(PageContext context, const QString &title, const QString &banner, QWidget *parent);

    /** Reads what is chosen. */
    virtual void reload() = 0;

    /** The parts of the head come in the order of these calls. */
    void addTool(QWidget *tool);
    /** A choice of @p texts; @p accessible says what is chosen. */
    QComboBox *addChoice(const QString &name, const QString &accessible, const QStringList &texts);
    /** @p key, where there is one, stands behind @p tip. */
    QPushButton *addButton(const QString &name, const QString &text, const QString &tip, const QKeySequence &key);
    /** The button that does what F5 does. */
    void addRefresh(const QString &name);

    /** Under the head and the band, one under the other; one that @p stretch es takes the room. */
    void addContent(QWidget *content, int stretch = 1);
    /** While the keys are on this page; @p what is said in the list of keys. */
    void addKey(const QKeySequence &keys, const QString &what, std::function<void()> act);

    [[nodiscard]] Banner &banner() { return *m_banner; }
    void showError(const Error &error);
    /** Asks where to, saves @p table as a workbook or CSV named after @p what and the day, and says how it went. */
    void saveList(const QString &what, const QList<QStringList> &table);

private:
    QVBoxLayout *m_rows;
    SectionHeader *m_head;
    Banner *m_banner;
};

} // namespace yichuang
