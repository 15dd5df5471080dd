// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/knowncases.h"

#include <algorithm>

namespace yichuang {

namespace {

bool isSameMaterial(const CaseMaterial &one, const CaseMaterial &other)
{
    const bool bothHaveIds = !one.standardId.isEmpty() && !other.standardId.isEmpty();
    return bothHaveIds ? other.standardId == one.standardId : other.name == one.name;
}

/** Of each kind the one that counts most; of equals the newest, which came first. */
void addMaterial(KnownApplicant &known, KnownMaterial material)
{
    const auto before = std::ranges::find_if(known.materials, [&material](const KnownMaterial &other) {
        return isSameMaterial(material.material, other.material);
    });
    if (before == known.materials.end())
        known.materials.push_back(std::move(material));
    else if (material.grade < before->grade)
        *before = std::move(material);
}

/** What reading a card stands for in a checklist: one original of that document, under the name the law gives it. */
CaseMaterial asMaterial(const CardSeen &card, const QString &sourceCase)
{
    CaseMaterial material;
    material.name = documentKindChineseName(card.kind);
    material.state = MaterialState::Received;
    material.originals = 1;
    material.validUntil = card.validUntil;
    material.sourceCase = sourceCase;
    return material;
}

void addCard(KnownApplicant &known, const CaseState &state, QDate today)
{
    const std::optional<CardSeen> &card = state.intake.cardSeen;
    if (!card || !card->isOf(state.intake.applicant))
        return;
    const CaseMaterial material = asMaterial(*card, state.number());
    const KnownMaterial read{material, gradeOf(material, card->seenOn, today), card->seenOn};
    if (!known.card || read.grade < known.card->grade)
        known.card = read;
    addMaterial(known, read);
}

bool isWorthKeeping(const QJsonValue &value)
{
    return !value.isNull() && !value.isUndefined() && value != QJsonValue(QString());
}

} // namespace

void addEarlierCase(KnownApplicant &known, const CaseState &state, QDate today)
{
    if (known.cases == 0) {
        known.applicant = state.intake.applicant;
        known.lastCaseNumber = state.number();
        known.lastSeen = state.openedAt.date();
    }
    ++known.cases;
    known.brokePromise = known.brokePromise || isPromiseBroken(state, today);
    addCard(known, state, today);
    const QDate seenOn = state.intake.receivedOn;
    for (CaseMaterial material : state.intake.materials) {
        if (material.state != MaterialState::Received)
            continue;
        material.sourceCase = state.number();
        const TrustGrade grade = gradeOf(material, seenOn, today);
        addMaterial(known, {std::move(material), grade, seenOn});
    }
    for (auto field = state.intake.form.begin(); field != state.intake.form.end(); ++field) {
        if (isWorthKeeping(field.value()) && !knownFact(known, field.key()))
            known.facts.push_back({field.key(), field.value(), state.number(), seenOn});
    }
}

const KnownMaterial *knownMaterial(const KnownApplicant &known, const CaseMaterial &line)
{
    const auto found = std::ranges::find_if(
        known.materials, [&line](const KnownMaterial &other) { return isSameMaterial(line, other.material); });
    return found == known.materials.end() ? nullptr : &*found;
}

const KnownFact *knownFact(const KnownApplicant &known, QStringView key)
{
    const auto found = std::ranges::find_if(known.facts, [key](const KnownFact &fact) { return fact.key == key; });
    return found == known.facts.end() ? nullptr : &*found;
}

bool isPromiseBroken(const CaseState &state, QDate today)
{
    if (state.stage == CaseStage::Revoked || (state.verification && !state.verification->kept))
        return true;
    if (state.stage != CaseStage::AcceptedTolerant || !state.acceptance)
        return false;
    return std::ranges::any_of(state.intake.materials, [today](const CaseMaterial &material) {
        return material.state == MaterialState::Promised && material.dueOn.isValid() && material.dueOn < today;
    });
}

} // namespace yichuang
