// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/casepaper.h"

#include <optional>
#include <vector>

namespace yichuang {

/** One line of a printed work list. Persons come masked: a list lies about. */
struct ListedCase
{
    QString number;
    QString itemName;
    QString applicantMasked;
    CaseStage stage = CaseStage::Received;
    std::optional<QDate> dueOn;
    QDate today;
};

/**
 * The facts of RiskList or UncollectedList; other kinds: InvalidInput "paper.not-a-list". @p unit names whose list it
 * is, empty for all; @p more: there are further cases that are not listed.
 */
[[nodiscard]] Result<QJsonObject> listPaperFacts(PaperKind kind, const std::vector<ListedCase> &cases,
                                                 const QString &unit, bool more, const PaperContext &context);

[[nodiscard]] FactNames listFactNames();

} // namespace yichuang
