// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/documentkind.h"

namespace yichuang {

QString documentKindName(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ResidentId:
        return QStringLiteral("resident-id");
    case DocumentKind::HkMacaoTaiwanResidence:
        return QStringLiteral("hk-macao-taiwan-residence");
    case DocumentKind::ForeignerResidence:
        return QStringLiteral("foreigner-residence");
    case DocumentKind::ForeignerResidenceOld:
        return QStringLiteral("foreigner-residence-old");
    case DocumentKind::Passport:
        return QStringLiteral("passport");
    case DocumentKind::HkMacaoPermit:
        return QStringLiteral("hk-macao-permit");
    case DocumentKind::TaiwanPermit:
        return QStringLiteral("taiwan-permit");
    case DocumentKind::ForeignPassport:
        return QStringLiteral("foreign-passport");
    case DocumentKind::CreditCode:
        return QStringLiteral("credit-code");
    case DocumentKind::Other:
        return QStringLiteral("other");
    }
    Q_UNREACHABLE();
}

std::optional<DocumentKind> documentKindFromName(QStringView name)
{
    for (const DocumentKind kind : allDocumentKinds) {
        if (documentKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QString documentKindChineseName(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ResidentId:
        return QStringLiteral("居民身份证");
    case DocumentKind::HkMacaoTaiwanResidence:
        return QStringLiteral("港澳台居民居住证");
    case DocumentKind::ForeignerResidence:
        return QStringLiteral("外国人永久居留身份证");
    case DocumentKind::ForeignerResidenceOld:
        return QStringLiteral("外国人永久居留身份证（旧版）");
    case DocumentKind::Passport:
        return QStringLiteral("中国护照");
    case DocumentKind::HkMacaoPermit:
        return QStringLiteral("港澳居民来往内地通行证");
    case DocumentKind::TaiwanPermit:
        return QStringLiteral("台湾居民来往大陆通行证");
    case DocumentKind::ForeignPassport:
        return QStringLiteral("外国护照");
    case DocumentKind::CreditCode:
        return QStringLiteral("统一社会信用代码");
    case DocumentKind::Other:
        return QStringLiteral("其他证件");
    }
    Q_UNREACHABLE();
}

QString certificateTypeCode(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::ResidentId:
        return QStringLiteral("111");
    case DocumentKind::ForeignerResidence:
    case DocumentKind::ForeignerResidenceOld:
        return QStringLiteral("553");
    case DocumentKind::Passport:
    case DocumentKind::ForeignPassport:
        return QStringLiteral("414");
    case DocumentKind::HkMacaoPermit:
        return QStringLiteral("516");
    case DocumentKind::TaiwanPermit:
        return QStringLiteral("511");
    case DocumentKind::Other:
        return QStringLiteral("990");
    case DocumentKind::HkMacaoTaiwanResidence:
    case DocumentKind::CreditCode:
        return {};
    }
    Q_UNREACHABLE();
}

bool isPersonalDocument(DocumentKind kind)
{
    return kind != DocumentKind::CreditCode;
}

} // namespace yichuang
