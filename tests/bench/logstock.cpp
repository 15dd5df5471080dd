// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/logstock.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/consultation.h"
#include "core/cases/handlingbodies.h"
#include "core/store/casewriter.h"
#include "core/store/chainhead.h"
#include "core/store/eventlog.h"
#include "core/store/syncstore.h"
#include "core/store/unlocked.h"
#include "tests/bench/benchtable.h"

namespace yichuang {

namespace {

constexpr int casesOfOneCommit = 20'000;
constexpr int casesOfASeal = 10; ///< and of a question
constexpr int questionsOfAnOpenOne = 50;
constexpr int decisionsOfADispute = 500;
constexpr int hoursToAnswer = 1;
constexpr int daysToDecide = 6;

/** Appends events to the chain of one device without signing each: nobody verifies a stock. */
class BulkChain
{
public:
    BulkChain(WriterContext &context, QString device)
        : m_context(context)
        , m_device(std::move(device))
        , m_head(needed(context.log.head(m_device), "head"))
    {
    }

    /** The row of the event in the log. */
    qint64 add(const QUuid &stream, EventType type, const QDateTime &at, const Actor &by, const Place &place,
               const QJsonObject &body)
    {
        Event event;
        event.id = makeUuidV7(at, m_context.random);
        event.caseId = stream;
        event.device = m_device;
        event.deviceSeq = m_head.seq + 1;
        event.typeName = eventTypeName(type);
        event.at = at;
        event.actor = by;
        event.place = place;
        event.salt = m_context.random.bytes(eventSaltBytes);
        event.body = jsonBytes(body);
        event.prevHash = m_head.hash;
        event.hash = eventHash(event);
        m_head = {event.deviceSeq, event.hash, at};
        return needed(m_context.log.insert(event), "event");
    }
    /** What a commit of one's own leaves beside the log. */
    void noteHead()
    {
        needed(ChainHeadNote(m_context.database, m_context.unlocked.events).write(m_device, m_head), "head");
    }

private:
    WriterContext &m_context;
    QString m_device;
    ChainHead m_head;
};

/** Writes the log of case after case. */
class LogFiller
{
public:
    explicit LogFiller(BenchProfile &profile)
        : m_context(profile.profile->writer())
        , m_deliveries(profile.profile->sync().deliveries)
        , m_own(m_context, m_context.unlocked.device)
        , m_other(m_context, QStringLiteral("00000000000000b2"))
    {
    }

    void add(const CaseState &state, int index)
    {
        deliver(m_own.add(state.caseId, EventType::CaseOpened, state.openedAt, state.openedBy, state.place, {}),
                state.openedAt);
        if (index % casesOfASeal == 0)
            ask(state, index / casesOfASeal);
        if (!state.decision)
            return;
        const QDateTime at = state.openedAt.addDays(daysToDecide);
        const qint64 decision = m_other.add(state.caseId, EventType::Decided, at, m_handler, state.place, {});
        const bool dispute = ++m_decisions % decisionsOfADispute == 0;
        deliver(decision, at, dispute ? VerdictKind::SetAside : VerdictKind::Applied);
        if (index % casesOfASeal == 0) {
            const SealUsedBody use{QStringLiteral("审批专用章"),
                                   ++m_seals,
                                   QStringLiteral("行政许可决定书"),
                                   2,
                                   QStringLiteral("NB%1").arg(m_seals, 8, 10, QLatin1Char('0')),
                                   {}};
            deliver(m_other.add(state.caseId, EventType::SealUsed, at, m_handler, state.place, use.toJson()), at);
        }
    }
    void end() { m_own.noteHead(); }

private:
    void deliver(qint64 row, const QDateTime &at, VerdictKind verdict = VerdictKind::Applied)
    {
        const QString reason = verdict == VerdictKind::Applied ? QString() : QStringLiteral("step.not-now");
        needed(m_deliveries.note(row, {{verdict, reason}, at, ++m_position, 0}, at), "delivery");
    }
    void ask(const CaseState &state, int question)
    {
        const QUuid stream = makeUuidV7(state.openedAt, m_context.random);
        ConsultationRecordedBody asked;
        asked.asker = QStringLiteral("测试甲");
        asked.matter = QStringLiteral("怎样申请最低生活保障，需要带哪些材料，多久有结果");
        (void)m_own.add(stream, EventType::ConsultationRecorded, state.openedAt, state.openedBy, state.place,
                        asked.toJson());
        if (question % questionsOfAnOpenOne == 0)
            return;
        const ConsultationClosedBody answered{QStringLiteral("已当面答复并发给一次性告知单"), {}};
        (void)m_own.add(stream, EventType::ConsultationClosed, state.openedAt.addSecs(hoursToAnswer * 3600),
                        state.openedBy, state.place, answered.toJson());
    }

    WriterContext &m_context;
    Deliveries &m_deliveries;
    BulkChain m_own;
    BulkChain m_other;
    Actor m_handler{QStringLiteral("handler-there"), Role::Handler};
    qint64 m_position = 0;
    int m_decisions = 0;
    int m_seals = 0;
};

} // namespace

void fillLog(BenchProfile &profile, const std::function<CaseState(int index)> &caseAt, int cases)
{
    LogFiller filler(profile);
    Database &database = profile.profile->writer().database;
    for (int next = 0; next < cases;) {
        Transaction transaction = needed(Transaction::begin(database), "begin");
        for (const int until = std::min(cases, next + casesOfOneCommit); next < until; ++next)
            filler.add(caseAt(next), next);
        if (next == cases)
            filler.end();
        needed(transaction.commit(), "commit");
        progress(QStringLiteral("log of %L1 cases: %L2").arg(cases).arg(next));
    }
}

} // namespace yichuang
