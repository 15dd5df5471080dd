// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskfixture.h"

#include "core/desk/intakeplan.h"
#include "core/reference/checklist.h"

namespace yichuang {

namespace {

QJsonValue plausible(const FormField &field, QDate today)
{
    switch (field.type) {
    case FieldType::Choice: return field.options.first();
    case FieldType::Number: return field.minimum.value_or(1);
    case FieldType::Money: return qMax<qint64>(field.minimum.value_or(10'000), 10'000);
    case FieldType::Date: return today.addDays(-30).toString(Qt::ISODate);
    case FieldType::IdNumber: return QStringLiteral("330212190203120014");
    case FieldType::CreditCode: return QStringLiteral("11330212002999997F");
    case FieldType::Phone: return QStringLiteral("13800000000");
    case FieldType::Address: return QStringLiteral("姜山镇测试村1号");
    case FieldType::Text: return QStringLiteral("测试内容");
    }
    Q_UNREACHABLE();
}

} // namespace

IntakeDraft DeskFixture::completeDraft(const QString &itemId) const
{
    const ServiceItem *item = desk->reference().catalogue->find(itemId);
    if (!item)
        qFatal("no item %s", qPrintable(itemId));
    IntakeDraft draft;
    draft.itemId = itemId;
    draft.applicant.kind = item->applicantKinds.first();
    if (draft.applicant.kind == ApplicantKind::NaturalPerson) {
        draft.applicant.name = QStringLiteral("测试甲");
        draft.applicant.documentNumber = QStringLiteral("330212190203120014");
        draft.applicant.sex = Sex::Male;
        draft.applicant.birth = QDate(1902, 3, 12);
        draft.applicant.nation = QStringLiteral("01");
    } else {
        draft.applicant.name = QStringLiteral("鄞州测试有限公司");
        draft.applicant.documentKind = DocumentKind::CreditCode;
        draft.applicant.documentNumber = QStringLiteral("11330212002999997F");
        draft.applicant.legalRepresentative = QStringLiteral("测试乙");
    }
    draft.applicant.phone = QStringLiteral("13800000000");
    draft.applicant.address = QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号");
    // The last option of a question is usually "no": it adds nothing.
    for (Checklist checklist = resolveChecklist(*item, draft.answers); !checklist.unanswered.isEmpty();
         checklist = resolveChecklist(*item, draft.answers)) {
        const Situation *situation = item->situation(checklist.unanswered.first());
        draft.answers.insert(situation->id, {situation->options.last().id});
    }
    draft = withChecklist(draft, *item);
    for (CaseMaterial &material : draft.materials) {
        if (material.isSatisfied())
            continue;
        material.state = MaterialState::Received;
        (material.kind == MaterialKind::Copy ? material.copies : material.originals) = material.copiesAsked;
    }
    for (const FormField &field : item->formFields) {
        if (field.required)
            draft.form.insert(field.key, plausible(field, clock.today()));
    }
    return draft;
}

} // namespace yichuang
