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
    // Named, because a language may leave some out.
    QString text = QCoreApplication::translate("Dates", "{weekday}, {iso}", "or {year}, {month}, {day}");
    text.replace(QLatin1String("{weekday}"), weekday);
    text.replace(QLatin1String("{iso}"), tableDate(date));
    text.replace(QLatin1String("{year}"), QString::number(date.year()));
    text.replace(QLatin1String("{month}"), QString::number(date.month()));
    text.replace(QLatin1String("{day}"), QString::number(date.day()));
    return text;
}

} // namespace yichuang
