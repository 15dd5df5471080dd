// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/outcomes.h"

#include "core/cases/materialsets.h"
#include "core/cases/namedvalue.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace yichuang {

namespace {

constexpr std::array<NamedValue<Outcome>, allOutcomes.size()> outcomeNames{{
    {Outcome::Accept, "accept"},
    {Outcome::AcceptTolerant, "accept-tolerant"},
    {Outcome::AcceptCommitment, "accept-commitment"},
    {Outcome::RequestCorrection, "request-correction"},
    {Outcome::Decline, "decline"},
    {Outcome::ReceiveOnly, "receive-only"},
}};

using Materials = std::vector<CaseMaterial>;

template <typename Predicate> Materials those(const Materials &materials, Predicate predicate)
{
    Materials chosen;
    std::copy_if(materials.begin(), materials.end(), std::back_inserter(chosen), predicate);
    return chosen;
}

/** What stands in the way whatever is decided: nobody to decide about, or nothing. */
QStringList commonObstacles(const IntakeDraftView &draft)
{
    QStringList obstacles;
    if (!draft.item)
        obstacles.append(QStringLiteral("open.item-missing"));
    if (!draft.applicant || draft.applicant->name.isEmpty() || draft.applicant->documentNumber.isEmpty())
        obstacles.append(QStringLiteral("open.applicant-missing"));
    return obstacles;
}

QStringList acceptanceObstacles(const IntakeDraftView &draft)
{
    QStringList obstacles = commonObstacles(draft);
    if (draft.item && draft.applicant && !draft.item->applicantKinds.contains(draft.applicant->kind))
        obstacles.append(QStringLiteral("accept.applicant-kind"));
    if (!draft.answersComplete)
        obstacles.append(QStringLiteral("accept.answers-incomplete"));
    if (!draft.formComplete)
        obstacles.append(QStringLiteral("accept.form-incomplete"));
    return obstacles;
}

OutcomeOption accept(const IntakeDraftView &draft, const Materials &outstanding, const Materials &committed)
{
    OutcomeOption option{Outcome::Accept, acceptanceObstacles(draft), idsOf(outstanding) + idsOf(committed)};
    if (!option.materialIds.isEmpty())
        option.obstacles.append(QStringLiteral("accept.required-missing"));
    return option;
}

OutcomeOption acceptTolerant(const IntakeDraftView &draft, const Materials &outstanding, const Materials &committed,
                             const ProvinceProfile &profile, bool barred)
{
    OutcomeOption option{Outcome::AcceptTolerant, acceptanceObstacles(draft), idsOf(outstanding)};
    const Materials firm = those(outstanding, [](const CaseMaterial &material) { return !isDeferrable(material); });
    if (outstanding.empty())
        option.obstacles.append(QStringLiteral("tolerant.nothing-missing"));
    if (!firm.empty()) {
        option.obstacles.append(QStringLiteral("tolerant.material-not-deferrable"));
        option.materialIds = idsOf(firm);
    }
    if (!committed.empty()) {
        option.obstacles.append(QStringLiteral("accept.required-missing"));
        option.materialIds = idsOf(committed);
    }
    if (profile.maximumTolerantDays && *profile.maximumTolerantDays <= 0)
        option.obstacles.append(QStringLiteral("tolerant.not-in-profile"));
    if (barred)
        option.obstacles.append(QStringLiteral("tolerant.barred"));
    if (!draft.promiseSigned)
        option.obstacles.append(QStringLiteral("accept.promise-unsigned"));
    return option;
}

OutcomeOption acceptCommitment(const IntakeDraftView &draft, const Materials &outstanding, const Materials &committed,
                               bool barred)
{
    OutcomeOption option{Outcome::AcceptCommitment, acceptanceObstacles(draft), idsOf(outstanding) + idsOf(committed)};
    const Materials firm = those(outstanding, [](const CaseMaterial &material) { return !isReplaceable(material); });
    if (draft.item && !draft.item->commitmentAllowed)
        option.obstacles.append(QStringLiteral("commitment.not-allowed"));
    if (option.materialIds.isEmpty())
        option.obstacles.append(QStringLiteral("commitment.nothing-missing"));
    if (!firm.empty()) {
        option.obstacles.append(QStringLiteral("commitment.material-not-replaceable"));
        option.materialIds = idsOf(firm);
    }
    if (barred)
        option.obstacles.append(QStringLiteral("commitment.barred"));
    if (!draft.promiseSigned)
        option.obstacles.append(QStringLiteral("accept.promise-unsigned"));
    return option;
}

OutcomeOption requestCorrection(const IntakeDraftView &draft, const Materials &outstanding)
{
    OutcomeOption option{Outcome::RequestCorrection, commonObstacles(draft), idsOf(outstanding)};
    // All must be told at once: without the answers nobody knows what "all" is.
    if (!draft.answersComplete)
        option.obstacles.append(QStringLiteral("correction.answers-incomplete"));
    if (outstanding.empty())
        option.obstacles.append(QStringLiteral("correction.empty"));
    return option;
}

/** A receipt is for something: a material, or at least the statement on the form. */
OutcomeOption receiveOnly(const IntakeDraftView &draft, const Materials &materials)
{
    OutcomeOption option{Outcome::ReceiveOnly, commonObstacles(draft), {}};
    const bool handedIn = std::any_of(materials.begin(), materials.end(), [](const CaseMaterial &material) {
        return material.state != MaterialState::Missing && material.state != MaterialState::Promised;
    });
    if (!handedIn && !draft.formComplete && !materials.empty())
        option.obstacles.append(QStringLiteral("receive.nothing-handed-in"));
    return option;
}

CaseMaterial lineFor(const Material &asked)
{
    CaseMaterial line;
    line.id = asked.id;
    line.name = asked.name;
    line.kind = asked.kind;
    line.copiesAsked = asked.copies;
    line.necessity = asked.necessity;
    line.deferredDays = asked.deferredDays;
    line.sourceChannel = enumText(asked.sourceChannel);
    line.standardId = asked.standardId;
    if (asked.necessity == Necessity::Shareable) {
        line.state = MaterialState::Shared;
        line.way = ReceiptWay::SharedData;
    }
    return line;
}

} // namespace

QString outcomeName(Outcome outcome)
{
    return nameIn(outcomeNames, outcome);
}

bool needsSignature(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AcceptTolerant:
    case Outcome::AcceptCommitment:
        return true;
    case Outcome::Accept:
    case Outcome::RequestCorrection:
    case Outcome::Decline:
    case Outcome::ReceiveOnly:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<Outcome> outcomeFromName(QStringView name)
{
    return valueIn(outcomeNames, name);
}

std::vector<OutcomeOption> windowOutcomes(const IntakeDraftView &draft, const ProvinceProfile &profile,
                                          bool barredFromPromises)
{
    static const Materials none;
    const Materials &materials = draft.materials ? *draft.materials : none;
    const Materials outstanding = outstandingOf(materials);
    const Materials committed = committedOf(materials);
    return {accept(draft, outstanding, committed),
            acceptTolerant(draft, outstanding, committed, profile, barredFromPromises),
            acceptCommitment(draft, outstanding, committed, barredFromPromises),
            requestCorrection(draft, outstanding),
            OutcomeOption{Outcome::Decline, commonObstacles(draft), {}},
            receiveOnly(draft, materials)};
}

std::vector<CaseMaterial> checklistMaterials(const ServiceItem &item, const Answers &answers)
{
    std::vector<CaseMaterial> lines;
    const Checklist checklist = resolveChecklist(item, answers);
    for (const ChecklistEntry &entry : checklist.needed) {
        if (const Material *asked = item.material(entry.materialId))
            lines.push_back(lineFor(*asked));
    }
    return lines;
}

std::vector<CaseMaterial> carryOver(std::vector<CaseMaterial> fresh, const std::vector<CaseMaterial> &before)
{
    for (CaseMaterial &line : fresh) {
        if (const CaseMaterial *known = findMaterial(before, line.id))
            takeHandIn(line, *known);
    }
    return fresh;
}

} // namespace yichuang
