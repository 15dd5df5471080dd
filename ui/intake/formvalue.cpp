// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/formvalue.h"

#include "core/identity/identitycheck.h"
#include "core/identity/phone.h"
#include "ui/widgets/datefield.h"

#include <QRegularExpression>

namespace yichuang {
namespace {

/** Yuan as typed to whole fen; undefined when it is no amount. */
QJsonValue fenFromYuan(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,12})(?:\\.([0-9]{1,2}))?$"));
    const QString plain = QString(typed).remove(u',').remove(u'，').remove(u'元').trimmed();
    const QRegularExpressionMatch match = form.match(plain);
    if (!match.hasMatch())
        return QJsonValue::Undefined;
    const qint64 yuan = match.captured(1).toLongLong();
    const qint64 fen = match.captured(2).leftJustified(2, u'0').toLongLong();
    return yuan * 100 + fen;
}

QString numberText(DocumentKind kind, const QString &typed)
{
    const IdentityCheck check = checkIdentity(kind, typed, {});
    return check.accepted() ? check.normalised : typed;
}

} // namespace

QJsonValue formValueFromText(const FormField &field, const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return QJsonValue::Undefined;
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Address:
    case FieldType::Choice:
        return typed;
    case FieldType::Number:
        return typed.trimmed();
    case FieldType::Date: {
        const QDate date = DateField::readDate(typed);
        return date.isValid() ? date.toString(Qt::ISODate) : typed;
    }
    case FieldType::IdNumber:
        return numberText(DocumentKind::ResidentId, typed);
    case FieldType::CreditCode:
        return numberText(DocumentKind::CreditCode, typed);
    case FieldType::Phone: {
        const Result<Phone> phone = checkPhone(typed);
        return phone ? phone->number : typed;
    }
    case FieldType::Money: {
        const QJsonValue fen = fenFromYuan(typed);
        return fen.isUndefined() ? QJsonValue(typed) : fen;
    }
    }
    Q_UNREACHABLE();
}

QString formTextFromValue(const FormField &field, const QJsonValue &value)
{
    if (field.type == FieldType::Money && value.isDouble()) {
        const qint64 fen = value.toInteger();
        return QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0'));
    }
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

} // namespace yichuang
