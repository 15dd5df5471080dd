// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

namespace yichuang {

namespace {

bool startsFormula(QStringView text)
{
    static constexpr QStringView dangerous = u"=+-@\t\r\n＝＋－＠";
    return !text.isEmpty() && dangerous.contains(text.front());
}

} // namespace

QString csvField(QStringView text)
{
    QString field;
    field.reserve(text.size() + 2);
    if (startsFormula(text))
        field += QLatin1Char('\'');
    for (const QChar c : text) {
        const bool control = c.unicode() < 0x20 && c != QLatin1Char('\n');
        field += control || c.unicode() == 0x7f ? QLatin1Char(' ') : c;
    }
    const bool quote = field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('"'))
        || field.contains(QLatin1Char('\n')) || field.startsWith(QLatin1Char(' ')) || field.endsWith(QLatin1Char(' '));
    if (!quote)
        return field;
    field.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + field + QLatin1Char('"');
}

QByteArray csvTable(const QList<QStringList> &rows)
{
    QString table;
    for (const QStringList &row : rows) {
        QStringList fields;
        fields.reserve(row.size());
        for (const QString &text : row)
            fields.append(csvField(text));
        table += fields.join(QLatin1Char(',')) + QStringLiteral("\r\n");
    }
    return QByteArrayLiteral("\xEF\xBB\xBF") + table.toUtf8();
}

} // namespace yichuang
