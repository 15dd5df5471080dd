// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QMap>
#include <QString>

#include <optional>

namespace yichuang {

/** A province, city or county-level division of GB/T 2260. */
struct Region
{
    QString code; ///< six digits
    QString name; ///< its own name, e.g. 鄞州区
    QString province; ///< e.g. 浙江省; empty for a province itself
    QString city; ///< e.g. 宁波市; empty for provinces, cities, and counties directly under a province
    bool abolished = false; ///< no longer in use; numbers issued there stay valid

    /** Province, city and own name written together as on an ID card: 浙江省宁波市鄞州区. */
    [[nodiscard]] QString fullName() const { return province + city + name; }
    bool operator==(const Region &) const = default;
};

/** The divisions down to county level; a value, cheap to copy, safe to read from any thread. */
class RegionTable
{
public:
    /**
     * Reads `{"regions": {"330212": "鄞州区", ...}, "abolished": {"330227": "鄞县", ...}}`; parents are the entries
     * with trailing zeros, other members are ignored. InvalidInput with reason `regions.shape`, `regions.code` or
     * `regions.name`; TooLarge with `regions.too-many` above 20,000 entries.
     */
    [[nodiscard]] static Result<RegionTable> fromJson(const QJsonObject &document);

    /** The table this program ships (edition of 2023, about 3,300 divisions); parses it on each call, keep the value.
     */
    [[nodiscard]] static Result<RegionTable> builtIn();

    /** The division with @p code, abolished ones included. */
    [[nodiscard]] std::optional<Region> find(QStringView code) const;

    /**
     * The text for the first six digits of a resident number; as far as it is known: the province alone if nothing
     * below it is found, empty if not even that.
     */
    [[nodiscard]] QString textOf(QStringView code) const;

    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    struct Entry
    {
        QString name;
        bool abolished = false;
    };
    [[nodiscard]] Result<> read(const QJsonObject &names, bool abolished);
    QMap<int, Entry> m_entries;
};

} // namespace yichuang
