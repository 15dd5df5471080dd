// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/bundlechoice.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr QChar separator = u'/';

QSet<QString> includedBy(const Bundle &bundle, const Answers &answers)
{
    QSet<QString> included;
    QSet<QString> excluded;
    for (const BundleMember &member : bundle.members) {
        if (member.required)
            included.insert(member.itemId);
    }
    for (const BundleQuestion &question : bundle.questions) {
        const QStringList chosen = answers.value(question.id);
        for (const BundleOption &option : question.options) {
            if (!chosen.contains(option.id))
                continue;
            for (const QString &id : option.includes)
                included.insert(id);
            for (const QString &id : option.excludes)
                excluded.insert(id);
        }
    }
    // Which a catalogue cannot say of a required member (bundlerules.cpp).
    return included - excluded;
}

} // namespace

QString memberKey(const QString &itemId, const QString &situationId)
{
    return itemId + separator + situationId;
}

Answers memberAnswers(const Answers &answers, const QString &itemId)
{
    const QString prefix = itemId + separator;
    Answers own;
    for (auto answer = answers.lowerBound(prefix); answer != answers.cend() && answer.key().startsWith(prefix);
         ++answer)
        own.insert(answer.key().mid(prefix.size()), answer.value());
    return own;
}

BundleChoice chooseMembers(const Bundle &bundle, const Answers &answers)
{
    const QSet<QString> included = includedBy(bundle, answers);
    BundleChoice choice;
    for (const BundleQuestion &question : bundle.questions) {
        if (!question.multiple && answers.value(question.id).isEmpty())
            choice.unanswered.append(question.id);
    }
    QList<BundleMember> open;
    for (const BundleMember &member : bundle.members) {
        if (!included.contains(member.itemId))
            continue;
        open.append(member);
        QStringList before;
        std::copy_if(member.after.cbegin(), member.after.cend(), std::back_inserter(before),
                     [&included](const QString &id) { return included.contains(id); });
        if (!before.isEmpty())
            choice.after.insert(member.itemId, before);
    }
    std::stable_sort(open.begin(), open.end(),
                     [](const BundleMember &a, const BundleMember &b) { return a.order < b.order; });
    // The order published, but nobody before one he waits for. Catalogues have no circles; were there one, its members
    // come last in the order published.
    while (!open.isEmpty()) {
        auto next = std::find_if(open.begin(), open.end(), [&choice](const BundleMember &member) {
            const QStringList before = choice.after.value(member.itemId);
            return std::all_of(before.begin(), before.end(),
                               [&choice](const QString &id) { return choice.members.contains(id); });
        });
        if (next == open.end())
            next = open.begin();
        choice.members.append(next->itemId);
        open.erase(next);
    }
    return choice;
}

} // namespace yichuang
