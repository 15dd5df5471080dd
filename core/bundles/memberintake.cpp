// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/memberintake.h"

#include "core/cases/materialsets.h"
#include "core/cases/outcomes.h"

#include <algorithm>

namespace yichuang {

namespace {

QJsonObject formOf(const Bundle &bundle, const QString &itemId, const QJsonObject &form)
{
    QJsonObject own;
    for (const MergedField &field : bundle.mergedForm.fields) {
        const QJsonValue value = form.value(field.field.key);
        if (value.isUndefined())
            continue;
        for (const MemberRef &ref : field.mapsTo) {
            if (ref.itemId == itemId)
                own.insert(ref.key, value);
        }
    }
    return own;
}

/** Which line of the one set stands for a member's material; empty: an earlier member brings it. */
QString lineFor(const MergedItem &merged, const QString &itemId, const QString &materialId)
{
    for (auto line = merged.satisfies.cbegin(); line != merged.satisfies.cend(); ++line) {
        if (line->contains(MemberRef{itemId, materialId}))
            return line.key();
    }
    return {};
}

std::vector<CaseMaterial> materialsOf(const MergedItem &merged, const ServiceItem &item, const Answers &answers,
                                      const std::vector<CaseMaterial> &handedIn)
{
    std::vector<CaseMaterial> lines = checklistMaterials(item, answers);
    for (CaseMaterial &line : lines) {
        const CaseMaterial *shared = findMaterial(handedIn, lineFor(merged, item.id, line.id));
        if (!shared)
            line.state = MaterialState::Missing; // an earlier member brings it
        else if (shared->isSatisfied() || line.necessity != Necessity::Shareable)
            takeHandIn(line, *shared); // else: asked for another member; this one gets it by shared data
    }
    return lines;
}

std::vector<AwaitedMember> awaited(const MergedItem &merged, const Catalogue &catalogue, const QString &itemId)
{
    std::vector<AwaitedMember> members;
    const QStringList before = merged.choice.after.value(itemId);
    for (const QString &id : before) {
        AwaitedMember member;
        member.itemId = id;
        if (const ServiceItem *item = catalogue.find(id))
            member.itemName = item->name;
        for (const ProducedMaterial &produced : merged.produced) {
            if (produced.itemId == itemId && produced.producer == id)
                member.materials.append(produced.materialId);
        }
        members.push_back(std::move(member));
    }
    return members;
}

} // namespace

QStringList MemberIntake::awaitedMaterials() const
{
    QStringList ids;
    for (const AwaitedMember &member : waitsFor)
        ids += member.materials;
    return ids;
}

std::vector<MemberIntake> dealOut(const Bundle &bundle, const MergedItem &merged, const Catalogue &catalogue,
                                  const Answers &answers, const QJsonObject &form,
                                  const std::vector<CaseMaterial> &materials)
{
    std::vector<MemberIntake> members;
    for (const QString &id : merged.choice.members) {
        const ServiceItem *item = catalogue.find(id);
        if (!item)
            continue;
        MemberIntake member;
        member.item = item;
        member.answers = memberAnswers(answers, id);
        member.form = formOf(bundle, id, form);
        member.materials = materialsOf(merged, *item, member.answers, materials);
        member.waitsFor = awaited(merged, catalogue, id);
        member.inLicence = bundle.kind == BundleKind::OneLicence && bundle.resultIncludes.contains(id);
        members.push_back(std::move(member));
    }
    return members;
}

std::vector<CaseMaterial> neededNow(const MergedItem &merged, const std::vector<CaseMaterial> &materials)
{
    std::vector<CaseMaterial> now;
    std::copy_if(materials.begin(), materials.end(), std::back_inserter(now), [&merged](const CaseMaterial &line) {
        return line.isSatisfied() || !merged.mayFollow.contains(line.id);
    });
    return now;
}

} // namespace yichuang
