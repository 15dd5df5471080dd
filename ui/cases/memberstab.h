// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace yichuang {

class MembersModel;
class UiState;

/** The members of a 一件事, each a case to open; what the one visit spared; further members can be added. */
class MembersTab final : public QWidget
{
    Q_OBJECT

public:
    explicit MembersTab(UiState &state, QWidget *parent = nullptr);

    void setMatter(const CaseFile &file);

Q_SIGNALS:
    void caseRequested(const QUuid &caseId);
    void joinRequested();

private:
    [[nodiscard]] QUuid selected() const;
    void showButtons();

    MembersModel *m_model;
    QTableView *m_table;
    QLabel *m_saving;
    QPushButton *m_open;
    QPushButton *m_join;
};

} // namespace yichuang
