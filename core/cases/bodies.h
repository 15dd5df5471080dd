// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bodies of the events, version 1. Each has toJson()/fromJson(); fromJson() refuses missing or mistyped members
// (ErrorCode::InvalidInput, reason "body.<member>", for lists "body.materials.3.id"; TooLarge beyond a bound of
// bodyreader.h) and ignores members it does not know. Names of enumerators stand in casenames.h. A member whose absence
// a rule forbids may be empty here: the rule says so in its own words. checkBody() is what entry points ask as well.

#include "core/base/result.h"
#include "core/cases/bundlebodies.h"
#include "core/cases/cardseen.h"
#include "core/cases/event.h"
#include "core/identity/applicant.h"
#include "core/reference/catalogue.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace yichuang {

/** What stands behind a line of the checklist now. */
enum class MaterialState {
    Missing, ///< asked for, not there
    Received, ///< there and in order
    Deficient, ///< there, but wrong in form or content; `deficiency` says how
    Promised, ///< tolerant acceptance: to follow by `dueOn` 容缺后补
    Committed, ///< replaced by a written commitment 告知承诺
    Shared, ///< not asked for: confirmed by shared data or e-licence 可共享免提交
    Reused, ///< taken over from an earlier case of the same applicant; `sourceCase` names it
};

/** How a material was handed in 收取方式. */
enum class ReceiptWay { Paper, Scan, Upload, ELicence, SharedData };

/** One line of the checklist of a case: what the item asks (snapshot) and what was handed in. */
struct CaseMaterial
{
    QString id; ///< material id within the item
    QString name;
    MaterialKind kind{};
    int copiesAsked = 1;
    Necessity necessity{};
    std::optional<int> deferredDays; ///< working days, for Necessity tolerant
    QString sourceChannel;
    QString standardId;

    MaterialState state = MaterialState::Missing;
    int originals = 0;
    int copies = 0;
    int pages = 0; ///< 页数 of all sheets together, for the receipt; 0: not counted
    ReceiptWay way = ReceiptWay::Paper;
    QString deficiency; ///< what is wrong, in the clerk's words; also printed
    QDate dueOn; ///< for Promised
    QDate validUntil; ///< 有效期至, last day of what was handed in, as it says itself; invalid: it names none
    QString sourceCase; ///< case number, for Reused
    QStringList blobs; ///< content hashes of scans and files
    QString remark;

    bool operator==(const CaseMaterial &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CaseMaterial> fromJson(const QJsonObject &json);
    /** Received, Shared, Reused or Committed: nothing more to bring. */
    [[nodiscard]] bool isSatisfied() const;
};

/** Situation id -> chosen option ids, as JSON and back (InvalidInput "body.<situation>"). */
[[nodiscard]] QJsonObject answersToJson(const QMap<QString, QStringList> &answers);
[[nodiscard]] Result<QMap<QString, QStringList>> answersFromJson(const QJsonObject &json);

/** CaseOpened: the receipt of an application 收件. Carries all the case needs, so that it stands alone offline. */
struct CaseOpenedBody
{
    QString number; ///< see casenumber.h
    ServiceItem item; ///< snapshot of the item as opened
    QString catalogueId;
    QString catalogueVersion;
    QString provinceProfile; ///< id of the ProvinceProfile in force
    Applicant applicant;
    std::optional<Agent> agent;
    QMap<QString, QStringList> answers; ///< situation id -> chosen option ids
    std::vector<CaseMaterial> materials;
    QJsonObject form; ///< form field key -> value
    QDate receivedOn; ///< day of receipt; the five-day clock starts here
    QString delivery; ///< 窗口领取 or 邮寄
    QString channel; ///< "window", or "village" for a station
    std::optional<BundlePart> part; ///< member of a 一件事
    std::optional<CardSeen> cardSeen; ///< the applicant's identity card was read at the window
    QString consultation; ///< id of the consultation it was taken in from; may be empty

    bool operator==(const CaseOpenedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CaseOpenedBody> fromJson(const QJsonObject &json);
};

/** IntakeAmended: whole new values of what changed; the number and the day of receipt stay. */
struct IntakeAmendedBody
{
    std::optional<Applicant> applicant;
    std::optional<Agent> agent;
    std::optional<QMap<QString, QStringList>> answers;
    std::optional<std::vector<CaseMaterial>> materials;
    std::optional<QJsonObject> form;
    QString reason;

    bool operator==(const IntakeAmendedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<IntakeAmendedBody> fromJson(const QJsonObject &json);
};

/** What is wrong with a material in a correction notice. */
enum class CorrectionProblem { Missing, WrongForm, WrongContent };

struct CorrectionItem
{
    QString materialId;
    QString materialName;
    CorrectionProblem problem = CorrectionProblem::Missing;
    QString requirement; ///< what the applicant must do, printed

    bool operator==(const CorrectionItem &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CorrectionItem> fromJson(const QJsonObject &json);
};

/** CorrectionRequested 补正告知: 行政许可法 art 32(1)(4). */
struct CorrectionRequestedBody
{
    std::vector<CorrectionItem> items; ///< ALL that is to be corrected
    QDate dueOn; ///< by when; invalid where no rule sets a day
    QString repeatReason; ///< why a material is named that the first notice did not (T3), else empty
    QString approvedBy; ///< supervisor's account for a repeat, else empty

    bool operator==(const CorrectionRequestedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CorrectionRequestedBody> fromJson(const QJsonObject &json);
};

/** MaterialsSupplemented 补齐: the new state of the materials named. */
struct MaterialsSupplementedBody
{
    std::vector<CaseMaterial> materials;
    QDate receivedOn;

    bool operator==(const MaterialsSupplementedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<MaterialsSupplementedBody> fromJson(const QJsonObject &json);
};

enum class AcceptanceKind {
    Complete, ///< complete and in legal form, art 32(1)(5)
    Tolerant, ///< 容缺受理: listed secondary materials follow
    Commitment, ///< 告知承诺
    Deemed, ///< nothing told within the time: accepted as of the day of receipt, art 32(1)(4)
};

/** Accepted 受理. Limits are the item's at opening; due dates are recomputed, not stored (deadlines.h). */
struct AcceptedBody
{
    AcceptanceKind kind = AcceptanceKind::Complete;
    QDate acceptedOn;
    std::vector<CaseMaterial> promised; ///< Tolerant: the materials to follow, with dueOn
    bool applicantSigned = false; ///< Tolerant and Commitment: the promise is signed
    QStringList committedMaterials; ///< Commitment: ids of materials it replaces

    bool operator==(const AcceptedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<AcceptedBody> fromJson(const QJsonObject &json);
};

enum class DeclineGround {
    NoLicenceNeeded, ///< art 32(1)(1)
    NotCompetent, ///< art 32(1)(2): competentOrgan must be named
    StillUnfit, ///< 浙江 art 11(3): supplied but still not fit
    OtherBasis, ///< another rule, named in `basis`
};

/** Declined 不予受理. */
struct DeclinedBody
{
    DeclineGround ground = DeclineGround::NoLicenceNeeded;
    QString facts; ///< the reasons in fact, printed
    QString basis; ///< legal basis beyond art 32, printed; required for OtherBasis
    QString competentOrgan; ///< whom to turn to; required for NotCompetent
    QString reviewOrgan; ///< 行政复议 organ, printed in the remedies
    QString court; ///< court for 行政诉讼, printed in the remedies

    bool operator==(const DeclinedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DeclinedBody> fromJson(const QJsonObject &json);
};

/** Withdrawn 撤回 and AcceptanceRevoked 撤销受理. */
struct EndedBody
{
    QString reason;
    bool deemed = false; ///< Withdrawn by an overdue correction, not by the applicant
    QString reviewOrgan = {}; ///< 行政复议 organ, printed in the remedies; mandatory for AcceptanceRevoked
    QString court = {}; ///< court for 行政诉讼; mandatory for AcceptanceRevoked

    bool operator==(const EndedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<EndedBody> fromJson(const QJsonObject &json);
};

/** ClockStopped 特别程序: art 45 kinds only. Both days inclusive; `until` invalid while it runs. */
struct ClockStoppedBody
{
    QString kind; ///< 听证 招标 拍卖 检验 检测 检疫 鉴定 专家评审
    QDate from;
    int expectedWorkdays = 0;

    bool operator==(const ClockStoppedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ClockStoppedBody> fromJson(const QJsonObject &json);
};

struct ClockResumedBody
{
    QDate until; ///< last day not counted

    bool operator==(const ClockResumedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ClockResumedBody> fromJson(const QJsonObject &json);
};

/** Who may let a limit be extended (art 42). */
enum class ExtensionApprover {
    OrganHead, ///< 本行政机关负责人: up to 10 working days
    GovernmentHead, ///< 本级人民政府负责人: up to 15 where several organs handle it together
};

/** DeadlineExtended 延期: art 42, once, before the original deadline. */
struct DeadlineExtendedBody
{
    int workdays = 10; ///< 10, or 15 for joint handling
    QString reason;
    QString approver; ///< name of the head who approved
    ExtensionApprover office = ExtensionApprover::OrganHead; ///< as what

    bool operator==(const DeadlineExtendedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DeadlineExtendedBody> fromJson(const QJsonObject &json);
};

enum class DecisionOutcome { Approve, Refuse };

/** Decided 审批决定; at the window for instant cases 即办件 (art 34). */
struct DecidedBody
{
    DecisionOutcome outcome = DecisionOutcome::Approve;
    QDate decidedOn;
    QString resultName;
    QString resultNumber;
    QJsonObject resultFields; ///< field of the item's result -> text
    QDate validUntil; ///< last day of the certificate; invalid: none
    bool published = false; ///< the decision is made public, art 40
    QString reasons; ///< mandatory for Refuse
    QString reviewOrgan; ///< 行政复议 organ, printed in the remedies; mandatory for Refuse (art 38)
    QString court; ///< court for 行政诉讼; mandatory for Refuse
    QString stepsSkipped; ///< why it was decided without a check on the spot that the process has; printed nowhere

    bool operator==(const DecidedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DecidedBody> fromJson(const QJsonObject &json);
};

/**
 * ResultIssued 领取/送达. Manners as serviceManners() lists them (民事诉讼法 art 87 to 95 by analogy); each asks for
 * something of its own, see guards_handling.cpp.
 */
struct ResultIssuedBody
{
    QString receiverName;
    QString receiverDocumentNumber;
    QString relation; ///< 本人 or the relation to the applicant
    bool authorityShown = false; ///< 委托书; required when the receiver is not the applicant
    QString manner; ///< one of serviceManners(); empty: handed over at the window
    QString trackingNumber; ///< of the parcel; required when posted 邮寄
    bool paidOnDelivery = false; ///< 邮费到付: the addressee pays the postage; only when posted
    int copies = 1;
    QDate issuedOn;
    QString deviation; ///< how the receiver's papers differ from the case, e.g. a new name; empty: they do not
    QString place; ///< where it was served, when not at the window
    QString witness; ///< 见证人 of a service by leaving the paper 留置
    QString refusal; ///< why the receiver would not take it 拒收事由
    bool consented = false; ///< the receiver agreed to electronic service
    QString onBehalf; ///< why somebody else received it for the applicant 代收理由, e.g. 同住成年家属，本人外出
    QStringList officers; ///< who served it 送达人; two when the paper was left 留置

    bool operator==(const ResultIssuedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ResultIssuedBody> fromJson(const QJsonObject &json);
};

/** What a paper handed over for the applicant's signature promises of one material. */
struct PromisedLine
{
    QString materialId;
    QDate dueOn; ///< the day it follows; invalid: a commitment replaces it

    bool operator==(const PromisedLine &) const = default;
};

/**
 * DocumentIssued: a paper was made final. `source` is the filled template, kept so that a reprint is the same paper
 * whatever happens to the templates; `contentHash` is SM3 over it.
 */
struct DocumentIssuedBody
{
    QString kind; ///< paper kind code, see documents/paperkind.h
    QString paperNumber; ///< e.g. 甬鄞姜山受字〔2026〕3号; empty for unnumbered kinds
    int copies = 1;
    QString contentHash; ///< hex
    QString source; ///< filled HTML
    QString qrText;
    QString clerk; ///< as printed at the edge of the pages, so that a reprint says the same
    QString window;
    QString phone;
    bool reprint = false; ///< 补打: source empty, contentHash names the paper reprinted
    std::vector<PromisedLine> promise; ///< only of a promise printed for the signature before the acceptance

    bool operator==(const DocumentIssuedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<DocumentIssuedBody> fromJson(const QJsonObject &json);
};

/** NoteAdded and PersonalDataViewed. */
struct NoteBody
{
    QString text;

    bool operator==(const NoteBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<NoteBody> fromJson(const QJsonObject &json);
};

/** Version of the bodies above; an event with a higher one needs a newer program. */
inline constexpr int currentBodyVersion = 1;

/**
 * Is @p json a body for @p type, within every bound and free of control, invisible and bidirectional characters? Asked
 * before something is recorded.
 */
[[nodiscard]] Result<> checkBody(EventType type, const QJsonObject &json);

} // namespace yichuang
