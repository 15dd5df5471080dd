// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/fault.h"

#include <QByteArray>
#include <QList>

#include <tl/expected.hpp>

namespace yichuang {

/** An ethnic group of GB/T 3304-1991, or one of the codes that card readers and registers add. */
struct Nation
{
    QString code; ///< two digits
    QString name; ///< 汉族
    QString cardText; ///< as printed on the card, without 族: 汉; empty for the additions
    QString roman;
    QString alpha; ///< two letters
    bool standard = true; ///< false: not in GB/T 3304

    bool operator==(const Nation &) const = default;
};

/** The list of nations. Immutable. */
class Nations final
{
public:
    Nations() = default;
    explicit Nations(QList<Nation> nations)
        : m_nations(std::move(nations))
    {
    }

    [[nodiscard]] const QList<Nation> &all() const { return m_nations; } ///< in the order of their codes
    [[nodiscard]] const Nation *find(QStringView code) const; ///< null when unknown
    [[nodiscard]] const Nation *findText(QStringView text) const; ///< 汉 or 汉族; null when unknown

private:
    QList<Nation> m_nations;
};

/** Reads and checks a nations document. */
[[nodiscard]] tl::expected<Nations, Faults> readNations(const QByteArray &bytes);

} // namespace yichuang
