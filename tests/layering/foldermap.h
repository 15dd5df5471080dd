// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>

namespace yichuang {

/** What each folder may include, by folder: "core/store" -> {"core/base", ...}. A folder may always include itself. */
using FolderMap = QMap<QString, QSet<QString>>;

/**
 * Reads the table of a map such as core/README.md: lines `| `name/` | what | may include |` whose last column names
 * folders of the same @p layer, of a layer named before with its path (`core/base`), a whole layer (`core`), or says
 * "all of the above". @p known are the folders of the layers below, for naming a whole layer.
 */
[[nodiscard]] FolderMap readFolderMap(const QString &markdown, const QString &layer, const FolderMap &known = {});

/** A way round from a folder back to itself, e.g. "core/a -> core/b -> core/a"; empty when there is none. */
[[nodiscard]] QString cycleIn(const FolderMap &includes);

} // namespace yichuang
