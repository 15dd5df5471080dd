// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/itemsearch.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr qsizetype longestTyped = 200;
constexpr int mostWords = 8;
constexpr qsizetype shortestCodePrefix = 3;
constexpr int mostUsageLift = 8;

// Levels of fit, far enough apart that neither the rest of a name nor frequent use lifts one over the next.
constexpr int exactFit = 100;
constexpr int exactInitialsFit = 97;
constexpr int codeFit = 80;
constexpr int startFit = 78;
constexpr int initialsStartFit = 76;
constexpr int insideFit = 50;
constexpr int initialsInsideFit = 30;

/** 0 for a text fully typed, up to 9 for one of which much is still missing. */
int untyped(const QString &text, QStringView word)
{
    return static_cast<int>(std::min<qsizetype>(text.size() - word.size(), 9));
}

bool isBetter(const ItemHit &a, const ItemHit &b)
{
    if (a.score != b.score)
        return a.score > b.score;
    if (a.item->name.size() != b.item->name.size())
        return a.item->name.size() < b.item->name.size();
    return a.item < b.item; // the catalogue's order: items lie in one list
}

int liftOf(const ServiceItem &item, const ItemUsage &usage)
{
    return usage.isEmpty() ? 0 : std::clamp(usage.value(item.id), 0, mostUsageLift);
}

std::vector<ItemHit> best(std::vector<ItemHit> hits, int limit)
{
    const auto wanted = std::min(hits.size(), static_cast<std::size_t>(std::max(limit, 0)));
    std::partial_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(wanted), hits.end(), isBetter);
    hits.resize(wanted);
    return hits;
}

} // namespace

void ItemSearch::Signature::add(QStringView text)
{
    char16_t before = 0;
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        const unsigned single = (unit * 2654435761U) >> 25;
        bits[single >> 6] |= std::uint64_t{1} << (single & 63);
        if (before != 0) {
            const unsigned pair = ((before * 31U + unit) * 2654435761U) >> 25;
            bits[2 + (pair >> 6)] |= std::uint64_t{1} << (pair & 63);
        }
        before = unit;
    }
}

bool ItemSearch::Signature::holds(const Signature &wanted) const
{
    std::uint64_t lacking = 0;
    for (std::size_t i = 0; i < bits.size(); ++i)
        lacking |= wanted.bits[i] & ~bits[i];
    return lacking == 0;
}

QString ItemSearch::folded(QStringView text)
{
    return text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

ItemSearch::ItemSearch(CataloguePtr catalogue)
    : m_catalogue(std::move(catalogue))
{
    if (!m_catalogue)
        return;
    m_entries.reserve(static_cast<std::size_t>(m_catalogue->items().size()));
    for (const ServiceItem &item : m_catalogue->items()) {
        Entry entry;
        const auto take = [&entry](std::vector<QString> &list, const QString &text) {
            const QString plain = folded(text);
            if (plain.isEmpty() || std::find(list.begin(), list.end(), plain) != list.end())
                return;
            entry.signature.add(plain);
            list.push_back(plain);
        };
        take(entry.names, item.name);
        take(entry.names, item.shortName);
        for (const QString &alias : item.aliases)
            take(entry.names, alias);
        for (const QString &initials : item.initials)
            take(entry.initials, initials);
        for (const QString &code : {item.id, item.basicCode, item.implCode})
            take(entry.codes, code);
        m_entries.push_back(std::move(entry));
    }
}

int ItemSearch::scoreOf(const Entry &entry, QStringView word)
{
    int score = 0;
    const auto found = [&score](int fit) { score = std::max(score, fit); };
    for (const QString &name : entry.names) {
        const qsizetype at = name.indexOf(word);
        if (at < 0)
            continue;
        if (at == 0)
            found(name.size() == word.size() ? exactFit : startFit - untyped(name, word));
        else
            found(insideFit - untyped(name, word));
    }
    if (score >= exactInitialsFit)
        return score;
    for (const QString &initials : entry.initials) {
        const qsizetype at = initials.indexOf(word);
        if (at == 0)
            found(initials.size() == word.size() ? exactInitialsFit : initialsStartFit - untyped(initials, word));
        else if (at > 0 && word.size() > 1)
            found(initialsInsideFit - untyped(initials, word));
    }
    if (word.size() >= shortestCodePrefix) {
        for (const QString &code : entry.codes) {
            if (code.startsWith(word))
                found(code.size() == word.size() ? exactFit : codeFit - untyped(code, word));
        }
    }
    return score;
}

std::vector<ItemHit> ItemSearch::oftenUsed(int limit, const ItemUsage &usage) const
{
    std::vector<ItemHit> hits;
    for (auto it = usage.constBegin(); it != usage.constEnd(); ++it) {
        const ServiceItem *item = m_catalogue->find(it.key());
        if (item != nullptr && it.value() > 0)
            hits.push_back({item, it.value()});
    }
    return best(std::move(hits), limit);
}

std::vector<ItemHit> ItemSearch::search(QStringView typed, int limit, const ItemUsage &usage) const
{
    if (!m_catalogue || limit <= 0)
        return {};
    const QString text = folded(typed.left(longestTyped));
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
    if (words.isEmpty())
        return oftenUsed(limit, usage);
    std::vector<Signature> signatures(static_cast<std::size_t>(words.size()));
    for (std::size_t i = 0; i < signatures.size(); ++i)
        signatures[i].add(words[static_cast<qsizetype>(i)]);
    std::vector<ItemHit> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        int score = 0;
        for (std::size_t w = 0; w < signatures.size(); ++w) {
            const int fit = m_entries[i].signature.holds(signatures[w])
                ? scoreOf(m_entries[i], words[static_cast<qsizetype>(w)])
                : 0;
            score = fit == 0 ? 0 : score + fit;
            if (fit == 0)
                break;
        }
        const ServiceItem &item = m_catalogue->items().at(static_cast<qsizetype>(i));
        if (score > 0)
            hits.push_back({&item, score + liftOf(item, usage)});
    }
    return best(std::move(hits), limit);
}

} // namespace yichuang
