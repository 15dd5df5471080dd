// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include "core/cases/consultation.h"

using namespace yichuang;

/** What somebody asked is a stream of its own, open until it is answered or taken on. */
class ConsultationTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConsultationIsOpenUntilAnsweredOrHandedOn();
    void aConsultationsEventsAreNoCasesEvents();
};

namespace {

const QDate monday = day("2026-03-02");

TestCase opened()
{
    TestCase one;
    if (!one.tryStep(monday, Role::Clerk, EventType::CaseOpened, intakeOf(promisedItem(), monday).toJson()).isEmpty())
        qFatal("opening");
    return one;
}

Event consultationEvent(EventType type, const QJsonObject &body)
{
    Event event;
    event.id = QUuid::createUuid();
    event.caseId = QUuid::fromString(QStringLiteral("{01900000-0000-7000-8000-000000000001}"));
    event.typeName = eventTypeName(type);
    event.at = noonOf(monday);
    event.actor = {QStringLiteral("agent"), Role::ProxyAgent};
    event.body = jsonBytes(body);
    return event;
}

} // namespace

void ConsultationTest::aConsultationIsOpenUntilAnsweredOrHandedOn()
{
    const Event asked =
        consultationEvent(EventType::ConsultationRecorded,
                          ConsultationRecordedBody{{}, {}, QStringLiteral("怎么办"), {}, {}, {}, {}}.toJson());
    const Event closed = consultationEvent(EventType::ConsultationClosed,
                                           ConsultationClosedBody{{}, QStringLiteral("镇民政办")}.toJson());
    QCOMPARE(applyConsultation(std::nullopt, closed).error().reason, QStringLiteral("consultation.not-open"));
    const Result<Consultation> open = applyConsultation(std::nullopt, asked);
    QVERIFY(open && open->isOpen());
    QCOMPARE(open->firstAsked.account, QStringLiteral("agent"));
    QCOMPARE(applyConsultation(*open, asked).error().reason, QStringLiteral("consultation.already"));
    const std::optional<Consultation> done = foldConsultation(std::array{asked, closed, closed});
    QVERIFY(done && !done->isOpen());
    RuleContext context;
    context.role = Role::ProxyAgent;
    QCOMPARE(permits(context, EventType::ConsultationRecorded, ConsultationRecordedBody{}.toJson()).error().reason,
             QStringLiteral("consultation.matter-missing"));
    QCOMPARE(permits(context, EventType::ConsultationClosed, ConsultationClosedBody{}.toJson()).error().reason,
             QStringLiteral("consultation.answer-missing"));
    context.role = Role::Handler;
    QCOMPARE(permits(context, EventType::ConsultationRecorded, {}).error().code, ErrorCode::NotPermitted);
}

void ConsultationTest::aConsultationsEventsAreNoCasesEvents()
{
    const Event asked =
        consultationEvent(EventType::ConsultationRecorded,
                          ConsultationRecordedBody{{}, {}, QStringLiteral("怎么办"), {}, {}, {}, {}}.toJson());
    const FoldedCase alone = fold(std::array{asked});
    QVERIFY(!alone.state && alone.misfits.empty());
    TestCase one = opened();
    QCOMPARE(one.record(monday, Role::ProxyAgent, EventType::ConsultationRecorded, *jsonObject(asked.body)),
             QStringLiteral("stage"));
}

QTEST_GUILESS_MAIN(ConsultationTest)
#include "consultation_test.moc"
