// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casetable.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/casenumber.h"
#include "core/identity/masking.h"
#include "core/store/casesearch.h"
#include "core/store/casetokens.h"
#include "core/store/collectionlist.h"
#include "core/store/database.h"
#include "core/store/promiselist.h"
#include "core/store/proxyledger.h"
#include "core/store/ratinglist.h"
#include "core/store/rekeylist.h"
#include "core/store/stucklist.h"
#include "core/store/unlocked.h"

namespace yichuang {

namespace {

QByteArray summaryContext(const QString &caseId)
{
    return "case:" + caseId.toUtf8();
}

QString unitOf(const CaseState &state)
{
    return state.unit ? state.unit->to : QString();
}

/** Where the result lies while it waits to be fetched; afterwards the place is another's. */
QString keptAtOf(const CaseState &state)
{
    return state.stage == CaseStage::AwaitingCollection && state.arrival ? state.arrival->keptAt : QString();
}

/** When a commitment is to be checked, as the column check_by has it; null: nothing to check. */
std::optional<QString> checkText(const ListedDays &days)
{
    if (!days.verificationOwed)
        return std::nullopt;
    if (!days.verification)
        return QStringLiteral("unset");
    return days.verification->day ? days.verification->day->toString(Qt::ISODate) : QStringLiteral("later");
}

QString dueText(const std::optional<DueDay> &due)
{
    return due && due->day ? due->day->toString(Qt::ISODate) : QString();
}

} // namespace

QJsonObject CaseTable::summaryOf(const CaseState &state) const
{
    // Masked already: a list never holds more than it shows.
    QJsonObject summary{
        {QStringLiteral("item"), state.intake.item.name},
        {QStringLiteral("name"), maskApplicantName(state.intake.applicant.kind, state.intake.applicant.name)},
        {QStringLiteral("document"), maskNumber(state.intake.applicant.documentNumber)},
        {QStringLiteral("phone"), maskPhone(state.intake.applicant.phone)},
    };
    if (const QString keptAt = keptAtOf(state); !keptAt.isEmpty())
        summary.insert(QStringLiteral("keptAt"), keptAt);
    return summary;
}

Result<CaseRow> CaseTable::readRow(const Statement &row, int first) const
{
    const QString id = row.text(first);
    const std::optional<CaseStage> stage = caseStageFromName(row.text(first + 2));
    const Result<QByteArray> plain = m_unlocked.summaries.open(row.blob(first + 12), summaryContext(id));
    if (!plain)
        return failure(plain.error());
    const Result<QJsonObject> summary = jsonObject(*plain);
    if (!summary || !stage)
        return failure(ErrorCode::ProfileDamaged, QStringLiteral("case.row"), id);
    CaseRow result;
    result.caseId = uuidFromText(id);
    result.number = row.text(first + 1);
    result.stage = *stage;
    result.itemId = row.text(first + 3);
    result.account = row.text(first + 4);
    result.window = row.text(first + 5);
    result.openedAt = timeFrom(row.text(first + 6));
    result.changedAt = timeFrom(row.text(first + 7));
    if (!row.isNull(first + 8))
        result.dueOn = QDate::fromString(row.text(first + 8), Qt::ISODate);
    result.dueProvisional = row.integer(first + 9) != 0;
    result.unit = row.text(first + 10);
    result.handler = row.text(first + 11);
    result.needsNewerProgram = row.integer(first + 13) != 0;
    result.itemName = (*summary)[u"item"].toString();
    result.applicantMasked = (*summary)[u"name"].toString();
    result.documentMasked = (*summary)[u"document"].toString();
    result.phoneMasked = (*summary)[u"phone"].toString();
    result.keptAt = (*summary)[u"keptAt"].toString();
    return result;
}

Result<CasePage> CaseTable::list(const CaseQuery &query)
{
    CaseQuery bounded = query;
    bounded.limit = std::clamp(query.limit, 1, 1000);
    bounded.offset = std::max(query.offset, 0);
    if (query.stuckOnly)
        bounded.stages = {CaseStage::Waiting};
    Result<std::vector<qint64>> records = findRecords(m_database, m_unlocked.tokens, bounded);
    if (!records)
        return failure(records.error());

    CasePage page;
    page.more = qsizetype(records->size()) > bounded.limit;
    if (page.more)
        records->resize(std::size_t(bounded.limit));
    else if (bounded.offset == 0)
        page.total = int(records->size());
    page.rows.reserve(records->size());
    for (const qint64 record : *records) {
        Result<CaseRow> read = rowIn(bounded.sort, record);
        if (!read && read.error().code == ErrorCode::NotFound)
            continue;
        if (!read)
            return failure(read.error());
        page.rows.push_back(std::move(*read));
    }
    return page;
}

Result<CaseRow> CaseTable::rowAt(qint64 record)
{
    return rowIn(CaseSort::NewestFirst, record);
}

Result<CaseRow> CaseTable::rowIn(CaseSort sort, qint64 record)
{
    Statement row = m_database.prepare(
        sort == CaseSort::CheckFirst
            ? "SELECT case_id, number, stage, item_id, account, window, opened_at, changed_at, CASE WHEN check_by < "
              "'later' THEN check_by END, check_by = 'later', unit, handler, summary, newer FROM cases WHERE rec = ?"
            : "SELECT case_id, number, stage, item_id, account, window, opened_at, changed_at, due_on, "
              "due_provisional, unit, handler, summary, newer FROM cases WHERE rec = ?");
    const Result<bool> found = row.bind(record).step();
    if (!found)
        return failure(found.error());
    return *found ? readRow(row, 0) : failure(ErrorCode::NotFound, QStringLiteral("case"));
}

Result<QString> CaseTable::numberOf(const QUuid &caseId)
{
    Statement row = m_database.prepare("SELECT number FROM cases WHERE case_id = ?");
    const Result<bool> found = row.bind(uuidText(caseId)).step();
    if (!found)
        return failure(found.error());
    return *found ? row.text(0) : QString();
}

Result<QUuid> CaseTable::findByNumber(const QString &number)
{
    const Result<CaseNumber> parsed = parseCaseNumber(number);
    if (!parsed)
        return failure(parsed.error());
    Statement row = m_database.prepare("SELECT case_id FROM cases WHERE number = ? ORDER BY rec");
    const Result<bool> found = row.bind(caseNumberText(*parsed)).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorCode::NotFound, QStringLiteral("case"));
    return uuidFromText(row.text(0));
}

namespace {

Result<std::vector<QUuid>> collectIds(Statement &row)
{
    std::vector<QUuid> ids;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return ids;
        ids.push_back(uuidFromText(row.text(0)));
    }
}

} // namespace

Result<std::vector<QUuid>> CaseTable::allIds()
{
    Statement row = m_database.prepare("SELECT case_id FROM cases ORDER BY rec");
    return collectIds(row);
}

Result<std::vector<QUuid>> CaseTable::idsInStage(CaseStage stage)
{
    Statement row = m_database.prepare("SELECT case_id FROM cases WHERE stage = ? ORDER BY rec");
    row.bind(caseStageName(stage));
    return collectIds(row);
}

Result<std::vector<QUuid>> CaseTable::idsOfNewerPrograms()
{
    Statement row = m_database.prepare("SELECT case_id FROM cases WHERE newer = 1 ORDER BY rec");
    return collectIds(row);
}

Result<std::vector<QUuid>> CaseTable::idsWithClock()
{
    Statement row = m_database.prepare("SELECT case_id FROM cases WHERE due_on IS NOT NULL OR due_provisional = 1 OR "
                                       "check_by IS NOT NULL ORDER BY rec");
    return collectIds(row);
}

Result<std::vector<QUuid>> CaseTable::idsDueBefore(const std::vector<CaseStage> &stages, QDate day)
{
    std::vector<QUuid> ids;
    for (const CaseStage stage : stages) {
        Statement row = m_database.prepare("SELECT case_id FROM cases WHERE stage = ? AND due_on < ? ORDER BY rec");
        row.bind(caseStageName(stage)).bind(day.toString(Qt::ISODate));
        const Result<std::vector<QUuid>> some = collectIds(row);
        if (!some)
            return failure(some.error());
        ids.insert(ids.end(), some->begin(), some->end());
    }
    return ids;
}

Result<std::vector<QUuid>> CaseTable::idsByDocument(const QString &documentNumber, int limit)
{
    const SearchToken token = m_unlocked.tokens.token(u"id", documentNumber.toLower());
    Statement row = m_database.prepare("SELECT c.case_id FROM tokens t JOIN cases c ON c.rec = t.rec WHERE t.token = ? "
                                       "ORDER BY t.rec DESC LIMIT ?");
    row.bind(token).bind(limit);
    return collectIds(row);
}

Result<std::vector<QString>> CaseTable::unitsAtWork()
{
    // From each unit straight to the next in the index; DISTINCT would visit every case.
    Statement row = m_database.prepare("WITH RECURSIVE units (unit) AS (SELECT min(unit) FROM cases WHERE unit > '' "
                                       "UNION ALL SELECT (SELECT min(unit) "
                                       "FROM cases WHERE unit > units.unit) FROM units WHERE unit IS NOT NULL) SELECT "
                                       "unit FROM units WHERE unit IS NOT "
                                       "NULL");
    std::vector<QString> units;
    for (;;) {
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            return units;
        units.push_back(row.text(0));
    }
}

Result<qint64> CaseTable::count()
{
    return m_database.integer("SELECT count(*) FROM cases");
}

Result<> CaseTable::forgetWords(const CaseState &before)
{
    Statement row = m_database.prepare("SELECT rec FROM cases WHERE case_id = ?");
    const Result<bool> found = row.bind(uuidText(before.caseId)).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return {}; // opened in the same commit: nothing was written yet
    const qint64 record = row.integer(0);
    Statement remove = m_database.prepare("DELETE FROM tokens WHERE token = ? AND rec = ?");
    for (const SearchWord &word : searchWordsOf(before, m_pinyin)) {
        remove.reset();
        if (const Result<> done = remove.bind(m_unlocked.tokens.token(word.kind, word.text)).bind(record).run(); !done)
            return done;
    }
    return {};
}

Result<> CaseTable::put(const CaseState &state, const ListedDays &days)
{
    const QString id = uuidText(state.caseId);
    const Result<QByteArray> summary = m_unlocked.summaries.seal(jsonBytes(summaryOf(state)), summaryContext(id));
    if (!summary)
        return failure(summary.error());
    const QString dueOn = dueText(days.due);
    Statement row = m_database.prepare(
        "INSERT INTO cases (case_id, number, stage, item_id, account, window, opened_at, opened_on, changed_at, "
        "due_on, due_provisional, unit, handler, summary, newer, check_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON "
        "CONFLICT "
        "(case_id) DO UPDATE SET number = excluded.number, account = excluded.account, window = excluded.window, "
        "opened_at = excluded.opened_at, opened_on = excluded.opened_on, stage = excluded.stage, item_id = "
        "excluded.item_id, changed_at = excluded.changed_at, due_on = "
        "excluded.due_on, "
        "due_provisional = excluded.due_provisional, unit = excluded.unit, handler = excluded.handler, summary = "
        "excluded.summary, newer = excluded.newer, check_by = excluded.check_by RETURNING rec");
    const Result<bool> written = row.bind(id)
                                     .bind(state.number())
                                     .bind(caseStageName(state.stage))
                                     .bind(state.intake.item.id)
                                     .bind(state.openedBy.account)
                                     .bind(state.place.window)
                                     .bind(timeText(state.openedAt))
                                     .bind(state.openedAt.date().toString(Qt::ISODate))
                                     .bind(timeText(state.changedAt))
                                     .bind(dueOn.isEmpty() ? std::nullopt : std::optional(dueOn))
                                     .bind(days.due.has_value() && !days.due->day)
                                     .bind(unitOf(state))
                                     .bind(state.handler)
                                     .bind(*summary)
                                     .bind(state.needsNewerProgram)
                                     .bind(checkText(days))
                                     .step();
    if (!written)
        return failure(written.error());
    const qint64 record = row.integer(0);
    while (true) { // RETURNING delivers its row before the statement is done
        const Result<bool> more = row.step();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
    }
    if (const Result<> ledger = ProxyLedger::put(m_database, record, state); !ledger)
        return ledger;
    if (const Result<> owed = RekeyList::put(m_database, record, state); !owed)
        return owed;
    if (const Result<> waiting = CollectionList::put(m_database, record, state); !waiting)
        return waiting;
    if (const Result<> promised = PromiseList::put(m_database, record, state); !promised)
        return promised;
    if (const Result<> visits = RatingList::put(m_database, record, state); !visits)
        return visits;
    if (const Result<> stuck = StuckList::put(m_database, record, state); !stuck)
        return stuck;
    Statement insert = m_database.prepare("INSERT OR IGNORE INTO tokens (token, rec) VALUES (?, ?)");
    for (const SearchWord &word : searchWordsOf(state, m_pinyin)) {
        insert.reset();
        if (const Result<> done = insert.bind(m_unlocked.tokens.token(word.kind, word.text)).bind(record).run(); !done)
            return done;
    }
    return {};
}

Result<QString> CaseTable::differenceTo(const CaseState &state, const ListedDays &days)
{
    const QString id = uuidText(state.caseId);
    Statement row = m_database.prepare(
        "SELECT case_id, number, stage, item_id, account, window, opened_at, changed_at, due_on, due_provisional, "
        "unit, handler, summary, newer, rec, check_by FROM cases WHERE case_id = ?");
    const Result<bool> found = row.bind(id).step();
    if (!found)
        return failure(found.error());
    if (!*found)
        return QStringLiteral("missing from the case table");
    const Result<CaseRow> stored = readRow(row, 0);
    if (!stored)
        return QStringLiteral("unreadable in the case table");
    const QJsonObject summary = summaryOf(state);
    if (stored->number != state.number())
        return QStringLiteral("number");
    if (stored->stage != state.stage)
        return QStringLiteral("stage");
    if (stored->itemId != state.intake.item.id || stored->itemName != summary[u"item"].toString())
        return QStringLiteral("item");
    if (stored->applicantMasked != summary[u"name"].toString()
        || stored->documentMasked != summary[u"document"].toString()
        || stored->phoneMasked != summary[u"phone"].toString())
        return QStringLiteral("applicant");
    // A row written before places were kept in it has none; that is no damage.
    if (!stored->keptAt.isEmpty() && stored->keptAt != keptAtOf(state))
        return QStringLiteral("place of the result");
    if (stored->unit != unitOf(state) || stored->handler != state.handler)
        return QStringLiteral("handler");
    if (stored->needsNewerProgram != state.needsNewerProgram)
        return QStringLiteral("mark of a newer program");
    if (stored->changedAt != state.changedAt || stored->openedAt != state.openedAt)
        return QStringLiteral("times");
    if (row.text(8) != dueText(days.due) || stored->dueProvisional != (days.due.has_value() && !days.due->day))
        return QStringLiteral("due day");
    if ((row.isNull(15) ? std::nullopt : std::optional(row.text(15))) != checkText(days))
        return QStringLiteral("day of the check");
    const qint64 record = row.integer(14);
    const Result<bool> ledger = ProxyLedger::isAsPut(m_database, record, state);
    if (!ledger)
        return failure(ledger.error());
    if (!*ledger)
        return QStringLiteral("agents' ledger");
    const Result<bool> owed = RekeyList::isAsPut(m_database, record, state);
    if (!owed)
        return failure(owed.error());
    if (!*owed)
        return QStringLiteral("list for other systems");
    const Result<bool> waiting = CollectionList::isAsPut(m_database, record, state);
    if (!waiting)
        return failure(waiting.error());
    if (!*waiting)
        return QStringLiteral("list of results that wait");
    const Result<bool> promised = PromiseList::isAsPut(m_database, record, state);
    if (!promised)
        return failure(promised.error());
    if (!*promised)
        return QStringLiteral("list of promises");
    const Result<bool> visits = RatingList::isAsPut(m_database, record, state);
    if (!visits)
        return failure(visits.error());
    if (!*visits)
        return QStringLiteral("list of ratings");
    const Result<bool> stuck = StuckList::isAsPut(m_database, record, state);
    if (!stuck)
        return failure(stuck.error());
    if (!*stuck)
        return QStringLiteral("list of stuck members");
    Statement token = m_database.prepare("SELECT 1 FROM tokens WHERE token = ? AND rec = ?");
    for (const SearchWord &word : searchWordsOf(state, m_pinyin)) {
        token.reset();
        const Result<bool> there = token.bind(m_unlocked.tokens.token(word.kind, word.text)).bind(record).step();
        if (!there)
            return failure(there.error());
        if (!*there)
            return QStringLiteral("search words");
    }
    return QString();
}

Result<> CaseTable::clear()
{
    return m_database.execute("DELETE FROM tokens; DELETE FROM proxy_cases; DELETE FROM rekeys_owed; DELETE FROM "
                              "collections; DELETE FROM promises; DELETE FROM visits; DELETE FROM proxy_counts; DELETE "
                              "FROM visit_counts; DELETE "
                              "FROM stuck_members; DELETE FROM cases; DELETE FROM misfits;");
}

} // namespace yichuang
