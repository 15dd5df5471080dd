// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dates.h"

#include <QCoreApplication>
#include <QLocale>

namespace yichuang {

QString chineseDate(QDate date)
{
    if (!date.isValid())
        return {};
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

QString chineseDateTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return QStringLiteral("%1 %2时%3分")
        .arg(chineseDate(time.date()))
        .arg(time.time().hour())
        .arg(time.time().minute(), 2, 10, QLatin1Char('0'));
}

QString tableDate(QDate date)
{
    return date.toString(QStringLiteral("yyyy-MM-dd"));
}

QString tableDateTime(const QDateTime &time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString longDate(QDate date)
{
    if (!date.isValid())
        return {};
    static const char *const weekdays[] = {
        QT_TRANSLATE_NOOP("Dates", "Monday"),    QT_TRANSLATE_NOOP("Dates", "Tuesday"),
        QT_TRANSLATE_NOOP("Dates", "Wednesday"), QT_TRANSLATE_NOOP("Dates", "Thursday"),
        QT_TRANSLATE_NOOP("Dates", "Friday"),    QT_TRANSLATE_NOOP("Dates", "Saturday"),
        QT_TRANSLATE_NOOP("Dates", "Sunday")};
    const QString weekday = QCoreApplication::translate("Dates", weekdays[date.dayOfWeek() - 1]);
    return QCoreApplication::translate("Dates", "%1, %4/%3/%2", "%1 weekday, %2 year, %3 month, %4 day")
        .arg(weekday)
        .arg(date.year())
        .arg(date.month())
        .arg(date.day());
}

} // namespace yichuang
