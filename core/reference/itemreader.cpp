// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/itemreader.h"

namespace yichuang {

namespace {

constexpr int maximumDays = 365;
constexpr qint64 maximumFen = 100'000'000'000'000; // 10^12 yuan

LegalBasis readBasis(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place);
    LegalBasis basis;
    basis.law = reader.text(QStringLiteral("law"));
    if (!reader.lastReadFailed() && basis.law.trimmed().isEmpty())
        reader.fault(QStringLiteral("law"), u"E009", QStringLiteral("empty"), QStringLiteral("name of the law"));
    basis.article = reader.text(QStringLiteral("article"));
    basis.check = reader.choice<BasisCheck>(QStringLiteral("check"));
    basis.note = reader.optionalText(QStringLiteral("note"));
    return basis;
}

bool isPlainFileName(const QString &name)
{
    if (name.trimmed().isEmpty() || name.size() > 255 || name.startsWith(u'.') || name.contains(QStringLiteral("..")))
        return false;
    for (const QChar c : name) {
        if (QStringView(u"\\/:*?\"<>|\n\t").contains(c))
            return false;
    }
    return !name.endsWith(u' ') && !name.endsWith(u'.');
}

MaterialAttachment readAttachment(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place);
    MaterialAttachment attachment;
    attachment.kind = reader.choice<AttachmentKind>(QStringLiteral("kind"));
    const QString key = QStringLiteral("file_name");
    attachment.fileName = reader.text(key);
    if (!reader.lastReadFailed() && !faults.hasTextFault(reader.at(key)) && !isPlainFileName(attachment.fileName))
        reader.fault(key, u"E036", shown(attachment.fileName), QStringLiteral("a plain file name"));
    return attachment;
}

void checkDeferral(ObjectReader &reader, const Material &material)
{
    const QString key = QStringLiteral("deferred_days");
    const bool deferrable = material.necessity == Necessity::Deferrable;
    if (deferrable != material.deferredDays.has_value()) {
        reader.fault(key, u"E035",
                     material.deferredDays ? QString::number(*material.deferredDays) : QStringLiteral("null"),
                     deferrable ? QStringLiteral("working days, 1 or more") : QStringLiteral("null"));
    }
}

Material readMaterial(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place, UnknownKeys::Refuse);
    Material material;
    material.id = reader.text(QStringLiteral("id"));
    if (!reader.lastReadFailed() && material.id.trimmed().isEmpty())
        reader.fault(QStringLiteral("id"), u"E030", QStringLiteral("empty"), QStringLiteral("an id"));
    material.standardId = reader.nullableText(QStringLiteral("standard_id"));
    material.name = reader.name(QStringLiteral("name"));
    material.kind = reader.choice<MaterialKind>(QStringLiteral("kind"));
    material.copies = static_cast<int>(reader.integer(QStringLiteral("copies"), 1, 20));
    material.necessity = reader.choice<Necessity>(QStringLiteral("necessity"));
    const bool necessityKnown = enumFromText<Necessity>(reader.raw(QStringLiteral("necessity")).toString()).has_value();
    const std::optional<qint64> days = reader.nullableInteger(QStringLiteral("deferred_days"), 1, maximumDays, u"E035");
    const bool daysRead = !reader.lastReadFailed();
    if (days)
        material.deferredDays = static_cast<int>(*days);
    if (daysRead && necessityKnown)
        checkDeferral(reader, material);
    material.sourceChannel = reader.choice<SourceChannel>(QStringLiteral("source_channel"));
    material.issuingAuthority = reader.text(QStringLiteral("issuing_authority"));
    material.notes = reader.text(QStringLiteral("notes"));
    reader.array(QStringLiteral("attachments"), [&](const QJsonValue &one, const DocumentPlace &at) {
        material.attachments.append(readAttachment(faults, one, at));
    });
    return material;
}

SituationOption readOption(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place, UnknownKeys::Refuse);
    SituationOption option;
    option.id = reader.text(QStringLiteral("id"));
    option.label = reader.name(QStringLiteral("label"));
    option.addsMaterials = reader.texts(QStringLiteral("adds_materials"));
    option.removesMaterials = reader.texts(QStringLiteral("removes_materials"));
    option.note = reader.text(QStringLiteral("note"));
    option.next = reader.texts(QStringLiteral("next"));
    return option;
}

Situation readSituation(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place, UnknownKeys::Refuse);
    Situation situation;
    situation.id = reader.text(QStringLiteral("id"));
    situation.question = reader.name(QStringLiteral("question"));
    situation.multiple = reader.flag(QStringLiteral("multiple"));
    const bool read = reader.array(QStringLiteral("options"), [&](const QJsonValue &one, const DocumentPlace &at) {
        situation.options.append(readOption(faults, one, at));
    });
    if (read && situation.options.size() < 2) {
        reader.fault(QStringLiteral("options"), u"E042", QStringLiteral("%1 options").arg(situation.options.size()),
                     QStringLiteral("two or more"));
    }
    return situation;
}

void readFees(ObjectReader &item, ServiceItem &out)
{
    const DocumentPlace place = item.at(QStringLiteral("fees"));
    const QJsonValue value = item.raw(QStringLiteral("fees"));
    if (value.isUndefined())
        return item.fault(QStringLiteral("fees"), u"E006", QStringLiteral("missing"), QStringLiteral("an object"));
    ObjectReader reader(item.faults(), value, place);
    out.feeCharged = reader.flag(QStringLiteral("charged"));
    const bool flagRead = !reader.lastReadFailed();
    const bool read = reader.array(QStringLiteral("items"), [&](const QJsonValue &one, const DocumentPlace &at) {
        ObjectReader fee(item.faults(), one, at);
        FeeItem entry;
        entry.name = fee.name(QStringLiteral("name"));
        entry.standard = fee.text(QStringLiteral("standard"));
        entry.amountFen = fee.nullableInteger(QStringLiteral("amount_fen"), 0, maximumFen);
        entry.basis = fee.text(QStringLiteral("basis"));
        out.fees.append(entry);
    });
    if (read && flagRead && out.feeCharged == out.fees.isEmpty()) {
        reader.fault(QStringLiteral("charged"), u"E020", shown(QJsonValue(out.feeCharged)),
                     QStringLiteral("true exactly when items is not empty"));
    }
}

void readResult(ObjectReader &item, ItemResult &out)
{
    const DocumentPlace place = item.at(QStringLiteral("result"));
    const QJsonValue value = item.raw(QStringLiteral("result"));
    if (value.isUndefined())
        return item.fault(QStringLiteral("result"), u"E006", QStringLiteral("missing"), QStringLiteral("an object"));
    ObjectReader reader(item.faults(), value, place);
    out.kind = reader.choice<ResultKind>(QStringLiteral("kind"));
    out.name = reader.name(QStringLiteral("name"));
    out.sampleFields = reader.texts(QStringLiteral("sample_fields"), 1);
    const std::optional<qint64> years = reader.nullableInteger(QStringLiteral("valid_years"), 1, 100);
    if (years)
        out.validYears = static_cast<int>(*years);
    out.printedHere = reader.optionalFlag(QStringLiteral("printed_here"));
}

ProcessStep readStep(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place, UnknownKeys::Refuse);
    ProcessStep step;
    step.seq = static_cast<int>(reader.integer(QStringLiteral("seq"), 1, 1000, u"E025"));
    step.step = reader.name(QStringLiteral("step"));
    step.actor = reader.text(QStringLiteral("actor"));
    step.days = static_cast<int>(reader.integer(QStringLiteral("days"), 0, maximumDays, u"E025"));
    step.counted = reader.flag(QStringLiteral("counted"));
    return step;
}

/** Everything about who offers the item and how it is found. */
void readIdentityOf(ObjectReader &reader, ServiceItem &item)
{
    item.id = reader.text(QStringLiteral("id"));
    item.sample = reader.flag(QStringLiteral("sample"));
    item.name = reader.name(QStringLiteral("name"));
    item.shortName = reader.label(QStringLiteral("short_name"));
    item.aliases = reader.names(QStringLiteral("aliases"));
    item.initials = reader.texts(QStringLiteral("initials"));
    item.basicCode = reader.text(QStringLiteral("basic_code"));
    item.implCode = reader.text(QStringLiteral("impl_code"));
    item.group = reader.text(QStringLiteral("group"));
    item.department = reader.text(QStringLiteral("department"));
    item.implementer = reader.text(QStringLiteral("implementer"));
    item.coDepartments = reader.texts(QStringLiteral("co_departments"));
    item.itemType = reader.choice<ItemType>(QStringLiteral("item_type"));
    item.note = reader.text(QStringLiteral("note"));
}

/** Everything about where and how it is handled. */
void readHandlingOf(ObjectReader &reader, ServiceItem &item)
{
    item.townClasses = reader.integers(QStringLiteral("town_classes"), 1, 9);
    item.villageAcceptance = reader.choice<VillageAcceptance>(QStringLiteral("village_acceptance"));
    item.scope = reader.choice<ItemScope>(QStringLiteral("scope"));
    item.online = static_cast<int>(reader.integer(QStringLiteral("online"), 0, 4));
    item.runCount = static_cast<int>(reader.integer(QStringLiteral("run_count"), 0, 1));
    item.commitmentAllowed = reader.flag(QStringLiteral("commitment_allowed"));
    item.delivery = reader.choices<DeliveryKind>(QStringLiteral("delivery"), 1);
    reader.array(QStringLiteral("process"), [&](const QJsonValue &one, const DocumentPlace &at) {
        item.process.append(readStep(reader.faults(), one, at));
    });
    reader.array(QStringLiteral("form_fields"), [&](const QJsonValue &one, const DocumentPlace &at) {
        item.formFields.append(readFormField(reader.faults(), one, at));
    });
}

/** Everything the applicant has to know. */
void readRequirementsOf(ObjectReader &reader, ServiceItem &item)
{
    const bool read = reader.array(QStringLiteral("legal_basis"), [&](const QJsonValue &one, const DocumentPlace &at) {
        item.legalBasis.append(readBasis(reader.faults(), one, at));
    });
    if (read && item.legalBasis.isEmpty()) {
        reader.fault(QStringLiteral("legal_basis"), u"E009", QStringLiteral("empty"),
                     QStringLiteral("at least one law or instrument"));
    }
    item.applicantKinds = reader.choices<ApplicantKind>(QStringLiteral("applicant_kinds"), 1);
    item.conditions = reader.texts(QStringLiteral("conditions"), 1);
    reader.array(QStringLiteral("situations"), [&](const QJsonValue &one, const DocumentPlace &at) {
        item.situations.append(readSituation(reader.faults(), one, at));
    });
    reader.array(QStringLiteral("materials"), [&](const QJsonValue &one, const DocumentPlace &at) {
        item.materials.append(readMaterial(reader.faults(), one, at));
    });
    readFees(reader, item);
    readResult(reader, item.result);
}

/** The time limits and what must agree with them. */
void readLimitsOf(ObjectReader &reader, ServiceItem &item)
{
    const QString promised = QStringLiteral("promised_days");
    const QString caseType = QStringLiteral("case_type");
    item.caseType = reader.choice<CaseType>(caseType);
    const bool typeRead = !reader.lastReadFailed();
    const bool saysInstant = reader.raw(caseType).toString() == enumText(CaseType::Instant);
    const std::optional<qint64> legal = reader.nullableInteger(QStringLiteral("legal_days"), 0, maximumDays, u"E023");
    if (legal)
        item.legalDays = static_cast<int>(*legal);
    item.promisedDays = static_cast<int>(reader.integer(promised, 0, maximumDays, u"E023"));
    if (reader.lastReadFailed())
        return;
    const QString found = QString::number(item.promisedDays);
    if (legal && item.promisedDays > *legal)
        reader.fault(promised, u"E022", found, QStringLiteral("at most the legal %1").arg(*legal));
    if (typeRead && saysInstant != (item.promisedDays == 0)) {
        reader.fault(caseType, u"E024", shown(reader.raw(caseType)),
                     QStringLiteral("%1 exactly when promised_days is 0").arg(enumText(CaseType::Instant)));
    }
}

} // namespace

FormField readFormField(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place);
    FormField field;
    field.key = reader.text(QStringLiteral("key"));
    field.name = reader.name(QStringLiteral("name"));
    field.type = reader.choice<FieldType>(QStringLiteral("type"));
    field.required = reader.flag(QStringLiteral("required"));
    if (!reader.raw(QStringLiteral("options")).isUndefined())
        field.options = reader.texts(QStringLiteral("options"));
    field.pattern = reader.optionalText(QStringLiteral("pattern"));
    field.minimum = reader.optionalInteger(QStringLiteral("min"));
    field.maximum = reader.optionalInteger(QStringLiteral("max"));
    field.unit = reader.optionalText(QStringLiteral("unit"));
    field.hint = reader.optionalText(QStringLiteral("hint"));
    return field;
}

ServiceItem readServiceItem(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place)
{
    ObjectReader reader(faults, value, place, UnknownKeys::Refuse);
    ServiceItem item;
    if (!reader.isObject())
        return item;
    readIdentityOf(reader, item);
    readLimitsOf(reader, item);
    readRequirementsOf(reader, item);
    readHandlingOf(reader, item);
    return item;
}

} // namespace yichuang
