// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/organisation.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

template <typename T, typename Matches> const T *findIn(const QList<T> &list, Matches matches)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), matches);
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

const Town *Organisation::town(QStringView townId) const
{
    return findIn(towns, [townId](const Town &one) { return one.id == townId; });
}

const Town *Organisation::townByCode(QStringView code) const
{
    return findIn(towns, [code](const Town &one) { return one.code == code; });
}

const TownClass *Organisation::townClass(int number) const
{
    return findIn(townClasses, [number](const TownClass &one) { return one.number == number; });
}

const Department *Organisation::department(QStringView departmentId) const
{
    return findIn(departments, [departmentId](const Department &one) { return one.id == departmentId; });
}

QList<ServiceWindow> Organisation::windows(QStringView townId) const
{
    const Town *found = town(townId);
    return found == nullptr ? QList<ServiceWindow>() : windowsByClass.value(found->townClass);
}

QString stationNameOf(const Town &town, const Village &village)
{
    struct Ending
    {
        QStringView committee; // as published
        QStringView place; // what the station is called after
    };
    static constexpr std::array endings{Ending{u"社区居民委员会", u"社区"},
                                        Ending{u"居民委员会", u"社区"},
                                        Ending{u"村民委员会", u"村"},
                                        Ending{u"社区居委会", u"社区"},
                                        Ending{u"居委会", u"社区"},
                                        Ending{u"村村委会", u"村"},
                                        Ending{u"村委会", u"村"}};
    QString place = village.name;
    for (const Ending &ending : endings) {
        if (!place.endsWith(ending.committee))
            continue;
        place = place.chopped(ending.committee.size()) + ending.place.toString();
        break;
    }
    return town.name + place + QStringLiteral("便民服务站");
}

} // namespace yichuang
