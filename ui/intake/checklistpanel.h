// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

class QPushButton;

namespace yichuang {

class ChecklistView;
class EmptyState;
class MaterialDetail;
class SectionHeader;

/** The materials: how many are missing, the table, and everything about the one chosen. */
class ChecklistPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChecklistPanel(IntakeModel &model, QWidget *parent = nullptr);

    void focusTable();
    [[nodiscard]] ChecklistView *view() const { return m_view; }

Q_SIGNALS:
    void attachRequested(const QString &materialId);
    void filesDropped(const QString &materialId, const QStringList &paths);
    void textRefused(const QString &sentence);

private:
    void show();

    IntakeModel &m_model;
    SectionHeader *m_header;
    QPushButton *m_all;
    ChecklistView *m_view;
    MaterialDetail *m_detail;
    EmptyState *m_empty;
};

} // namespace yichuang
