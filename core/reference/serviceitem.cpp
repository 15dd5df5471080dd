// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/serviceitem.h"

#include "core/base/json.h"
#include "core/reference/documentreader.h"
#include "core/reference/itemreader.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {

namespace {

template <typename T, typename Id> const T *findBy(const QList<T> &list, Id T::*member, QStringView wanted)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [&](const T &one) { return one.*member == wanted; });
    return found == list.cend() ? nullptr : &*found;
}

template <typename T, typename Write> QJsonArray arrayOf(const QList<T> &list, Write write)
{
    QJsonArray array;
    for (const T &one : list)
        array.append(write(one));
    return array;
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template <typename Number> QJsonValue orNull(const std::optional<Number> &number)
{
    return number ? QJsonValue(static_cast<qint64>(*number)) : QJsonValue();
}

QJsonObject toJson(const LegalBasis &basis)
{
    QJsonObject object{
        {QStringLiteral("law"), basis.law},
        {QStringLiteral("article"), basis.article},
        {QStringLiteral("check"), enumText(basis.check)},
    };
    if (!basis.note.isEmpty())
        object.insert(QStringLiteral("note"), basis.note);
    return object;
}

QJsonObject toJson(const MaterialAttachment &attachment)
{
    return {{QStringLiteral("kind"), enumText(attachment.kind)}, {QStringLiteral("file_name"), attachment.fileName}};
}

QJsonObject toJson(const Material &material)
{
    return {
        {QStringLiteral("id"), material.id},
        {QStringLiteral("standard_id"), orNull(material.standardId)},
        {QStringLiteral("name"), material.name},
        {QStringLiteral("kind"), enumText(material.kind)},
        {QStringLiteral("copies"), material.copies},
        {QStringLiteral("necessity"), enumText(material.necessity)},
        {QStringLiteral("deferred_days"), orNull(material.deferredDays)},
        {QStringLiteral("source_channel"), enumText(material.sourceChannel)},
        {QStringLiteral("issuing_authority"), material.issuingAuthority},
        {QStringLiteral("notes"), material.notes},
        {QStringLiteral("attachments"),
         arrayOf(material.attachments, [](const MaterialAttachment &one) { return toJson(one); })},
    };
}

QJsonObject toJson(const SituationOption &option)
{
    return {
        {QStringLiteral("id"), option.id},
        {QStringLiteral("label"), option.label},
        {QStringLiteral("adds_materials"), jsonFrom(option.addsMaterials)},
        {QStringLiteral("removes_materials"), jsonFrom(option.removesMaterials)},
        {QStringLiteral("note"), option.note},
        {QStringLiteral("next"), jsonFrom(option.next)},
    };
}

QJsonObject toJson(const Situation &situation)
{
    return {
        {QStringLiteral("id"), situation.id},
        {QStringLiteral("question"), situation.question},
        {QStringLiteral("multiple"), situation.multiple},
        {QStringLiteral("options"), arrayOf(situation.options, [](const SituationOption &one) { return toJson(one); })},
    };
}

QJsonObject toJson(const FeeItem &fee)
{
    return {
        {QStringLiteral("name"), fee.name},
        {QStringLiteral("standard"), fee.standard},
        {QStringLiteral("amount_fen"), orNull(fee.amountFen)},
        {QStringLiteral("basis"), fee.basis},
    };
}

QJsonObject toJson(const ProcessStep &step)
{
    return {
        {QStringLiteral("seq"), step.seq},         {QStringLiteral("step"), step.step},
        {QStringLiteral("actor"), step.actor},     {QStringLiteral("days"), step.days},
        {QStringLiteral("counted"), step.counted},
    };
}

QJsonObject toJson(const ItemResult &result)
{
    QJsonObject object{
        {QStringLiteral("kind"), enumText(result.kind)},
        {QStringLiteral("name"), result.name},
        {QStringLiteral("sample_fields"), jsonFrom(result.sampleFields)},
        {QStringLiteral("valid_years"), orNull(result.validYears)},
    };
    if (result.printedHere)
        object.insert(QStringLiteral("printed_here"), true);
    return object;
}

void insertRules(QJsonObject &object, const ServiceItem &item)
{
    object.insert(QStringLiteral("legal_basis"),
                  arrayOf(item.legalBasis, [](const LegalBasis &one) { return toJson(one); }));
    object.insert(QStringLiteral("situations"),
                  arrayOf(item.situations, [](const Situation &one) { return toJson(one); }));
    object.insert(QStringLiteral("materials"),
                  arrayOf(item.materials, [](const Material &one) { return toJson(one); }));
    object.insert(
        QStringLiteral("fees"),
        QJsonObject{{QStringLiteral("charged"), item.feeCharged},
                    {QStringLiteral("items"), arrayOf(item.fees, [](const FeeItem &one) { return toJson(one); })}});
    object.insert(QStringLiteral("result"), toJson(item.result));
    object.insert(QStringLiteral("process"), arrayOf(item.process, [](const ProcessStep &one) { return toJson(one); }));
    object.insert(QStringLiteral("form_fields"), arrayOf(item.formFields, formFieldToJson));
}

} // namespace

const Material *ServiceItem::material(QStringView materialId) const
{
    return findBy(materials, &Material::id, materialId);
}

const Situation *ServiceItem::situation(QStringView situationId) const
{
    return findBy(situations, &Situation::id, situationId);
}

const FormField *ServiceItem::field(QStringView key) const
{
    return findBy(formFields, &FormField::key, key);
}

QJsonObject formFieldToJson(const FormField &field)
{
    QJsonObject object{
        {QStringLiteral("key"), field.key},
        {QStringLiteral("name"), field.name},
        {QStringLiteral("type"), enumText(field.type)},
        {QStringLiteral("required"), field.required},
    };
    if (!field.options.isEmpty())
        object.insert(QStringLiteral("options"), jsonFrom(field.options));
    if (field.minimum)
        object.insert(QStringLiteral("min"), *field.minimum);
    if (field.maximum)
        object.insert(QStringLiteral("max"), *field.maximum);
    const std::pair<QString, QString> texts[] = {{QStringLiteral("pattern"), field.pattern},
                                                 {QStringLiteral("unit"), field.unit},
                                                 {QStringLiteral("hint"), field.hint}};
    for (const auto &[key, text] : texts) {
        if (!text.isEmpty())
            object.insert(key, text);
    }
    return object;
}

QJsonObject ServiceItem::toJson() const
{
    QJsonObject object{
        {QStringLiteral("id"), id},
        {QStringLiteral("sample"), sample},
        {QStringLiteral("name"), name},
        {QStringLiteral("short_name"), shortName},
        {QStringLiteral("aliases"), jsonFrom(aliases)},
        {QStringLiteral("initials"), jsonFrom(initials)},
        {QStringLiteral("basic_code"), basicCode},
        {QStringLiteral("impl_code"), implCode},
        {QStringLiteral("group"), group},
        {QStringLiteral("department"), department},
        {QStringLiteral("implementer"), implementer},
        {QStringLiteral("co_departments"), jsonFrom(coDepartments)},
        {QStringLiteral("item_type"), enumText(itemType)},
        {QStringLiteral("case_type"), enumText(caseType)},
        {QStringLiteral("legal_days"), orNull(legalDays)},
        {QStringLiteral("promised_days"), promisedDays},
        {QStringLiteral("applicant_kinds"), arrayOf(applicantKinds, [](ApplicantKind one) { return enumText(one); })},
        {QStringLiteral("conditions"), jsonFrom(conditions)},
        {QStringLiteral("town_classes"), arrayOf(townClasses, [](int one) { return one; })},
        {QStringLiteral("village_acceptance"), enumText(villageAcceptance)},
        {QStringLiteral("scope"), enumText(scope)},
        {QStringLiteral("online"), online},
        {QStringLiteral("run_count"), runCount},
        {QStringLiteral("commitment_allowed"), commitmentAllowed},
        {QStringLiteral("delivery"), arrayOf(delivery, [](DeliveryKind one) { return enumText(one); })},
        {QStringLiteral("note"), note},
    };
    insertRules(object, *this);
    return object;
}

FormField formFieldFromJson(const QJsonObject &object)
{
    FaultCollector ignored;
    const DocumentPlace root;
    return readFormField(ignored, object, root);
}

ServiceItem ServiceItem::fromJson(const QJsonObject &object)
{
    FaultCollector ignored;
    const DocumentPlace root;
    return readServiceItem(ignored, object, root);
}

} // namespace yichuang
