// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperfacts.h"

#include <QJsonObject>

/** How the paper of a test differs from an ordinary one. */
struct PaperFixture
{
    int rows = 4;
    QString name = QStringLiteral("测试甲");
    bool agent = true;
    bool licence = true;
    bool deemed = false;
    bool multiLine = false; ///< texts that need several lines in their cells
    bool wordy = false; ///< names, addresses, reasons and results as long as the forms let them be
    bool posted = false; ///< the result went by post instead of over the counter
};

/** Facts for @p kind with every fact given; identity numbers follow the project's fixture policy. */
[[nodiscard]] QJsonObject paperFixtureFacts(yichuang::PaperKind kind, const PaperFixture &fixture = {});

/** Marks with a code of the length real papers have. */
[[nodiscard]] yichuang::PaperMarks paperFixtureMarks(yichuang::PaperKind kind);

[[nodiscard]] yichuang::Result<QString> paperFixtureHtml(yichuang::PaperKind kind, const PaperFixture &fixture = {});
[[nodiscard]] yichuang::Result<yichuang::LaidOutPaper> paperFixtureLaidOut(yichuang::PaperKind kind,
                                                                           const PaperFixture &fixture = {});
