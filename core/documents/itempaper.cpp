// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/papercommon.h"

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

QJsonArray checklistRows(const ServiceItem &item, const Answers &answers)
{
    QJsonArray rows;
    const Checklist checklist = resolveChecklist(item, answers);
    for (const ChecklistEntry &entry : checklist.needed) {
        const Material *material = item.material(entry.materialId);
        if (!material)
            continue;
        rows.append(QJsonObject{{u"index"_s, rows.size() + 1},
                                {u"name"_s, material->name},
                                {u"kind"_s, enumText(material->kind)},
                                {u"count"_s, material->copies},
                                {u"source"_s, enumText(material->sourceChannel)},
                                {u"necessity"_s, enumText(material->necessity)},
                                {u"remark"_s, material->notes}});
    }
    return rows;
}

QStringList processTexts(const ServiceItem &item)
{
    QStringList texts;
    for (const ProcessStep &step : item.process) {
        QStringList notes;
        if (!step.actor.isEmpty())
            notes.append(step.actor);
        if (step.days > 0)
            notes.append(u"%1个工作日%2"_s.arg(step.days).arg(step.counted ? QString() : u"，不计入时限"_s));
        texts.append(notes.isEmpty() ? step.step : QString(step.step + u'（' + notes.join(u'，') + u'）'));
    }
    return texts;
}

/** The labels of the answers chosen, in the item's order. */
QString situationText(const ServiceItem &item, const Answers &answers)
{
    QStringList labels;
    for (const Situation &situation : item.situations) {
        const QStringList chosen = answers.value(situation.id);
        for (const SituationOption &option : situation.options) {
            if (chosen.contains(option.id))
                labels.append(option.label);
        }
    }
    return labels.join(u'；');
}

QString samplesText(const ServiceItem &item)
{
    QStringList files;
    for (const Material &material : item.materials) {
        for (const MaterialAttachment &attachment : material.attachments)
            files.append(attachment.fileName);
    }
    files.removeDuplicates();
    return files.join(u'、');
}

} // namespace

Result<QJsonObject> itemPaperFacts(PaperKind kind, const ServiceItem &item, const Answers &answers,
                                   const PaperContext &context)
{
    if (kind != PaperKind::Consultation && kind != PaperKind::Guide)
        return failure(ErrorCode::InvalidInput, u"paper.needs-case"_s);
    QStringList kinds;
    for (const ApplicantKind applicant : item.applicantKinds)
        kinds.append(enumText(applicant));
    QStringList ways;
    for (const DeliveryKind way : item.delivery)
        ways.append(enumText(way));
    const QJsonArray materials = checklistRows(item, answers);
    QJsonObject facts = commonPaperFacts(kind, item, context);
    facts[u"itemCode"_s] = item.implCode;
    facts[u"itemType"_s] = enumText(item.itemType);
    facts[u"caseType"_s] = enumText(item.caseType);
    facts[u"applicantKinds"_s] = kinds.join(u'、');
    facts[u"legalLimit"_s] = legalLimitText(item);
    facts[u"promisedLimit"_s] = promisedLimitText(item);
    facts[u"fee"_s] = feeText(item);
    facts[u"delivery"_s] = ways.join(u'、');
    facts[u"resultName"_s] = item.result.name;
    facts[u"runCount"_s] = u"%1次"_s.arg(item.runCount);
    facts[u"conditions"_s] = numberedTexts(item.conditions, u"text"_s);
    facts[u"situation"_s] = situationText(item, answers);
    facts[u"materials"_s] = materials;
    facts[u"materialCount"_s] = materials.size();
    facts[u"process"_s] = numberedTexts(processTexts(item), u"text"_s);
    facts[u"place"_s] = context.place.isEmpty() ? context.centreName : context.place;
    facts[u"hours"_s] = context.hours;
    facts[u"samples"_s] = samplesText(item);
    facts[u"note"_s] = item.note;
    return facts;
}

} // namespace yichuang
