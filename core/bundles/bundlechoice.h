// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"
#include "core/reference/checklist.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace yichuang {

/** Which members of a 一件事 the answers choose, and which of them wait for which. */
struct BundleChoice
{
    QStringList members; ///< item ids in the order of handling: nobody stands before one he waits for
    QMap<QString, QStringList> after; ///< member to the chosen members that must be decided before it; absent: none
    QStringList unanswered; ///< questions of the bundle without an answer, where one is needed

    /** Handled as soon as it is taken in, beside the others (并联); the rest wait their turn (串联). */
    [[nodiscard]] bool startsAtOnce(const QString &itemId) const { return !after.contains(itemId); }
    [[nodiscard]] bool has(const QString &itemId) const { return members.contains(itemId); }

    bool operator==(const BundleChoice &) const = default;
};

/**
 * Members chosen by @p answers (keys of the bundle's questions; others are ignored). A required member is always
 * chosen; an optional one when a chosen option includes it and none excludes it. Pure.
 */
[[nodiscard]] BundleChoice chooseMembers(const Bundle &bundle, const Answers &answers);

/** The key under which the answer to a member's own question stands among the answers of the bundle. */
[[nodiscard]] QString memberKey(const QString &itemId, const QString &situationId);

/** The answers to the own questions of member @p itemId, out of those of the bundle. */
[[nodiscard]] Answers memberAnswers(const Answers &answers, const QString &itemId);

} // namespace yichuang
