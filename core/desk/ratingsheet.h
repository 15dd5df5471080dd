// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/desk/ratings.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace yichuang {

/** The ratings listed as a table with its head, masked as the list is. Chinese, like all that leaves the house. */
[[nodiscard]] QList<QStringList> ratingTable(const std::vector<RatedVisit> &visits);

/** The figures as a table with its head: all, then each window, then each account; shares of nothing are "—". */
[[nodiscard]] QList<QStringList> figuresTable(const RatingReport &report);

/**
 * One rating as the 好差评 exchange names its fields, with both numbers of the level: `satisfaction` counts 5 for the
 * best, `satisfactionGbt39046` 1. Unless @p unmasked, the telephone is masked and what was written left out: names may
 * stand in it. What only the place knows (departmentCode, hallCode, certificateType, projectType) is left to whoever
 * sends it.
 */
[[nodiscard]] QJsonObject exchangeRating(const CaseState &state, const RatingCare &care, bool unmasked);

} // namespace yichuang
