// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include "core/base/randomsource.h"
#include "core/cases/casenames.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <functional>

using namespace yichuang;

class BodiesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBodyRoundTrips_data();
    void everyBodyRoundTrips();
    void orderAndUnknownMembersDoNotMatter_data();
    void orderAndUnknownMembersDoNotMatter();
    void everyMistypedMemberIsNamed_data();
    void everyMistypedMemberIsNamed();
    void missingMembersAreNamed_data();
    void missingMembersAreNamed();
    void boundsAreKept_data();
    void boundsAreKept();
    void dangerousTextIsRefused_data();
    void dangerousTextIsRefused();
    void memberInsideAListIsNamedWithItsPath();
    void checkBodyRefusesTextThatReadsOtherwise();
    void anUnknownTypeNeedsANewerProgram();
    void randomJsonNeverCrashesAReader();
};

namespace {

/** Reads a body of @p type and writes it again; the reason of the fault otherwise. */
using Rewrite = std::function<Result<QJsonObject>(const QJsonObject &)>;

template <typename Body> Result<QJsonObject> rewrite(const QJsonObject &json)
{
    const Result<Body> body = Body::fromJson(json);
    if (!body)
        return failure(body.error());
    return body->toJson();
}

struct Sample
{
    const char *name;
    EventType type;
    QJsonObject json;
    Rewrite again;
};

CaseOpenedBody fullIntake()
{
    CaseOpenedBody body = intakeOf(promisedItem(), day("2026-03-02"), {QStringLiteral("A")});
    body.agent = Agent{};
    body.agent->name = QStringLiteral("测试乙");
    body.agent->documentNumber = QStringLiteral("330109190402290047");
    body.agent->hasAuthority = true;
    body.form = QJsonObject{{QStringLiteral("area"), QStringLiteral("120")}};
    body.consultation = QStringLiteral("0195f0a0-0000-7000-8000-000000000001");
    body.cardSeen =
        CardSeen{body.applicant.documentKind, body.applicant.documentNumber, day("2026-03-02"), day("2028-09-01")};
    CaseMaterial &material = body.materials[2];
    material.deferredDays = 5;
    material.sourceChannel = QStringLiteral("申请人自备");
    material.standardId = QStringLiteral("STD-1");
    material.state = MaterialState::Deficient;
    material.originals = 1;
    material.copies = 2;
    material.pages = 7;
    material.way = ReceiptWay::Scan;
    material.deficiency = QStringLiteral("未盖章");
    material.dueOn = day("2026-03-09");
    material.sourceCase = QStringLiteral("330212110-20261122-A7-K3QM-0042-Q");
    material.blobs = {QStringLiteral("aa"), QStringLiteral("bb")};
    material.remark = QStringLiteral("第一行\n第二行 𬱖");
    return body;
}

QJsonObject amendment()
{
    IntakeAmendedBody body;
    const CaseOpenedBody intake = fullIntake();
    body.applicant = intake.applicant;
    body.agent = intake.agent;
    body.answers = intake.answers;
    body.materials = intake.materials;
    body.form = intake.form;
    body.reason = QStringLiteral("姓名更正");
    return body.toJson();
}

VisitKey visitOn(QDate on)
{
    return {on, QStringLiteral("330212110"), QStringLiteral("W1-1")};
}

std::vector<Sample> samples()
{
    const ServiceItem item = promisedItem();
    const QDate on = day("2026-03-02");
    CorrectionRequestedBody correction = notice({QStringLiteral("A"), QStringLiteral("B")}, day("2026-03-09"));
    correction.repeatReason = QStringLiteral("原因");
    correction.approvedBy = QStringLiteral("account");
    AcceptedBody commitment = acceptance(AcceptanceKind::Commitment, on);
    commitment.committedMaterials = QStringList{QStringLiteral("A")};
    const DeclinedBody declined{DeclineGround::NotCompetent, QStringLiteral("事实"),   QStringLiteral("依据"),
                                QStringLiteral("区民政局"),  QStringLiteral("区政府"), QStringLiteral("区法院")};
    DecidedBody decided = decision(DecisionOutcome::Refuse, on);
    decided.resultName = QStringLiteral("许可证");
    decided.resultNumber = QStringLiteral("1号");
    decided.resultFields = QJsonObject{{QStringLiteral("有效期"), 5}};
    decided.validUntil = day("2031-03-01");
    decided.published = true;
    decided.stepsSkipped = QStringLiteral("联合踏勘已完成");
    ResultIssuedBody issued = handOver(on);
    issued.manner = QStringLiteral("留置送达");
    issued.deviation = QStringLiteral("已改名");
    issued.place = QStringLiteral("住所");
    issued.witness = QStringLiteral("测试丙");
    issued.refusal = QStringLiteral("不在家");
    issued.consented = true;
    issued.authorityShown = true;
    issued.trackingNumber = QStringLiteral("EMS1");
    issued.paidOnDelivery = true;
    issued.copies = 2;
    issued.onBehalf = QStringLiteral("同住成年家属");
    issued.officers = {QStringLiteral("测试甲"), QStringLiteral("测试乙")};
    DocumentIssuedBody paper;
    paper.kind = QStringLiteral("D2");
    paper.paperNumber = QStringLiteral("受字〔2026〕3号");
    paper.copies = 2;
    paper.contentHash = QStringLiteral("0af9");
    paper.source = QStringLiteral("<p>受理</p>\n\t");
    paper.qrText = QStringLiteral("qr");
    const StepTakenBody step{2,
                             QStringLiteral("现场核查"),
                             StepAction::Returned,
                             QStringLiteral("缺门牌"),
                             {QStringLiteral("测试甲"), QStringLiteral("测试乙")},
                             on};
    const SealUsedBody seal{QStringLiteral("审批专用章"),      7,
                            QStringLiteral("准字〔2026〕3号"), 2,
                            QStringLiteral("NO.000123"),       QStringLiteral("主任")};
    IntakeRectifiedBody rectified;
    rectified.item = item;
    rectified.catalogueVersion = QStringLiteral("2");
    rectified.answers = fullIntake().answers;
    rectified.materials = fullIntake().materials;
    rectified.form = fullIntake().form;
    rectified.receivedOn = on;
    rectified.acceptedOn = on;
    rectified.reason = QStringLiteral("选错事项");
    rectified.approvedBy = QStringLiteral("account");
    const CommitmentVerifiedBody verified{
        true, on, {QStringLiteral("测试甲"), QStringLiteral("测试乙")}, QStringLiteral("属实")};
    return {
        {"opened", EventType::CaseOpened, fullIntake().toJson(), rewrite<CaseOpenedBody>},
        {"amended", EventType::IntakeAmended, amendment(), rewrite<IntakeAmendedBody>},
        {"correction", EventType::CorrectionRequested, correction.toJson(), rewrite<CorrectionRequestedBody>},
        {"supplemented", EventType::MaterialsSupplemented, supply(item, {"A"}, on).toJson(),
         rewrite<MaterialsSupplementedBody>},
        {"tolerant", EventType::Accepted, tolerance(item, "C", on, day("2026-03-09")).toJson(), rewrite<AcceptedBody>},
        {"commitment", EventType::Accepted, commitment.toJson(), rewrite<AcceptedBody>},
        {"declined", EventType::Declined, declined.toJson(), rewrite<DeclinedBody>},
        {"ended", EventType::Withdrawn,
         EndedBody{QStringLiteral("原因"), true, QStringLiteral("区人民政府"), QStringLiteral("区人民法院")}.toJson(),
         rewrite<EndedBody>},
        {"stopped", EventType::ClockStopped, ClockStoppedBody{QStringLiteral("鉴定"), on, 5}.toJson(),
         rewrite<ClockStoppedBody>},
        {"resumed", EventType::ClockResumed, ClockResumedBody{on}.toJson(), rewrite<ClockResumedBody>},
        {"extended", EventType::DeadlineExtended,
         DeadlineExtendedBody{15, QStringLiteral("原因"), QStringLiteral("区长"), ExtensionApprover::GovernmentHead}
             .toJson(),
         rewrite<DeadlineExtendedBody>},
        {"decided", EventType::Decided, decided.toJson(), rewrite<DecidedBody>},
        {"issued", EventType::ResultIssued, issued.toJson(), rewrite<ResultIssuedBody>},
        {"paper", EventType::DocumentIssued, paper.toJson(), rewrite<DocumentIssuedBody>},
        {"routed", EventType::Routed,
         RoutedBody{QStringLiteral("D-MZ"), QStringLiteral("区民政局"), QStringLiteral("分办")}.toJson(),
         rewrite<RoutedBody>},
        {"assigned", EventType::HandlerAssigned,
         HandlerAssignedBody{QStringLiteral("account"), QStringLiteral("休假")}.toJson(), rewrite<HandlerAssignedBody>},
        {"step", EventType::StepTaken, step.toJson(), rewrite<StepTakenBody>},
        {"arrived", EventType::ResultArrived,
         ResultArrivedBody{2, QStringLiteral("3-12"), QStringLiteral("附件一份")}.toJson(), rewrite<ResultArrivedBody>},
        {"seal", EventType::SealUsed, seal.toJson(), rewrite<SealUsedBody>},
        {"rectified", EventType::IntakeRectified, rectified.toJson(), rewrite<IntakeRectifiedBody>},
        {"verified", EventType::CommitmentVerified, verified.toJson(), rewrite<CommitmentVerifiedBody>},
        {"note", EventType::NoteAdded, NoteBody{QStringLiteral("备注")}.toJson(), rewrite<NoteBody>},
        {"reused", EventType::FactsReused,
         FactsReusedBody{
             {{QStringLiteral("A"), QStringLiteral("房屋证明"), QStringLiteral("330212110-20260302-A7-K3QM-0042-W"), on,
               TrustGrade::B}},
             {{QStringLiteral("phone"), {}, QStringLiteral("330212110-20260302-A7-K3QM-0042-W"), on, TrustGrade::D}}}
             .toJson(),
         rewrite<FactsReusedBody>},
        {"reminded", EventType::CollectionReminded,
         CollectionRemindedBody{ReportManner::InPerson, on, QStringLiteral("家属已知悉"), on.addDays(7)}.toJson(),
         rewrite<CollectionRemindedBody>},
        {"rated", EventType::Rated,
         RatedBody{visitOn(on),
                   Satisfaction::Dissatisfied,
                   {QStringLiteral("213"), QStringLiteral("214")},
                   QStringLiteral("等了一上午"),
                   QStringLiteral("13800005678"),
                   QStringLiteral("测试甲")}
             .toJson(),
         rewrite<RatedBody>},
        {"called back", EventType::FollowedUp,
         FollowedUpBody{visitOn(on), CallBackOutcome::NotReached, on, QStringLiteral("无人接听")}.toJson(),
         rewrite<FollowedUpBody>},
        {"appealed", EventType::RatingAppealed,
         RatingAppealedBody{visitOn(on), AppealGround::Malicious, QStringLiteral("当日未来办事")}.toJson(),
         rewrite<RatingAppealedBody>},
        {"appeal answered", EventType::AppealAnswered,
         AppealAnsweredBody{visitOn(on), true, QStringLiteral("查监控属实")}.toJson(), rewrite<AppealAnsweredBody>},
        {"settled", EventType::RatingSettled,
         RatingSettledBody{visitOn(on), SettlementWay::Explained, on, QStringLiteral("已解释"), QStringLiteral("head")}
             .toJson(),
         rewrite<RatingSettledBody>},
        {"rated again", EventType::RatedAgain,
         RatedAgainBody{visitOn(on), Satisfaction::FairlySatisfied, QStringLiteral("好多了")}.toJson(),
         rewrite<RatedAgainBody>},
        {"rekey owed", EventType::RekeyOwed,
         RekeyOwedBody{QStringLiteral("省民政系统"), QStringLiteral("系统故障")}.toJson(), rewrite<RekeyOwedBody>},
        {"rekeyed", EventType::Rekeyed,
         RekeyedBody{QStringLiteral("省民政系统"), QStringLiteral("mz-1"), QStringLiteral("20260001")}.toJson(),
         rewrite<RekeyedBody>},
        {"asked", EventType::ConsultationRecorded,
         ConsultationRecordedBody{QStringLiteral("测试甲"),
                                  QStringLiteral("13800005678"),
                                  QStringLiteral("怎么办低保"),
                                  QStringLiteral("YZ-MZ01"),
                                  QStringLiteral("低保"),
                                  QStringLiteral("已告知"),
                                  {ServiceMark::HomeVisit, ServiceMark::Delayed}}
             .toJson(),
         rewrite<ConsultationRecordedBody>},
        {"answered", EventType::ConsultationClosed,
         ConsultationClosedBody{QStringLiteral("已告知"), QStringLiteral("镇民政办")}.toJson(),
         rewrite<ConsultationClosedBody>},
        {"commissioned", EventType::Commissioned, commission(on).toJson(), rewrite<CommissionedBody>},
        {"signed", EventType::CommissionSigned,
         CommissionSignedBody{on, QStringLiteral("测试甲"), QStringLiteral("本人"), {QStringLiteral("aa")}}.toJson(),
         rewrite<CommissionSignedBody>},
        {"commission ended", EventType::CommissionEnded, CommissionEndedBody{QStringLiteral("收回"), on}.toJson(),
         rewrite<CommissionEndedBody>},
        {"forwarded", EventType::Forwarded,
         ForwardedBody{QStringLiteral("330212110000"), QStringLiteral("姜山镇"), on, QStringLiteral("齐全")}.toJson(),
         rewrite<ForwardedBody>},
        {"returned", EventType::ForwardReturned,
         ForwardReturnedBody{QStringLiteral("照片不清"), {QStringLiteral("A")}}.toJson(), rewrite<ForwardReturnedBody>},
        {"progressed", EventType::ProxyProgressed,
         ProxyProgressedBody{QStringLiteral("已电话询问"), on, {ServiceMark::OffHours}}.toJson(),
         rewrite<ProxyProgressedBody>},
        {"reported", EventType::ProxyReported, homeReport(on).toJson(), rewrite<ProxyReportedBody>},
    };
}

void sampleRows()
{
    QTest::addColumn<int>("index");
    const std::vector<Sample> all = samples();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

/** Some JSON of any shape, at most @p depth deep, that now and then uses a member's real name. */
QJsonValue randomJson(SeededRandom &random, const QStringList &names, int depth)
{
    switch (random.below(depth > 0 ? 9 : 7)) {
    case 0:
        return QJsonValue();
    case 1:
        return random.below(2) == 1;
    case 2:
        return double(random.below(100'000)) - 50'000;
    case 3:
        return 1e300;
    case 4:
        return QString(int(random.below(30)), QChar(char16_t(0xD700 + random.below(0x400))));
    case 5:
        return QStringLiteral("2026-03-%1").arg(random.below(40), 2, 10, QChar(u'0'));
    case 6:
        return names.at(int(random.below(std::uint32_t(names.size()))));
    case 7: {
        QJsonArray array;
        for (int left = int(random.below(5)); left > 0; --left)
            array.append(randomJson(random, names, depth - 1));
        return array;
    }
    default: {
        QJsonObject object;
        for (int left = int(random.below(8)); left > 0; --left)
            object.insert(names.at(int(random.below(std::uint32_t(names.size())))),
                          randomJson(random, names, depth - 1));
        return object;
    }
    }
}

} // namespace

void BodiesTest::everyBodyRoundTrips_data()
{
    sampleRows();
}

void BodiesTest::everyBodyRoundTrips()
{
    QFETCH(int, index);
    const Sample sample = samples()[std::size_t(index)];
    const QByteArray bytes = jsonBytes(sample.json);
    const Result<QJsonObject> again = sample.again(*jsonObject(bytes));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().reason));
    QCOMPARE(jsonBytes(*again), bytes);
    const Result<> checked = checkBody(sample.type, sample.json);
    QVERIFY2(checked || index == 13, qPrintable(checked ? QString() : checked.error().reason));
    QCOMPARE(CaseOpenedBody::fromJson(fullIntake().toJson()).value(), fullIntake());
}

void BodiesTest::orderAndUnknownMembersDoNotMatter_data()
{
    sampleRows();
}

void BodiesTest::orderAndUnknownMembersDoNotMatter()
{
    QFETCH(int, index);
    const Sample sample = samples()[std::size_t(index)];
    QByteArray backwards("{\"zzz\":{\"of\":[\"a newer program\"]}");
    const QStringList members = sample.json.keys();
    for (auto member = members.crbegin(); member != members.crend(); ++member) {
        const QJsonArray wrapped{sample.json.value(*member)};
        QByteArray value = QJsonDocument(wrapped).toJson(QJsonDocument::Compact);
        backwards += ",\"" + member->toUtf8() + "\":" + value.sliced(1, value.size() - 2);
    }
    backwards += '}';
    const Result<QJsonObject> again = sample.again(*jsonObject(backwards));
    QVERIFY2(again, qPrintable(again ? QString() : again.error().reason));
    QCOMPARE(*again, sample.json);
}

void BodiesTest::everyMistypedMemberIsNamed_data()
{
    sampleRows();
}

void BodiesTest::everyMistypedMemberIsNamed()
{
    QFETCH(int, index);
    const Sample sample = samples()[std::size_t(index)];
    const QJsonArray nonsense{QJsonValue(), QJsonValue(-0.5), QJsonArray{QJsonArray{}}};
    const QStringList members = sample.json.keys();
    for (const QString &member : members) {
        for (const QJsonValue &wrong : nonsense) {
            QJsonObject json = sample.json;
            json.insert(member, wrong);
            const Result<QJsonObject> again = sample.again(json);
            QVERIFY2(!again, qPrintable(member));
            QVERIFY2(again.error().reason.startsWith(QStringLiteral("body.") + member),
                     qPrintable(again.error().reason));
        }
    }
}

void BodiesTest::missingMembersAreNamed_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("member");
    const QMap<QString, QStringList> required{
        {QStringLiteral("opened"),
         {QStringLiteral("number"), QStringLiteral("item"), QStringLiteral("applicant"), QStringLiteral("answers"),
          QStringLiteral("materials"), QStringLiteral("receivedOn")}},
        {QStringLiteral("correction"), {QStringLiteral("items")}},
        {QStringLiteral("supplemented"), {QStringLiteral("materials"), QStringLiteral("receivedOn")}},
        {QStringLiteral("tolerant"), {QStringLiteral("kind"), QStringLiteral("acceptedOn")}},
        {QStringLiteral("declined"), {QStringLiteral("ground")}},
        {QStringLiteral("stopped"), {QStringLiteral("kind"), QStringLiteral("from")}},
        {QStringLiteral("resumed"), {QStringLiteral("until")}},
        {QStringLiteral("extended"), {QStringLiteral("workdays")}},
        {QStringLiteral("decided"), {QStringLiteral("outcome"), QStringLiteral("decidedOn")}},
        {QStringLiteral("issued"), {QStringLiteral("issuedOn")}},
        {QStringLiteral("routed"), {QStringLiteral("to")}},
        {QStringLiteral("step"), {QStringLiteral("step"), QStringLiteral("action"), QStringLiteral("takenOn")}},
        {QStringLiteral("seal"), {QStringLiteral("seal")}},
        {QStringLiteral("verified"), {QStringLiteral("checkedOn")}},
        {QStringLiteral("paper"), {QStringLiteral("kind"), QStringLiteral("contentHash"), QStringLiteral("source")}}};
    const std::vector<Sample> all = samples();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (const QString &member : required.value(QString::fromLatin1(all[i].name)))
            QTest::addRow("%s %s", all[i].name, qPrintable(member)) << int(i) << member;
    }
}

void BodiesTest::missingMembersAreNamed()
{
    QFETCH(int, index);
    QFETCH(QString, member);
    const Sample sample = samples()[std::size_t(index)];
    QJsonObject json = sample.json;
    json.remove(member);
    const Result<QJsonObject> again = sample.again(json);
    QVERIFY(!again);
    QCOMPARE(again.error().reason, QStringLiteral("body.") + member);
}

void BodiesTest::boundsAreKept_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("reason");
    const auto with = [](const char *member, const QJsonValue &value) {
        QJsonObject json = fullIntake().toJson();
        json.insert(QString::fromLatin1(member), value);
        return json;
    };
    QJsonValue nested = 1;
    for (int i = 0; i < 100; ++i)
        nested = QJsonArray{nested};
    QJsonArray lines;
    QJsonObject answers;
    QJsonObject fields;
    for (int i = 0; i < 5'000; ++i) {
        CaseMaterial material = line(promisedItem(), "A", MaterialState::Missing);
        material.id = QString::number(i);
        lines.append(material.toJson());
        answers.insert(QString::number(i), QJsonArray{});
        fields.insert(QString::number(i), i);
    }
    QTest::newRow("10 MB text") << with("delivery", QString(10'000'000, u'长')) << QStringLiteral("body.delivery");
    QTest::newRow("many materials") << with("materials", lines) << QStringLiteral("body.materials");
    QTest::newRow("many answers") << with("answers", answers) << QStringLiteral("body.answers.answers");
    QTest::newRow("many fields") << with("form", fields) << QStringLiteral("body.form");
    QTest::newRow("deep form") << with("form", QJsonObject{{QStringLiteral("x"), nested}})
                               << QStringLiteral("body.form");
    QTest::newRow("long key in the form")
        << with("form", QJsonObject{{QString(10'000, u'k'), 1}}) << QStringLiteral("body.form");
    QTest::newRow("huge item") << with("item", QJsonObject{{QStringLiteral("id"), QString(6'000, u'i')}})
                               << QStringLiteral("body.item");
    QTest::newRow("the same material twice")
        << with("materials", QJsonArray{lines.at(0), lines.at(0)}) << QStringLiteral("body.materials");
    QTest::newRow("year 9999") << with("receivedOn", QStringLiteral("9999-12-31")) << QStringLiteral("body.receivedOn");
    QTest::newRow("no such day") << with("receivedOn", QStringLiteral("2026-02-30"))
                                 << QStringLiteral("body.receivedOn");
    QTest::newRow("time behind the day") << with("receivedOn", QStringLiteral("2026-02-03T10:00"))
                                         << QStringLiteral("body.receivedOn");
}

void BodiesTest::boundsAreKept()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, reason);
    const Result<CaseOpenedBody> body = CaseOpenedBody::fromJson(json);
    QVERIFY(!body);
    QCOMPARE(body.error().reason, reason);
}

void BodiesTest::dangerousTextIsRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << QStringLiteral("a").append(QChar()).append(u'b');
    QTest::newRow("lone high surrogate") << QString(QChar(0xD800));
    QTest::newRow("high surrogate before a letter") << QString(QChar(0xD800)).append(u'a');
    QTest::newRow("lone low surrogate") << QStringLiteral("a").append(QChar(0xDC00));
    QTest::newRow("pair the wrong way round") << QString(QChar(0xDC00)).append(QChar(0xD800));
}

void BodiesTest::dangerousTextIsRefused()
{
    QFETCH(QString, text);
    const QJsonObject note{{QStringLiteral("text"), text}};
    QCOMPARE(NoteBody::fromJson(note).error().reason, QStringLiteral("body.text"));
    QJsonObject opened = fullIntake().toJson();
    opened.insert(QStringLiteral("form"), QJsonObject{{QStringLiteral("key"), text}});
    QVERIFY(!CaseOpenedBody::fromJson(opened));
    opened = fullIntake().toJson();
    opened.insert(QStringLiteral("answers"), QJsonObject{{text, QJsonArray{}}});
    QVERIFY(!CaseOpenedBody::fromJson(opened));
}

void BodiesTest::memberInsideAListIsNamedWithItsPath()
{
    QJsonObject json = fullIntake().toJson();
    QJsonArray materials = json.value(u"materials").toArray();
    QJsonObject third = materials.at(2).toObject();
    third.insert(QStringLiteral("state"), QStringLiteral("lost"));
    materials.replace(2, third);
    json.insert(QStringLiteral("materials"), materials);
    QCOMPARE(CaseOpenedBody::fromJson(json).error().reason, QStringLiteral("body.materials.2.state"));

    json = fullIntake().toJson();
    QJsonObject applicant = json.value(u"applicant").toObject();
    applicant.insert(QStringLiteral("name"), 7);
    json.insert(QStringLiteral("applicant"), applicant);
    QCOMPARE(CaseOpenedBody::fromJson(json).error().reason, QStringLiteral("body.applicant.name"));
}

void BodiesTest::checkBodyRefusesTextThatReadsOtherwise()
{
    const QJsonObject bidi{{QStringLiteral("text"), QStringLiteral("a").append(QChar(0x202E))}};
    QVERIFY(NoteBody::fromJson(bidi));
    QCOMPARE(checkBody(EventType::NoteAdded, bidi).error().reason, QStringLiteral("body.text"));
    const QJsonObject inside{{QStringLiteral("text"), QStringLiteral("a")},
                             {QStringLiteral("steps"), QJsonArray{QStringLiteral("a").append(QChar(0x200B))}}};
    QVERIFY(!checkBody(EventType::NoteAdded, inside));
    const QJsonObject html{{QStringLiteral("text"), QStringLiteral("<b>=1+1</b> ../x")}};
    QVERIFY(checkBody(EventType::NoteAdded, html));
}

void BodiesTest::anUnknownTypeNeedsANewerProgram()
{
    QCOMPARE(checkBody(EventType::Unknown, {}).error().code, ErrorCode::NewerProgramNeeded);
}

void BodiesTest::randomJsonNeverCrashesAReader()
{
    const std::vector<Sample> all = samples();
    QStringList names;
    for (const Sample &sample : all)
        names += sample.json.keys();
    names += fullIntake().materials[2].toJson().keys();
    names.removeDuplicates();
    SeededRandom random(99);
    int refused = 0;
    for (int round = 0; round < 400; ++round) {
        const QJsonObject hostile = randomJson(random, names, 5).toObject();
        for (const Sample &sample : all) {
            QJsonObject mixed = sample.json;
            for (auto member = hostile.constBegin(); member != hostile.constEnd(); ++member)
                mixed.insert(member.key(), member.value());
            for (const QJsonObject &json : {hostile, mixed}) {
                const Result<QJsonObject> again = sample.again(json);
                if (!again)
                    ++refused;
                else // what is read can be written and read once more
                    QCOMPARE(*sample.again(*again), *again);
            }
        }
    }
    QVERIFY(refused > 1'000);
}

QTEST_GUILESS_MAIN(BodiesTest)
#include "bodies_test.moc"
