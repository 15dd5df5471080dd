// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/mergeditem.h"
#include "core/desk/desk.h"
#include "core/reference/checklist.h"

#include <QObject>

#include <optional>
#include <vector>

namespace yichuang {

/**
 * The intake on the screen: one draft and what core says about it. Every panel reads here and writes here, so that
 * there is one truth; the rules (checklist, outcomes, limits) are core's.
 */
class IntakeModel final : public QObject
{
    Q_OBJECT

public:
    explicit IntakeModel(const Clock &clock, QObject *parent = nullptr);

    /** The documents in force; the item chosen is looked up anew. */
    void setReference(const ReferenceSet &reference);
    [[nodiscard]] const ReferenceSet &reference() const { return m_reference; }
    [[nodiscard]] QDate today() const { return m_clock.today(); }

    // --- the whole ---
    [[nodiscard]] const IntakeDraft &draft() const { return m_draft; }
    /** Counts the drafts that have been on the screen: tells work that was under way whether it still belongs here. */
    [[nodiscard]] quint64 sheet() const { return m_sheet; }
    /** The next citizen: an empty draft. */
    void begin();
    /** Goes on with @p draft; its item may have left the catalogue, then item() is null. */
    void takeUp(const IntakeDraft &draft);
    /** The id the store gave; not a change of content. */
    void setDraftId(const QString &id) { m_draft.id = id; }
    /** The consultation this intake comes from; null: none. */
    void setConsultation(const QUuid &consultation);

    // --- applicant ---
    void setApplicant(const Applicant &applicant);
    void setAgent(const std::optional<Agent> &agent);
    /** Both in the place of what stood there, as a card says it; the panels read anew. */
    void replacePeople(const Applicant &applicant, const std::optional<Agent> &agent);
    /** That a card was read into the applicant; recorded with the case while it is his document. */
    void setCardSeen(const std::optional<CardSeen> &seen);
    /** What earlier cases know about the applicant; nothing when he is new. */
    void setKnown(std::optional<KnownApplicant> known);
    [[nodiscard]] const std::optional<KnownApplicant> &known() const { return m_known; }
    /** Takes over name, phone, address and the like of the known applicant, and what forms asked him before. */
    void takeOverKnown();

    // --- item and situations ---
    /** An item or a bundle 一件事. False when the catalogue has neither. An empty id takes the choice back. */
    bool chooseItem(const QString &itemId);
    [[nodiscard]] const ServiceItem *item() const { return m_item ? &*m_item : nullptr; }
    /** The bundle chosen, as far as its questions are answered; null for an item. item() is then its merged item. */
    [[nodiscard]] const MergedItem *bundle() const { return m_merged ? &*m_merged : nullptr; }
    /** Whether something of what is chosen is decided on the spot 即办件. */
    [[nodiscard]] bool decidesAtOnce() const;
    [[nodiscard]] bool itemFitsApplicant() const;
    void answer(const QString &situation, const QStringList &options);
    [[nodiscard]] const Checklist &checklist() const { return m_checklist; }

    // --- materials ---
    [[nodiscard]] const std::vector<CaseMaterial> &materials() const { return m_draft.materials; }
    /** Replaces the line with the same id. */
    void setMaterial(const CaseMaterial &material);
    /** As asked for, toggled: Missing becomes Received with the copies asked, anything else Missing again. */
    void toggleReceived(const QString &materialId);
    /** Back to not handed in (免提交: by shared data); files attached stay. */
    void takeBack(const QString &materialId);
    /** How many were handed in; any at all makes a missing material received, none takes it back. */
    void setCounts(const QString &materialId, int originals, int copies);
    /** Another state by the clerk's choice, with the counts that belong to it. */
    void setState(const QString &materialId, MaterialState state);
    /** Everything Missing becomes Received with the copies asked. */
    void receiveAll();
    /** What is on file of the same standard material (or name) of this applicant; null when there is nothing. */
    [[nodiscard]] const KnownMaterial *earlier(const CaseMaterial &material) const;
    /** Takes over what is on file, where its grade counts: state Reused. */
    void reuse(const QString &materialId);
    [[nodiscard]] int missingMaterials() const;

    // --- form ---
    void setFormValue(const QString &key, const QJsonValue &value);
    /** Fields of the form that stand in the way of acceptance. */
    [[nodiscard]] int formGaps() const { return m_formGaps; }
    void setDelivery(const QString &delivery);
    /** The earlier fact the value of a field was taken over from and still is; null when it was not. */
    [[nodiscard]] const KnownFact *takenOver(const QString &key) const;
    /** Whether the value was taken from the applicant's facts and not touched since. */
    [[nodiscard]] bool isPrefilled(const QString &key) const;

    // --- outcomes ---
    [[nodiscard]] std::vector<FieldFault> applicantFaults() const;
    [[nodiscard]] std::vector<FieldFault> agentFaults() const;
    /** What could be done if the applicant signed what the outcome asks for. */
    [[nodiscard]] const std::vector<OutcomeOption> &outcomes() const { return m_outcomes; }
    [[nodiscard]] const OutcomeOption *outcome(Outcome outcome) const;
    /** The first open outcome in core's order that answers the applicant; nothing when none is open. */
    [[nodiscard]] std::optional<Outcome> primaryOutcome() const;
    /** The day of decision if accepted today; nothing without an item. */
    [[nodiscard]] std::optional<DueDay> decisionDueIfAccepted() const;
    /** What to offer as review organ and court where the item is declined or refused. */
    [[nodiscard]] Remedies remedies() const;
    /** What the organ that decides @p itemId named last; for another item than the one chosen nothing is kept. */
    void setRemedies(const QString &itemId, const Remedies &remedies);
    /** The latest day the material may be promised for. */
    [[nodiscard]] std::optional<QDate> latestPromise(const QString &materialId) const;

Q_SIGNALS:
    /** Another draft is on the screen: read everything anew. */
    void replaced();
    void applicantChanged();
    /** Applicant or agent were not typed but put there: read them anew. */
    void peopleReplaced();
    void knownChanged();
    /** The earlier facts of the applicant were taken over. */
    void knownTakenOver();
    void itemChanged();
    /** Questions asked or their answers changed. */
    void situationsChanged();
    /** The list of materials is another one. */
    void materialsReset();
    void materialChanged(int row);
    void formChanged();
    void outcomesChanged();
    /** Something worth saving changed. */
    void edited();

private:
    void findItem();
    void keepFormOfItem();
    void resolve();
    void forgetUnasked();
    /** Fills fields that the applicant's facts answer, unless the clerk wrote something else. */
    void prefill();
    /** Lines that nobody need bring, because a grade that counts is on file 可共享免提交. */
    void spareWhatIsOnFile();
    /** Another person stands here now: nothing of the one before is taken over. */
    void giveBackReused();
    void dropReusedMaterials();
    [[nodiscard]] QJsonValue knownValue(const FormField &field);
    void refresh();
    void touch();
    [[nodiscard]] int rowOf(QStringView materialId) const;

    const Clock &m_clock;
    ReferenceSet m_reference;
    IntakeDraft m_draft;
    std::optional<ServiceItem> m_item; ///< a copy: the catalogue may be replaced while the clerk types
    std::optional<MergedItem> m_merged; ///< behind m_item, for a bundle
    std::optional<KnownApplicant> m_known;
    Checklist m_checklist;
    std::vector<OutcomeOption> m_outcomes;
    int m_formGaps = 0;
    Remedies m_remedies; ///< of the item chosen; incomplete: not known yet
    QJsonObject m_prefilled; ///< what prefill() wrote
    quint64 m_sheet = 1;
};

} // namespace yichuang
