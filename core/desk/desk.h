// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/cases/consultation.h"
#include "core/cases/deadlines.h"
#include "core/cases/fold.h"
#include "core/desk/intakedraft.h"
#include "core/desk/ratings.h"
#include "core/desk/remedies.h"
#include "core/documents/paperkind.h"
#include "core/documents/paperlayout.h"
#include "core/reference/catalogue.h"
#include "core/reference/fault.h"
#include "core/reference/organisation.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/referencedocument.h"
#include "core/reference/rekeyscreens.h"
#include "core/reference/workcalendar.h"
#include "core/store/caselist.h"
#include "core/store/collectionlist.h"
#include "core/store/proxyledger.h"
#include "core/store/rekeylist.h"

#include <QMap>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace yichuang {

class Profile;
class TemplateSet;

/** Who is at the window: the account logged in, the role it acts in, the place. */
struct Seat
{
    QString account; ///< account id
    QString displayName; ///< staff name, printed as 经办人
    Role role = Role::Clerk;
    Place place;
    QString centreName; ///< e.g. 姜山镇便民服务中心
    QString windowName;
    QString phone; ///< enquiry phone printed in footers; may be empty
};

/** The reference documents in force today; shared with the screens, never changed in place. */
struct ReferenceSet
{
    std::shared_ptr<const Catalogue> catalogue; ///< null before the first import
    std::shared_ptr<const Organisation> organisation; ///< null before the first import
    std::shared_ptr<const WorkCalendar> calendar; ///< never null; empty calendar knows no day
    std::shared_ptr<const ProvinceProfile> profile; ///< never null
    std::shared_ptr<const RekeyScreens> rekeyScreens; ///< null where the district has published none
};

/** A paper made final: what goes to preview, printer or PDF (documents/paperlayout.h lays it out). */
struct MadePaper
{
    PaperKind kind{};
    QString paperNumber;
    QString caseNumber;
    QString source; ///< filled template
    PaperMarks marks; ///< what stands at the edge of the pages, QR code and 补打 included
    int copies = 1;
    int copiesPrinted = 0; ///< printing goes on after these when it is tried again
    bool reprint = false;
    QUuid eventId; ///< the DocumentIssued event; null for papers without a case (guide, consultation)
    QUuid recordId; ///< the event of this very printing: a reprint has one of its own; null for what is not recorded
    QDateTime printedAt;
};

/** The end of a successful intake. Everything in it is durable. */
struct TakenIn
{
    CaseState state; ///< of a 一件事: the matter itself
    Deadlines deadlines;
    std::vector<MadePaper> papers; ///< in printing order
    std::vector<CaseState> members; ///< of a 一件事, in the order of handling
};

/** A case received whose applicant has a promise to sign before it is accepted. */
struct AwaitingSignature
{
    TakenIn taken; ///< the receipt and the promise are its papers
    AcceptedBody acceptance; ///< what will be recorded once signed
};

/** A material that the applicant handed in with an earlier case; `material.sourceCase` names it. */
struct KnownMaterial
{
    CaseMaterial material;
    TrustGrade grade = TrustGrade::D;
    QDate seenOn;

    bool operator==(const KnownMaterial &) const = default;
};

/** What the applicant wrote into a form before. */
struct KnownFact
{
    QString key; ///< of the form's field; keys have one meaning across a catalogue
    QJsonValue value;
    QString sourceCase;
    QDate seenOn;

    bool operator==(const KnownFact &) const = default;
};

/** What is known of an applicant from earlier cases, newest first. */
struct KnownApplicant
{
    Applicant applicant;
    QString lastCaseNumber;
    QDate lastSeen;
    int cases = 0;
    std::vector<KnownMaterial> materials; ///< of each kind the one that counts most
    std::optional<KnownMaterial> card; ///< his identity card, when it was read at a window; the one that counts most
    std::vector<KnownFact> facts; ///< of each key the newest
    bool brokePromise = false; ///< overdue tolerant acceptance not cleared
};

/** A member of a 一件事, as the page of the matter shows it. */
struct MemberRow
{
    MemberState member;
    CaseStage stage = CaseStage::Received; ///< as its own events say, where they are here; else as the parent was told
    std::optional<DueDay> due;
    Lamp lamp = Lamp::None;
    bool here = false; ///< its case can be opened on this computer
    bool stuck = false; ///< waits for a member that ended without approval: somebody must decide what becomes of it
};

/** A case opened for reading: state, events in order, clocks, and what may be done next. */
struct CaseFile
{
    CaseState state;
    std::vector<Event> events;
    std::vector<Misfit> misfits;
    Deadlines deadlines;
    std::optional<DueDay> due;
    Lamp lamp = Lamp::None;
    TimeConsequence consequence = TimeConsequence::None;
    std::vector<EventType> possible;
    bool barredFromPromises = false; ///< the applicant broke a promise and is not cleared (RuleContext)
    std::vector<MemberRow> members; ///< of a 一件事
    Remedies remedies; ///< what the deciding organ named last here, or its district's usual ones
    QMap<QString, int> rekeyProgress; ///< id of a screen -> fields copied into that system so far
};

/** Another system that cannot be reached: what is taken in meanwhile is entered there later 先受理后补录. */
struct SystemDown
{
    QString system;
    QString reason;
    QDateTime since;

    bool operator==(const SystemDown &) const = default;
};

/** A due day that a new calendar or a new provincial rule has moved; listed for confirmation. */
struct MovedDueDay
{
    QUuid caseId;
    QString number;
    QString itemName;
    std::optional<QDate> before; ///< none: it was provisional
    std::optional<QDate> after; ///< none: it is now

    bool operator==(const MovedDueDay &) const = default;
};

/** One line of the register of seals 用印登记. */
struct SealUse
{
    SealUsedBody use; ///< empty where a newer program wrote it: who, when and which case is known all the same
    QUuid caseId;
    QDateTime at;
    Actor by;
    QString number = {}; ///< of the case; only in everySealUse(), for whoever reads the register elsewhere
};

/** A part of the register of seals. */
struct SealQuery
{
    int limit = 200; ///< 1..1000
    int offset = 0;
};

/** The result of an import: what came in, or every fault. */
struct ImportOutcome
{
    ReferenceKind kind{};
    QString version;
    int entries = 0; ///< items, towns, days, ...
    bool alreadyThere = false; ///< the same bytes were imported before
    std::vector<MovedDueDay> moved; ///< due days of cases that are others now
    std::vector<Fault> faults; ///< not empty: nothing was changed
};

/** done of total; return false to cancel. */
using Progress = std::function<bool(qint64 done, qint64 total)>;

/**
 * What a person does at the window, as whole acts. Each act is one durable commit or none (ADR 005). Confined to one
 * thread; the screens reach it through ui/session/deskrunner.h. Needs an unlocked profile.
 */
class Desk final
{
public:
    /** All collaborators must outlive the desk. @p random draws the session's number series. */
    Desk(Profile &profile, Seat seat, const TemplateSet &templates, const Clock &clock, RandomSource &random);
    ~Desk();
    Q_DISABLE_COPY_MOVE(Desk)

    [[nodiscard]] const Seat &seat() const;
    [[nodiscard]] const ReferenceSet &reference() const;

    // --- reference documents ---
    /** Checks @p bytes wholly, then stores them; a fault changes nothing. Administrator, or an empty profile. */
    [[nodiscard]] Result<ImportOutcome> importReference(const QByteArray &bytes, const Progress &progress = {});
    /** importReference() for whoever is at the desk: the caller has checked the district's signature over @p bytes. */
    [[nodiscard]] Result<ImportOutcome> takePublished(const QByteArray &bytes, const Progress &progress = {});

    // --- applicants ---
    [[nodiscard]] Result<std::optional<KnownApplicant>> knownApplicant(DocumentKind kind, const QString &number);

    // --- drafts ---
    [[nodiscard]] Result<std::vector<DraftInfo>> drafts();
    [[nodiscard]] Result<IntakeDraft> draft(const QString &id);
    /** Saves and returns the id (new when draft.id is empty). */
    [[nodiscard]] Result<QString> saveDraft(const IntakeDraft &draft);
    [[nodiscard]] Result<> discardDraft(const QString &id);

    // --- scans and files ---
    static constexpr qint64 largestAttachment = 64 * 1024 * 1024; ///< bytes of one scan or file
    /**
     * Seals @p content into the profile; returns its address. Pictures that can be decoded (documents/picture.h) and
     * PDF only, at most largestAttachment. InvalidInput and TooLarge, reason "attachment." or "picture." something.
     */
    [[nodiscard]] Result<QString> attach(const QByteArray &content, const QString &mediaType);
    [[nodiscard]] Result<QByteArray> attachment(const QString &address);
    static constexpr int lentDays = 7; ///< how long a scan that no event and no draft names is kept
    /**
     * Removes scans that were attached and then given up, and what a crash has left of one. Once a day, after the
     * backup. Returns how many files went.
     */
    [[nodiscard]] Result<int> sweepScans();

    // --- acts ---
    /**
     * Takes a case in: opens it, decides the outcome and makes its papers, in one commit; then removes the draft.
     * RefusedByRule, InvalidInput (reason names the field) and store errors; on error nothing was kept.
     * A draft of a bundle opens the 一件事 and all its members (decision 017); one that joins adds members.
     */
    [[nodiscard]] Result<TakenIn> takeIn(const IntakeDraft &draft, const OutcomeChoice &choice);

    /**
     * For a tolerant acceptance or a commitment: takes the case in as received and makes the promise the applicant is
     * to sign (D5 容缺受理承诺书, D7 告知承诺书) beside the receipt, in one commit; then removes the draft. Nothing is
     * accepted yet: acceptSigned() does that. Errors as takeIn(); the promise counts as signed for its rules.
     */
    [[nodiscard]] Result<AwaitingSignature> takeInForSignature(const IntakeDraft &draft, const OutcomeChoice &choice);
    /** The promise for the signature of a case that is only received; @p acceptance is what will be recorded. */
    [[nodiscard]] Result<MadePaper> promiseForSignature(const QUuid &caseId, const AcceptedBody &acceptance);
    /** Records the acceptance whose promise has been signed, with its notice and the slip. Checks rules::permits(). */
    [[nodiscard]] Result<TakenIn> acceptSigned(const QUuid &caseId, AcceptedBody acceptance);

    /** A draft to add members to the 一件事 @p caseId with: what was said and handed in at the visit. */
    [[nodiscard]] Result<IntakeDraft> draftToJoin(const QUuid &caseId);

    /** A later step of a case, with the papers that belong to it, in one commit. Checks rules::permits(). */
    [[nodiscard]] Result<TakenIn> act(const QUuid &caseId, EventType type, const QJsonObject &body);

    /** Makes a further paper of a case (e.g. guide copies, D13), as event. */
    [[nodiscard]] Result<MadePaper> issuePaper(const QUuid &caseId, PaperKind kind, int copies = 0);
    /** The same paper again, marked 补打; recorded. */
    [[nodiscard]] Result<MadePaper> reprint(const QUuid &caseId, const QUuid &paperEventId);
    /** A paper already made, for looking at; not recorded, never to be printed. */
    [[nodiscard]] Result<MadePaper> paper(const QUuid &caseId, const QUuid &paperEventId);
    /** What the papers of this outcome would look like; nothing is recorded, numbers are blank. */
    [[nodiscard]] Result<std::vector<MadePaper>> preview(const IntakeDraft &draft, const OutcomeChoice &choice);
    /** 办事指南 or 咨询一次性告知单 of an item; no case, no event. */
    [[nodiscard]] Result<MadePaper> consultationPaper(const QString &itemId, const QMap<QString, QStringList> &answers,
                                                      PaperKind kind);

    /**
     * The printed list of what is at risk (RiskList: overdue, or due within two working days) or of results nobody
     * fetched in time (UncollectedList), of @p unit or, empty, of all; the first thousand by due day. No event.
     */
    [[nodiscard]] Result<MadePaper> workListPaper(PaperKind kind, const QString &unit = {});

    /** The remedies to offer where @p itemId is declined or refused: named last by the organ that decides, or usual. */
    [[nodiscard]] Result<Remedies> remediesFor(const QString &itemId, const QString &applicantAddress);

    // --- a village station's work ---
    /** 接待咨询: records what was asked; who records it is first asked 首问责任. Errors as act(). */
    [[nodiscard]] Result<Consultation> recordConsultation(const ConsultationRecordedBody &body);
    /** Answers it, or hands it to somebody who takes it on. RefusedByRule "consultation.not-open" when it is not open.
     */
    [[nodiscard]] Result<> closeConsultation(const QUuid &id, const ConsultationClosedBody &body);
    /** The register 首问责任登记, newest first. */
    [[nodiscard]] Result<ConsultationPage> consultations(const ConsultationQuery &query);
    /** Every one of @p query, its limit and `behind` aside: for a file or a sheet. */
    [[nodiscard]] Result<std::vector<Consultation>> wholeConsultations(ConsultationQuery query);
    /** The agents' ledger 代办台账. */
    [[nodiscard]] Result<ProxyLines> proxyLedger(const ProxyQuery &query);
    /** Every line of @p query, its limit aside: what is exported. */
    [[nodiscard]] Result<std::vector<ProxyRow>> wholeProxyLedger(const ProxyQuery &query);
    [[nodiscard]] Result<ProxyTotals> proxyTotals(const ProxyQuery &query);

    /** Results that wait to be fetched, by the day of the next reminder. */
    [[nodiscard]] Result<ListPart<CollectionRow>> collections(const CollectionQuery &query);

    // --- ratings 好差评; a rating itself and what follows it are act() ---
    /** The oldest first when steps are asked for, and in each part what falls due first; else the newest first. */
    [[nodiscard]] Result<ListPart<RatedVisit>> ratings(const RatingQuery &query);
    /** All of them, whatever part @p query names. */
    [[nodiscard]] Result<std::vector<RatedVisit>> everyRating(RatingQuery query);
    [[nodiscard]] Result<RatingReport> ratingReport(const FiguresQuery &query);

    // --- other systems ---
    /** What is still to be entered in other systems 先受理后补录, oldest first. */
    [[nodiscard]] Result<ListPart<RekeyRow>> rekeysOwed(const RekeyQuery &query = {});
    /** Remembers how far a case has been copied into a screen; 0 forgets it. Marked done, it is forgotten by itself. */
    [[nodiscard]] Result<> keepRekeyProgress(const QUuid &caseId, const QString &screenId, int fields);
    [[nodiscard]] Result<std::vector<SystemDown>> systemsDown();
    /**
     * From now on every case taken in here, of an item that @p system has a screen for (or of any item where no screens
     * are published), is owed to it. InvalidInput "rekey.reason-missing" without a reason.
     */
    [[nodiscard]] Result<> setSystemDown(const QString &system, const QString &reason);
    [[nodiscard]] Result<> setSystemUp(const QString &system);

    /** Records that the clerk looked at unmasked data of a case. */
    [[nodiscard]] Result<> recordUnmasking(const QUuid &caseId, const QString &reason);

    // --- reading ---
    [[nodiscard]] Result<CasePage> cases(const CaseQuery &query);
    [[nodiscard]] Result<CaseFile> caseFile(const QUuid &caseId);
    /** The units any case was handed to, for choosing a work list. */
    [[nodiscard]] Result<std::vector<QString>> unitsAtWork();
    /** The register of seals, newest first. */
    [[nodiscard]] Result<ListPart<SealUse>> sealRegister(const SealQuery &query = {});
    /** The whole of it, oldest first as in a book, with the number of each case. */
    [[nodiscard]] Result<std::vector<SealUse>> everySealUse();
    /** By full number as printed or scanned; NotFound otherwise. */
    [[nodiscard]] Result<QUuid> caseByNumber(const QString &number);
    /** Checks a scanned paper: signature, case, whether the paper is the newest of its kind. */
    struct PaperCheck
    {
        bool genuine = false;
        bool known = false;
        bool current = false;
        QString caseNumber;
        PaperKind kind{};
        QString paperNumber;
    };
    [[nodiscard]] Result<PaperCheck> verifyPaper(const QString &qrText);

    /** Due days that a calendar or a provincial rule has moved and nobody has confirmed yet, the newest import last. */
    [[nodiscard]] Result<std::vector<MovedDueDay>> movedDueDays();
    /** Whoever handles @p days knows of them. */
    [[nodiscard]] Result<> confirmMovedDays(const std::vector<MovedDueDay> &days);

    /** A tolerant acceptance whose promised materials fall due. */
    struct DuePromise
    {
        QUuid caseId;
        QString number;
        QDate dueOn;
    };
    /** Those within the days of the amber lamp, overdue ones left out, whose applicants nobody reminded yet. */
    [[nodiscard]] Result<std::vector<DuePromise>> promisesToRemind();

    /** What sweep() did. */
    struct Swept
    {
        int cases = 0; ///< that moved on
        std::vector<MadePaper> papers; ///< made for their applicants and not printed yet
    };
    /**
     * Records what time alone has done (deemed acceptance, deemed withdrawal) and what became of members of a 一件事
     * elsewhere.
     */
    [[nodiscard]] Result<Swept> sweep();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yichuang
