// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/pinyin.h"

#include <QFile>

#include <algorithm>
#include <span>
#include <vector>

#include "core/base/text.h"

namespace yichuang {
namespace {

constexpr qsizetype longestTable = 4'000'000;
constexpr int mostCharacters = 64;
constexpr qsizetype mostSyllables = 2'000;

/** One way to write one character of a name; several for a polyphone. */
using Choices = std::vector<QStringView>;

bool isSyllable(QStringView text)
{
    return !text.isEmpty() && text.size() <= 8
        && std::ranges::all_of(text, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

/** Half-width lower case for ASCII letters and digits, also full-width ones; 0 for anything else. */
char16_t passedThrough(char32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E)
        c -= 0xFEE0;
    if (c >= U'A' && c <= U'Z')
        return char16_t(c - U'A' + U'a');
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ? char16_t(c) : char16_t(0);
}

QStringView latinText(char16_t c)
{
    static constexpr QStringView letters = u"abcdefghijklmnopqrstuvwxyz0123456789";
    return letters.sliced(c >= u'a' ? c - u'a' : c - u'0' + 26, 1);
}

/** All texts that take one choice of each position; positions that would exceed @p most keep their first choice. */
QStringList combinations(const std::vector<Choices> &positions, int most)
{
    if (positions.empty() || most < 1)
        return {};
    QStringList texts{QString()};
    for (const Choices &choices : positions) {
        const qsizetype before = texts.size();
        const qsizetype used = before * qsizetype(choices.size()) <= most ? qsizetype(choices.size()) : 1;
        for (qsizetype choice = 1; choice < used; ++choice) {
            for (qsizetype i = 0; i < before; ++i)
                texts.append(QString(texts.at(i)).append(choices[std::size_t(choice)]));
        }
        for (qsizetype i = 0; i < before; ++i)
            texts[i].append(choices.front());
    }
    return texts;
}

} // namespace

struct PinyinTable::Data
{
    struct Reading
    {
        char32_t character;
        std::uint16_t syllable; ///< index into syllables
    };

    QStringList syllables;
    std::vector<Reading> readings; ///< by character, then the most usual first
    qsizetype characters = 0;

    [[nodiscard]] std::span<const Reading> find(char32_t c) const
    {
        const auto found =
            std::equal_range(readings.begin(), readings.end(), Reading{c, 0},
                             [](const Reading &a, const Reading &b) { return a.character < b.character; });
        return {found.first, found.second};
    }

    /** Adds the characters of one line; returns whether it follows the format. */
    [[nodiscard]] bool readLine(QStringView line);

    void sort();

    /** What each of the first characters of @p name can be written as; @p initials cuts syllables to one letter. */
    [[nodiscard]] std::vector<Choices> choicesOf(QStringView name, bool initials) const;
};

std::vector<Choices> PinyinTable::Data::choicesOf(QStringView name, bool initials) const
{
    std::vector<Choices> positions;
    qsizetype i = 0;
    for (int count = 0; count < mostCharacters && i < name.size(); ++count) {
        const char32_t c = nextCodePoint(name, i);
        if (const char16_t latin = passedThrough(c)) {
            positions.push_back({latinText(latin)});
            continue;
        }
        Choices choices;
        for (const Reading &reading : find(c)) {
            const QStringView syllable = syllables.at(reading.syllable);
            const QStringView choice = initials ? syllable.first(1) : syllable;
            if (std::ranges::find(choices, choice) == choices.end())
                choices.push_back(choice);
        }
        if (!choices.empty())
            positions.push_back(std::move(choices));
    }
    return positions;
}

bool PinyinTable::Data::readLine(QStringView line)
{
    const qsizetype start = line.startsWith(u'+') ? 1 : 0;
    const qsizetype blank = line.indexOf(u' ');
    const QStringView syllable = blank > start ? line.sliced(start, blank - start) : QStringView();
    if (!isSyllable(syllable))
        return false;
    qsizetype known = syllables.indexOf(syllable);
    if (known < 0) {
        known = syllables.size();
        syllables.append(syllable.toString());
    }
    for (qsizetype i = blank + 1; i < line.size();)
        readings.push_back({nextCodePoint(line, i), std::uint16_t(known)});
    return syllables.size() <= mostSyllables;
}

void PinyinTable::Data::sort()
{
    std::ranges::stable_sort(readings, {}, &Reading::character);
    characters = 0;
    for (std::size_t i = 0; i < readings.size(); ++i)
        characters += i == 0 || readings[i].character != readings[i - 1].character ? 1 : 0;
}

PinyinTable::PinyinTable()
    : m_data(std::make_shared<const Data>())
{
}

PinyinTable PinyinTable::builtIn()
{
    QFile file(QStringLiteral(":/yichuang/reference/pinyin.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromBytes(file.readAll()).value_or(PinyinTable());
}

Result<PinyinTable> PinyinTable::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() > longestTable)
        return failure(ErrorCode::TooLarge, QStringLiteral("pinyin.size"));
    const auto data = std::make_shared<Data>();
    const QString text = QString::fromUtf8(bytes);
    int lineNumber = 0;
    for (QStringView line : QStringView(text).tokenize(u'\n')) {
        ++lineNumber;
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (!data->readLine(line))
            return failure(ErrorCode::InvalidInput, QStringLiteral("pinyin.format"),
                           QStringLiteral("line %1").arg(lineNumber));
    }
    data->sort();
    PinyinTable table;
    table.m_data = data;
    return table;
}

QStringList PinyinTable::readingsOf(char32_t character) const
{
    QStringList texts;
    for (const Data::Reading &reading : m_data->find(character))
        texts.append(m_data->syllables.at(reading.syllable));
    texts.removeDuplicates();
    return texts;
}

QStringList PinyinTable::initialsOf(QStringView name, int maxCombinations) const
{
    return combinations(m_data->choicesOf(name, true), maxCombinations);
}

QStringList PinyinTable::pinyinOf(QStringView name, int maxCombinations) const
{
    return combinations(m_data->choicesOf(name, false), maxCombinations);
}

qsizetype PinyinTable::size() const
{
    return m_data->characters;
}

} // namespace yichuang
