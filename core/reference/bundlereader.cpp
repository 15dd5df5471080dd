// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/bundlereader.h"

#include "core/reference/itemreader.h"

namespace yichuang {

namespace {

constexpr int maximumBundleDays = 5000;

QList<MemberRef> readRefs(ObjectReader &reader, const QString &key, const QString &second)
{
    QList<MemberRef> refs;
    reader.array(key, [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(reader.faults(), value, place);
        const QString item = one.text(QStringLiteral("item_id"));
        refs.append({item, one.text(second)});
    });
    return refs;
}

void readMembers(ObjectReader &reader, Bundle &bundle)
{
    reader.array(QStringLiteral("members"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(reader.faults(), value, place);
        BundleMember member;
        member.itemId = one.text(QStringLiteral("item_id"));
        member.order = static_cast<int>(one.integer(QStringLiteral("order"), 0, 1000));
        member.required = one.flag(QStringLiteral("required"));
        member.after = one.texts(QStringLiteral("after"));
        member.note = one.text(QStringLiteral("note"));
        bundle.members.append(member);
    });
}

void readQuestions(ObjectReader &reader, Bundle &bundle)
{
    reader.array(QStringLiteral("questions"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(reader.faults(), value, place);
        BundleQuestion question;
        question.id = one.text(QStringLiteral("id"));
        question.question = one.name(QStringLiteral("question"));
        question.multiple = one.flag(QStringLiteral("multiple"));
        one.array(QStringLiteral("options"), [&](const QJsonValue &option, const DocumentPlace &at) {
            ObjectReader choice(reader.faults(), option, at);
            BundleOption entry;
            entry.id = choice.text(QStringLiteral("id"));
            entry.label = choice.name(QStringLiteral("label"));
            entry.includes = choice.texts(QStringLiteral("includes"));
            entry.excludes = choice.texts(QStringLiteral("excludes"));
            entry.note = choice.text(QStringLiteral("note"));
            question.options.append(entry);
        });
        bundle.questions.append(question);
    });
}

void readSharedMaterials(ObjectReader &reader, Bundle &bundle)
{
    reader.array(QStringLiteral("shared_materials"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(reader.faults(), value, place);
        SharedMaterial material;
        material.id = one.text(QStringLiteral("id"));
        material.standardId = one.nullableText(QStringLiteral("standard_id"));
        material.name = one.name(QStringLiteral("name"));
        material.names = one.texts(QStringLiteral("names"));
        material.kind = one.choice<MaterialKind>(QStringLiteral("kind"));
        material.copies = static_cast<int>(one.integer(QStringLiteral("copies"), 1, 20));
        material.necessity = one.choice<Necessity>(QStringLiteral("necessity"));
        material.sourceChannel = one.choice<SourceChannel>(QStringLiteral("source_channel"));
        material.issuingAuthority = one.text(QStringLiteral("issuing_authority"));
        material.satisfies = readRefs(one, QStringLiteral("satisfies"), QStringLiteral("material_id"));
        material.producedBy = one.nullableText(QStringLiteral("produced_by"));
        bundle.sharedMaterials.append(material);
    });
}

/** The object member @p key, or a fault of shape and nothing. */
QJsonValue neededObject(ObjectReader &reader, const QString &key)
{
    const QJsonValue value = reader.raw(key);
    if (value.isUndefined())
        reader.fault(key, u"E006", QStringLiteral("missing"), QStringLiteral("an object"));
    return value;
}

void readMergedForm(ObjectReader &reader, Bundle &bundle)
{
    const DocumentPlace place = reader.at(QStringLiteral("merged_form"));
    const QJsonValue value = neededObject(reader, QStringLiteral("merged_form"));
    if (value.isUndefined())
        return;
    ObjectReader form(reader.faults(), value, place);
    bundle.mergedForm.name = form.name(QStringLiteral("name"));
    form.array(QStringLiteral("fields"), [&](const QJsonValue &field, const DocumentPlace &at) {
        MergedField merged;
        merged.field = readFormField(reader.faults(), field, at);
        if (field.isObject()) {
            ObjectReader one(reader.faults(), field, at);
            merged.mapsTo = readRefs(one, QStringLiteral("maps_to"), QStringLiteral("key"));
        }
        bundle.mergedForm.fields.append(merged);
    });
    bundle.mergedForm.replacesForms = readRefs(form, QStringLiteral("replaces_forms"), QStringLiteral("material_id"));
}

void readBundleResult(ObjectReader &reader, Bundle &bundle)
{
    const DocumentPlace place = reader.at(QStringLiteral("result"));
    const QJsonValue value = neededObject(reader, QStringLiteral("result"));
    if (value.isUndefined())
        return;
    ObjectReader result(reader.faults(), value, place);
    bundle.resultKind = result.choice<ResultKind>(QStringLiteral("kind"));
    bundle.resultName = result.name(QStringLiteral("name"));
    bundle.resultIncludes = result.texts(QStringLiteral("includes"));
}

} // namespace

Bundle readBundle(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place);
    Bundle bundle;
    if (!reader.isObject())
        return bundle;
    bundle.id = reader.text(QStringLiteral("id"));
    bundle.sample = reader.flag(QStringLiteral("sample"));
    bundle.name = reader.name(QStringLiteral("name"));
    bundle.aliases = reader.names(QStringLiteral("aliases"));
    bundle.kind = reader.choice<BundleKind>(QStringLiteral("kind"));
    bundle.group = reader.text(QStringLiteral("group"));
    bundle.leadDepartment = reader.text(QStringLiteral("lead_department"));
    bundle.applicantKinds = reader.choices<ApplicantKind>(QStringLiteral("applicant_kinds"), 1);
    readMembers(reader, bundle);
    readQuestions(reader, bundle);
    readSharedMaterials(reader, bundle);
    readMergedForm(reader, bundle);
    bundle.promisedDays = static_cast<int>(reader.integer(QStringLiteral("promised_days"), 0, maximumBundleDays));
    bundle.sumPromisedDays =
        static_cast<int>(reader.integer(QStringLiteral("sum_promised_days"), 0, maximumBundleDays));
    bundle.runCount = static_cast<int>(reader.integer(QStringLiteral("run_count"), 0, 100));
    readBundleResult(reader, bundle);
    bundle.note = reader.text(QStringLiteral("note"));
    return bundle;
}

} // namespace yichuang
