// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/provinceprofile.h"

#include "core/reference/cataloguecontext.h"
#include "core/reference/documentreader.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

constexpr QStringView defaultId = u"default";

/** An optional member: profiles that were published before ratings were known have none. */
RatingRules readRating(ObjectReader &profile)
{
    const QString key = QStringLiteral("rating");
    const QJsonValue value = profile.raw(key);
    RatingRules rules;
    rules.basis = {QStringLiteral("本程序的默认值；国办发〔2019〕51号未规定天数")};
    if (value.isUndefined())
        return rules;
    const DocumentPlace place = profile.at(key);
    ObjectReader reader(profile.faults(), value, place, UnknownKeys::Refuse);
    rules.callBack.number = int(reader.integer(QStringLiteral("call_back_workdays"), 0, 60));
    rules.settle.number = int(reader.integer(QStringLiteral("settle_days"), 1, 180));
    rules.settle.unit = reader.choice<LimitUnit>(QStringLiteral("settle_unit"));
    if (rules.settle.unit != LimitUnit::WorkingDays && rules.settle.unit != LimitUnit::CalendarDays)
        reader.fault(QStringLiteral("settle_unit"), u"E020", enumText(rules.settle.unit),
                     QStringLiteral("工作日 | 自然日"));
    rules.rateWithinWorkdays = int(reader.integer(QStringLiteral("rate_within_workdays"), 0, 60));
    rules.basis = reader.texts(QStringLiteral("basis"), 1);
    return rules;
}

ProvinceProfile readProfile(ObjectReader &reader, QSet<QString> &ids, QSet<QString> &prefixes)
{
    ProvinceProfile profile;
    profile.id = reader.text(QStringLiteral("id"));
    if (!reader.lastReadFailed() && (profile.id.trimmed().isEmpty() || ids.contains(profile.id)))
        reader.fault(QStringLiteral("id"), u"E010", shown(profile.id), QStringLiteral("an id used once"));
    ids.insert(profile.id);
    profile.name = reader.name(QStringLiteral("name"));
    profile.prefixes = reader.texts(QStringLiteral("prefixes"), profile.id == defaultId ? 0 : 1);
    const DocumentPlace all = reader.at(QStringLiteral("prefixes"));
    for (qsizetype i = 0; i < profile.prefixes.size(); ++i) {
        const QString &prefix = profile.prefixes[i];
        const bool digits = std::all_of(prefix.cbegin(), prefix.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        if (!digits || prefix.size() < 2 || prefix.size() > 12)
            reader.faults().add(all.element(i), u"E020", shown(prefix), QStringLiteral("2 to 12 digits"));
        if (prefixes.contains(prefix))
            reader.faults().add(all.element(i), u"E010", shown(prefix), QStringLiteral("a prefix used once"));
        prefixes.insert(prefix);
    }
    profile.basis = reader.texts(QStringLiteral("basis"));
    profile.correctionNoticeDays = static_cast<int>(reader.integer(QStringLiteral("correction_notice_days"), 0, 5));
    profile.overdueCorrection = reader.choice<OverdueCorrection>(QStringLiteral("overdue_correction"));
    profile.declineWhenStillUnfit = reader.flag(QStringLiteral("decline_when_still_unfit"));
    profile.overdueTolerant = reader.choice<OverdueTolerant>(QStringLiteral("overdue_tolerant_acceptance"));
    const auto days = [&reader](const QString &key) -> std::optional<int> {
        const std::optional<qint64> number = reader.nullableInteger(key, 0, 365, u"E023");
        return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
    };
    profile.maximumTolerantDays = days(QStringLiteral("maximum_tolerant_days"));
    profile.commitmentCheckDays = days(QStringLiteral("commitment_check_days"));
    profile.rating = readRating(reader);
    return profile;
}

ProvinceProfile builtInDefault()
{
    ProvinceProfile profile;
    profile.id = defaultId.toString();
    profile.name = QStringLiteral("默认");
    profile.basis = {QStringLiteral("中华人民共和国行政许可法")};
    return profile;
}

} // namespace

template <> std::span<const EnumName<OverdueCorrection>> enumNames<OverdueCorrection>()
{
    static constexpr std::array<EnumName<OverdueCorrection>, 2> names{{
        {OverdueCorrection::DeemedWithdrawn, u"视为撤回申请"},
        {OverdueCorrection::LocalRule, u"按当地规定"},
    }};
    return names;
}

template <> std::span<const EnumName<OverdueTolerant>> enumNames<OverdueTolerant>()
{
    static constexpr std::array<EnumName<OverdueTolerant>, 2> names{{
        {OverdueTolerant::AcceptanceRevoked, u"撤销受理"},
        {OverdueTolerant::LocalRule, u"按当地规定"},
    }};
    return names;
}

ProvinceProfiles::ProvinceProfiles()
    : m_profiles{builtInDefault()}
{
}

ProvinceProfiles::ProvinceProfiles(QList<ProvinceProfile> profiles)
    : m_profiles(std::move(profiles))
{
    const auto standard = std::find_if(m_profiles.begin(), m_profiles.end(),
                                       [](const ProvinceProfile &one) { return one.id == defaultId; });
    if (standard == m_profiles.end())
        m_profiles.prepend(builtInDefault());
    else
        std::rotate(m_profiles.begin(), standard, standard + 1);
}

const ProvinceProfile &ProvinceProfiles::forDivision(QStringView divisionCode) const
{
    const ProvinceProfile *best = &m_profiles.first();
    qsizetype length = 0;
    for (const ProvinceProfile &profile : m_profiles) {
        for (const QString &prefix : profile.prefixes) {
            if (prefix.size() > length && divisionCode.startsWith(prefix)) {
                best = &profile;
                length = prefix.size();
            }
        }
    }
    return *best;
}

const ProvinceProfile *ProvinceProfiles::find(QStringView id) const
{
    const auto found =
        std::find_if(m_profiles.cbegin(), m_profiles.cend(), [id](const ProvinceProfile &one) { return one.id == id; });
    return found == m_profiles.cend() ? nullptr : &*found;
}

tl::expected<ProvinceProfiles, Faults> readProvinceProfiles(const QByteArray &bytes)
{
    FaultCollector faults;
    QList<ProvinceProfile> profiles;
    if (const DocumentText text = readDocument(bytes, faults); text.usable) {
        const DocumentPlace top;
        ObjectReader reader(faults, text.root, top);
        QSet<QString> ids;
        QSet<QString> prefixes;
        reader.array(QStringLiteral("profiles"), [&](const QJsonValue &value, const DocumentPlace &place) {
            ObjectReader one(faults, value, place, UnknownKeys::Refuse);
            profiles.append(readProfile(one, ids, prefixes));
        });
        if (faults.count() == 0 && !ids.contains(defaultId.toString()))
            reader.fault(QStringLiteral("profiles"), u"E006", QStringLiteral("no default"),
                         QStringLiteral("a profile with the id default"));
    }
    if (faults.count() > 0)
        return tl::unexpected(faults.take());
    return ProvinceProfiles(profiles);
}

} // namespace yichuang
