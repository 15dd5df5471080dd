// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/report.h"
#include "core/desk/desk.h"

#include <QJsonArray>
#include <QJsonObject>

namespace yichuang {

/** A case for the shell; personal data in full only if @p unmasked. */
[[nodiscard]] QJsonObject caseJson(const CaseFile &file, bool unmasked);
/** The same as lines. */
void reportCase(Report &report, const CaseFile &file, bool unmasked);

/** Number, stage, due days and papers after an act, into the report. */
void reportTaken(Report &report, const TakenIn &taken);

[[nodiscard]] QJsonObject paperJson(const MadePaper &paper);
[[nodiscard]] QJsonArray issuedPapersJson(const CaseState &state);
[[nodiscard]] QJsonObject rowJson(const CaseRow &row);

/** An ISO day, or 暂定 when the calendar does not reach that far. */
[[nodiscard]] QString dueText(const DueDay &due);

} // namespace yichuang
