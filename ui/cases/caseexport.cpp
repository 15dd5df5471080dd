// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caseexport.h"

#include "core/desk/desk.h"
#include "core/store/listpart.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "ui/cases/caselistmodel.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/tablefile.h"

#include <iterator>

namespace yichuang {

namespace {

using Report = std::function<bool(qint64 done, qint64 total)>;

QStringList cells(const CaseListModel &model, const CaseRow &row)
{
    QStringList texts;
    for (int column = 0; column < CaseListModel::columns; ++column)
        texts.append(column == static_cast<int>(CaseListModel::Column::Due)
                         ? model.dueWithWord(row)
                         : model.text(row, static_cast<CaseListModel::Column>(column)));
    return texts;
}

/** Every row of @p query, in one visit to the desk's thread: nothing moves in between. Cancelled when stopped. */
Result<std::vector<CaseRow>> everyRow(Desk &desk, CaseQuery query, const Report &report)
{
    std::vector<CaseRow> rows;
    query.limit = mostInAPart;
    for (bool more = true; more;) {
        query.offset = int(rows.size());
        Result<CasePage> page = desk.cases(query);
        if (!page)
            return failure(page.error());
        more = page->more && !page->rows.empty();
        std::ranges::move(page->rows, std::back_inserter(rows));
        if (!report(qint64(rows.size()), 0))
            return failure(ErrorCode::Cancelled, QStringLiteral("export"));
    }
    return rows;
}

} // namespace

QList<QStringList> caseTable(const CaseListModel &model, const std::vector<CaseRow> &rows)
{
    QList<QStringList> table;
    table.reserve(qsizetype(rows.size()) + 1);
    QStringList header;
    for (int column = 0; column < CaseListModel::columns; ++column)
        header.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    table.append(header);
    for (const CaseRow &row : rows)
        table.append(cells(model, row));
    return table;
}

CaseExport::CaseExport(DeskRunner &runner, const SyncRunner *sync, CaseListModel &model, QWidget &page)
    : QObject(&page)
    , m_runner(runner)
    , m_sync(sync)
    , m_model(model)
    , m_page(page)
{
}

void CaseExport::begin(const CaseQuery &query, QDate day)
{
    auto *progress = new ProgressDialog(tr("Reading the whole list"), &m_page);
    m_runner.onDesk([query, report = progress->reporter()](Desk &desk) { return everyRow(desk, query, report); })
        .then(this, [this, progress, day](const Result<std::vector<CaseRow>> &rows) {
            progress->finish();
            if (rows)
                addDistrict(*rows, day);
            else if (rows.error().code != ErrorCode::Cancelled)
                Q_EMIT failed(rows.error());
        });
}

void CaseExport::addDistrict(std::vector<CaseRow> rows, QDate day)
{
    if (!m_sync || !m_sync->status() || !m_sync->status()->link.isEnrolled()) {
        save(rows, day);
        return;
    }
    // Where a case lies is known so far for what was scrolled to.
    std::vector<QUuid> ids;
    ids.reserve(rows.size());
    for (const CaseRow &row : rows)
        ids.push_back(row.caseId);
    m_runner
        .onProfile([ids](Profile &profile) -> Result<std::vector<CaseDelivery>> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().deliveries.ofCases(ids);
        })
        .then(this, [this, ids, rows = std::move(rows), day](const Result<std::vector<CaseDelivery>> &found) {
            if (!found) {
                Q_EMIT failed(found.error());
                return;
            }
            m_model.setDeliveries(ids, *found);
            save(rows, day);
        });
}

void CaseExport::save(const std::vector<CaseRow> &rows, QDate day)
{
    const QString what = QStringLiteral("办件清单");
    const QString name = QStringLiteral("%1-%2").arg(what, day.toString(QStringLiteral("yyyyMMdd")));
    const std::optional<Result<>> done =
        saveTable(&m_page, tr("Export the list"), name, what, caseTable(m_model, rows));
    if (done && *done)
        Q_EMIT saved(int(rows.size()));
    else if (done)
        Q_EMIT failed(done->error());
}

} // namespace yichuang
