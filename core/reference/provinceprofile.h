// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/enumnames.h"
#include "core/reference/fault.h"
#include "core/reference/timelimit.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

#include <tl/expected.hpp>

namespace yichuang {

/** What becomes of a case whose applicant did not supply a correction in time (domain: 补正 overdue). */
enum class OverdueCorrection {
    DeemedWithdrawn, ///< 视为撤回申请
    LocalRule, ///< nothing by law: the clerk decides by the local rule
};

/** What becomes of a tolerant acceptance whose materials did not come in time. */
enum class OverdueTolerant {
    AcceptanceRevoked, ///< 撤销受理, with written reasons
    LocalRule, ///< ended by the local rule; the clerk decides
};

template <> std::span<const EnumName<OverdueCorrection>> enumNames<OverdueCorrection>();
template <> std::span<const EnumName<OverdueTolerant>> enumNames<OverdueTolerant>();

/**
 * How long a bad rating 差评 may wait. 国办发〔2019〕51号 itself sets no number of days, so each of these is a
 * province's practice or our own default; `basis` says which and is shown beside the days.
 */
struct RatingRules
{
    TimeLimit callBack{1, LimitUnit::WorkingDays}; ///< after the rating, to call back whoever left a number
    TimeLimit settle{15, LimitUnit::CalendarDays}; ///< after the rating, to put it right or to explain
    int rateWithinWorkdays = 0; ///< after the visit in which it may still be rated; 0: on its day only
    QStringList basis; ///< where the days come from

    bool operator==(const RatingRules &) const = default;
};

/** The provincial rules that change what a window may do, as data. */
struct ProvinceProfile
{
    QString id; ///< "default", "zhejiang", ...
    QString name; ///< 默认, 浙江, 山东
    QStringList prefixes; ///< division-code prefixes, e.g. "33"; empty for the default
    QStringList basis; ///< the instruments it rests on, for the guide and the manual
    int correctionNoticeDays =
        5; ///< working days after receipt in which the one-time notice may be given; 0 = on the spot
    OverdueCorrection overdueCorrection = OverdueCorrection::LocalRule;
    bool declineWhenStillUnfit = false; ///< 不予受理 allowed when supplied but still not fit
    OverdueTolerant overdueTolerant = OverdueTolerant::LocalRule;
    std::optional<int> maximumTolerantDays; ///< local upper bound for 容缺 in working days
    std::optional<int> commitmentCheckDays; ///< working days after the decision to verify a 告知承诺
    RatingRules rating; ///< the defaults where the document says nothing

    bool operator==(const ProvinceProfile &) const = default;
};

/** All profiles of the document; always has a default. */
class ProvinceProfiles
{
public:
    /** Only the built-in default profile (行政许可法 alone). */
    ProvinceProfiles();
    explicit ProvinceProfiles(QList<ProvinceProfile> profiles);

    /** The profile of the longest matching prefix of @p divisionCode, else the default. */
    [[nodiscard]] const ProvinceProfile &forDivision(QStringView divisionCode) const;

    /** Null when there is none with that id. */
    [[nodiscard]] const ProvinceProfile *find(QStringView id) const;

    [[nodiscard]] const QList<ProvinceProfile> &all() const { return m_profiles; }

private:
    QList<ProvinceProfile> m_profiles; ///< the default first
};

/** Reads and checks a profile document; lists all faults. */
[[nodiscard]] tl::expected<ProvinceProfiles, Faults> readProvinceProfiles(const QByteArray &bytes);

} // namespace yichuang
