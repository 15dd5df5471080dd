// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/pinyin.h"
#include "core/reference/catalogue.h"

#include <QHash>
#include <QStringView>

#include <array>
#include <cstdint>
#include <vector>

namespace yichuang {

/** An item that was found, with how well it fits. */
struct ItemHit
{
    const ServiceItem *item = nullptr; ///< lives as long as the catalogue; of a bundle as long as the search
    int score = 0; ///< higher fits better; comparable within one search only

    bool operator==(const ItemHit &) const = default;
};

/** How often each item was used lately, by item id; lifts an item among those that fit equally well. */
using ItemUsage = QHash<QString, int>;

/**
 * Finds service items while the clerk types. Immutable after construction, so any thread may search. Memory: about
 * 1 kB per item; a search over 5,000 items takes well under 2 ms.
 */
class ItemSearch final
{
public:
    /** Whether bundles 一件事 are found as well, each as an item with the bundle's id, name, terms and applicants. */
    enum class Bundles { Left, Found };

    /** Keeps @p catalogue alive; a null catalogue finds nothing. @p pinyin gives bundles their initials. */
    explicit ItemSearch(CataloguePtr catalogue, Bundles bundles = Bundles::Left,
                        const PinyinTable &pinyin = PinyinTable());

    /**
     * The best @p limit items for @p typed, best first. Words separated by blanks must all fit: each in a name or alias
     * (anywhere), in pinyin initials (start or inside), or at the start of the id, basic or implementation code.
     * Exact alias or initials before starts before insides; then the often used; then the shorter name; then the
     * catalogue's order. Case and width of letters do not matter. Nothing typed: the often used ones. Only the first
     * 200 characters and eight words are looked at.
     */
    [[nodiscard]] std::vector<ItemHit> search(QStringView typed, int limit, const ItemUsage &usage = {}) const;

private:
    /** Which characters and pairs of characters occur; what a word has and an entry lacks cannot match. */
    struct Signature
    {
        std::array<std::uint64_t, 4> bits{};
        void add(QStringView text);
        [[nodiscard]] bool holds(const Signature &wanted) const;
    };

    /** Folded texts of one sort, and what occurs in them. */
    struct Texts
    {
        std::vector<QString> list;
        Signature signature;
        void add(const QString &text);
    };

    struct Entry
    {
        Texts names; ///< name, short name, aliases
        Texts initials;
        Texts codes;
    };

    struct Word
    {
        QString text;
        Signature signature;
    };

    [[nodiscard]] static QString folded(QStringView text);
    [[nodiscard]] static int scoreOf(const Entry &entry, const Word &word);
    [[nodiscard]] static int nameScore(const Entry &entry, QStringView word);
    [[nodiscard]] static int initialsScore(const Entry &entry, QStringView word);
    [[nodiscard]] static int codeScore(const Entry &entry, QStringView word);
    void addEntry(const ServiceItem &item);
    [[nodiscard]] const ServiceItem *itemAt(std::size_t entry) const;
    [[nodiscard]] std::vector<ItemHit> oftenUsed(int limit, const ItemUsage &usage) const;

    CataloguePtr m_catalogue;
    QList<ServiceItem> m_bundles; ///< stand for the bundles
    std::vector<Entry> m_entries; ///< one per item, in the catalogue's order, then one per bundle
};

} // namespace yichuang
