// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/itemsearch.h"

#include <algorithm>
#include <functional>

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
    return std::less<>()(a.item, b.item); // the catalogue's order: items lie in one list
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

namespace {

ServiceItem standInFor(const Bundle &bundle, const PinyinTable &pinyin)
{
    constexpr int mostReadings = 4; // of one name; a name of twenty characters may have thousands
    ServiceItem item;
    item.id = bundle.id;
    item.sample = bundle.sample;
    item.name = bundle.name;
    item.aliases = bundle.aliases;
    for (const QString &name : QStringList(bundle.name) + bundle.aliases)
        item.initials += pinyin.initialsOf(name, mostReadings);
    item.group = bundle.group;
    item.department = bundle.leadDepartment;
    item.applicantKinds = bundle.applicantKinds;
    item.promisedDays = bundle.promisedDays;
    item.caseType = bundle.promisedDays == 0 ? CaseType::Instant : CaseType::Promised;
    item.result.name = bundle.resultName;
    item.note = bundle.note;
    return item;
}

} // namespace

ItemSearch::ItemSearch(CataloguePtr catalogue, Bundles bundles, const PinyinTable &pinyin)
    : m_catalogue(std::move(catalogue))
{
    if (!m_catalogue)
        return;
    if (bundles == Bundles::Found) {
        for (const Bundle &bundle : m_catalogue->bundles())
            m_bundles.append(standInFor(bundle, pinyin));
    }
    m_entries.reserve(static_cast<std::size_t>(m_catalogue->items().size() + m_bundles.size()));
    for (const ServiceItem &item : m_catalogue->items())
        addEntry(item);
    for (const ServiceItem &item : std::as_const(m_bundles))
        addEntry(item);
}

void ItemSearch::addEntry(const ServiceItem &item)
{
    Entry entry;
    entry.names.add(item.name);
    entry.names.add(item.shortName);
    for (const QString &alias : item.aliases)
        entry.names.add(alias);
    for (const QString &initials : item.initials)
        entry.initials.add(initials);
    for (const QString &code : {item.id, item.basicCode, item.implCode})
        entry.codes.add(code);
    m_entries.push_back(std::move(entry));
}

const ServiceItem *ItemSearch::itemAt(std::size_t entry) const
{
    const qsizetype index = static_cast<qsizetype>(entry);
    const QList<ServiceItem> &items = m_catalogue->items();
    return index < items.size() ? &items.at(index) : &m_bundles.at(index - items.size());
}

void ItemSearch::Texts::add(const QString &text)
{
    const QString plain = folded(text);
    if (plain.isEmpty() || std::find(list.begin(), list.end(), plain) != list.end())
        return;
    signature.add(plain);
    list.push_back(plain);
}

int ItemSearch::nameScore(const Entry &entry, QStringView word)
{
    int score = 0;
    for (const QString &name : entry.names.list) {
        const qsizetype at = name.indexOf(word);
        if (at == 0)
            score = std::max(score, name.size() == word.size() ? exactFit : startFit - untyped(name, word));
        else if (at > 0)
            score = std::max(score, insideFit - untyped(name, word));
    }
    return score;
}

int ItemSearch::initialsScore(const Entry &entry, QStringView word)
{
    int score = 0;
    for (const QString &initials : entry.initials.list) {
        const qsizetype at = initials.indexOf(word);
        if (at == 0)
            score = std::max(
                score, initials.size() == word.size() ? exactInitialsFit : initialsStartFit - untyped(initials, word));
        else if (at > 0 && word.size() > 1)
            score = std::max(score, initialsInsideFit - untyped(initials, word));
    }
    return score;
}

int ItemSearch::codeScore(const Entry &entry, QStringView word)
{
    int score = 0;
    for (const QString &code : entry.codes.list) {
        if (code.startsWith(word))
            score = std::max(score, code.size() == word.size() ? exactFit : codeFit - untyped(code, word));
    }
    return score;
}

int ItemSearch::scoreOf(const Entry &entry, const Word &word)
{
    int score = 0;
    if (entry.names.signature.holds(word.signature))
        score = nameScore(entry, word.text);
    if (score < exactInitialsFit && entry.initials.signature.holds(word.signature))
        score = std::max(score, initialsScore(entry, word.text));
    if (word.text.size() >= shortestCodePrefix && entry.codes.signature.holds(word.signature))
        score = std::max(score, codeScore(entry, word.text));
    return score;
}

std::vector<ItemHit> ItemSearch::oftenUsed(int limit, const ItemUsage &usage) const
{
    std::vector<ItemHit> hits;
    for (auto it = usage.constBegin(); it != usage.constEnd(); ++it) {
        const ServiceItem *item = m_catalogue->find(it.key());
        if (const auto bundle = std::ranges::find(m_bundles, it.key(), &ServiceItem::id); bundle != m_bundles.cend())
            item = &*bundle;
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
    std::vector<Word> words;
    for (const QString &word : text.simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords)) {
        words.push_back({word, {}});
        words.back().signature.add(word);
    }
    if (words.empty())
        return oftenUsed(limit, usage);
    std::vector<ItemHit> hits;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        int score = 0;
        for (const Word &word : words) {
            const int fit = scoreOf(m_entries[i], word);
            score = fit == 0 ? 0 : score + fit;
            if (fit == 0)
                break;
        }
        const ServiceItem &item = *itemAt(i);
        if (score > 0)
            hits.push_back({&item, score + liftOf(item, usage)});
    }
    return best(std::move(hits), limit);
}

} // namespace yichuang
