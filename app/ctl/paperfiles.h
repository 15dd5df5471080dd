// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"

#include <QString>
#include <QStringList>

namespace yichuang {

/** Writes @p paper to @p file as PDF; the path written. */
[[nodiscard]] Result<QStringList> writePaperPdf(const MadePaper &paper, const QString &file);
/** Writes the pages as pictures: FILE, FILE-2, FILE-3, ...; the paths written. */
[[nodiscard]] Result<QStringList> writePaperPng(const MadePaper &paper, const QString &file);
/** Writes papers into @p folder, named after case number and kind, with pictures too if @p png. */
[[nodiscard]] Result<QStringList> writePapers(const std::vector<MadePaper> &papers, const QString &folder, bool png);

/** @p title is what the PDF of a sheet that is no paper of a case is called. */
[[nodiscard]] Result<QStringList> writeSheetPdf(const QString &html, const QString &title, const QDateTime &at,
                                                const QString &file);

/** Writes @p bytes whole or not at all; IoFailed "file.write". */
[[nodiscard]] Result<> writeBytes(const QString &path, const QByteArray &bytes);

/** A place to write to, looked at before anything is recorded; IoFailed "file.write". */
[[nodiscard]] Result<> checkWritable(const QString &file);

} // namespace yichuang
