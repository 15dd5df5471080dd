// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/formcheck.h"

#include "core/base/text.h"
#include "core/identity/identitycheck.h"
#include "core/identity/phone.h"
#include "core/reference/fieldpattern.h"

#include <QRegularExpression>

#include <cmath>

namespace yichuang {

namespace {

constexpr qsizetype longestText = 5000;
constexpr double largestFen = 1e14;
constexpr int longestUnknownKey = 80;

QString rangeFault(const FormField &field, double number)
{
    if (field.minimum && number < static_cast<double>(*field.minimum))
        return QStringLiteral("below-minimum");
    if (field.maximum && number > static_cast<double>(*field.maximum))
        return QStringLiteral("above-maximum");
    return {};
}

QString numberFault(const FormField &field, const QJsonValue &value)
{
    static const QRegularExpression decimal(QStringLiteral("\\A-?[0-9]{1,12}(?:\\.[0-9]{1,6})?\\z"));
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::isfinite(number) && std::abs(number) < 1e12 ? rangeFault(field, number) : QStringLiteral("number");
    }
    if (!value.isString())
        return QStringLiteral("type");
    const QString text = value.toString();
    if (text.size() > 20 || !decimal.match(text).hasMatch())
        return QStringLiteral("number");
    return rangeFault(field, text.toDouble());
}

QString moneyFault(const FormField &field, const QJsonValue &value)
{
    if (!value.isDouble())
        return QStringLiteral("type");
    const double fen = value.toDouble();
    if (!std::isfinite(fen) || fen < 0 || fen > largestFen || std::trunc(fen) != fen)
        return QStringLiteral("money");
    return rangeFault(field, fen);
}

QString dateFault(const QString &text)
{
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (!date.isValid())
        return QStringLiteral("date");
    return date.year() >= 1900 && date.year() <= 2100 ? QString() : QStringLiteral("date-range");
}

QString lengthFault(const FormField &field, const QString &text)
{
    const qsizetype length = codePointCount(text);
    if (field.minimum && length < *field.minimum)
        return QStringLiteral("too-short");
    return field.maximum && length > *field.maximum ? QStringLiteral("too-long") : QString();
}

/** What the type says about a value that is safe text. */
QString typedTextFault(const FormField &field, const QString &text, QDate today)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Address:
        return lengthFault(field, text);
    case FieldType::Date:
        return dateFault(text);
    case FieldType::Choice:
        return field.options.contains(text) ? QString() : QStringLiteral("option");
    case FieldType::IdNumber:
        return checkIdentity(DocumentKind::ResidentId, text, today).accepted() ? QString()
                                                                               : QStringLiteral("id-number");
    case FieldType::CreditCode:
        return checkIdentity(DocumentKind::CreditCode, text, today).accepted() ? QString()
                                                                               : QStringLiteral("credit-code");
    case FieldType::Phone:
        return checkPhone(text) ? QString() : QStringLiteral("phone");
    case FieldType::Number:
    case FieldType::Money:
        return {}; // judged as numbers before
    }
    return {};
}

bool isBlank(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull()
        || (value.isString() && QStringView(value.toString()).left(longestText).trimmed().isEmpty());
}

} // namespace

QString formFaultOf(const FormField &field, const QJsonValue &value, QDate today)
{
    if (isBlank(value))
        return field.required ? QStringLiteral("missing") : QString();
    if (field.type == FieldType::Number)
        return numberFault(field, value);
    if (field.type == FieldType::Money)
        return moneyFault(field, value);
    if (!value.isString())
        return QStringLiteral("type");
    const QString text = value.toString();
    if (text.size() > longestText * 2 || codePointCount(text) > longestText)
        return QStringLiteral("too-long");
    if (!isSafeText(text, longestText, field.type == FieldType::Text || field.type == FieldType::Address))
        return QStringLiteral("characters");
    if (const QString fault = typedTextFault(field, text, today); !fault.isEmpty())
        return fault;
    return field.pattern.isEmpty() || matchesPattern(field.pattern, text) ? QString() : QStringLiteral("pattern");
}

std::vector<FormFault> checkForm(const QList<FormField> &fields, const QJsonObject &values, QDate today)
{
    std::vector<FormFault> faults;
    QStringList known;
    for (const FormField &field : fields) {
        known.append(field.key);
        const QString code = formFaultOf(field, values.value(field.key), today);
        if (!code.isEmpty())
            faults.push_back({field.key, code});
    }
    for (auto it = values.constBegin(); it != values.constEnd() && faults.size() < 1000; ++it) {
        if (!known.contains(it.key()))
            faults.push_back({it.key().left(longestUnknownKey), QStringLiteral("unknown")});
    }
    return faults;
}

QStringList formFaultCodes()
{
    return QStringLiteral(
               "missing unknown type characters too-long number below-minimum above-maximum too-short pattern "
               "date date-range option id-number credit-code phone money")
        .split(u' ');
}

} // namespace yichuang
