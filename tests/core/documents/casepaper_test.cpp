// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/casepaper.h"
#include "core/documents/listpaper.h"

#include <QJsonArray>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

class CasePaperTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsInTheOrderOfTheKinds();
    void codesReadBack();
    void numbersFollowTheirPattern();
    void datesHaveNoLeadingZeros();
    void amountsAreWrittenInCapitals_data();
    void amountsAreWrittenInCapitals();
    void countsAreWrittenAsWords();
    void everyFactIsDeclaredForItsPaper();
    void receiptListsWhatWasHandedInAndWhatIsMissing();
    void acceptanceNamesTheDueDay();
    void unknownCalendarLeavesTheDueDayBlank();
    void papersTheCaseDoesNotAllowAreRefused_data();
    void papersTheCaseDoesNotAllowAreRefused();
    void onlyALicenceIsGrantedUnderTheLicensingLaw();
    void resultFieldsStandInTheOrderOfTheItem();
    void anExtensionSaysBothDaysAndWhoApproved();
    void aRevocationNamesTheProvincesRuleOnlyWhereThereIsOne();
    void whatStaysInTheHouseIsNoApplicantsCopy();
    void theRoutingSheetShowsWhatEachStepFound();
    void theRoutingSheetShowsWhereTheFileWent();
    void theUrgingSaysHowTheCaseStands_data();
    void theUrgingSaysHowTheCaseStands();
    void declineForWantOfPowerNeedsTheCompetentOrgan();
    void overdueCorrectionIsWithdrawalOnlyWhereTheProvinceSaysSo();
    void slipsShowMaskedNames();
    void anAgentOnlyAppearsWhereThereIsOne();
    void guidesAreMadeWithoutACase();
};

namespace {

const WorkCalendar calendar2026(2026, 2026, {});
const ProvinceProfile plainProfile;

CaseMaterial material(const QString &id, MaterialState state)
{
    CaseMaterial material;
    material.id = id;
    material.name = u"材料"_s + id;
    material.state = state;
    material.originals = state == MaterialState::Received ? 1 : 0;
    material.copies = state == MaterialState::Received ? 2 : 0;
    return material;
}

CaseState received()
{
    CaseState state;
    state.intake.number = u"330212110-20260302-W3-0007-K"_s;
    state.intake.item.name = u"残疾人证办理"_s;
    state.intake.item.itemType = ItemType::Licence;
    state.intake.item.caseType = CaseType::Promised;
    state.intake.item.promisedDays = 10;
    state.intake.item.legalDays = 20;
    state.intake.item.conditions = {u"具有本市户籍"_s};
    state.intake.item.legalBasis = {
        {u"残疾人证管理办法（残联发〔2017〕34号）"_s, u"第五条"_s, BasisCheck::NameOnly, {}},
        {u"中华人民共和国残疾人保障法"_s, u"第十五条"_s, BasisCheck::ArticleChecked, {}}};
    state.intake.applicant.name = u"欧阳小敏"_s;
    state.intake.applicant.documentNumber = u"330212190203120014"_s;
    state.intake.applicant.phone = u"13812345678"_s;
    state.intake.receivedOn = QDate(2026, 3, 2);
    state.openedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 5));
    state.intake.delivery = u"窗口领取"_s;
    state.intake.materials = {material(u"甲"_s, MaterialState::Received), material(u"乙"_s, MaterialState::Missing)};
    return state;
}

CaseState accepted(AcceptanceKind kind = AcceptanceKind::Complete)
{
    CaseState state = received();
    state.stage = kind == AcceptanceKind::Tolerant ? CaseStage::AcceptedTolerant : CaseStage::Accepted;
    state.acceptance = AcceptedBody{};
    state.acceptance->kind = kind;
    state.acceptance->acceptedOn = QDate(2026, 3, 2);
    return state;
}

PaperContext context()
{
    PaperContext context;
    context.implementerName = u"鄞州区残疾人联合会"_s;
    context.centreName = u"姜山镇便民服务中心"_s;
    context.windowName = u"3号窗口"_s;
    context.clerkName = u"测试乙"_s;
    context.phone = u"0574-88123456"_s;
    context.printedAt = QDateTime(QDate(2026, 3, 2), QTime(9, 7));
    context.calendar = &calendar2026;
    context.profile = &plainProfile;
    return context;
}

/** A state that allows @p kind. */
CaseState stateFor(PaperKind kind)
{
    CaseState state = accepted(kind == PaperKind::TolerantAcceptance || kind == PaperKind::TolerancePromise
                                   ? AcceptanceKind::Tolerant
                                   : AcceptanceKind::Complete);
    state.intake.materials.push_back(material(u"丙"_s, MaterialState::Promised));
    state.intake.materials.back().dueOn = QDate(2026, 3, 9);
    state.intake.item.commitmentAllowed = true;
    state.intake.agent = Agent{u"测试丙"_s, DocumentKind::ResidentId, {}, {}, true, {}};
    state.corrections.push_back({{{u"乙"_s, u"材料乙"_s, CorrectionProblem::Missing, u"交原件"_s}}, {}, {}, {}});
    state.decline = DeclinedBody{DeclineGround::NotCompetent, u"属市级"_s, {}, u"市残联"_s, u"区政府"_s, u"区法院"_s};
    state.decision = DecidedBody{};
    state.decision->decidedOn = QDate(2026, 3, 12);
    state.decision->resultName = u"残疾人证"_s;
    state.decision->resultFields = {{u"残疾类别"_s, u"肢体"_s}};
    state.intake.item.result.printedHere = kind == PaperKind::ResultPaper;
    if (kind == PaperKind::Refusal || kind == PaperKind::Denial)
        state.decision->outcome = DecisionOutcome::Refuse;
    const bool licence = kind == PaperKind::Approval || kind == PaperKind::Refusal;
    if (licence || kind == PaperKind::Completion || kind == PaperKind::Denial)
        state.intake.item.itemType = licence ? ItemType::Licence : ItemType::Confirmation;
    state.delivery = ResultIssuedBody{};
    state.ending = EndedBody{u"逾期未补齐。"_s, false, u"区政府"_s, u"区法院"_s};
    if (kind == PaperKind::Revocation)
        state.stage = CaseStage::Revoked;
    if (kind == PaperKind::ReturnList) {
        state.stage = CaseStage::Declined;
        state.intake.materials.front().originals = 1;
    }
    state.extension.emplace();
    state.pauses = {{u"鉴定"_s, QDate(2026, 3, 9), QDate(2026, 3, 13), 5}};
    state.unit = RoutedBody{u"D-CL"_s, u"鄞州区残疾人联合会"_s, {}};
    state.intake.item.process = {{1, u"受理"_s, u"综合窗口"_s, 0, true}, {2, u"审核"_s, u"区残联"_s, 5, true}};
    if (kind == PaperKind::BundleSlip || kind == PaperKind::CombinedLicence || kind == PaperKind::BundleEnd) {
        BundleMemberLine line;
        line.itemName = u"社会保障卡申领"_s;
        line.inLicence = true;
        state.members = {{line, CaseStage::Done, true, QDate(2026, 3, 4), u"社会保障卡"_s}};
        state.stage = kind == PaperKind::BundleEnd ? CaseStage::Done : CaseStage::InParts;
    }
    state.proxy.emplace();
    state.proxy->commission.agentName = u"测试乙"_s;
    state.proxy->commission.rights = {ProxyRight::Submit};
    state.forwarding = Forwarding{{}, {}, ForwardReturnedBody{u"照片不清"_s, {u"甲"_s}}, {}};
    state.steps = {{{2, u"审核"_s, StepAction::Passed, u"符合条件"_s, {}, QDate(2026, 3, 4)}, {}, {}}};
    return state;
}

void collectNames(const QJsonObject &object, const QString &prefix, QStringList &names)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        names.append(prefix + it.key());
        if (it->isArray() && it->toArray().first().isObject())
            collectNames(it->toArray().first().toObject(), it.key() + u'.', names);
    }
}

} // namespace

void CasePaperTest::theTableIsInTheOrderOfTheKinds()
{
    int index = 0;
    for (const PaperKindInfo &info : paperTable())
        QCOMPARE(static_cast<int>(info.kind), index++);
}

void CasePaperTest::codesReadBack()
{
    for (const PaperKindInfo &info : paperTable())
        QCOMPARE(paperKindFromCode(paperKindCode(info.kind)), info.kind);
    QVERIFY(!paperKindFromCode(u"D99"));
    QCOMPARE(paperKindCode(PaperKind::Correction), u"D3b"_s);
}

void CasePaperTest::numbersFollowTheirPattern()
{
    const PaperNumber number{u"甬鄞姜山"_s, u"受字"_s, 2026, 3};
    QCOMPARE(*paperNumberText(number), u"甬鄞姜山受字〔2026〕3号"_s);
    QCOMPARE(*paperNumberText(number, u"〔{year}〕{word}第{n}号"_s), u"〔2026〕受字第3号"_s);
    QVERIFY(!paperNumberText(number, u"{organ}{word}{n}"_s));
}

void CasePaperTest::datesHaveNoLeadingZeros()
{
    QCOMPARE(paperDate(QDate(2026, 3, 2)), u"2026年3月2日"_s);
    QCOMPARE(paperDate({}), QString());
    QCOMPARE(paperTime(QDateTime(QDate(2026, 12, 31), QTime(9, 5))), u"2026年12月31日9时05分"_s);
    QCOMPARE(paperDate(QDate(9999, 12, 31)), u"9999年12月31日"_s);
}

void CasePaperTest::amountsAreWrittenInCapitals_data()
{
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"0.00元（零元整）"_s;
    QTest::newRow("jiao") << qint64(1250) << u"12.50元（壹拾贰元伍角整）"_s;
    QTest::newRow("fen after a gap") << qint64(1205) << u"12.05元（壹拾贰元零伍分）"_s;
    QTest::newRow("both") << qint64(1234) << u"12.34元（壹拾贰元叁角肆分）"_s;
    QTest::newRow("inner gap") << qint64(100'100) << u"1001.00元（壹仟零壹元整）"_s;
    QTest::newRow("gap between groups") << qint64(10'050'000) << u"100500.00元（壹拾万零伍佰元整）"_s;
    QTest::newRow("whole group empty") << qint64(10'000'123'400) << u"100001234.00元（壹亿零壹仟贰佰叁拾肆元整）"_s;
    QTest::newRow("negative") << qint64(-1) << QString();
}

void CasePaperTest::amountsAreWrittenInCapitals()
{
    QFETCH(qint64, fen);
    QTEST(paperAmount(fen), "text");
}

void CasePaperTest::countsAreWrittenAsWords()
{
    QCOMPARE(paperCount(2), u"二"_s);
    QCOMPARE(paperCount(10), u"十"_s);
    QCOMPARE(paperCount(12), u"十二"_s);
    QCOMPARE(paperCount(20), u"二十"_s);
    QCOMPARE(paperCount(99), u"九十九"_s);
    QCOMPARE(paperCount(100), u"100"_s);
}

void CasePaperTest::everyFactIsDeclaredForItsPaper()
{
    const std::vector<ListedCase> listed{
        {u"1"_s, u"事项"_s, u"测*"_s, CaseStage::Accepted, QDate(2026, 3, 3), QDate(2026, 3, 2)}};
    for (const PaperKindInfo &info : paperTable()) {
        const bool list = info.kind == PaperKind::RiskList || info.kind == PaperKind::UncollectedList;
        const auto facts = list ? listPaperFacts(info.kind, listed, u"区残联"_s, false, context())
                                : paperFacts(info.kind, stateFor(info.kind), context());
        QVERIFY2(facts, qPrintable(paperKindCode(info.kind)));
        QStringList names;
        collectNames(*facts, {}, names);
        const QStringList declared = paperFactNames(info.kind).all();
        for (const QString &name : std::as_const(names))
            QVERIFY2(declared.contains(name), qPrintable(paperKindCode(info.kind) + u' ' + name));
        QVERIFY(fillPaper(TemplateSet::builtIn(), info.kind, *facts));
    }
}

void CasePaperTest::receiptListsWhatWasHandedInAndWhatIsMissing()
{
    CaseState state = received();
    const auto facts = paperFacts(PaperKind::Receipt, state, context());
    QVERIFY(facts);
    QVERIFY2(!facts->value(u"materials"_s).toArray().at(0).toObject().contains(u"pages"_s), "left to be written in");
    state.intake.materials.front().pages = 12;
    const auto counted = paperFacts(PaperKind::Receipt, state, context());
    QVERIFY(counted);
    QVERIFY(
        fillPaper(TemplateSet::builtIn(), PaperKind::Receipt, *counted)->contains(u"<td align=\"center\">12</td>"_s));
    QCOMPARE(facts->value(u"materialCount"_s).toInt(), 1);
    QCOMPARE(facts->value(u"copyCount"_s).toInt(), 3);
    QCOMPARE(facts->value(u"missingText"_s).toString(), u"材料乙"_s);
    QCOMPARE(facts->value(u"applicantNumber"_s).toString(), u"330212********0014"_s);
    QCOMPARE(facts->value(u"receivedAt"_s).toString(), u"2026年3月2日9时05分"_s);
}

void CasePaperTest::acceptanceNamesTheDueDay()
{
    const auto facts = paperFacts(PaperKind::Acceptance, accepted(), context());
    QVERIFY(facts);
    QCOMPARE(facts->value(u"dueDate"_s).toString(), u"2026年3月16日"_s);
    QCOMPARE(facts->value(u"limitDays"_s).toInt(), 10);
    QCOMPARE(facts->value(u"heading"_s).toString(), u"鄞州区残疾人联合会"_s);
    QCOMPARE(facts->value(u"basis"_s).toString(),
             u"《残疾人证管理办法》（残联发〔2017〕34号）、《中华人民共和国残疾人保障法》第十五条"_s);
}

void CasePaperTest::unknownCalendarLeavesTheDueDayBlank()
{
    PaperContext unknown = context();
    const WorkCalendar empty;
    unknown.calendar = &empty;
    const auto facts = paperFacts(PaperKind::Acceptance, accepted(), unknown);
    QVERIFY(facts);
    const auto html = fillPaper(TemplateSet::builtIn(), PaperKind::Acceptance, *facts);
    QVERIFY(html->contains(u"（____前）作出决定"_s));
    QVERIFY(html->contains(u"公布后确定"_s));
}

void CasePaperTest::papersTheCaseDoesNotAllowAreRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("D2") << static_cast<int>(PaperKind::Acceptance) << u"paper.not-accepted"_s;
    QTest::newRow("D3b") << static_cast<int>(PaperKind::Correction) << u"paper.no-correction"_s;
    QTest::newRow("D4") << static_cast<int>(PaperKind::Decline) << u"paper.not-declined"_s;
    QTest::newRow("D5") << static_cast<int>(PaperKind::TolerancePromise) << u"paper.nothing-promised"_s;
    QTest::newRow("D6") << static_cast<int>(PaperKind::TolerantAcceptance) << u"paper.not-tolerant"_s;
    QTest::newRow("D7") << static_cast<int>(PaperKind::Commitment) << u"paper.no-commitment"_s;
    QTest::newRow("D6b") << static_cast<int>(PaperKind::Revocation) << u"paper.not-revoked"_s;
    QTest::newRow("D9") << static_cast<int>(PaperKind::Extension) << u"paper.not-extended"_s;
    QTest::newRow("D9b") << static_cast<int>(PaperKind::SpecialProcedure) << u"paper.clock-never-stopped"_s;
    QTest::newRow("D10") << static_cast<int>(PaperKind::Approval) << u"paper.not-approved"_s;
    QTest::newRow("D11") << static_cast<int>(PaperKind::Refusal) << u"paper.not-refused"_s;
    QTest::newRow("D12") << static_cast<int>(PaperKind::ServiceReceipt) << u"paper.nothing-to-serve"_s;
    QTest::newRow("D18") << static_cast<int>(PaperKind::ResultPaper) << u"paper.not-printed-here"_s;
    QTest::newRow("D14") << static_cast<int>(PaperKind::RoutingSheet) << u"paper.not-accepted"_s;
    QTest::newRow("D13") << static_cast<int>(PaperKind::Collection) << u"paper.not-decided"_s;
}

void CasePaperTest::papersTheCaseDoesNotAllowAreRefused()
{
    QFETCH(int, kind);
    QFETCH(QString, reason);
    const auto facts = paperFacts(static_cast<PaperKind>(kind), received(), context());
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::RefusedByRule);
    QCOMPARE(facts.error().reason, reason);
}

void CasePaperTest::onlyALicenceIsGrantedUnderTheLicensingLaw()
{
    for (const auto kind : {PaperKind::Approval, PaperKind::Refusal}) {
        CaseState state = stateFor(kind);
        QVERIFY(paperFacts(kind, state, context()));
        state.intake.item.itemType = ItemType::Confirmation;
        QCOMPARE(paperFacts(kind, state, context()).error().reason, u"paper.other-item-type"_s);
    }
    for (const auto kind : {PaperKind::Completion, PaperKind::Denial}) {
        const auto facts = paperFacts(kind, stateFor(kind), context());
        QVERIFY(!fillPaper(TemplateSet::builtIn(), kind, *facts)->contains(u"行政许可法"_s));
    }
}

void CasePaperTest::resultFieldsStandInTheOrderOfTheItem()
{
    CaseState state = stateFor(PaperKind::Approval);
    state.intake.item.result.sampleFields = {u"残疾类别"_s, u"残疾等级"_s, u"发证日期"_s};
    state.decision->resultFields = {{u"残疾等级"_s, u"三级"_s}, {u"备注"_s, u"无"_s}, {u"残疾类别"_s, u"肢体"_s}};
    const auto facts = paperFacts(PaperKind::Approval, state, context());
    QStringList names;
    for (const QJsonValue &row : facts->value(u"fields"_s).toArray())
        names.append(row[u"name"_s].toString());
    QCOMPARE(names, (QStringList{u"残疾类别"_s, u"残疾等级"_s, u"备注"_s}));
}

void CasePaperTest::anExtensionSaysBothDaysAndWhoApproved()
{
    CaseState state = stateFor(PaperKind::Extension);
    state.pauses.clear();
    state.intake.item.itemType = ItemType::Licence;
    state.intake.item.legalDays = 20;
    state.extension = DeadlineExtendedBody{15, u"联合审查未完成。"_s, u"测试戊"_s, ExtensionApprover::GovernmentHead};
    const auto facts = paperFacts(PaperKind::Extension, state, context());
    QCOMPARE(facts->value(u"oldDate"_s).toString(), u"2026年3月30日"_s);
    const auto html = fillPaper(TemplateSet::builtIn(), PaperKind::Extension, *facts);
    QVERIFY(html->contains(u"因联合审查未完成，根据《中华人民共和国行政许可法》第四十二条第二款的规定，"_s));
    QVERIFY(html->contains(u"经本级人民政府负责人批准，决定延长15个工作日"_s));
}

void CasePaperTest::aRevocationNamesTheProvincesRuleOnlyWhereThereIsOne()
{
    const CaseState state = stateFor(PaperKind::Revocation);
    const auto plain = paperFacts(PaperKind::Revocation, state, context());
    QVERIFY(
        fillPaper(TemplateSet::builtIn(), PaperKind::Revocation, *plain)->contains(u"根据你（单位）的容缺受理承诺"_s));
    ProvinceProfile zhejiang;
    zhejiang.overdueTolerant = OverdueTolerant::AcceptanceRevoked;
    zhejiang.basis = {u"浙江省保障“最多跑一次”改革规定第十一条、第十四条"_s};
    PaperContext there = context();
    there.profile = &zhejiang;
    const auto facts = paperFacts(PaperKind::Revocation, state, there);
    QCOMPARE(facts->value(u"revocationBasis"_s).toString(), u"浙江省保障“最多跑一次”改革规定第十一条"_s);
}

void CasePaperTest::whatStaysInTheHouseIsNoApplicantsCopy()
{
    QCOMPARE(paperCopyName(PaperKind::Approval, 1, 2), u"申请人联"_s);
    QCOMPARE(paperCopyName(PaperKind::HandoverList, 1, 2), u"承办单位联"_s);
    QCOMPARE(paperCopyName(PaperKind::Supervision, 2, 2), u"存档联"_s);
    QCOMPARE(paperCopyName(PaperKind::RoutingSheet, 1, 1), QString());
}

void CasePaperTest::theRoutingSheetShowsWhatEachStepFound()
{
    const auto facts = paperFacts(PaperKind::RoutingSheet, stateFor(PaperKind::RoutingSheet), context());
    const QJsonArray steps = facts->value(u"steps"_s).toArray();
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.at(0).toObject().value(u"opinion"_s).toString(), QString());
    QCOMPARE(steps.at(1).toObject().value(u"opinion"_s).toString(), u"通过：符合条件"_s);
}

/** Each step says since when the file lay there; where it went stands below. */
void CasePaperTest::theRoutingSheetShowsWhereTheFileWent()
{
    CaseState state = stateFor(PaperKind::RoutingSheet);
    const auto at = [](int dayOfMarch) {
        return QDateTime(QDate(2026, 3, dayOfMarch), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);
    };
    state.decision.reset();
    state.intake.item.process.append({3, u"公示"_s, u"区残联"_s, 5, true});
    state.intake.item.process.append({4, u"确认"_s, u"区残联"_s, 5, true});
    state.moves = {{u"鄞州区残疾人联合会"_s, {}, u"按实施主体分办"_s, at(3), {u"clerk"_s, Role::Clerk}},
                   {{}, u"li"_s, {}, at(3), {u"li"_s, Role::Handler}},
                   {{}, u"wang"_s, u"休假"_s, at(6), {u"li"_s, Role::Handler}}};
    PaperContext paper = context();
    paper.printedAt = at(10);
    paper.staffNames = {{u"li"_s, u"测试丁"_s}};
    const auto facts = paperFacts(PaperKind::RoutingSheet, state, paper);
    QStringList lines;
    const QJsonArray rows = facts->value(u"steps"_s).toArray();
    for (const QJsonValue &row : rows) {
        lines.append(QStringList{row[u"index"].toVariant().toString(), row[u"step"].toString(),
                                 row[u"actor"].toString(), row[u"receivedDate"].toString(), row[u"doneDate"].toString()}
                         .join(u'|'));
    }
    const QString received = paperDate(state.intake.receivedOn);
    const QString accepted = paperDate(state.acceptance->acceptedOn);
    QCOMPARE(lines,
             (QStringList{u"1|受理|综合窗口|%1|%2"_s.arg(received, accepted),
                          u"2|审核|区残联|2026年3月3日|2026年3月4日"_s, // routed there on the 3rd
                          u"3|公示|区残联|2026年3月6日|"_s, // it lies there since it was handed on
                          u"4|确认|区残联||"_s, u"5|分办|鄞州区残疾人联合会|2026年3月3日|"_s,
                          u"6|认领|测试丁|2026年3月3日|"_s, u"7|交办|wang|2026年3月6日|"_s}));
}

void CasePaperTest::theUrgingSaysHowTheCaseStands_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("text");
    // accepted on Monday, 2 March 2026 with ten working days: due on the 16th
    QTest::newRow("in time") << QDate(2026, 3, 4) << u"该办件尚在办理期限内，距办理期限还有8个工作日，尚未办结。"_s;
    QTest::newRow("due soon") << QDate(2026, 3, 13) << u"该办件即将到期，距办理期限还有1个工作日，尚未办结。"_s;
    QTest::newRow("today") << QDate(2026, 3, 16) << u"该办件今日到期，尚未办结。"_s;
    QTest::newRow("overdue") << QDate(2026, 3, 18) << u"该办件已超过办理期限2个工作日，尚未办结。"_s;
}

void CasePaperTest::theUrgingSaysHowTheCaseStands()
{
    QFETCH(QDate, today);
    CaseState state = accepted(AcceptanceKind::Complete);
    PaperContext paper = context();
    paper.printedAt = QDateTime(today, QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600);
    const auto facts = paperFacts(PaperKind::Supervision, state, paper);
    QVERIFY(facts);
    QTEST(facts->value(u"standing"_s).toString(), "text");
}

void CasePaperTest::declineForWantOfPowerNeedsTheCompetentOrgan()
{
    CaseState state = stateFor(PaperKind::Decline);
    QVERIFY(paperFacts(PaperKind::Decline, state, context()));
    state.decline->competentOrgan = u"  "_s;
    const auto facts = paperFacts(PaperKind::Decline, state, context());
    QVERIFY(!facts);
    QCOMPARE(facts.error().reason, u"paper.competent-organ-missing"_s);
    state.decline->ground = DeclineGround::NoLicenceNeeded;
    QVERIFY(paperFacts(PaperKind::Decline, state, context()));
}

void CasePaperTest::overdueCorrectionIsWithdrawalOnlyWhereTheProvinceSaysSo()
{
    const CaseState state = stateFor(PaperKind::Correction);
    const auto plain = paperFacts(PaperKind::Correction, state, context());
    QVERIFY(!fillPaper(TemplateSet::builtIn(), PaperKind::Correction, *plain)->contains(u"撤回"_s));
    ProvinceProfile zhejiang;
    zhejiang.overdueCorrection = OverdueCorrection::DeemedWithdrawn;
    PaperContext there = context();
    there.profile = &zhejiang;
    const auto strict = paperFacts(PaperKind::Correction, state, there);
    QVERIFY(
        fillPaper(TemplateSet::builtIn(), PaperKind::Correction, *strict)->contains(u"逾期未补正的，视为撤回申请。"_s));
}

void CasePaperTest::slipsShowMaskedNames()
{
    const auto facts = paperFacts(PaperKind::Slip, accepted(), context());
    const auto html = fillPaper(TemplateSet::builtIn(), PaperKind::Slip, *facts);
    QVERIFY(html->contains(u"欧**敏"_s));
    QVERIFY(!html->contains(u"欧阳小敏"_s));
    QVERIFY(html->contains(u"承诺办结：2026年3月16日"_s));
}

void CasePaperTest::anAgentOnlyAppearsWhereThereIsOne()
{
    const auto without = paperFacts(PaperKind::Receipt, received(), context());
    QVERIFY(!fillPaper(TemplateSet::builtIn(), PaperKind::Receipt, *without)->contains(u"代理人</td>"_s));
    const auto with = paperFacts(PaperKind::Receipt, stateFor(PaperKind::Receipt), context());
    QVERIFY(fillPaper(TemplateSet::builtIn(), PaperKind::Receipt, *with)->contains(u"代理人</td>"_s));
}

void CasePaperTest::guidesAreMadeWithoutACase()
{
    const auto facts = itemPaperFacts(PaperKind::Guide, received().intake.item, {}, context());
    QVERIFY(facts);
    QCOMPARE(facts->value(u"heading"_s).toString(), u"姜山镇便民服务中心"_s);
    QVERIFY(!itemPaperFacts(PaperKind::Receipt, received().intake.item, {}, context()));
}

QTEST_GUILESS_MAIN(CasePaperTest)
#include "casepaper_test.moc"
