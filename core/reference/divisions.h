// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/fault.h"
#include "core/reference/organisation.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

#include <tl/expected.hpp>

namespace yichuang {

/** A township-level division of the statistical codes (NBS 统计用区划代码). */
struct Township
{
    QString code; ///< 9 digits
    QString name;
    QString kind; ///< 镇, 街道, 类似乡级单位, ... as published
    QList<Village> villages; ///< codes of 12 digits

    bool operator==(const Township &) const = default;
};

/** A county-level division. */
struct DivisionDistrict
{
    QString code; ///< 6 digits
    QString name;
    QString province;
    QString city;
    QList<Township> townships;

    bool operator==(const DivisionDistrict &) const = default;
};

/** The townships and villages of some districts. Immutable. */
class Divisions final
{
public:
    Divisions() = default;
    explicit Divisions(QList<DivisionDistrict> districts);

    [[nodiscard]] const QList<DivisionDistrict> &districts() const { return m_districts; }
    [[nodiscard]] const DivisionDistrict *district(QStringView code) const; ///< 6 digits; null when unknown
    [[nodiscard]] const Township *township(QStringView code) const; ///< 9 digits; null when unknown

    /** Full name of a 6, 9 or 12-digit code (9 also with three zeros), e.g. 浙江省宁波市鄞州区姜山镇; empty when
     * unknown. */
    [[nodiscard]] QString fullName(QStringView code) const;

private:
    QList<DivisionDistrict> m_districts;
    QHash<QString, std::pair<qsizetype, qsizetype>> m_townships; ///< code to district and township
};

/** Reads and checks a divisions document; every code must lie within its parent's and occur once. */
[[nodiscard]] tl::expected<Divisions, Faults> readDivisions(const QByteArray &bytes);

} // namespace yichuang
