// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/base/result.h"
#include "core/cases/casenumber.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QString>

namespace yichuang {

/** What a profile keeps between two openings, so that the numbers of a day go on where they stopped. */
struct NumberState
{
    QString workstation; ///< 2 characters of caseNumberAlphabet; empty before enrolment: drawn at random then
    QMap<QDate, int> lastUsed; ///< day -> highest sequence given out on it; a day without an entry has given none

    bool operator==(const NumberState &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    /** InvalidInput with reason "numbers.<member>". */
    [[nodiscard]] static Result<NumberState> fromJson(const QJsonObject &json);
};

/**
 * Gives out case numbers without asking anybody (docs/decisions/003). Make one when a profile is opened and keep it
 * until it is closed: making it draws the series. Whoever uses a number stores state() in the commit that uses it;
 * numbers taken in a commit that failed are lost, never given out again. Pure: no clock, no disk.
 */
class NumberAllocator final
{
public:
    /** @p state as last stored (default-constructed the first time); @p random is used here only. */
    NumberAllocator(NumberState state, RandomSource &random);

    /**
     * The next number of @p centre on @p day. Days may come in any order. InvalidInput "number.form" when @p centre
     * is not 9 or 12 digits, "number.date" for an impossible day; TooLarge "number.sequence" after 999,999 on a day.
     */
    [[nodiscard]] Result<CaseNumber> next(const QString &centre, QDate day);

    /** To be stored together with what the numbers were used for. */
    [[nodiscard]] const NumberState &state() const { return m_state; }

    /** The four characters of this opening. */
    [[nodiscard]] const QString &series() const { return m_series; }

private:
    NumberState m_state;
    QString m_series;
};

} // namespace yichuang
