// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace yichuang {

/** What the district's fold of a case, in its own arrival order, made of an event (docs/decisions/010). */
enum class VerdictKind {
    Applied, ///< it did what its author meant
    SetAside, ///< it does not apply there; kept, shown to a human on both sides
    Refused, ///< its author's unit or role may not do this; kept, changes nothing
};

[[nodiscard]] QString verdictName(VerdictKind kind); ///< applied, set-aside, refused
[[nodiscard]] std::optional<VerdictKind> verdictFromName(QStringView name);

struct Verdict
{
    VerdictKind kind = VerdictKind::Applied;
    QString reason; ///< rule id or token as Error::reason, e.g. "case.already-open", "scope", "role"; empty if applied

    bool operator==(const Verdict &) const = default;
};

} // namespace yichuang
