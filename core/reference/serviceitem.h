// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/applicant.h"
#include "core/reference/enumnames.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace yichuang {

/** 事项类型 (GB/T 39046 A.1); the two digits stand in the basic code. */
enum class ItemType { Licence, Payment, Confirmation, Reward, Adjudication, OtherPower, PublicService };

/** 办件类型: 即办件 is decided at the window, 承诺件 within the promised days. */
enum class CaseType { Instant, Promised };

/** How far a cited legal basis was checked by the catalogue's publisher. */
enum class BasisCheck { ArticleChecked, NameOnly };

/** 材料形式. */
enum class MaterialKind { Original, Copy, Electronic, Form };

/** 材料必要性. */
enum class Necessity {
    Required, ///< 必要
    Deferrable, ///< 容缺后补: may be accepted without it, due within deferredDays
    Shareable, ///< 可共享免提交: not asked for when shared data or the e-licence confirms it
    Conditional, ///< 情形需要: only when a chosen option adds it
};

/** 来源渠道. */
enum class SourceChannel { Applicant, Government, Intermediary, Village, Medical, Employer, Finance, Court };

enum class AttachmentKind { Blank, Sample }; ///< 空表, 样表
enum class ResultKind { Licence, Approval, Other }; ///< 证照, 批文, 其他
enum class VillageAcceptance { None, Forwards, Direct }; ///< 不下沉, 代受理, 直接办理
enum class ItemScope { Town, District, City }; ///< 本镇, 全区通办, 全市通办
enum class DeliveryKind { Window, Post }; ///< 窗口领取, 邮寄

/** Type of a form field; the value's text form is fixed by checkForm(). */
enum class FieldType { Text, Number, Date, Choice, IdNumber, CreditCode, Phone, Address, Money };

// Texts as published; one table each in catalogueenums.cpp.
template <> std::span<const EnumName<ItemType>> enumNames<ItemType>();
template <> std::span<const EnumName<CaseType>> enumNames<CaseType>();
template <> std::span<const EnumName<BasisCheck>> enumNames<BasisCheck>();
template <> std::span<const EnumName<MaterialKind>> enumNames<MaterialKind>();
template <> std::span<const EnumName<Necessity>> enumNames<Necessity>();
template <> std::span<const EnumName<SourceChannel>> enumNames<SourceChannel>();
template <> std::span<const EnumName<AttachmentKind>> enumNames<AttachmentKind>();
template <> std::span<const EnumName<ResultKind>> enumNames<ResultKind>();
template <> std::span<const EnumName<VillageAcceptance>> enumNames<VillageAcceptance>();
template <> std::span<const EnumName<ItemScope>> enumNames<ItemScope>();
template <> std::span<const EnumName<DeliveryKind>> enumNames<DeliveryKind>();
template <> std::span<const EnumName<FieldType>> enumNames<FieldType>();
template <> std::span<const EnumName<ApplicantKind>> enumNames<ApplicantKind>();

/** 设定依据. */
struct LegalBasis
{
    QString law;
    QString article;
    BasisCheck check = BasisCheck::NameOnly;
    QString note;

    bool operator==(const LegalBasis &) const = default;
};

struct MaterialAttachment
{
    AttachmentKind kind = AttachmentKind::Blank;
    QString fileName; ///< plain file name, never a path

    bool operator==(const MaterialAttachment &) const = default;
};

/** 申请材料. */
struct Material
{
    QString id; ///< unique within the item
    QString standardId; ///< catalogue-wide standard material, may be empty
    QString name;
    MaterialKind kind = MaterialKind::Original;
    int copies = 1; ///< 1..20
    Necessity necessity = Necessity::Required;
    std::optional<int> deferredDays; ///< working days; set exactly when Deferrable
    SourceChannel sourceChannel = SourceChannel::Applicant;
    QString issuingAuthority;
    QString notes;
    QList<MaterialAttachment> attachments;

    bool operator==(const Material &) const = default;
};

/** One answer to a situation question. */
struct SituationOption
{
    QString id;
    QString label;
    QStringList addsMaterials;
    QStringList removesMaterials;
    QString note;
    QStringList next; ///< situations asked only when this is chosen

    bool operator==(const SituationOption &) const = default;
};

/** 情形: a question whose answer changes the checklist. */
struct Situation
{
    QString id;
    QString question;
    bool multiple = false;
    QList<SituationOption> options; ///< two or more

    bool operator==(const Situation &) const = default;
};

/** A field of the item's form, beyond the applicant's identity. */
struct FormField
{
    QString key;
    QString name;
    FieldType type = FieldType::Text;
    bool required = false;
    QStringList options; ///< exactly for Choice
    QString pattern; ///< anchored regular expression, may be empty
    std::optional<qint64> minimum; ///< number, money (fen): value; text, address: length
    std::optional<qint64> maximum;
    QString unit;
    QString hint;

    bool operator==(const FormField &) const = default;
};

/** One step of 办理流程. */
struct ProcessStep
{
    int seq = 1;
    QString step;
    QString actor;
    int days = 0; ///< working days
    bool counted = true; ///< false: 公示, 踏勘, 鉴定, outside the limit

    bool operator==(const ProcessStep &) const = default;
};

struct FeeItem
{
    QString name;
    QString standard;
    std::optional<qint64> amountFen; ///< 分; nothing = by the standard
    QString basis;

    bool operator==(const FeeItem &) const = default;
};

struct ItemResult
{
    ResultKind kind = ResultKind::Other;
    QString name;
    QStringList sampleFields;
    std::optional<int> validYears;
    bool printedHere = false; ///< the centre prints and seals it 代制证, with its 审批专用章 (decision 023)

    bool operator==(const ItemResult &) const = default;
};

/**
 * 政务服务事项: one matter a citizen can bring to the window, as a catalogue publishes it. A plain value; a case
 * embeds toJson() of the item it was opened with, so that later catalogues do not change it.
 */
struct ServiceItem
{
    QString id;
    bool sample = false; ///< its codes are made up
    QString name;
    QString shortName;
    QStringList aliases;
    QStringList initials; ///< lower-case pinyin initials of name and aliases
    QString basicCode; ///< 基本编码, 12 digits
    QString implCode; ///< 实施编码, 31 characters
    QString group; ///< ServiceGroup::id
    QString department; ///< 责任部门, Department::id
    QString implementer; ///< 实施主体, Department::id
    QStringList coDepartments;
    ItemType itemType = ItemType::PublicService;
    CaseType caseType = CaseType::Promised;
    QList<LegalBasis> legalBasis;
    std::optional<int> legalDays; ///< 法定办结时限, working days 0..365; nothing = none set
    int promisedDays = 0; ///< 承诺办结时限, working days 0..365
    QList<ApplicantKind> applicantKinds;
    QStringList conditions;
    QList<Situation> situations;
    QList<Material> materials;
    bool feeCharged = false;
    QList<FeeItem> fees;
    ItemResult result;
    QList<ProcessStep> process;
    QList<int> townClasses;
    VillageAcceptance villageAcceptance = VillageAcceptance::None;
    ItemScope scope = ItemScope::Town;
    int online = 0; ///< 0..4
    int runCount = 1; ///< 0 or 1
    bool commitmentAllowed = false; ///< 告知承诺 possible
    QList<DeliveryKind> delivery;
    QList<FormField> formFields;
    QString note;

    bool operator==(const ServiceItem &) const = default;

    [[nodiscard]] bool isInstant() const { return caseType == CaseType::Instant; }

    /** Null when the item has no such material. The pointer lives as long as the item is not changed. */
    [[nodiscard]] const Material *material(QStringView materialId) const;
    [[nodiscard]] const Situation *situation(QStringView situationId) const;
    [[nodiscard]] const FormField *field(QStringView key) const;

    /** The catalogue's own JSON form of the item. */
    [[nodiscard]] QJsonObject toJson() const;

    /** Reads toJson() back; what is missing or wrong reads as empty. Foreign files: readCatalogue(). */
    [[nodiscard]] static ServiceItem fromJson(const QJsonObject &object);
};

[[nodiscard]] QJsonObject formFieldToJson(const FormField &field);
[[nodiscard]] FormField formFieldFromJson(const QJsonObject &object);

} // namespace yichuang
