// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace yichuang {

/**
 * The kind of document a person or an organisation shows at the window. The clerk (or the card reader) says which
 * one it is; it is never guessed from a number, because one number can pass the checks of two kinds.
 */
enum class DocumentKind {
    ResidentId, ///< resident ID card 居民身份证, 18 characters (GB 11643)
    HkMacaoTaiwanResidence, ///< residence permit for Hong Kong, Macao and Taiwan residents 港澳台居民居住证, 18
                            ///< characters
    ForeignerResidence, ///< foreigner permanent residence ID card of 2023 外国人永久居留身份证, 18 digits
    ForeignerResidenceOld, ///< the same, older card with 15 characters, valid until it expires
    Passport, ///< passport of the People's Republic of China 中国护照
    HkMacaoPermit, ///< mainland travel permit for Hong Kong and Macao residents 港澳居民来往内地通行证
    TaiwanPermit, ///< mainland travel permit for Taiwan residents 台湾居民来往大陆通行证
    ForeignPassport, ///< passport of another country 外国护照
    CreditCode, ///< unified social credit code 统一社会信用代码 (GB 32100)
    Other, ///< anything else 其他证件
};

inline constexpr std::array allDocumentKinds{
    DocumentKind::ResidentId,         DocumentKind::HkMacaoTaiwanResidence,
    DocumentKind::ForeignerResidence, DocumentKind::ForeignerResidenceOld,
    DocumentKind::Passport,           DocumentKind::HkMacaoPermit,
    DocumentKind::TaiwanPermit,       DocumentKind::ForeignPassport,
    DocumentKind::CreditCode,         DocumentKind::Other,
};

/**
 * Stable name in events, files and the shell: resident-id, hk-macao-taiwan-residence, foreigner-residence,
 * foreigner-residence-old, passport, hk-macao-permit, taiwan-permit, foreign-passport, credit-code, other.
 */
[[nodiscard]] QString documentKindName(DocumentKind kind);

/** Reads documentKindName() back. */
[[nodiscard]] std::optional<DocumentKind> documentKindFromName(QStringView name);

/** The Chinese name as printed on papers, e.g. 居民身份证. */
[[nodiscard]] QString documentKindChineseName(DocumentKind kind);

/**
 * The certificate type code, three digits, that GB/T 39046 refers to (GA/T 2000.156); empty where no code is known to
 * us (港澳台居民居住证, 统一社会信用代码). 111 for the resident ID card is general practice, not read in the standard.
 */
[[nodiscard]] QString certificateTypeCode(DocumentKind kind);

/** Whether the document belongs to a person, not to an organisation. */
[[nodiscard]] bool isPersonalDocument(DocumentKind kind);

} // namespace yichuang
