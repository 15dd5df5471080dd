// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/regiontable.h"

#include <QFile>

#include "core/base/json.h"
#include "core/base/text.h"

namespace yichuang {
namespace {

constexpr int provinceUnit = 10'000;
constexpr int cityUnit = 100;

/** Six ASCII digits as a number; -1 for anything else. */
int codeOf(QStringView text)
{
    if (text.size() != 6)
        return -1;
    int code = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        code = code * 10 + (c.unicode() - u'0');
    }
    return code;
}

} // namespace

Result<> RegionTable::read(const QJsonObject &names, bool abolished)
{
    static constexpr qsizetype most = 20'000;
    static constexpr qsizetype longestName = 60;
    if (names.size() + m_entries.size() > most)
        return failure(ErrorCode::TooLarge, QStringLiteral("regions.too-many"));
    for (auto it = names.constBegin(); it != names.constEnd(); ++it) {
        const int code = codeOf(it.key());
        if (code < provinceUnit)
            return failure(ErrorCode::InvalidInput, QStringLiteral("regions.code"), leftCodePoints(it.key(), 20));
        const QString name = it.value().toString();
        if (name.isEmpty() || !isSafeText(name, longestName))
            return failure(ErrorCode::InvalidInput, QStringLiteral("regions.name"), it.key());
        if (!m_entries.contains(code)) // a code in use again wins over its abolished bearer
            m_entries.insert(code, Entry{name, abolished});
    }
    return {};
}

Result<RegionTable> RegionTable::fromJson(const QJsonObject &document)
{
    const QJsonValue current = document.value(QStringLiteral("regions"));
    const QJsonValue abolished = document.value(QStringLiteral("abolished"));
    if (!current.isObject() || !(abolished.isObject() || abolished.isUndefined()))
        return failure(ErrorCode::InvalidInput, QStringLiteral("regions.shape"));
    RegionTable table;
    if (const Result<> outcome = table.read(current.toObject(), false); !outcome)
        return failure(outcome.error());
    if (const Result<> outcome = table.read(abolished.toObject(), true); !outcome)
        return failure(outcome.error());
    return table;
}

Result<RegionTable> RegionTable::builtIn()
{
    QFile file(QStringLiteral(":/yichuang/reference/regions.json"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Internal, QStringLiteral("regions.missing"));
    const Result<QJsonObject> document = jsonObject(file.readAll());
    if (!document)
        return failure(document.error());
    return fromJson(*document);
}

std::optional<Region> RegionTable::find(QStringView code) const
{
    const int number = codeOf(code);
    const auto entry = m_entries.constFind(number);
    if (number < 0 || entry == m_entries.constEnd())
        return std::nullopt;
    Region region{code.toString(), entry->name, {}, {}, entry->abolished};
    const int province = number / provinceUnit * provinceUnit;
    const int city = number / cityUnit * cityUnit;
    if (number != province)
        region.province = m_entries.value(province).name;
    if (number != city && city != province)
        region.city = m_entries.value(city).name;
    return region;
}

QString RegionTable::textOf(QStringView code) const
{
    const int number = codeOf(code);
    if (number < 0)
        return {};
    if (const std::optional<Region> region = find(code))
        return region->fullName();
    const int province = number / provinceUnit * provinceUnit;
    const int city = number / cityUnit * cityUnit;
    const QString cityName = city == province ? QString() : m_entries.value(city).name;
    return m_entries.value(province).name + cityName;
}

} // namespace yichuang
