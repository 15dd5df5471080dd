// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"

#include "core/bundles/mergeditem.h"

#include "core/desk/intakeplan.h"
#include "core/identity/checkdigits.h"
#include "core/reference/checklist.h"
#include "core/reference/formcheck.h"

#include <algorithm>
#include <iterator>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** 鄞县, abolished in 2002: no number with a later day of birth was ever given out. */
constexpr QStringView abolishedRegion = u"330227";
const QDate firstBirth(2004, 1, 1);
constexpr std::uint32_t birthDays = 1400; // until the autumn of 2007: of age in every demonstration

// clang-format off
const char16_t *const surnames[] = {u"王", u"李", u"张", u"刘", u"陈", u"杨", u"赵", u"黄", u"周", u"吴", u"徐", u"孙", u"胡",
                                    u"朱", u"高", u"林", u"何", u"郭", u"马", u"罗", u"梁", u"宋", u"郑", u"谢", u"欧阳", u"单"};
const char16_t *const givenNames[] = {u"秀兰", u"桂英", u"建国", u"海燕", u"志强", u"晓明", u"丽华", u"文彬", u"玉珍", u"国平", u"敏",
                                      u"雪梅", u"立群", u"春生", u"佳宁", u"一鸣", u"𬱖", u"婷", u"永康", u"子涵"};
const char16_t *const villages[] = {u"测试村", u"示例村", u"演示新村", u"样板社区"};
const char16_t *const trades[] = {u"食品", u"五金", u"纺织", u"农业", u"餐饮", u"物流", u"机械", u"商贸"};
// clang-format on

template <std::size_t N> QString oneOf(const char16_t *const (&texts)[N], RandomSource &random)
{
    return QString::fromUtf16(texts[random.below(N)]);
}

QString residentNumber(QDate birth, int sequence)
{
    const QString digits =
        abolishedRegion.toString() + birth.toString(u"yyyyMMdd") + u"%1"_s.arg(sequence, 3, 10, QLatin1Char('0'));
    return digits + residentCheckCharacter(digits).value_or(QLatin1Char('0'));
}

/** Of 330212, with an organisation part that only serves here. */
QString creditCode(QStringView kind, int sequence)
{
    const QString organisation = u"%1"_s.arg(29990000 + sequence, 8, 10, QLatin1Char('0'));
    const QString code = kind.toString() + u"330212"_s + organisation
        + organisationCheckCharacter(organisation).value_or(QLatin1Char('0'));
    return code + creditCodeCheckCharacter(code).value_or(QLatin1Char('0'));
}

void makePerson(Applicant &person, RandomSource &random)
{
    person.name = oneOf(surnames, random) + oneOf(givenNames, random);
    person.birth = firstBirth.addDays(random.below(birthDays));
    const int sequence = int(random.below(999));
    person.documentNumber = residentNumber(person.birth, sequence);
    person.sex = sequence % 2 == 1 ? Sex::Male : Sex::Female;
    person.nation = u"01"_s;
}

void makeOrganisation(Applicant &organisation, RandomSource &random)
{
    const bool business = organisation.kind == ApplicantKind::IndividualBusiness;
    organisation.name =
        business ? u"鄞州演示%1店"_s.arg(oneOf(trades, random)) : u"鄞州演示%1有限公司"_s.arg(oneOf(trades, random));
    organisation.documentKind = DocumentKind::CreditCode;
    organisation.documentNumber = creditCode(business ? u"92" : u"91", int(random.below(9999)));
    organisation.legalRepresentative = oneOf(surnames, random) + oneOf(givenNames, random);
}

QJsonValue firstAccepted(const FormField &field, const QStringList &candidates, QDate today)
{
    const auto it = std::find_if(candidates.begin(), candidates.end(), [&](const QString &candidate) {
        return formFaultOf(field, candidate, today).isEmpty();
    });
    return it == candidates.end() ? QJsonValue() : QJsonValue(*it);
}

/** Plain words, then the forms of numbers that catalogues ask for: licences, accounts, cards. */
QStringList texts(const Applicant &applicant)
{
    return {u"示例内容"_s,
            u"622848000000000000"_s,
            u"JY13302120000001"_s,
            u"9133021200000000000000000001"_s,
            u"A123456789"_s,
            residentNumber(firstBirth, 1) + u"11"_s,
            applicant.documentNumber,
            u"示例内容：本人承诺以上所填内容真实有效，并愿意承担相应的责任。"_s};
}

QJsonValue exampleValue(const FormField &field, const Applicant &applicant, QDate today)
{
    switch (field.type) {
    case FieldType::Choice:
        return field.options.value(0);
    case FieldType::Number:
        return std::clamp<qint64>(1, field.minimum.value_or(0), field.maximum.value_or(1'000));
    case FieldType::Money:
        return std::clamp<qint64>(1'000'00, field.minimum.value_or(0), field.maximum.value_or(1'000'000'00));
    case FieldType::Date:
        return today.addDays(-30).toString(Qt::ISODate);
    case FieldType::IdNumber:
        return residentNumber(firstBirth, 1);
    case FieldType::CreditCode:
        return creditCode(u"91", 1);
    case FieldType::Phone:
        return applicant.phone;
    case FieldType::Address:
        return applicant.address;
    case FieldType::Text:
        return firstAccepted(field, texts(applicant), today);
    }
    Q_UNREACHABLE();
}

/** The last option of a question is usually "no" or "none": it adds nothing. */
QMap<QString, QStringList> exampleAnswers(const ServiceItem &item)
{
    QMap<QString, QStringList> answers;
    for (Checklist checklist = resolveChecklist(item, answers); !checklist.unanswered.isEmpty();
         checklist = resolveChecklist(item, answers)) {
        const Situation *situation = item.situation(checklist.unanswered.first());
        answers.insert(situation->id, {situation->options.last().id});
    }
    return answers;
}

} // namespace

Applicant exampleApplicant(ApplicantKind kind)
{
    SeededRandom random(1);
    return exampleApplicant(kind, random);
}

Applicant exampleApplicant(ApplicantKind kind, RandomSource &random)
{
    Applicant applicant;
    applicant.kind = kind;
    if (kind == ApplicantKind::NaturalPerson)
        makePerson(applicant, random);
    else
        makeOrganisation(applicant, random);
    applicant.phone = u"13800000%1"_s.arg(random.below(1000), 3, 10, QLatin1Char('0'));
    applicant.address = u"浙江省宁波市鄞州区姜山镇%1%2号"_s.arg(oneOf(villages, random)).arg(1 + random.below(200));
    return applicant;
}

IntakeDraft exampleDraft(const ServiceItem &item, const Applicant &applicant, QDate today)
{
    IntakeDraft draft;
    draft.itemId = item.id;
    draft.applicant = applicant;
    draft.answers = exampleAnswers(item);
    draft = withChecklist(std::move(draft), item);
    for (CaseMaterial &material : draft.materials) {
        if (material.isSatisfied())
            continue;
        material.state = MaterialState::Received;
        (material.kind == MaterialKind::Copy ? material.copies : material.originals) = material.copiesAsked;
    }
    for (const FormField &field : item.formFields) {
        if (field.required)
            draft.form.insert(field.key, exampleValue(field, applicant, today));
    }
    draft.choice.outcome = Outcome::Accept;
    return draft;
}

IntakeDraft exampleBundle(const Bundle &bundle, const Catalogue &catalogue, const Answers &given,
                          const Applicant &applicant, QDate today)
{
    // Who is chosen decides what else is asked, so the questions are answered until none is left.
    Answers answers = given;
    for (;;) {
        const ServiceItem item = mergeBundle(bundle, catalogue, answers).item;
        const Checklist checklist = resolveChecklist(item, answers);
        if (checklist.unanswered.isEmpty()) {
            IntakeDraft draft = exampleDraft(item, applicant, today);
            draft.answers = answers;
            return draft;
        }
        const Situation *situation = item.situation(checklist.unanswered.first());
        answers.insert(situation->id, {situation->options.last().id});
    }
}

} // namespace yichuang
