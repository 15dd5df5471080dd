// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/cases/workmodel.h"
#include "ui/session/partfeed.h"

#include <QWidget>

namespace yichuang {

class DeskRunner;
class ListFrame;
class UiState;

/**
 * A list of work: the rows of a query, more of them as it is scrolled. Enter opens a row. Knows nothing of what is done
 * with it.
 */
class WorkList final : public QWidget
{
    Q_OBJECT

public:
    /** @p key names the widths kept in @p state; @p empty is what an empty list says. */
    WorkList(DeskRunner &runner, UiState &state, const QString &key, const QString &empty, QWidget *parent = nullptr);

    void setToday(QDate today, const ReferenceSet &reference);
    /** Where results lie is hidden too, until showKeptAt(). */
    void hideColumns(const QList<WorkModel::Column> &columns);
    /** For a list of results: where each of them lies. */
    void showKeptAt();
    void setEmptySentence(const QString &sentence);
    /** Asks for the rows; the row that was current stays so if it is still there. */
    void load(const CaseQuery &query);
    /** The row the work goes on with; null: none. */
    [[nodiscard]] const CaseRow *current() const;
    void focusList();

Q_SIGNALS:
    void opened(const QUuid &caseId);
    void currentChanged();
    void failed(const yichuang::Error &error);

private:
    void show(const std::vector<CaseRow> &rows);
    void tellCount();

    DeskRunner &m_runner;
    WorkModel *m_model;
    ListFrame *m_list;
    PartFeed<CaseRow> m_feed;
};

} // namespace yichuang
