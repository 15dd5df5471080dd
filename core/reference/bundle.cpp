// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/bundle.h"

#include "core/base/json.h"
#include "core/reference/bundlereader.h"

#include <QJsonArray>

namespace yichuang {

namespace {

QJsonArray refsToJson(const QList<MemberRef> &refs, const QString &second)
{
    QJsonArray array;
    for (const MemberRef &ref : refs)
        array.append(QJsonObject{{QStringLiteral("item_id"), ref.itemId}, {second, ref.key}});
    return array;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray membersToJson(const QList<BundleMember> &members)
{
    QJsonArray array;
    for (const BundleMember &member : members) {
        array.append(QJsonObject{{QStringLiteral("item_id"), member.itemId},
                                 {QStringLiteral("order"), member.order},
                                 {QStringLiteral("required"), member.required},
                                 {QStringLiteral("after"), jsonFrom(member.after)},
                                 {QStringLiteral("note"), member.note}});
    }
    return array;
}

QJsonArray questionsToJson(const QList<BundleQuestion> &questions)
{
    QJsonArray array;
    for (const BundleQuestion &question : questions) {
        QJsonArray options;
        for (const BundleOption &option : question.options) {
            options.append(QJsonObject{{QStringLiteral("id"), option.id},
                                       {QStringLiteral("label"), option.label},
                                       {QStringLiteral("includes"), jsonFrom(option.includes)},
                                       {QStringLiteral("excludes"), jsonFrom(option.excludes)},
                                       {QStringLiteral("note"), option.note}});
        }
        array.append(QJsonObject{{QStringLiteral("id"), question.id},
                                 {QStringLiteral("question"), question.question},
                                 {QStringLiteral("multiple"), question.multiple},
                                 {QStringLiteral("options"), options}});
    }
    return array;
}

QJsonArray sharedToJson(const QList<SharedMaterial> &materials)
{
    QJsonArray array;
    for (const SharedMaterial &material : materials) {
        array.append(QJsonObject{
            {QStringLiteral("id"), material.id},
            {QStringLiteral("standard_id"), orNull(material.standardId)},
            {QStringLiteral("name"), material.name},
            {QStringLiteral("names"), jsonFrom(material.names)},
            {QStringLiteral("kind"), enumText(material.kind)},
            {QStringLiteral("copies"), material.copies},
            {QStringLiteral("necessity"), enumText(material.necessity)},
            {QStringLiteral("source_channel"), enumText(material.sourceChannel)},
            {QStringLiteral("issuing_authority"), material.issuingAuthority},
            {QStringLiteral("satisfies"), refsToJson(material.satisfies, QStringLiteral("material_id"))},
            {QStringLiteral("produced_by"), orNull(material.producedBy)},
        });
    }
    return array;
}

QJsonObject formToJson(const MergedForm &form)
{
    QJsonArray fields;
    for (const MergedField &merged : form.fields) {
        QJsonObject field = formFieldToJson(merged.field);
        field.insert(QStringLiteral("maps_to"), refsToJson(merged.mapsTo, QStringLiteral("key")));
        fields.append(field);
    }
    return {
        {QStringLiteral("name"), form.name},
        {QStringLiteral("fields"), fields},
        {QStringLiteral("replaces_forms"), refsToJson(form.replacesForms, QStringLiteral("material_id"))},
    };
}

} // namespace

QJsonObject Bundle::toJson() const
{
    QJsonArray kinds;
    for (const ApplicantKind one : applicantKinds)
        kinds.append(enumText(one));
    return {
        {QStringLiteral("id"), id},
        {QStringLiteral("sample"), sample},
        {QStringLiteral("name"), name},
        {QStringLiteral("aliases"), jsonFrom(aliases)},
        {QStringLiteral("kind"), enumText(kind)},
        {QStringLiteral("group"), group},
        {QStringLiteral("lead_department"), leadDepartment},
        {QStringLiteral("applicant_kinds"), kinds},
        {QStringLiteral("members"), membersToJson(members)},
        {QStringLiteral("questions"), questionsToJson(questions)},
        {QStringLiteral("shared_materials"), sharedToJson(sharedMaterials)},
        {QStringLiteral("merged_form"), formToJson(mergedForm)},
        {QStringLiteral("promised_days"), promisedDays},
        {QStringLiteral("sum_promised_days"), sumPromisedDays},
        {QStringLiteral("run_count"), runCount},
        {QStringLiteral("result"),
         QJsonObject{{QStringLiteral("kind"), enumText(resultKind)},
                     {QStringLiteral("name"), resultName},
                     {QStringLiteral("includes"), jsonFrom(resultIncludes)}}},
        {QStringLiteral("note"), note},
    };
}

Bundle Bundle::fromJson(const QJsonObject &object)
{
    FaultCollector ignored;
    const DocumentPlace root;
    return readBundle(ignored, object, root);
}

} // namespace yichuang
