// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/theme/icons.h"

#include <QString>

#include <functional>
#include <vector>

namespace yichuang {

/** One entry of the navigation column. */
struct PageEntry
{
    QString id; ///< object name of the page and its button: "intake", "cases", ...
    QString title; ///< translated
    IconName icon = IconName::App;
    std::function<Page *(PageContext)> make;
    std::vector<Role> roles = {}; ///< who sees it; empty: everybody
};

/** Takes in files of one kind that the program was opened with, on the page of id @p pageId. */
struct FileOpener
{
    QString suffix; ///< of the file's name, lower case, without the dot; empty: every other file
    QString pageId;
    std::function<void(Page &, const QString &fileName)> open;
};

/** The pages a program has, in the order of the navigation column; put together in its composition root. */
struct PageSet
{
    std::vector<PageEntry> pages;

    /** The same with the pages that @p role sees. */
    [[nodiscard]] PageSet forRole(Role role) const;

    /** The page of one case, shown over the page of id casesId; none: cases cannot be opened. */
    std::function<Page *(PageContext, const QUuid &)> makeCase;
    QString casesId = QStringLiteral("cases");

    /** Starts an intake of an item on the page of id intakeId; the consultation it comes from is null for none. */
    std::function<void(Page &, const QString &itemId, const QUuid &consultation)> startIntake;
    /** Goes on with a draft there. */
    std::function<void(Page &, const QString &draftId)> takeUpDraft;
    QString intakeId = QStringLiteral("intake");

    std::vector<FileOpener> openers;

    /** Who takes in a file of this name; none where nobody does. */
    [[nodiscard]] const FileOpener *openerOf(const QString &fileName) const;
};

} // namespace yichuang
