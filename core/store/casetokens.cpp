// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casetokens.h"

#include "core/cases/casenumber.h"

#include <QSet>

namespace yichuang {

namespace {

constexpr int maxNameCharacters = 60; // a body's name may be 200 long; what follows finds nobody
constexpr int maxInitials = 8; // longest prefix of initials worth a token
constexpr int maxTerms = 6;
constexpr int maxTypedCharacters = 120;

/** The search form: compatibility characters folded, lower case, without blanks and middle dots. */
QString folded(QStringView text)
{
    QString result = text.toString().normalized(QString::NormalizationForm_KC).toLower();
    result.removeIf([](QChar c) { return c.isSpace() || c == u'·' || c == u'-' || c == u'.'; });
    return result;
}

QList<char32_t> codePoints(const QString &text)
{
    const QList<uint> ucs4 = text.toUcs4();
    QList<char32_t> result;
    result.reserve(ucs4.size());
    for (const uint c : ucs4)
        result.append(char32_t(c));
    return result;
}

QString piece(const QList<char32_t> &characters, qsizetype from, qsizetype length)
{
    return QString::fromUcs4(characters.constData() + from, length);
}

class WordCollector
{
public:
    void add(const char16_t *kind, const QString &text)
    {
        if (text.isEmpty())
            return;
        const QString kindText = QString::fromUtf16(kind);
        const QString key = kindText + u'|' + text;
        if (m_seen.contains(key))
            return;
        m_seen.insert(key);
        m_words.push_back(SearchWord{kindText, text});
    }

    void addName(const QString &name, const PinyinTable &pinyin)
    {
        const QList<char32_t> characters =
            codePoints(folded(name)).first(std::min<qsizetype>(codePoints(folded(name)).size(), maxNameCharacters));
        for (qsizetype i = 0; i < characters.size(); ++i) {
            add(u"name", piece(characters, i, 1));
            if (i + 1 < characters.size())
                add(u"name", piece(characters, i, 2));
        }
        for (const QString &initials : pinyin.initialsOf(name, 8)) {
            for (qsizetype length = 2; length <= std::min<qsizetype>(initials.size(), maxInitials); ++length)
                add(u"initials", initials.left(length));
        }
    }

    void addDocument(const QString &number)
    {
        const QString text = folded(number);
        add(u"id", text);
        if (text.size() > 6) {
            add(u"id-tail", text.right(4));
            add(u"id-tail", text.right(6));
        }
    }

    void addPhone(const QString &phone)
    {
        const QString text = folded(phone);
        add(u"phone", text);
        if (text.size() > 6)
            add(u"phone-tail", text.right(4));
    }

    std::vector<SearchWord> take() { return std::move(m_words); }

private:
    std::vector<SearchWord> m_words;
    QSet<QString> m_seen;
};

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
}

SearchAlternative namePieces(const QString &text)
{
    const QList<char32_t> characters = codePoints(text);
    SearchAlternative pieces;
    if (characters.size() == 1)
        return {SearchWord{QStringLiteral("name"), text}};
    for (qsizetype i = 0; i + 1 < characters.size(); ++i)
        pieces.push_back(SearchWord{QStringLiteral("name"), piece(characters, i, 2)});
    return pieces;
}

SearchTerm termOf(QStringView typed)
{
    const QString text = folded(typed);
    if (text.isEmpty())
        return {};
    if (!isAscii(text))
        return {namePieces(text)};

    SearchTerm term;
    const auto alternative = [&term, &text](const char16_t *kind) {
        term.push_back({SearchWord{QString::fromUtf16(kind), text}});
    };
    const bool hasDigit = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    if (text.size() >= 4) {
        alternative(u"number");
        alternative(u"number-tail");
    }
    if (hasDigit) {
        if (text.size() == 4 || text.size() == 6)
            alternative(u"id-tail");
        if (text.size() == 4)
            alternative(u"phone-tail");
        alternative(u"id");
        alternative(u"phone");
    }
    // Letters: initials of a Chinese name, or a name written in letters.
    if (!hasDigit && text.size() >= 2)
        alternative(u"initials");
    if (!hasDigit)
        term.push_back(namePieces(text));
    return term;
}

} // namespace

std::vector<SearchWord> searchWordsOf(const CaseState &state, const PinyinTable &pinyin)
{
    WordCollector words;
    words.addName(state.intake.applicant.name, pinyin);
    words.addDocument(state.intake.applicant.documentNumber);
    words.addPhone(state.intake.applicant.phone);
    if (state.intake.agent) {
        words.addName(state.intake.agent->name, pinyin);
        words.addDocument(state.intake.agent->documentNumber);
        words.addPhone(state.intake.agent->phone);
    }
    const QString number = folded(state.number());
    words.add(u"number", number);
    // The tail as people read it out: sequence alone, and sequence with check character.
    words.add(u"number-tail", number.right(5));
    words.add(u"number-tail", number.right(5).left(4));
    return words.take();
}

std::vector<SearchTerm> searchTermsOf(QStringView typed)
{
    std::vector<SearchTerm> terms;
    const QString text = typed.left(maxTypedCharacters).toString().simplified();
    // A whole case number may be typed with blanks in it.
    if (const Result<CaseNumber> number = parseCaseNumber(text))
        return {{{SearchWord{QStringLiteral("number"), folded(caseNumberText(*number))}}}};
    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (terms.size() == maxTerms)
            break;
        if (SearchTerm term = termOf(part); !term.empty())
            terms.push_back(std::move(term));
    }
    return terms;
}

} // namespace yichuang
