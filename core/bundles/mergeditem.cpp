// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/mergeditem.h"

#include "core/reference/bundlerules.h"

#include <algorithm>

namespace yichuang {

namespace {

/** What a member asks of the applicant under his answers. */
struct MemberAsk
{
    const ServiceItem *item = nullptr;
    Checklist checklist;
};

using MemberAsks = QMap<QString, MemberAsk>;

MemberAsks asksOf(const BundleChoice &choice, const Catalogue &catalogue, const Answers &answers)
{
    MemberAsks asks;
    for (const QString &id : choice.members) {
        if (const ServiceItem *item = catalogue.find(id))
            asks.insert(id, {item, resolveChecklist(*item, memberAnswers(answers, id))});
    }
    return asks;
}

/** 必要 before 容缺后补 before 可共享免提交; what a chosen situation asks for is as needed as what always is. */
int strictness(Necessity necessity)
{
    switch (necessity) {
    case Necessity::Required:
    case Necessity::Conditional:
        return 2;
    case Necessity::Deferrable:
        return 1;
    case Necessity::Shareable:
        return 0;
    }
    Q_UNREACHABLE();
}

const Material *needed(const MemberAsks &asks, const MemberRef &ref)
{
    const auto ask = asks.constFind(ref.itemId);
    return ask != asks.cend() && ask->checklist.needs(ref.key) ? ask->item->material(ref.key) : nullptr;
}

void addQuestions(ServiceItem &item, const Bundle &bundle, const MemberAsks &asks, const QStringList &members)
{
    for (const BundleQuestion &question : bundle.questions) {
        Situation situation;
        situation.id = question.id;
        situation.question = question.question;
        situation.multiple = question.multiple;
        for (const BundleOption &option : question.options)
            situation.options.append({option.id, option.label, {}, {}, option.note, {}});
        item.situations.append(situation);
    }
    for (const QString &id : members) {
        const auto ask = asks.constFind(id);
        if (ask == asks.cend())
            continue;
        for (Situation situation : ask->item->situations) {
            situation.id = memberKey(id, situation.id);
            situation.question =
                QStringLiteral("【%1】%2")
                    .arg(ask->item->shortName.isEmpty() ? ask->item->name : ask->item->shortName, situation.question);
            for (SituationOption &option : situation.options) {
                // What an option adds was resolved per member: the lines below are those that are needed.
                option.addsMaterials.clear();
                option.removesMaterials.clear();
                for (QString &next : option.next)
                    next = memberKey(id, next);
            }
            item.situations.append(situation);
        }
    }
}

/** Some names of members, for the remark of a line. */
QString namesOf(const QStringList &ids, const MemberAsks &asks)
{
    QStringList names;
    for (const QString &id : ids) {
        const ServiceItem &item = *asks[id].item;
        names.append(item.shortName.isEmpty() ? item.name : item.shortName);
    }
    return names.join(u'、');
}

/** Takes over what @p material asks into @p line, the strictest of all that are merged. */
void tighten(Material &line, const Material &material, bool first)
{
    line.copies = first ? material.copies : std::max(line.copies, material.copies);
    if (first || strictness(material.necessity) > strictness(line.necessity)) {
        line.necessity = material.necessity == Necessity::Conditional ? Necessity::Required : material.necessity;
        line.deferredDays = material.deferredDays;
    } else if (line.deferredDays && material.deferredDays) {
        line.deferredDays = std::min(*line.deferredDays, *material.deferredDays);
    }
    if (line.necessity != Necessity::Deferrable)
        line.deferredDays.reset();
}

void addLine(MergedItem &merged, Material line, const QList<MemberRef> &refs, const MemberAsks &asks)
{
    QStringList members;
    bool first = true;
    bool atOnce = false;
    QList<MemberRef> asked;
    for (const MemberRef &ref : refs) {
        const Material *material = needed(asks, ref);
        if (!material)
            continue;
        tighten(line, *material, first);
        first = false;
        asked.append(ref);
        if (!members.contains(ref.itemId))
            members.append(ref.itemId);
        // Who gets it by shared data does not wait for it to be brought.
        const bool mustBeThere = material->necessity != Necessity::Shareable;
        atOnce = atOnce || (mustBeThere && merged.choice.startsAtOnce(ref.itemId));
    }
    if (asked.isEmpty())
        return;
    line.notes = QStringLiteral("用于：") + namesOf(members, asks);
    if (!atOnce)
        merged.mayFollow.insert(line.id);
    merged.satisfies.insert(line.id, asked);
    merged.item.materials.append(line);
}

void addMaterials(MergedItem &merged, const Bundle &bundle, const MemberAsks &asks)
{
    Material form;
    form.id = mergedFormId();
    form.name = bundle.mergedForm.name;
    form.kind = MaterialKind::Form;
    addLine(merged, form, bundle.mergedForm.replacesForms, asks);
    for (const SharedMaterial &shared : bundle.sharedMaterials) {
        QList<MemberRef> brought = shared.satisfies;
        if (!shared.producedBy.isEmpty() && asks.contains(shared.producedBy)) {
            // Who waits for the producer gets it from him; the producer himself, were it his own, still needs it.
            brought.removeIf([&](const MemberRef &ref) {
                const bool comes =
                    needed(asks, ref) && merged.choice.after.value(ref.itemId).contains(shared.producedBy);
                if (comes)
                    merged.produced.append({ref.itemId, ref.key, shared.producedBy});
                return comes;
            });
        }
        Material line;
        line.id = shared.id;
        line.standardId = shared.standardId;
        line.name = shared.name;
        line.kind = shared.kind;
        line.sourceChannel = shared.sourceChannel;
        line.issuingAuthority = shared.issuingAuthority;
        addLine(merged, line, brought, asks);
    }
}

void addFields(MergedItem &merged, const Bundle &bundle, const MemberAsks &asks)
{
    for (const MergedField &field : bundle.mergedForm.fields) {
        bool asked = false;
        bool required = false;
        for (const MemberRef &ref : field.mapsTo) {
            const auto ask = asks.constFind(ref.itemId);
            const FormField *own = ask == asks.cend() ? nullptr : ask->item->field(ref.key);
            asked = asked || own;
            required = required || (own && own->required && merged.choice.startsAtOnce(ref.itemId));
        }
        if (!asked)
            continue;
        FormField one = field.field;
        one.required = required;
        merged.item.formFields.append(one);
    }
}

/** Facts of the whole that follow from the members. */
void addTerms(MergedItem &merged, const Bundle &bundle, const Catalogue &catalogue, const MemberAsks &asks)
{
    ServiceItem &item = merged.item;
    QHash<QString, const ServiceItem *> items;
    QSet<DeliveryKind> deliveries{DeliveryKind::Window, DeliveryKind::Post};
    item.commitmentAllowed = !asks.isEmpty();
    for (const QString &id : merged.choice.members) {
        const auto ask = asks.constFind(id);
        if (ask == asks.cend())
            continue;
        const ServiceItem &member = *ask->item;
        items.insert(id, &member);
        for (const QString &condition : member.conditions) {
            if (!item.conditions.contains(condition))
                item.conditions.append(condition);
        }
        item.feeCharged = item.feeCharged || member.feeCharged;
        item.fees += member.fees;
        if (merged.choice.startsAtOnce(id))
            item.commitmentAllowed = item.commitmentAllowed && member.commitmentAllowed;
        for (const DeliveryKind kind : {DeliveryKind::Window, DeliveryKind::Post}) {
            if (!member.delivery.contains(kind))
                deliveries.remove(kind);
        }
        const Department *department = catalogue.department(member.department);
        item.process.append({int(item.process.size()) + 1, member.name,
                             department ? department->name : member.department, member.promisedDays, true});
        merged.saving.visitsBefore += member.runCount;
        merged.saving.fieldsBefore += int(member.formFields.size());
        merged.saving.daysBefore += member.promisedDays;
        for (const ChecklistEntry &entry : ask->checklist.needed) {
            const Material *material = member.material(entry.materialId);
            merged.saving.materialsBefore += material && material->necessity != Necessity::Shareable ? 1 : 0;
        }
    }
    for (const DeliveryKind kind : {DeliveryKind::Window, DeliveryKind::Post}) {
        if (deliveries.contains(kind))
            item.delivery.append(kind);
    }
    if (!items.isEmpty()) {
        const QSet<QString> chosen(merged.choice.members.cbegin(), merged.choice.members.cend());
        item.promisedDays = longestChain(bundle, items, chosen).value_or(bundle.promisedDays);
    }
    item.caseType = item.promisedDays == 0 ? CaseType::Instant : CaseType::Promised;
    item.runCount = bundle.runCount;
    merged.saving.visitsAfter = bundle.runCount;
    merged.saving.fieldsAfter = int(item.formFields.size());
    merged.saving.daysAfter = item.promisedDays;
    merged.saving.materialsAfter =
        int(std::count_if(item.materials.cbegin(), item.materials.cend(),
                          [](const Material &material) { return material.necessity != Necessity::Shareable; }));
}

/**
 * A catalogue names for a 一件事 all kinds of applicants that any member is for. Only those may begin that every member
 * starting at once is for; a later one may be for what an earlier one makes, as a shop is by its registration.
 */
QList<ApplicantKind> kindsThatMayBegin(const Bundle &bundle, const Catalogue &catalogue, const BundleChoice &choice)
{
    QList<ApplicantKind> kinds = bundle.applicantKinds;
    for (const QString &id : choice.members) {
        const ServiceItem *member = choice.startsAtOnce(id) ? catalogue.find(id) : nullptr;
        if (member)
            kinds.removeIf([member](ApplicantKind kind) { return !member->applicantKinds.contains(kind); });
    }
    return kinds.isEmpty() ? bundle.applicantKinds : kinds; // at odds with each other: not for us to say whom
}

} // namespace

QString mergedFormId()
{
    return QStringLiteral("form");
}

QStringList MergedItem::askedBy(const QString &materialId) const
{
    QStringList members;
    for (const MemberRef &ref : satisfies.value(materialId)) {
        if (!members.contains(ref.itemId))
            members.append(ref.itemId);
    }
    return members;
}

MergedItem mergeBundle(const Bundle &bundle, const Catalogue &catalogue, const Answers &answers)
{
    MergedItem merged;
    merged.choice = chooseMembers(bundle, answers);
    const MemberAsks asks = asksOf(merged.choice, catalogue, answers);
    ServiceItem &item = merged.item;
    item.id = bundle.id;
    item.sample = bundle.sample;
    item.name = bundle.name;
    item.aliases = bundle.aliases;
    item.group = bundle.group;
    item.department = bundle.leadDepartment;
    item.implementer = bundle.leadDepartment;
    item.applicantKinds = kindsThatMayBegin(bundle, catalogue, merged.choice);
    item.result = {bundle.resultKind, bundle.resultName, {}, std::nullopt};
    item.note = bundle.note;
    addQuestions(item, bundle, asks, merged.choice.members);
    addMaterials(merged, bundle, asks);
    addFields(merged, bundle, asks);
    addTerms(merged, bundle, catalogue, asks);
    return merged;
}

std::optional<ServiceItem> itemOrBundle(const Catalogue &catalogue, const QString &id, const Answers &answers)
{
    if (const ServiceItem *item = catalogue.find(id))
        return *item;
    if (const Bundle *bundle = catalogue.bundle(id))
        return mergeBundle(*bundle, catalogue, answers).item;
    return std::nullopt;
}

} // namespace yichuang
