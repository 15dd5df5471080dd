// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace yichuang {

/** The whole of a file, or of standard input for "-"; NotFound "file", TooLarge past @p most. */
[[nodiscard]] Result<QByteArray> readInput(const QString &path, qint64 most = 64 * 1024 * 1024);

/** A JSON object somebody else wrote, read strictly (core/base/strictjson.h) and within bounds; InvalidInput "json". */
[[nodiscard]] Result<QJsonObject> readJsonInput(const QString &path);

} // namespace yichuang
