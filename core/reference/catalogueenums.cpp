// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/bundle.h"
#include "core/reference/serviceitem.h"

#include <array>

namespace yichuang {

// The texts are those of the published catalogue (catalogue schema 1.0); they are read, written and printed.

template <> std::span<const EnumName<ItemType>> enumNames<ItemType>()
{
    static constexpr std::array<EnumName<ItemType>, 7> names{{
        {ItemType::Licence, u"行政许可"},
        {ItemType::Payment, u"行政给付"},
        {ItemType::Confirmation, u"行政确认"},
        {ItemType::Reward, u"行政奖励"},
        {ItemType::Adjudication, u"行政裁决"},
        {ItemType::OtherPower, u"其他行政权力"},
        {ItemType::PublicService, u"公共服务"},
    }};
    return names;
}

template <> std::span<const EnumName<CaseType>> enumNames<CaseType>()
{
    static constexpr std::array<EnumName<CaseType>, 2> names{{
        {CaseType::Instant, u"即办件"},
        {CaseType::Promised, u"承诺件"},
    }};
    return names;
}

template <> std::span<const EnumName<BasisCheck>> enumNames<BasisCheck>()
{
    static constexpr std::array<EnumName<BasisCheck>, 2> names{{
        {BasisCheck::ArticleChecked, u"条文已核对"},
        {BasisCheck::NameOnly, u"仅名称"},
    }};
    return names;
}

template <> std::span<const EnumName<MaterialKind>> enumNames<MaterialKind>()
{
    static constexpr std::array<EnumName<MaterialKind>, 4> names{{
        {MaterialKind::Original, u"原件"},
        {MaterialKind::Copy, u"复印件"},
        {MaterialKind::Electronic, u"电子"},
        {MaterialKind::Form, u"表单"},
    }};
    return names;
}

template <> std::span<const EnumName<Necessity>> enumNames<Necessity>()
{
    static constexpr std::array<EnumName<Necessity>, 4> names{{
        {Necessity::Required, u"必要"},
        {Necessity::Deferrable, u"容缺后补"},
        {Necessity::Shareable, u"可共享免提交"},
        {Necessity::Conditional, u"情形需要"},
    }};
    return names;
}

template <> std::span<const EnumName<SourceChannel>> enumNames<SourceChannel>()
{
    static constexpr std::array<EnumName<SourceChannel>, 8> names{{
        {SourceChannel::Applicant, u"申请人自备"},
        {SourceChannel::Government, u"政府部门核发"},
        {SourceChannel::Intermediary, u"中介机构"},
        {SourceChannel::Village, u"村（社区）出具"},
        {SourceChannel::Medical, u"医疗机构"},
        {SourceChannel::Employer, u"用人单位"},
        {SourceChannel::Finance, u"金融机构"},
        {SourceChannel::Court, u"法院仲裁公证等机构"},
    }};
    return names;
}

template <> std::span<const EnumName<AttachmentKind>> enumNames<AttachmentKind>()
{
    static constexpr std::array<EnumName<AttachmentKind>, 2> names{{
        {AttachmentKind::Blank, u"空表"},
        {AttachmentKind::Sample, u"样表"},
    }};
    return names;
}

template <> std::span<const EnumName<ResultKind>> enumNames<ResultKind>()
{
    static constexpr std::array<EnumName<ResultKind>, 3> names{{
        {ResultKind::Licence, u"证照"},
        {ResultKind::Approval, u"批文"},
        {ResultKind::Other, u"其他"},
    }};
    return names;
}

template <> std::span<const EnumName<VillageAcceptance>> enumNames<VillageAcceptance>()
{
    static constexpr std::array<EnumName<VillageAcceptance>, 3> names{{
        {VillageAcceptance::None, u"不下沉"},
        {VillageAcceptance::Forwards, u"代受理"},
        {VillageAcceptance::Direct, u"直接办理"},
    }};
    return names;
}

template <> std::span<const EnumName<ItemScope>> enumNames<ItemScope>()
{
    static constexpr std::array<EnumName<ItemScope>, 3> names{{
        {ItemScope::Town, u"本镇"},
        {ItemScope::District, u"全区通办"},
        {ItemScope::City, u"全市通办"},
    }};
    return names;
}

template <> std::span<const EnumName<DeliveryKind>> enumNames<DeliveryKind>()
{
    static constexpr std::array<EnumName<DeliveryKind>, 2> names{{
        {DeliveryKind::Window, u"窗口领取"},
        {DeliveryKind::Post, u"邮寄"},
    }};
    return names;
}

template <> std::span<const EnumName<FieldType>> enumNames<FieldType>()
{
    static constexpr std::array<EnumName<FieldType>, 9> names{{
        {FieldType::Text, u"text"},
        {FieldType::Number, u"number"},
        {FieldType::Date, u"date"},
        {FieldType::Choice, u"choice"},
        {FieldType::IdNumber, u"idno"},
        {FieldType::CreditCode, u"uscc"},
        {FieldType::Phone, u"phone"},
        {FieldType::Address, u"address"},
        {FieldType::Money, u"money"},
    }};
    return names;
}

template <> std::span<const EnumName<ApplicantKind>> enumNames<ApplicantKind>()
{
    static constexpr std::array<EnumName<ApplicantKind>, 4> names{{
        {ApplicantKind::NaturalPerson, u"自然人"},
        {ApplicantKind::IndividualBusiness, u"个体工商户"},
        {ApplicantKind::LegalPerson, u"法人"},
        {ApplicantKind::OtherOrganisation, u"其他组织"},
    }};
    return names;
}

template <> std::span<const EnumName<BundleKind>> enumNames<BundleKind>()
{
    static constexpr std::array<EnumName<BundleKind>, 3> names{{
        {BundleKind::OneThing, u"一件事"},
        {BundleKind::OneChain, u"一链办理"},
        {BundleKind::OneLicence, u"一证制"},
    }};
    return names;
}

} // namespace yichuang
