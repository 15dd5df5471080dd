// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/resultfields.h"

#include "core/identity/masking.h"
#include "core/identity/sex.h"
#include "ui/cases/casefacts.h"

#include <algorithm>
#include <array>
#include <span>

namespace yichuang {

namespace {

using Names = std::span<const char16_t *const>;

bool isOneOf(QStringView name, Names names)
{
    return std::ranges::any_of(names, [name](const char16_t *one) { return name == QStringView(one); });
}

/** What "Number of the result" and "Valid until" ask already. */
bool hasOwnPlace(QStringView name)
{
    static constexpr std::array names{u"编号",       u"证号",     u"文号",       u"许可证编号",
                                      u"许可证号",   u"备案编号", u"登记证编号", u"批准书编号",
                                      u"登记卡编号", u"有效期",   u"有效期至"};
    return isOneOf(name, names);
}

/** Whether the item is about somebody else than whoever applies. */
bool isAboutSomebodyElse(const ServiceItem &item)
{
    static constexpr std::array subjects{u"儿童姓名", u"死者姓名"};
    return std::ranges::any_of(item.formFields, [](const FormField &field) { return isOneOf(field.name, subjects); });
}

void addPerson(ResultField &field, const Applicant &applicant)
{
    static constexpr std::array nameFields{u"姓名", u"申请人"};
    if (isOneOf(field.name, nameFields))
        field = {field.name, applicant.name, maskName(applicant.name)};
    else if (field.name == u"公民身份号码" && applicant.documentKind == DocumentKind::ResidentId)
        field = {field.name, applicant.documentNumber, maskNumber(applicant.documentNumber)};
    else if (field.name == u"性别" && applicant.sex != Sex::Unknown)
        field = {field.name, sexChineseName(applicant.sex), sexChineseName(applicant.sex)};
}

void addBody(ResultField &field, const Applicant &applicant)
{
    static constexpr std::array nameFields{u"名称", u"申请人", u"申请单位", u"单位名称", u"企业名称", u"经营者名称"};
    static constexpr std::array headFields{u"法定代表人", u"法定代表人（负责人）", u"法定代表人（经营者）"};
    if (isOneOf(field.name, nameFields))
        field = {field.name, applicant.name, maskApplicantName(applicant.kind, applicant.name)};
    else if (field.name == u"统一社会信用代码" && applicant.documentKind == DocumentKind::CreditCode)
        field = {field.name, applicant.documentNumber, maskNumber(applicant.documentNumber)};
    else if (isOneOf(field.name, headFields))
        field = {field.name, applicant.legalRepresentative, maskName(applicant.legalRepresentative)};
}

/** What the form asked under the same name; amounts and days are written otherwise there. */
void addAnswer(ResultField &field, const CaseOpenedBody &intake)
{
    const auto asked = std::ranges::find(intake.item.formFields, field.name, &FormField::name);
    if (asked == intake.item.formFields.end() || asked->type == FieldType::Money || asked->type == FieldType::Date)
        return;
    const QString value = intake.form.value(asked->key).toVariant().toString().trimmed();
    if (!value.isEmpty())
        field = {field.name, value, maskedFormValue(*asked, value)};
}

} // namespace

std::vector<ResultField> resultFieldsOf(const CaseState &state)
{
    const CaseOpenedBody &intake = state.intake;
    const bool person = intake.applicant.kind == ApplicantKind::NaturalPerson;
    std::vector<ResultField> fields;
    for (const QString &name : intake.item.result.sampleFields) {
        if (hasOwnPlace(name))
            continue;
        ResultField field{name, {}, {}};
        if (!person)
            addBody(field, intake.applicant);
        else if (!isAboutSomebodyElse(intake.item))
            addPerson(field, intake.applicant);
        addAnswer(field, intake);
        fields.push_back(std::move(field));
    }
    return fields;
}

} // namespace yichuang
