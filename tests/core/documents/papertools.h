// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperpdf.h"
#include "tests/core/documents/paperfixture.h"

/** 80 characters: the longest name a form takes. */
inline const QString longestName =
    QStringLiteral("阿卜杜热西提·麦麦提敏·买买提·吐尔逊·阿卜杜热西提·麦麦提敏·买买提·吐尔逊·"
                   "阿卜杜热西提·麦麦提敏·买买提·吐尔逊·阿卜杜热西提·麦麦提敏·买买提");

[[nodiscard]] yichuang::PdfProperties paperProperties();
/** Empty where the paper cannot be made. */
[[nodiscard]] QByteArray pdfOf(yichuang::PaperKind kind, const PaperFixture &fixture = {});
/** What @p program (poppler's) says about @p pdf, which stands in for the argument "PDF"; "TOOL FAILED" otherwise. */
[[nodiscard]] QByteArray readPdf(const QString &program, QStringList arguments, const QByteArray &pdf);
/** The text of @p pdf in the order it was drawn. */
[[nodiscard]] QString rawText(const QByteArray &pdf);
/** Lines and pages are broken anywhere in Chinese: only the characters are compared. */
[[nodiscard]] QString withoutSpace(QString text);
