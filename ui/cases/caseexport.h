// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/caselistmodel.h"

#include <QByteArray>

namespace yichuang {

/** The rows loaded as CSV with a header line; masked as the list is, safe to open in a spreadsheet program. */
[[nodiscard]] QByteArray caseListCsv(const CaseListModel &model);

} // namespace yichuang
