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

/** The pages a program has, in the order of the navigation column; put together in its composition root. */
struct PageSet
{
    std::vector<PageEntry> pages;

    /** The same with the pages that @p role sees. */
    [[nodiscard]] PageSet forRole(Role role) const;

    /** The page of one case, shown over the page of id casesId; none: cases cannot be opened. */
    std::function<Page *(PageContext, const QUuid &)> makeCase;
    QString casesId = QStringLiteral("cases");

    /** Starts an intake of an item on the page of id intakeId. */
    std::function<void(Page &, const QString &itemId)> startIntake;
    /** Goes on with a draft there. */
    std::function<void(Page &, const QString &draftId)> takeUpDraft;
    QString intakeId = QStringLiteral("intake");

    /** Takes in a file the user opened the program with, on the page of id catalogueId. */
    std::function<void(Page &, const QString &fileName)> openFile;
    QString catalogueId = QStringLiteral("catalogue");
};

} // namespace yichuang
