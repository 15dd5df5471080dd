// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

struct DistrictLink;

/**
 * The address that opens a case's page on a citizen's telephone, with number and code in it; empty where a telephone
 * could not follow it: without an enrolment, where the district is reached by a name or number that means something in
 * the house only, and where its certificate is not one that everybody trusts (decision 026).
 */
[[nodiscard]] QString trackingAddress(const DistrictLink &link, const QString &caseNumber, const QString &code);

/** The number of the case whose page @p scanned opens; empty if it is no such address. Says nothing of the case. */
[[nodiscard]] QString trackedCaseNumber(const QString &scanned);

} // namespace yichuang
