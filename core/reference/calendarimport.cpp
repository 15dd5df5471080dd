// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/documentreader.h"
#include "core/reference/workcalendar.h"

namespace yichuang {

namespace {

constexpr int firstYearEver = 1900;
constexpr int lastYearEver = 2200;

std::optional<QDate> dayFrom(FaultCollector &faults, const DocumentPlace &place, const QString &text)
{
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (date.isValid() && date.year() >= firstYearEver && date.year() <= lastYearEver)
        return date;
    faults.add(place, u"E020", shown(text), QStringLiteral("a date yyyy-MM-dd, 1900 to 2200"));
    return std::nullopt;
}

/** Our form: `_meta.years` [first, last] and `days` by date. */
WorkCalendar readOwnForm(FaultCollector &faults, ObjectReader &reader)
{
    const DocumentPlace metaPlace = reader.at(QStringLiteral("_meta"));
    ObjectReader meta(faults, reader.raw(QStringLiteral("_meta")), metaPlace);
    const QList<int> years =
        meta.isObject() ? meta.integers(QStringLiteral("years"), firstYearEver, lastYearEver) : QList<int>();
    if (meta.isObject() && !meta.lastReadFailed() && (years.size() != 2 || years.first() > years.last())) {
        meta.fault(QStringLiteral("years"), u"E020", QStringLiteral("%1 years").arg(years.size()),
                   QStringLiteral("the first and the last year"));
        return {};
    }
    QMap<QDate, CalendarDay> days;
    const DocumentPlace all = reader.at(QStringLiteral("days"));
    const QJsonObject entries = reader.raw(QStringLiteral("days")).toObject();
    for (auto it = entries.constBegin(); it != entries.constEnd(); ++it) {
        const DocumentPlace place = all.member(it.key());
        const std::optional<QDate> date = dayFrom(faults, place, it.key());
        ObjectReader day(faults, it.value(), place);
        CalendarDay entry;
        entry.workday = day.flag(QStringLiteral("workday"));
        entry.name = day.name(QStringLiteral("name"));
        if (date && years.size() == 2 && (date->year() < years.first() || date->year() > years.last()))
            faults.add(place, u"E020", shown(it.key()), QStringLiteral("a day of the years named in _meta"));
        else if (date)
            days.insert(*date, entry);
    }
    return years.size() == 2 ? WorkCalendar(years.first(), years.last(), days) : WorkCalendar();
}

/** holiday-cn's form: an array of days with `isOffDay`. */
WorkCalendar readHolidayCn(FaultCollector &faults, ObjectReader &reader)
{
    QMap<QDate, CalendarDay> days;
    reader.array(QStringLiteral("days"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader day(faults, value, place);
        const QString text = day.text(QStringLiteral("date"));
        const bool dateRead = !day.lastReadFailed();
        CalendarDay entry;
        entry.workday = !day.flag(QStringLiteral("isOffDay"));
        entry.name = day.name(QStringLiteral("name"));
        if (!dateRead)
            return;
        const DocumentPlace datePlace = day.at(QStringLiteral("date"));
        const std::optional<QDate> date = dayFrom(faults, datePlace, text);
        if (date && days.contains(*date))
            faults.add(datePlace, u"E010", shown(text), QStringLiteral("a day named once"));
        if (date)
            days.insert(*date, entry);
    });
    // An empty list is a year whose notice has not been published: it makes nothing known.
    if (days.isEmpty()) {
        reader.fault(QStringLiteral("days"), u"E020", QStringLiteral("no days"), QStringLiteral("a published year"));
        return {};
    }
    int first = days.firstKey().year();
    int last = days.lastKey().year();
    if (!reader.raw(QStringLiteral("year")).isUndefined()) {
        // The file follows the notice: days of the neighbouring year in it do not make that year known.
        first = static_cast<int>(reader.integer(QStringLiteral("year"), firstYearEver, lastYearEver));
        last = first;
    }
    return WorkCalendar(first, last, days);
}

} // namespace

tl::expected<WorkCalendar, Faults> readWorkCalendar(const QByteArray &bytes)
{
    FaultCollector faults;
    WorkCalendar calendar;
    if (const DocumentText text = readDocument(bytes, faults); text.usable) {
        const DocumentPlace top;
        ObjectReader reader(faults, text.root, top);
        const QJsonValue days = reader.raw(QStringLiteral("days"));
        if (days.isObject())
            calendar = readOwnForm(faults, reader);
        else if (days.isArray())
            calendar = readHolidayCn(faults, reader);
        else
            reader.fault(QStringLiteral("days"), days.isUndefined() ? u"E006" : u"E021", shown(days),
                         QStringLiteral("the days by date, or holiday-cn's array"));
    }
    if (faults.count() > 0)
        return tl::unexpected(faults.take());
    return calendar;
}

} // namespace yichuang
