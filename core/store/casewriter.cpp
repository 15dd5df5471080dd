// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casewriter.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/cases/casenumber.h"
#include "core/cases/consultation.h"
#include "core/cases/fold.h"
#include "core/store/chainhead.h"
#include "core/store/eventlog.h"
#include "core/store/numbersequences.h"
#include "core/store/settings.h"
#include "core/store/settingskeys.h"
#include "core/store/unlocked.h"

#include <algorithm>

namespace yichuang {

namespace {

/** Small steps back are a time server at work; events of one device are ordered by their sequence anyway. */
constexpr qint64 toleratedStepBackSeconds = 600;

Result<> checkClock(WriterContext &context, const ChainHead &head, const QDateTime &now)
{
    if (!head.at.isValid() || now.secsTo(head.at) <= toleratedStepBackSeconds)
        return {};
    const Result<QString> confirmed = context.settings.value(settingskeys::clockConfirmed);
    if (!confirmed)
        return failure(confirmed.error());
    if (!confirmed->isEmpty() && timeFrom(*confirmed) >= head.at)
        return {};
    return failure(ErrorCode::ClockWentBack, timeText(head.at));
}

} // namespace

CaseWriter::CaseWriter(WriterContext &context, Transaction transaction, Actor actor, Place place)
    : m_context(&context)
    , m_transaction(std::move(transaction))
    , m_actor(std::move(actor))
    , m_place(std::move(place))
    , m_at(context.clock.now())
{
}

Result<CaseWriter> CaseWriter::begin(WriterContext &context, Actor actor, Place place)
{
    Result<Transaction> transaction = Transaction::begin(context.database);
    if (!transaction)
        return failure(transaction.error());
    CaseWriter writer(context, std::move(*transaction), std::move(actor), std::move(place));
    const Result<ChainHead> head = context.log.head(context.unlocked.device);
    if (!head)
        return failure(head.error());
    if (const Result<> clock = checkClock(context, *head, writer.m_at); !clock)
        return failure(clock.error());
    writer.m_seq = head->seq;
    writer.m_hash = head->hash;
    return writer;
}

Result<int> CaseWriter::nextNumber(const QString &scope)
{
    return NumberSequences(m_context->database).next(scope);
}

Result<QString> CaseWriter::nextCaseNumber()
{
    const QDate today = m_at.date();
    const Result<CaseNumber> number = m_context->numbers.next(m_place.centre, today);
    if (!number)
        return failure(number.error());
    const Result<> kept = NumberSequences(m_context->database).raise(caseNumberScope(today), number->sequence);
    if (!kept)
        return failure(kept.error());
    return caseNumberText(*number);
}

QUuid CaseWriter::newCaseId()
{
    return makeUuidV7(m_at, m_context->random);
}

Result<CaseState> CaseWriter::state(const QUuid &caseId)
{
    if (const auto known = m_states.constFind(caseId); known != m_states.cend())
        return *known;
    const Result<std::vector<Event>> events = m_context->log.eventsOf(caseId);
    if (!events)
        return failure(events.error());
    const FoldedCase folded = fold(*events);
    if (!folded.state)
        return failure(ErrorCode::NotFound, QStringLiteral("case"));
    m_states.insert(caseId, *folded.state);
    return *folded.state;
}

Result<QByteArray> CaseWriter::openingSalt(const QUuid &caseId)
{
    const auto opens = [&caseId](const Event &event) {
        return event.caseId == caseId && event.type() == EventType::CaseOpened;
    };
    if (const auto here = std::ranges::find_if(m_events, opens); here != m_events.end())
        return here->salt;
    const Result<std::vector<Event>> earlier = m_context->log.eventsOf(caseId);
    if (!earlier)
        return failure(earlier.error());
    const auto before = std::ranges::find_if(*earlier, opens);
    return before == earlier->end() ? failure(ErrorCode::NotFound, QStringLiteral("case"))
                                    : Result<QByteArray>(before->salt);
}

Result<QUuid> CaseWriter::append(const QUuid &caseId, EventType type, const QJsonObject &body)
{
    const bool asks = isConsultationEvent(type);
    std::optional<CaseState> before;
    if (type != EventType::CaseOpened && !asks) {
        const Result<CaseState> known = state(caseId);
        if (!known)
            return failure(known.error());
        before = *known;
    }
    Event event;
    event.id = makeUuidV7(m_at, m_context->random);
    event.caseId = caseId;
    event.device = m_context->unlocked.device;
    event.deviceSeq = m_seq + 1;
    event.typeName = eventTypeName(type);
    event.at = m_at;
    event.actor = m_actor;
    event.place = m_place;
    event.salt = m_context->random.bytes(eventSaltBytes);
    event.body = jsonBytes(body);
    event.prevHash = m_hash;
    event.hash = eventHash(event);

    if (asks) {
        const Result<std::vector<Event>> earlier = m_context->log.eventsOf(caseId);
        if (!earlier)
            return failure(earlier.error());
        if (const Result<Consultation> after = applyConsultation(foldConsultation(*earlier), event); !after)
            return failure(after.error());
    } else {
        const Result<CaseState> after = yichuang::apply(before, event);
        if (!after)
            return failure(after.error());
        m_states.insert(caseId, *after);
    }
    if (before && type == EventType::IntakeAmended)
        m_amended.push_back(std::move(*before));
    m_seq = event.deviceSeq;
    m_hash = event.hash;
    m_events.push_back(std::move(event));
    return m_events.back().id;
}

Result<> CaseWriter::commit()
{
    if (!m_events.empty()) {
        const Result<QByteArray> signature = m_context->unlocked.deviceKey.sign(m_events.back().hash);
        if (!signature)
            return failure(signature.error());
        m_events.back().signature = *signature;
    }
    QMap<QUuid, bool> written;
    for (const Event &event : m_events) {
        if (const Result<qint64> inserted = m_context->log.insert(event); !inserted)
            return failure(inserted.error());
        if (m_states.contains(event.caseId)) // a consultation has no row
            written.insert(event.caseId, true);
    }
    if (!m_events.empty()) {
        const ChainHead head{m_seq, m_hash, m_at};
        if (const Result<> noted =
                ChainHeadNote(m_context->database, m_context->unlocked.events).write(m_context->unlocked.device, head);
            !noted)
            return noted;
    }
    // A name corrected must no longer find the case under the wrong one.
    for (const CaseState &before : m_amended) {
        if (const Result<> forgotten = m_context->cases.forgetWords(before); !forgotten)
            return forgotten;
    }
    for (auto it = written.cbegin(); it != written.cend(); ++it) {
        const CaseState &state = m_states[it.key()];
        if (const Result<> put = m_context->cases.put(state, m_context->due(state)); !put)
            return put;
    }
    const Result<> committed = m_transaction.commit();
    m_context->commits += committed.has_value();
    return committed;
}

} // namespace yichuang
