// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casestage.h"
#include "core/cases/event.h"

#include <QSet>
#include <QTest>

using namespace yichuang;

class EventTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeHasItsOwnName();
    void anUnknownNameIsUnknown_data();
    void anUnknownNameIsUnknown();
    void chainInputHasThisForm();
    void everyFieldChangesTheChainInput_data();
    void everyFieldChangesTheChainInput();
    void movingBytesBetweenFieldsChangesTheChainInput();
    void hashAndSignatureAreNotCovered();
    void everyStageHasItsNamesAndCode_data();
    void everyStageHasItsNamesAndCode();
    void stageNamesAreReadBack();
};

namespace {

Event example()
{
    Event event;
    event.id = QUuid(QStringLiteral("01930000-0000-7000-8000-000000000001"));
    event.caseId = QUuid(QStringLiteral("01930000-0000-7000-8000-000000000002"));
    event.device = QStringLiteral("d1");
    event.deviceSeq = 7;
    event.typeName = QStringLiteral("note-added");
    event.at = QDateTime(QDate(2026, 3, 2), QTime(9, 5, 11, 120), Qt::OffsetFromUTC, 28800);
    event.actor = Actor{QStringLiteral("acc"), Role::Clerk};
    event.place = Place{QStringLiteral("330212110"), QStringLiteral("3")};
    event.salt = QByteArray(16, 's');
    event.body = QByteArrayLiteral("{}");
    event.prevHash = QByteArray(32, '\0');
    return event;
}

QByteArray field(const QByteArray &bytes)
{
    return QByteArray(7, '\0') + char(bytes.size()) + bytes;
}

using Change = void (*)(Event &);

} // namespace

Q_DECLARE_METATYPE(Change)

void EventTest::everyTypeHasItsOwnName()
{
    QSet<QString> names;
    for (int i = 0; i < int(EventType::Unknown); ++i) {
        const QString name = eventTypeName(EventType(i));
        QVERIFY(!name.isEmpty());
        QCOMPARE(eventTypeFromName(name), EventType(i));
        names.insert(name);
    }
    QCOMPARE(int(names.size()), int(EventType::Unknown));
    QCOMPARE(eventTypeName(EventType::CaseOpened), QStringLiteral("case-opened"));
}

void EventTest::anUnknownNameIsUnknown_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("newer") << QStringLiteral("case-merged");
    QTest::newRow("other case") << QStringLiteral("Case-Opened");
    QTest::newRow("prefix") << QStringLiteral("case");
}

void EventTest::anUnknownNameIsUnknown()
{
    QFETCH(QString, name);
    QCOMPARE(eventTypeFromName(name), EventType::Unknown);
}

void EventTest::chainInputHasThisForm()
{
    const Event event = example();
    const QByteArray number7("\0\0\0\0\0\0\0\7", 8);
    const QByteArray version1("\0\0\0\0\0\0\0\1", 8);
    const QByteArray expected = field("yichuang-event/1/sm3") + field(event.id.toRfc4122())
        + field(event.caseId.toRfc4122()) + field("d1") + field(number7) + field("note-added") + field(version1)
        + field("2026-03-02T09:05:11.120+08:00") + field("acc") + field("clerk") + field("330212110") + field("3")
        + field(QByteArray(16, 's')) + field("{}") + field(QByteArray(32, '\0'));
    QCOMPARE(chainInput(event).toHex(), expected.toHex());
}

void EventTest::everyFieldChangesTheChainInput_data()
{
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << change; };
    row("id", [](Event &event) { event.id = QUuid::createUuid(); });
    row("case", [](Event &event) { event.caseId = QUuid::createUuid(); });
    row("device", [](Event &event) { event.device = QStringLiteral("d2"); });
    row("sequence", [](Event &event) { event.deviceSeq = -7; });
    row("type", [](Event &event) { event.typeName = QStringLiteral("rated"); });
    row("version", [](Event &event) { event.bodyVersion = 2; });
    row("millisecond", [](Event &event) { event.at = event.at.addMSecs(1); });
    row("offset", [](Event &event) { event.at = event.at.toOffsetFromUtc(0); });
    row("account", [](Event &event) { event.actor.account = QStringLiteral("x"); });
    row("role", [](Event &event) { event.actor.role = Role::Supervisor; });
    row("centre", [](Event &event) { event.place.centre = QStringLiteral("330212109"); });
    row("window", [](Event &event) { event.place.window = QStringLiteral("4"); });
    row("salt", [](Event &event) { event.salt[3] = 't'; });
    row("body", [](Event &event) { event.body = QByteArrayLiteral("{ }"); });
    row("previous", [](Event &event) { event.prevHash[31] = 1; });
}

void EventTest::everyFieldChangesTheChainInput()
{
    QFETCH(Change, change);
    Event event = example();
    change(event);
    QVERIFY(chainInput(event) != chainInput(example()));
}

void EventTest::movingBytesBetweenFieldsChangesTheChainInput()
{
    Event one = example();
    one.place = Place{QStringLiteral("33"), QStringLiteral("0212")};
    Event other = example();
    other.place = Place{QStringLiteral("3302"), QStringLiteral("12")};
    QVERIFY(chainInput(one) != chainInput(other));
}

void EventTest::hashAndSignatureAreNotCovered()
{
    Event event = example();
    event.hash = QByteArray(32, 'h');
    event.signature = QByteArray(65, 'g');
    QCOMPARE(chainInput(event), chainInput(example()));
}

void EventTest::everyStageHasItsNamesAndCode_data()
{
    QTest::addColumn<CaseStage>("stage");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("final");
    const auto row = [](CaseStage stage, const char16_t *chinese, int code, bool final) {
        QTest::addRow("%s", qPrintable(caseStageName(stage))) << stage << QString::fromUtf16(chinese) << code << final;
    };
    row(CaseStage::Received, u"已收件", 26, false);
    row(CaseStage::AwaitingCorrection, u"待补正", 28, false);
    row(CaseStage::Accepted, u"已受理", 30, false);
    row(CaseStage::AcceptedTolerant, u"容缺受理", 30, false);
    row(CaseStage::Approved, u"审批通过", 50, false);
    row(CaseStage::Refused, u"审批不通过", 40, false);
    row(CaseStage::AwaitingCollection, u"待领取", 50, false);
    row(CaseStage::Done, u"办结", 90, true);
    row(CaseStage::Declined, u"不予受理", 97, true);
    row(CaseStage::Withdrawn, u"撤回申请", 98, true);
    row(CaseStage::Revoked, u"撤销受理", 99, true);
}

void EventTest::everyStageHasItsNamesAndCode()
{
    QFETCH(CaseStage, stage);
    QFETCH(QString, chinese);
    QFETCH(int, code);
    QFETCH(bool, final);
    QCOMPARE(caseStageChinese(stage), chinese);
    QCOMPARE(caseStageExportCode(stage), code);
    QCOMPARE(isFinal(stage), final);
}

void EventTest::stageNamesAreReadBack()
{
    QSet<QString> names;
    for (const CaseStage stage : allCaseStages) {
        names.insert(caseStageName(stage));
        QCOMPARE(caseStageFromName(caseStageName(stage)), std::optional(stage));
    }
    QCOMPARE(std::size_t(names.size()), allCaseStages.size());
    QVERIFY(!caseStageFromName(u"received "));
}

QTEST_GUILESS_MAIN(EventTest)
#include "event_test.moc"
