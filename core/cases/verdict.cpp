// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/verdict.h"

#include "core/cases/namedvalue.h"

namespace yichuang {

namespace {

constexpr std::array<NamedValue<VerdictKind>, 3> verdicts{{
    {VerdictKind::Applied, "applied"},
    {VerdictKind::SetAside, "set-aside"},
    {VerdictKind::Refused, "refused"},
}};

} // namespace

QString verdictName(VerdictKind kind)
{
    return nameIn(verdicts, kind);
}

std::optional<VerdictKind> verdictFromName(QStringView name)
{
    return valueIn(verdicts, name);
}

} // namespace yichuang
