// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/paperwriter.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/promise.h"
#include "core/desk/handlingunit.h"
#include "core/desk/trackingaddress.h"
#include "core/documents/casepaper.h"
#include "core/documents/listpaper.h"
#include "core/documents/paperqr.h"
#include "core/store/casewriter.h"
#include "core/store/profile.h"
#include "core/store/staffnames.h"
#include "core/store/syncstore.h"
#include "core/store/workrules.h"
#include "core/vault/digest.h"
#include "core/vault/plaincode.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr int hashDigitsInQr = 16;
constexpr int trackCodeGroup = 5;

PaperContext contextFor(const PaperDesktop &desktop, const HandlingUnit &organ, const ProvinceProfile &province,
                        const QDateTime &at)
{
    PaperContext context;
    context.implementerName = organ.name;
    context.organName = context.implementerName;
    context.centreName = desktop.seat.centreName;
    context.windowName = desktop.seat.windowName;
    context.clerkName = desktop.seat.displayName;
    context.phone = desktop.seat.phone;
    context.place = desktop.seat.centreName;
    context.printedAt = at;
    context.calendar = desktop.reference.calendar.get();
    context.profile = &province;
    return context;
}

/** What a paper says beyond its case, when it is made for good. */
struct PaperExtras
{
    QString number;
    int copies = 0;
    std::vector<CaseState> members;
    QString trackCode;
    QString trackAddress;
};

struct FilledPaper
{
    QString source;
    PaperContext context;
    QString notice;
};

Result<FilledPaper> fillFor(const PaperDesktop &desktop, const CaseState &state, PaperKind kind, const QDateTime &at,
                            PaperExtras extras)
{
    FilledPaper filled;
    const HandlingUnit organ =
        decidingUnit(state.intake.item, state.intake.applicant.address, state.place, desktop.reference);
    filled.context = contextFor(desktop, organ, desktop.profile.rules().provinceOf(state), at);
    filled.context.paperNumber = extras.number;
    filled.context.copies = extras.copies;
    filled.context.members = std::move(extras.members);
    filled.context.trackCode = extras.trackCode;
    filled.context.trackAddress = extras.trackAddress;
    if (kind == PaperKind::RoutingSheet)
        filled.context.staffNames = StaffNames(desktop.profile.accounts().value_or(std::vector<AccountInfo>())).known();
    const Result<QJsonObject> facts = paperFacts(kind, state, filled.context);
    if (!facts)
        return failure(facts.error());
    Result<QString> source = fillPaper(desktop.templates, kind, *facts);
    if (!source)
        return failure(source.error());
    filled.source = std::move(*source);
    filled.notice = paperNotice(desktop.profile);
    return filled;
}

MadePaper madeFrom(const FilledPaper &filled, PaperKind kind, const QString &caseNumber, const QString &qrText)
{
    MadePaper paper;
    paper.kind = kind;
    paper.paperNumber = filled.context.paperNumber;
    paper.caseNumber = caseNumber;
    paper.source = filled.source;
    paper.marks = paperMarks(filled.context, caseNumber, qrText);
    paper.marks.notice = filled.notice;
    paper.copies = filled.context.copies;
    paper.printedAt = filled.context.printedAt;
    return paper;
}

std::vector<PaperKind> decisionPapers(const CaseState &after)
{
    if (after.isBundle())
        return {PaperKind::CombinedLicence};
    if (after.decision->outcome == DecisionOutcome::Refuse)
        return {after.isLicence() ? PaperKind::Refusal : PaperKind::Denial};
    if (after.isLicence())
        return {PaperKind::Approval}; // art 38: in writing
    // What is handed over on the spot needs no notice that it can be fetched.
    return after.isInstant() ? std::vector<PaperKind>{} : std::vector{PaperKind::Completion};
}

/** A refusal, and whatever was not fetched at a counter, is proved by a service receipt (民事诉讼法 art 87). */
std::vector<PaperKind> issuePapers(const CaseState &after)
{
    const bool fetched = isAtCounter(after.delivery->manner);
    const bool refused = after.decision && after.decision->outcome == DecisionOutcome::Refuse;
    if (fetched && !refused)
        return {PaperKind::Collection};
    return fetched ? std::vector{PaperKind::Collection, PaperKind::ServiceReceipt}
                   : std::vector{PaperKind::ServiceReceipt};
}

bool hasPaper(const CaseState &state, PaperKind kind)
{
    return std::ranges::any_of(state.papers,
                               [code = paperKindCode(kind)](const IssuedPaper &paper) { return paper.kind == code; });
}

/**
 * After a mistake of the window was mended, the papers given out say something wrong: new ones take their place. What
 * the applicant has signed (D5, D7) is not among them: nobody signs anew for him.
 */
std::vector<PaperKind> papersMadeAnew(const CaseState &after)
{
    std::vector<PaperKind> papers;
    for (const PaperKind slip : {PaperKind::Slip, PaperKind::BundleSlip}) {
        if (hasPaper(after, slip))
            papers.push_back(slip);
    }
    papers.push_back(PaperKind::Receipt);
    if (after.stage == CaseStage::AwaitingCorrection)
        papers.push_back(PaperKind::Correction);
    if (after.acceptance)
        papers.push_back(after.acceptance->kind == AcceptanceKind::Tolerant ? PaperKind::TolerantAcceptance
                                                                            : PaperKind::Acceptance);
    for (const PaperKind day : {PaperKind::SpecialProcedure, PaperKind::Extension}) {
        if (hasPaper(after, day))
            papers.push_back(day);
    }
    return papers;
}

} // namespace

QString paperNotice(const Profile &profile)
{
    return profile.isDemonstration() ? QStringLiteral("【演示】不具法律效力") : QString();
}

std::vector<PaperKind> papersOf(const PlannedEvent &planned, const CaseState &after)
{
    switch (planned.type) {
    case EventType::CaseOpened:
        // One set of materials, one receipt: that of the 一件事 itself.
        return after.intake.part && !after.intake.part->joinedLater ? std::vector<PaperKind>{}
                                                                    : std::vector{PaperKind::Receipt};
    case EventType::MaterialsSupplemented:
        return {PaperKind::Receipt};
    case EventType::CorrectionRequested:
        return {PaperKind::Correction};
    case EventType::Declined:
        return {PaperKind::Decline};
    case EventType::AcceptanceRevoked:
        return {PaperKind::Revocation};
    case EventType::ClockStopped:
        return {PaperKind::SpecialProcedure};
    case EventType::DeadlineExtended:
        return {PaperKind::Extension};
    case EventType::Routed: // only where somebody hands a file on; on acceptance it follows without a paper
        return after.acceptance ? std::vector{PaperKind::RoutingSheet, PaperKind::HandoverList}
                                : std::vector{PaperKind::HandoverList};
    case EventType::Decided:
        return decisionPapers(after);
    case EventType::ResultIssued:
        return issuePapers(after);
    case EventType::Accepted:
        switch (after.acceptance->kind) {
        // Decided on the spot: the voucher of acceptance may be left out (浙江 art 11(1)); the result follows at once.
        case AcceptanceKind::Complete:
            return planned.decidedNext ? std::vector<PaperKind>{} : std::vector{PaperKind::Acceptance};
        case AcceptanceKind::Deemed:
            return {PaperKind::Acceptance};
        case AcceptanceKind::Tolerant:
            return promisePrinted(after, AcceptanceKind::Tolerant)
                ? std::vector{PaperKind::TolerantAcceptance}
                : std::vector{PaperKind::TolerancePromise, PaperKind::TolerantAcceptance};
        case AcceptanceKind::Commitment:
            return promisePrinted(after, AcceptanceKind::Commitment)
                ? std::vector{PaperKind::Acceptance}
                : std::vector{PaperKind::Commitment, PaperKind::Acceptance};
        }
        Q_UNREACHABLE();
    case EventType::Commissioned:
        return {PaperKind::ProxyAgreement};
    case EventType::Forwarded:
        return {PaperKind::HandoverList};
    case EventType::ForwardReturned:
        return {PaperKind::ForwardReturn};
    case EventType::ProxyReported: // mostly printed before, for the signature
        return after.proxy->outcomeReported && !hasPaper(after, PaperKind::ProxyReport)
            ? std::vector{PaperKind::ProxyReport}
            : std::vector<PaperKind>{};
    case EventType::IntakeRectified:
        return papersMadeAnew(after);
    case EventType::MembersJoined:
    case EventType::MemberAdvanced:
    case EventType::TurnCame:
    case EventType::IntakeAmended:
    case EventType::HandlerAssigned:
    case EventType::StepTaken:
    case EventType::ClockResumed:
    case EventType::ResultArrived:
    case EventType::CollectionReminded:
    case EventType::CommitmentVerified:
    case EventType::Withdrawn:
    case EventType::Rated:
    case EventType::FollowedUp:
    case EventType::RatingAppealed:
    case EventType::AppealAnswered:
    case EventType::RatingSettled:
    case EventType::RatedAgain:
    case EventType::DocumentIssued:
    case EventType::SealUsed:
    case EventType::FactsReused:
    case EventType::RekeyOwed:
    case EventType::Rekeyed:
    case EventType::ConsultationRecorded:
    case EventType::ConsultationClosed:
    case EventType::CommissionSigned:
    case EventType::CommissionEnded:
    case EventType::ProxyProgressed:
    case EventType::NoteAdded:
    case EventType::PersonalDataViewed:
    case EventType::Unknown:
        return {};
    }
    Q_UNREACHABLE();
}

namespace {

/** The paper on which the applicant makes the promise of such an acceptance. */
std::optional<PaperKind> promiseKind(AcceptanceKind kind)
{
    switch (kind) {
    case AcceptanceKind::Tolerant:
        return PaperKind::TolerancePromise;
    case AcceptanceKind::Commitment:
        return PaperKind::Commitment;
    case AcceptanceKind::Complete:
    case AcceptanceKind::Deemed:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<QString> PaperWriter::drawNumber(PaperKind kind)
{
    const PaperKindInfo &info = paperKindInfo(kind);
    if (!info.isNumbered())
        return QString();
    // The workstation's code is part of the organ's word: two windows of a centre, both offline, never share a number.
    PaperNumber number;
    number.organWord = m_desktop.profile.organCode() + m_desktop.profile.workstationCode();
    number.numberWord = QString::fromUtf16(info.numberWord);
    number.year = m_writer.at().date().year();
    const Result<int> drawn =
        m_writer.nextNumber(QStringLiteral("paper:%1:%2:%3").arg(number.organWord, number.numberWord).arg(number.year));
    if (!drawn)
        return failure(drawn.error());
    number.number = *drawn;
    return paperNumberText(number);
}

/** The code that opens the case's page, and the page's address where there is one that citizens can follow. */
Result<> PaperWriter::addTracking(const CaseState &state, QString &code, QString &address)
{
    const Result<QByteArray> salt = m_writer.openingSalt(state.caseId);
    if (!salt)
        return failure(salt.error());
    const QString plain = trackCode(*salt);
    code = groupedPlainCode(plain, trackCodeGroup);
    if (m_desktop.profile.isDemonstration()) // its cases are in no district
        return {};
    const Result<DistrictLink> link = m_desktop.profile.sync().book.link();
    if (!link)
        return failure(link.error());
    address = trackingAddress(*link, state.number(), plain);
    return {};
}

Result<MadePaper> PaperWriter::make(const QUuid &caseId, PaperKind kind, int copies)
{
    const Result<CaseState> state = m_writer.state(caseId);
    return state ? issue(*state, kind, copies, {}) : failure(state.error());
}

Result<MadePaper> PaperWriter::makePromise(const QUuid &caseId, const AcceptedBody &acceptance)
{
    const std::optional<PaperKind> kind = promiseKind(acceptance.kind);
    std::vector<PromisedLine> promise = promiseOf(acceptance);
    if (!kind || promise.empty())
        return failure(ErrorCode::RefusedByRule, QStringLiteral("paper.nothing-promised"));
    const Result<CaseState> state = m_writer.state(caseId);
    return state ? issue(withPromise(*state, acceptance), *kind, 0, std::move(promise)) : failure(state.error());
}

Result<MadePaper> PaperWriter::issue(const CaseState &facts, PaperKind kind, int copies,
                                     std::vector<PromisedLine> promise)
{
    const Result<QString> number = drawNumber(kind);
    if (!number)
        return failure(number.error());
    PaperExtras extras{*number, copies > 0 ? copies : paperKindInfo(kind).copies, {}, {}, {}};
    if (paperFactNames(kind).allows(QStringLiteral("trackCode"), {})) {
        if (const Result<> added = addTracking(facts, extras.trackCode, extras.trackAddress); !added)
            return failure(added.error());
    }
    for (const MemberState &member : facts.members) {
        // One that lives on another computer is told of by what its parent knows.
        if (Result<CaseState> one = m_writer.state(member.line.caseId))
            extras.members.push_back(std::move(*one));
    }
    const Result<FilledPaper> filled = fillFor(m_desktop, facts, kind, m_writer.at(), std::move(extras));
    if (!filled)
        return failure(filled.error());

    DocumentIssuedBody body;
    body.kind = paperKindCode(kind);
    body.paperNumber = *number;
    body.copies = filled->context.copies;
    body.source = filled->source;
    body.contentHash = hexText(sm3(filled->source.toUtf8()));
    body.clerk = filled->context.clerkName;
    body.window = filled->context.windowName;
    body.phone = filled->context.phone;
    PaperQr qr;
    qr.caseNumber = facts.number();
    qr.kind = body.kind;
    qr.paperNumber = body.paperNumber;
    qr.contentHash = body.contentHash.left(hashDigitsInQr);
    qr.device = m_desktop.profile.deviceId();
    const Result<QString> qrText =
        signedPaperQrText(qr, [this](const QByteArray &payload) { return m_desktop.profile.sign(payload); });
    if (!qrText)
        return failure(qrText.error());
    body.qrText = *qrText;
    body.promise = std::move(promise);
    const Result<QUuid> eventId = m_writer.append(facts.caseId, EventType::DocumentIssued, body.toJson());
    if (!eventId)
        return failure(eventId.error());

    MadePaper paper = madeFrom(*filled, kind, facts.number(), *qrText);
    paper.eventId = *eventId;
    paper.recordId = *eventId;
    return paper;
}

Result<MadePaper> previewPaper(const PaperDesktop &desktop, const CaseState &state, PaperKind kind, const QDateTime &at)
{
    // Like the number, the code is known when the case is opened.
    PaperExtras extras;
    extras.copies = paperKindInfo(kind).copies;
    extras.trackCode = QStringLiteral("——");
    const Result<FilledPaper> filled = fillFor(desktop, state, kind, at, std::move(extras));
    if (!filled)
        return failure(filled.error());
    return madeFrom(*filled, kind, state.number(), QString());
}

namespace {

/** A paper that belongs to no case: it is not recorded, bears no code, and is made again when it is wanted again. */
Result<MadePaper> caselessPaper(const PaperDesktop &desktop, PaperKind kind, const Result<QJsonObject> &facts,
                                FilledPaper filled)
{
    if (!facts)
        return failure(facts.error());
    Result<QString> source = fillPaper(desktop.templates, kind, *facts);
    if (!source)
        return failure(source.error());
    filled.source = std::move(*source);
    filled.notice = paperNotice(desktop.profile);
    return madeFrom(filled, kind, QString(), QString());
}

} // namespace

Result<MadePaper> itemPaper(const PaperDesktop &desktop, const ServiceItem &item,
                            const QMap<QString, QStringList> &answers, PaperKind kind, const QDateTime &at)
{
    FilledPaper filled;
    const HandlingUnit organ = decidingUnit(item, QString(), desktop.seat.place, desktop.reference);
    filled.context = contextFor(desktop, organ, *desktop.reference.profile, at);
    filled.context.copies = paperKindInfo(kind).copies;
    const Result<QJsonObject> facts = itemPaperFacts(kind, item, answers, filled.context);
    return caselessPaper(desktop, kind, facts, std::move(filled));
}

Result<MadePaper> listPaper(const PaperDesktop &desktop, PaperKind kind, const CasePage &cases, const QString &unit,
                            const QDateTime &at)
{
    std::vector<ListedCase> listed;
    for (const CaseRow &row : cases.rows)
        listed.push_back({row.number, row.itemName, row.applicantMasked, row.stage, row.dueOn, at.date()});
    FilledPaper filled;
    filled.context = contextFor(desktop, HandlingUnit(), *desktop.reference.profile, at);
    filled.context.copies = paperKindInfo(kind).copies;
    const Result<QJsonObject> facts = listPaperFacts(kind, listed, unit, cases.more, filled.context);
    return caselessPaper(desktop, kind, facts, std::move(filled));
}

} // namespace yichuang
