// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/identity/pinyin.h"
#include "core/vault/tokens.h"

#include <QString>

#include <vector>

namespace yichuang {

/** A word of one kind; hashed with the profile's key it is a token (vault/tokens.h). */
struct SearchWord
{
    QString kind; ///< name, initials, id, id-tail, phone, phone-tail, number, number-tail
    QString text;

    bool operator==(const SearchWord &) const = default;
};

/**
 * Everything @p state can be found by: the applicant's and agent's name (whole, each character, each pair of
 * neighbours) and its pinyin initials from the second on, ID number and its last four and six, phone and its last
 * four, case number and its tail.
 */
[[nodiscard]] std::vector<SearchWord> searchWordsOf(const CaseState &state, const PinyinTable &pinyin);

/**
 * What a clerk's typing looks for: one entry per blank-separated word, all of which must be met; each entry holds
 * alternatives, each alternative a set of search words that must all be met.
 */
using SearchAlternative = std::vector<SearchWord>;
using SearchTerm = std::vector<SearchAlternative>;
[[nodiscard]] std::vector<SearchTerm> searchTermsOf(QStringView typed);

} // namespace yichuang
