// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/numberallocator.h"

#include "core/base/json.h"

#include <algorithm>
#include <utility>

namespace yichuang {

namespace {

constexpr int largestSequence = 999'999;
constexpr int workstationLength = 2;
constexpr int seriesLength = 4;

bool isWorkstationCode(QStringView text)
{
    return text.size() == workstationLength
        && std::all_of(text.begin(), text.end(), [](QChar c) { return caseNumberAlphabet.contains(c); });
}

QString drawn(int length, RandomSource &random)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text.append(caseNumberAlphabet.at(random.below(std::uint32_t(caseNumberAlphabet.size()))));
    return text;
}

} // namespace

QJsonObject NumberState::toJson() const
{
    QJsonObject days;
    for (auto entry = lastUsed.cbegin(); entry != lastUsed.cend(); ++entry)
        days.insert(entry.key().toString(Qt::ISODate), entry.value());
    return {{QStringLiteral("workstation"), workstation}, {QStringLiteral("lastUsed"), days}};
}

Result<NumberState> NumberState::fromJson(const QJsonObject &json)
{
    NumberState state;
    const QJsonValue workstation = json.value(u"workstation");
    state.workstation = workstation.toString();
    if (!workstation.isString() || !(state.workstation.isEmpty() || isWorkstationCode(state.workstation)))
        return failure(ErrorCode::InvalidInput, QStringLiteral("numbers.workstation"));

    const auto wrongDays = [] { return failure(ErrorCode::InvalidInput, QStringLiteral("numbers.lastUsed")); };
    const QJsonValue lastUsed = json.value(u"lastUsed");
    if (!lastUsed.isObject())
        return wrongDays();
    const QJsonObject days = lastUsed.toObject();
    for (auto entry = days.constBegin(); entry != days.constEnd(); ++entry) {
        const QDate day = dateFrom(entry.key());
        const double used = entry.value().toDouble(-1);
        if (!day.isValid() || used < 1 || used > largestSequence || used != int(used))
            return wrongDays();
        state.lastUsed.insert(day, int(used));
    }
    return state;
}

NumberAllocator::NumberAllocator(NumberState state, RandomSource &random)
    : m_state(std::move(state))
{
    if (!isWorkstationCode(m_state.workstation))
        m_state.workstation = drawn(workstationLength, random);
    m_series = drawn(seriesLength, random);
}

Result<CaseNumber> NumberAllocator::next(const QString &centre, QDate day)
{
    const bool digits = std::all_of(centre.cbegin(), centre.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits || (centre.size() != 9 && centre.size() != 12))
        return failure(ErrorCode::InvalidInput, QStringLiteral("number.form"));
    if (!day.isValid() || day.year() < 2000 || day.year() > 9999)
        return failure(ErrorCode::InvalidInput, QStringLiteral("number.date"));
    int &used = m_state.lastUsed[day];
    if (used >= largestSequence)
        return failure(ErrorCode::TooLarge, QStringLiteral("number.sequence"));
    ++used;
    return CaseNumber{centre, day, m_state.workstation, m_series, used};
}

} // namespace yichuang
