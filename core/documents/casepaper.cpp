// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/casepaper.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/deadlines.h"
#include "core/cases/receivers.h"
#include "core/cases/resultprinting.h"
#include "core/documents/bundlepaper.h"
#include "core/documents/handlingpaper.h"
#include "core/documents/papercommon.h"
#include "core/documents/proxypaper.h"
#include "core/documents/resultpaper.h"
#include "core/identity/masking.h"

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QString wayText(const CaseMaterial &material)
{
    if (material.state == MaterialState::Shared)
        return u"数据共享"_s;
    if (material.state == MaterialState::Reused)
        return u"沿用"_s;
    switch (material.way) {
    case ReceiptWay::Paper:
        return u"纸质收取"_s;
    case ReceiptWay::Scan:
        return u"扫描"_s;
    case ReceiptWay::Upload:
        return u"附件上传"_s;
    case ReceiptWay::ELicence:
        return u"证照库"_s;
    case ReceiptWay::SharedData:
        return u"数据共享"_s;
    }
    Q_UNREACHABLE();
}

bool isHandedIn(const CaseMaterial &material)
{
    switch (material.state) {
    case MaterialState::Received:
    case MaterialState::Deficient:
    case MaterialState::Shared:
    case MaterialState::Reused:
        return true;
    case MaterialState::Missing:
    case MaterialState::Promised:
    case MaterialState::Committed:
        return false;
    }
    Q_UNREACHABLE();
}

/** What a material still lacks, as a word in the list of gaps; empty: nothing. */
QString gapText(const CaseMaterial &material)
{
    switch (material.state) {
    case MaterialState::Missing:
        return material.name;
    case MaterialState::Deficient:
        return material.name + u"（不符合要求）"_s;
    case MaterialState::Promised:
        return material.name + u"（容缺后补）"_s;
    case MaterialState::Committed:
        return material.name + u"（告知承诺替代）"_s;
    case MaterialState::Received:
    case MaterialState::Shared:
    case MaterialState::Reused:
        return {};
    }
    Q_UNREACHABLE();
}

QString remarkText(const CaseMaterial &material)
{
    if (material.state == MaterialState::Reused && !material.sourceCase.isEmpty())
        return u"沿用办件"_s + material.sourceCase;
    return material.deficiency.isEmpty() ? material.remark : material.deficiency;
}

void addApplicant(QJsonObject &facts, const CaseState &state)
{
    const Applicant &applicant = state.intake.applicant;
    facts[u"applicantName"_s] = applicant.name;
    facts[u"applicantPhone"_s] = applicant.phone.isEmpty() ? QString() : maskPhone(applicant.phone);
    facts[u"applicantDocument"_s] = documentKindChineseName(applicant.documentKind);
    facts[u"applicantNumber"_s] = maskNumber(applicant.documentNumber);
    facts[u"agent"_s] = state.intake.agent.has_value();
    if (state.intake.agent) {
        facts[u"agentName"_s] = state.intake.agent->name;
        facts[u"agentAuthority"_s] = state.intake.agent->hasAuthority ? u"有"_s : u"无"_s;
    }
}

void addCase(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const ServiceItem &item = state.intake.item;
    const bool sameDay = state.openedAt.date() == state.intake.receivedOn;
    addApplicant(facts, state);
    facts[u"caseNumber"_s] = state.number();
    facts[u"applicationDate"_s] = paperDate(state.intake.receivedOn);
    facts[u"receivedDate"_s] = paperDate(state.intake.receivedOn);
    facts[u"receivedAt"_s] = sameDay ? paperTime(state.openedAt) : paperDate(state.intake.receivedOn);
    facts[u"isLicence"_s] = state.isLicence();
    facts[u"instant"_s] = state.isInstant();
    facts[u"caseType"_s] = enumText(item.caseType);
    facts[u"legalLimit"_s] = legalLimitText(item);
    facts[u"promisedLimit"_s] = promisedLimitText(item);
    facts[u"fee"_s] = feeText(item);
    facts[u"delivery"_s] = state.intake.delivery;
    facts[u"enquiry"_s] =
        context.phone.isEmpty() ? u"凭办件编号到窗口查询"_s : QString(u"凭办件编号致电"_s + context.phone);
}

void addHandedIn(QJsonObject &facts, const CaseState &state)
{
    QJsonArray rows;
    QStringList gaps;
    int copies = 0;
    for (const CaseMaterial &material : state.intake.materials) {
        if (const QString gap = gapText(material); !gap.isEmpty())
            gaps.append(gap);
        if (!isHandedIn(material))
            continue;
        copies += material.originals + material.copies;
        QJsonObject row{{u"index"_s, rows.size() + 1},        {u"name"_s, material.name},
                        {u"originals"_s, material.originals}, {u"copies"_s, material.copies},
                        {u"way"_s, wayText(material)},        {u"remark"_s, remarkText(material)}};
        if (material.pages > 0) // otherwise the cell is empty, to be written in by hand
            row.insert(u"pages"_s, material.pages);
        rows.append(row);
    }
    facts[u"materialCount"_s] = rows.size();
    facts[u"copyCount"_s] = copies;
    facts[u"materials"_s] = rows;
    facts[u"missing"_s] = !gaps.isEmpty();
    facts[u"missingText"_s] = gaps.join(u'、');
}

/** What lets whoever holds the paper look how the case stands, from outside. */
void addTracking(QJsonObject &facts, const PaperContext &context)
{
    facts[u"trackCode"_s] = context.trackCode;
    facts[u"trackAddress"_s] = context.trackAddress;
}

void addAcceptance(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const ServiceItem &item = state.intake.item;
    const Deadlines deadlines = deadlinesOf(state, *context.calendar, *context.profile);
    facts[u"acceptedDate"_s] = paperDate(state.acceptance->acceptedOn);
    facts[u"unit"_s] = state.unit ? state.unit->toName : QString();
    facts[u"deemed"_s] = state.acceptance->kind == AcceptanceKind::Deemed;
    facts[u"limitDays"_s] = item.legalDays ? std::min(item.promisedDays, *item.legalDays) : item.promisedDays;
    const bool known = deadlines.decision && deadlines.decision->day;
    facts[u"dueDate"_s] = known ? paperDate(*deadlines.decision->day) : QString();
    facts[u"provisional"_s] = !known && !state.isInstant();
}

/** The materials promised, with the latest day; false if there are none. */
bool addPromised(QJsonObject &facts, const CaseState &state)
{
    std::vector<CaseMaterial> promised;
    if (state.acceptance && !state.acceptance->promised.empty())
        promised = state.acceptance->promised;
    else
        std::ranges::copy_if(state.intake.materials, std::back_inserter(promised),
                             [](const CaseMaterial &m) { return m.state == MaterialState::Promised; });
    QJsonArray rows;
    QDate last;
    for (const CaseMaterial &material : promised) {
        if (material.dueOn.isValid() && (!last.isValid() || material.dueOn > last))
            last = material.dueOn;
        rows.append(QJsonObject{{u"index"_s, rows.size() + 1},
                                {u"name"_s, material.name},
                                {u"dueDate"_s, paperDate(material.dueOn)},
                                {u"way"_s, u"窗口补交"_s}});
    }
    facts[u"promised"_s] = rows;
    facts[u"promiseDate"_s] = paperDate(last);
    return !rows.isEmpty();
}

QString handedInText(const CaseState &state)
{
    QStringList names;
    for (const CaseMaterial &material : state.intake.materials) {
        if (isHandedIn(material))
            names.append(material.name);
    }
    return names.join(u'、');
}

QString problemText(CorrectionProblem problem)
{
    switch (problem) {
    case CorrectionProblem::Missing:
        return u"缺少"_s;
    case CorrectionProblem::WrongForm:
        return u"形式不符"_s;
    case CorrectionProblem::WrongContent:
        return u"内容有误"_s;
    }
    Q_UNREACHABLE();
}

void addCorrection(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const CorrectionRequestedBody &correction = state.corrections.back();
    QJsonArray rows;
    bool missing = false;
    bool wrong = false;
    for (const CorrectionItem &item : correction.items) {
        missing |= item.problem == CorrectionProblem::Missing;
        wrong |= item.problem != CorrectionProblem::Missing;
        rows.append(QJsonObject{{u"index"_s, rows.size() + 1},
                                {u"name"_s, item.materialName},
                                {u"problem"_s, problemText(item.problem)},
                                {u"requirement"_s, item.requirement}});
    }
    QStringList problems;
    if (missing)
        problems.append(u"不齐全"_s);
    if (wrong)
        problems.append(u"不符合法定形式"_s);
    facts[u"items"_s] = rows;
    facts[u"problem"_s] = problems.join(u'、');
    facts[u"dueDate"_s] = paperDate(correction.dueOn);
    const bool withdrawn = context.profile->overdueCorrection == OverdueCorrection::DeemedWithdrawn;
    facts[u"overdue"_s] = withdrawn ? u"视为撤回申请"_s : QString();
}

void addDecline(QJsonObject &facts, const DeclinedBody &decline)
{
    QString reasons = decline.facts.trimmed();
    while (reasons.endsWith(u'。'))
        reasons.chop(1);
    facts[u"facts"_s] = reasons;
    facts[u"noLicence"_s] = decline.ground == DeclineGround::NoLicenceNeeded;
    facts[u"notCompetent"_s] = decline.ground == DeclineGround::NotCompetent;
    facts[u"stillUnfit"_s] = decline.ground == DeclineGround::StillUnfit;
    facts[u"otherGround"_s] = decline.ground == DeclineGround::OtherBasis;
    facts[u"competentOrgan"_s] = decline.competentOrgan;
    facts[u"reviewOrgan"_s] = decline.reviewOrgan;
    facts[u"court"_s] = decline.court;
    // The item's own basis says nothing on why it is refused; only the clerk's does.
    if (!decline.basis.trimmed().isEmpty() || decline.ground == DeclineGround::StillUnfit
        || decline.ground == DeclineGround::OtherBasis)
        facts[u"basis"_s] = decline.basis.trimmed();
}

void addCommitment(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    QStringList replaced;
    for (const CaseMaterial &material : state.intake.materials) {
        const bool listed = state.acceptance && state.acceptance->committedMaterials.contains(material.id);
        if (listed || material.state == MaterialState::Committed)
            replaced.append(material.name);
    }
    facts[u"applicantFullNumber"_s] = state.intake.applicant.documentNumber;
    facts[u"conditions"_s] = numberedTexts(state.intake.item.conditions, u"text"_s);
    facts[u"replaced"_s] = numberedTexts(replaced, u"name"_s);
    facts[u"noProxy"_s] = false;
    if (context.profile->commitmentCheckDays)
        facts[u"checkDays"_s] = *context.profile->commitmentCheckDays;
}

void addCollection(QJsonObject &facts, const CaseState &state)
{
    facts[u"resultName"_s] =
        state.decision->resultName.isEmpty() ? state.intake.item.result.name : state.decision->resultName;
    facts[u"resultNumber"_s] = state.decision->resultNumber;
    if (!state.delivery)
        return;
    const ResultIssuedBody &delivery = *state.delivery;
    facts[u"resultCopies"_s] = delivery.copies;
    facts[u"receiverName"_s] = delivery.receiverName;
    const bool sent = !isAtCounter(delivery.manner); // then nobody's papers were seen: blanks would look forgotten
    const bool numberless = sent && delivery.receiverDocumentNumber.isEmpty();
    facts[u"receiverNumber"_s] = numberless ? u"—"_s : maskNumber(delivery.receiverDocumentNumber);
    facts[u"relation"_s] = delivery.relation;
    facts[u"authority"_s] = delivery.relation == applicantAsReceiver(state.intake.applicant).relation ? u"不需要"_s
        : delivery.authorityShown                                                                     ? u"有"_s
        : sent                                                                                        ? u"—"_s
                                                                                                      : u"无"_s;
    facts[u"manner"_s] = serviceMannerText(delivery);
    facts[u"tracking"_s] = delivery.trackingNumber.isEmpty() ? u"—"_s : delivery.trackingNumber;
    facts[u"issuedAt"_s] = paperDate(delivery.issuedOn);
    facts[u"sent"_s] = sent;
}

void addSlip(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    addHandedIn(facts, state);
    addTracking(facts, context);
    // A slip lies about: it shows no more of a person than a list on the screen.
    facts[u"applicantName"_s] = maskApplicantName(state.intake.applicant.kind, state.intake.applicant.name);
    facts[u"state"_s] = caseStageChinese(state.stage);
    facts[u"unit"_s] = state.unit ? state.unit->toName : QString();
    const Deadlines deadlines = deadlinesOf(state, *context.calendar, *context.profile);
    const auto dayText = [](const std::optional<DueDay> &due) {
        return due && due->day ? paperDate(*due->day) : QString();
    };
    facts[u"dueDate"_s] = state.acceptance && !isFinal(state.stage) ? dayText(deadlines.decision) : QString();
    facts[u"correctionDate"_s] =
        state.stage == CaseStage::AwaitingCorrection ? dayText(deadlines.correction) : QString();
}

/** Is there something to give back, and a reason to? */
QString returnObstacle(const CaseState &state)
{
    const bool goesBack = state.stage == CaseStage::AwaitingCorrection || state.stage == CaseStage::Declined
        || state.stage == CaseStage::Withdrawn || state.stage == CaseStage::Revoked;
    const bool any = std::any_of(state.intake.materials.begin(), state.intake.materials.end(),
                                 [](const CaseMaterial &m) { return isHandedIn(m) && m.originals + m.copies > 0; });
    return goesBack && any ? QString() : u"paper.nothing-returned"_s;
}

void addReturned(QJsonObject &facts, const CaseState &state)
{
    addHandedIn(facts, state);
    facts[u"state"_s] = caseStageChinese(state.stage);
    QString reason = u"需要补正"_s;
    if (state.stage == CaseStage::Declined)
        reason = u"经审查不予受理"_s;
    else if (state.stage == CaseStage::Revoked)
        reason = u"已撤销受理"_s;
    else if (state.stage == CaseStage::Withdrawn)
        reason = state.ending && state.ending->deemed ? u"因逾期未补正视为撤回"_s : u"已由你（单位）撤回"_s;
    facts[u"reason"_s] = reason;
}

} // namespace

QString paperObstacle(PaperKind kind, const CaseState &state)
{
    switch (kind) {
    case PaperKind::Acceptance:
        return state.acceptance ? QString() : u"paper.not-accepted"_s;
    case PaperKind::TolerantAcceptance:
        return state.acceptance && state.acceptance->kind == AcceptanceKind::Tolerant ? QString()
                                                                                      : u"paper.not-tolerant"_s;
    case PaperKind::Correction:
        return state.corrections.empty() ? u"paper.no-correction"_s : QString();
    case PaperKind::Decline:
        if (!state.decline)
            return u"paper.not-declined"_s;
        if (state.decline->ground == DeclineGround::NotCompetent && state.decline->competentOrgan.trimmed().isEmpty())
            return u"paper.competent-organ-missing"_s;
        return {};
    case PaperKind::Commitment:
        return state.intake.item.commitmentAllowed ? QString() : u"paper.no-commitment"_s;
    case PaperKind::Collection:
        return state.decision ? QString() : u"paper.not-decided"_s;
    case PaperKind::Revocation:
    case PaperKind::Extension:
    case PaperKind::SpecialProcedure:
    case PaperKind::Approval:
    case PaperKind::Completion:
    case PaperKind::Refusal:
    case PaperKind::Denial:
    case PaperKind::ServiceReceipt:
    case PaperKind::RoutingSheet:
    case PaperKind::HandoverList:
    case PaperKind::Supervision:
        return handlingObstacle(kind, state);
    case PaperKind::ResultPaper:
        return QString::fromLatin1(resultNotPrintable(state));
    case PaperKind::ReturnList:
        return returnObstacle(state);
    case PaperKind::RiskList:
    case PaperKind::UncollectedList:
        return u"paper.not-of-a-case"_s;
    case PaperKind::BundleSlip:
    case PaperKind::CombinedLicence:
    case PaperKind::BundleEnd:
        return bundleObstacle(kind, state);
    case PaperKind::ProxyAgreement:
    case PaperKind::ProxyReport:
    case PaperKind::ForwardReturn:
        return proxyObstacle(kind, state);
    case PaperKind::Receipt:
    case PaperKind::TolerancePromise:
    case PaperKind::Slip:
    case PaperKind::Consultation:
    case PaperKind::Guide:
        return {};
    }
    Q_UNREACHABLE();
}

Result<QJsonObject> paperFacts(PaperKind kind, const CaseState &state, const PaperContext &context)
{
    if (kind == PaperKind::Consultation || kind == PaperKind::Guide)
        return itemPaperFacts(kind, state.intake.item, state.intake.answers, context);
    if (const QString rule = paperObstacle(kind, state); !rule.isEmpty())
        return failure(ErrorCode::RefusedByRule, rule);
    QJsonObject facts = commonPaperFacts(kind, state.intake.item, context);
    addCase(facts, state, context);
    switch (kind) {
    case PaperKind::Receipt:
        addHandedIn(facts, state);
        addTracking(facts, context);
        break;
    case PaperKind::Acceptance:
        addAcceptance(facts, state, context);
        break;
    case PaperKind::Correction:
        addCorrection(facts, state, context);
        break;
    case PaperKind::Decline:
        addDecline(facts, *state.decline);
        break;
    case PaperKind::TolerantAcceptance: {
        addAcceptance(facts, state, context);
        addPromised(facts, state);
        const bool revoked = context.profile->overdueTolerant == OverdueTolerant::AcceptanceRevoked;
        facts[u"overdue"_s] = revoked ? u"逾期未补齐或者补齐后仍不符合要求的，撤销受理"_s : u"逾期未补齐的，终止办理"_s;
        break;
    }
    case PaperKind::TolerancePromise:
        if (!addPromised(facts, state))
            return failure(ErrorCode::RefusedByRule, u"paper.nothing-promised"_s);
        facts[u"applicantFullNumber"_s] = state.intake.applicant.documentNumber;
        facts[u"handedIn"_s] = handedInText(state);
        break;
    case PaperKind::Commitment:
        addCommitment(facts, state, context);
        break;
    case PaperKind::Collection:
        addCollection(facts, state);
        break;
    case PaperKind::Slip:
        addSlip(facts, state, context);
        break;
    case PaperKind::HandoverList:
        addHandedIn(facts, state);
        addHandling(kind, facts, state, context);
        break;
    case PaperKind::ProxyAgreement:
        addHandedIn(facts, state);
        addProxy(kind, facts, state);
        break;
    case PaperKind::ProxyReport:
    case PaperKind::ForwardReturn:
        addProxy(kind, facts, state);
        break;
    case PaperKind::Revocation:
    case PaperKind::Extension:
    case PaperKind::SpecialProcedure:
    case PaperKind::Approval:
    case PaperKind::Completion:
    case PaperKind::Refusal:
    case PaperKind::Denial:
    case PaperKind::ServiceReceipt:
    case PaperKind::RoutingSheet:
    case PaperKind::Supervision:
        addHandling(kind, facts, state, context);
        break;
    case PaperKind::BundleSlip:
        addSlip(facts, state, context);
        addBundle(kind, facts, state, context);
        break;
    case PaperKind::CombinedLicence:
    case PaperKind::BundleEnd:
        addBundle(kind, facts, state, context);
        break;
    case PaperKind::ReturnList:
        addReturned(facts, state);
        break;
    case PaperKind::ResultPaper:
        addResultPaper(facts, state, context);
        break;
    case PaperKind::RiskList:
    case PaperKind::UncollectedList:
    case PaperKind::Consultation:
    case PaperKind::Guide:
        break;
    }
    return facts;
}

PaperMarks paperMarks(const PaperContext &context, const QString &caseNumber, const QString &qrText)
{
    PaperMarks marks;
    marks.caseNumber = caseNumber;
    marks.qrText = qrText;
    marks.printedAt = paperTime(context.printedAt);
    marks.clerk = context.clerkName;
    marks.window = context.windowName;
    marks.phone = context.phone;
    return marks;
}

} // namespace yichuang
