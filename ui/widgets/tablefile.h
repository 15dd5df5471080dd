// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

#include <optional>

class QWidget;

namespace yichuang {

/**
 * Asks where to save @p table and saves it as a workbook or CSV, by the suffix or the kind chosen. @p title heads the
 * dialog, @p name is proposed without suffix, @p sheet names the workbook's sheet. Nothing when nobody chose a file;
 * IoFailed with the system's words when it could not be written.
 */
[[nodiscard]] std::optional<Result<>> saveTable(QWidget *parent, const QString &title, const QString &name,
                                                const QString &sheet, const QList<QStringList> &table);

} // namespace yichuang
