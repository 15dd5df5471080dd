// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace yichuang {

class Settings;
struct Organisation;

/**
 * Where a decision can be reviewed and sued against: every refusal, decline and revocation names both (行政许可法 art
 * 38(2)).
 */
struct Remedies
{
    QString reviewOrgan; ///< 行政复议 organ
    QString court; ///< for 行政诉讼

    bool operator==(const Remedies &) const = default;
    [[nodiscard]] bool isComplete() const { return !reviewOrgan.isEmpty() && !court.isEmpty(); }
};

/**
 * What a district's organs usually name: its government and its court. A start to correct, for organs that answer to
 * somebody else; empty without @p organisation.
 */
[[nodiscard]] Remedies districtRemedies(const Organisation *organisation);

/** What was named last for the organ @p unit here; nothing named: both empty. Kept in the clear, it says nothing
 * personal. */
[[nodiscard]] Result<Remedies> rememberedRemedies(Settings &settings, const QString &unit);
/** Keeps @p remedies as the last named for @p unit; an incomplete pair is not kept. */
[[nodiscard]] Result<> rememberRemedies(Settings &settings, const QString &unit, const Remedies &remedies);

} // namespace yichuang
