// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/layering/foldermap.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace yichuang {

/** A file of the tree as text. */
struct SourceFile
{
    QString path; ///< from the root, with slashes
    QString text;
};

/** Every file below @p folders of @p root whose name ends in one of @p endings. */
[[nodiscard]] std::vector<SourceFile> sourceFiles(const QString &root, const QStringList &folders,
                                                  const QStringList &endings);

/** The folder a path lies in as the map names it: "core/store/x.cpp" -> "core/store". */
[[nodiscard]] QString folderOf(const QString &path);

/** What is included with quotes: the text between them. */
[[nodiscard]] QStringList quotedIncludes(const QString &text);
/** What is included with angle brackets. */
[[nodiscard]] QStringList bracketIncludes(const QString &text);

/** Each check says what is wrong with one file, a line a fault; empty when nothing is. */
[[nodiscard]] QStringList upwardIncludes(const SourceFile &file, const FolderMap &map);
[[nodiscard]] QStringList includesNotFromTheRoot(const SourceFile &file);
[[nodiscard]] QStringList includesOf(const SourceFile &file, const QSet<QString> &forbidden);
[[nodiscard]] QStringList sqlTexts(const SourceFile &file);
[[nodiscard]] QStringList missingLicence(const SourceFile &file);
[[nodiscard]] QStringList machinePaths(const SourceFile &file);
[[nodiscard]] QStringList platformHeaders(const SourceFile &file);
[[nodiscard]] QStringList tooLong(const SourceFile &file, int lines);

} // namespace yichuang
