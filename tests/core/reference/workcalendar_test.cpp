// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workcalendar.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace yichuang;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

WorkCalendar shipped()
{
    const auto read =
        readWorkCalendar(fileBytes(QStringLiteral(YICHUANG_RESOURCES) + QStringLiteral("/reference/calendar.json")));
    return read ? *read : WorkCalendar();
}

QDate day(const QString &iso)
{
    return QDate::fromString(iso, Qt::ISODate);
}

QJsonObject vectors()
{
    return QJsonDocument::fromJson(
               fileBytes(QStringLiteral(YICHUANG_TEST_DATA) + QStringLiteral("/deadline_vectors.json")))
        .object();
}

/** The algorithm of the law's commentary, day by day; what the fast one must agree with. */
std::optional<QDate> slowAdd(const WorkCalendar &calendar, QDate start, int n, const QList<DayPause> &pauses)
{
    if (!calendar.covers(start))
        return std::nullopt;
    while (n > 0) {
        start = start.addDays(1);
        const std::optional<bool> work = calendar.isWorkday(start);
        if (!work)
            return std::nullopt;
        bool paused = false;
        for (const DayPause &pause : pauses)
            paused = paused || (start >= pause.first && start <= pause.last);
        n -= *work && !paused ? 1 : 0;
    }
    return start;
}

} // namespace

class WorkCalendarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheYearsOfTheShippedCalendar();
    void countsEveryYearAsPublished_data();
    void countsEveryYearAsPublished();
    void knowsSingleDays_data();
    void knowsSingleDays();
    void addsWorkdaysAsTheVectorsSay_data();
    void addsWorkdaysAsTheVectorsSay();
    void countsDaysLeft();
    void agreesWithTheDayByDayAlgorithm();
    void answersUnknownOutsideTheCalendar();
    void survivesExtremeArguments();
    void readsHolidayCn();
    void joinsYears();
    void readsBackWhatItWrites();
    void refusesBadCalendars_data();
    void refusesBadCalendars();
    void endsLimitsOfEveryUnit_data();
    void endsLimitsOfEveryUnit();
    void answersInNoTime();
};

void WorkCalendarTest::knowsTheYearsOfTheShippedCalendar()
{
    QCOMPARE(shipped().firstDay(), QDate(2018, 1, 1));
    QCOMPARE(shipped().lastDay(), QDate(2026, 12, 31));
    QCOMPARE(shipped().exceptions().size(), 223);
}

void WorkCalendarTest::countsEveryYearAsPublished_data()
{
    QTest::addColumn<int>("off");
    QTest::addColumn<int>("madeUp");
    QTest::addColumn<int>("work");
    QTest::newRow("2018") << 18 << 7 << 250;
    QTest::newRow("2019") << 17 << 6 << 250;
    QTest::newRow("2020") << 19 << 6 << 249;
    QTest::newRow("2021") << 18 << 7 << 250;
    QTest::newRow("2022") << 18 << 7 << 249;
    QTest::newRow("2023") << 18 << 7 << 249;
    QTest::newRow("2024") << 19 << 8 << 251;
    QTest::newRow("2025") << 18 << 5 << 248;
    QTest::newRow("2026") << 19 << 6 << 248;
}

void WorkCalendarTest::countsEveryYearAsPublished()
{
    QFETCH(int, off);
    QFETCH(int, madeUp);
    QFETCH(int, work);
    const CalendarYearCount count = shipped().yearCount(QByteArray(QTest::currentDataTag()).toInt());
    QCOMPARE(count.offWeekdays, off);
    QCOMPARE(count.madeUpDays, madeUp);
    QCOMPARE(count.workdays, work);
}

void WorkCalendarTest::knowsSingleDays_data()
{
    QTest::addColumn<bool>("work");
    for (const char *off : {"2020-01-31", "2020-02-01", "2025-10-08", "2026-02-23", "2026-09-25", "2026-11-22"})
        QTest::newRow(off) << false;
    for (const char *work : {"2024-02-09", "2024-02-18", "2025-01-26", "2026-02-14", "2026-02-28", "2026-09-20",
                             "2026-10-10", "2026-11-23"})
        QTest::newRow(work) << true;
}

void WorkCalendarTest::knowsSingleDays()
{
    QFETCH(bool, work);
    QCOMPARE(shipped().isWorkday(day(QString::fromLatin1(QTest::currentDataTag()))), std::optional(work));
}

void WorkCalendarTest::addsWorkdaysAsTheVectorsSay_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QJsonArray cases = vectors()[QStringLiteral("cases")].toArray();
    QVERIFY(cases.size() >= 33);
    int row = 0;
    for (const QJsonValue &one : cases)
        QTest::addRow("%d %s", ++row, qPrintable(one[QStringLiteral("start")].toString())) << one.toObject();
}

void WorkCalendarTest::addsWorkdaysAsTheVectorsSay()
{
    QFETCH(QJsonObject, vector);
    QList<DayPause> pauses;
    for (const QJsonValue &pause : vector[QStringLiteral("pauses")].toArray())
        pauses.append({day(pause[0].toString()), day(pause[1].toString())});
    const std::optional<QDate> found = shipped().addWorkdays(day(vector[QStringLiteral("start")].toString()),
                                                             vector[QStringLiteral("days")].toInt(), pauses);
    const QJsonValue deadline = vector[QStringLiteral("deadline")];
    QCOMPARE(found, deadline.isNull() ? std::nullopt : std::optional(day(deadline.toString())));
}

void WorkCalendarTest::countsDaysLeft()
{
    const QJsonArray left = vectors()[QStringLiteral("days_left")].toArray();
    QVERIFY(!left.isEmpty());
    for (const QJsonValue &one : left) {
        QCOMPARE(shipped().workdaysBetween(day(one[QStringLiteral("from")].toString()),
                                           day(one[QStringLiteral("deadline")].toString())),
                 std::optional(one[QStringLiteral("left")].toInt()));
    }
    const QDate friday(2026, 11, 20);
    QCOMPARE(shipped().workdaysBetween(friday, friday), std::optional(0));
    QCOMPARE(shipped().workdaysBetween(friday, friday.addDays(3)), std::optional(1));
    QCOMPARE(shipped().workdaysBetween(friday.addDays(3), friday), std::optional(-1));
    QCOMPARE(shipped().workdaysBetween(friday, friday.addDays(7), {{friday.addDays(3), friday.addDays(4)}}),
             std::optional(3));
}

void WorkCalendarTest::agreesWithTheDayByDayAlgorithm()
{
    const WorkCalendar calendar = shipped();
    const QList<DayPause> overlapping{{QDate(2025, 3, 20), QDate(2025, 4, 8)},
                                      {QDate(2025, 3, 1), QDate(2025, 3, 25)},
                                      {QDate(2025, 4, 9), QDate(2025, 4, 9)},
                                      {QDate(2025, 9, 30), QDate(2025, 10, 9)},
                                      {QDate(2025, 6, 3), QDate(2025, 6, 2)}};
    for (QDate start(2025, 1, 25); start < QDate(2025, 11, 1); start = start.addDays(3)) {
        for (const int n : {0, 1, 2, 5, 20, 45, 90, 400}) {
            QCOMPARE(calendar.addWorkdays(start, n, overlapping), slowAdd(calendar, start, n, overlapping));
            QCOMPARE(calendar.addWorkdays(start, n), slowAdd(calendar, start, n, {}));
        }
    }
}

void WorkCalendarTest::answersUnknownOutsideTheCalendar()
{
    const WorkCalendar calendar = shipped();
    QCOMPARE(calendar.isWorkday(QDate(2027, 1, 4)), std::optional<bool>());
    QCOMPARE(calendar.isWorkday(QDate(2017, 12, 29)), std::optional<bool>());
    QCOMPARE(calendar.isWorkday(QDate()), std::optional<bool>());
    QCOMPARE(calendar.addWorkdays(QDate(2026, 12, 31), 1), std::optional<QDate>());
    QCOMPARE(calendar.addWorkdays(QDate(2026, 12, 31), 0), std::optional(QDate(2026, 12, 31)));
    QCOMPARE(calendar.addWorkdays(QDate(2026, 12, 30), 1), std::optional(QDate(2026, 12, 31)));
    QCOMPARE(calendar.workdaysBetween(QDate(2026, 12, 1), QDate(2027, 1, 4)), std::optional<int>());
    QCOMPARE(WorkCalendar().isWorkday(QDate(2026, 1, 5)), std::optional<bool>());
    QCOMPARE(WorkCalendar().addWorkdays(QDate(2026, 1, 5), 1), std::optional<QDate>());
}

void WorkCalendarTest::survivesExtremeArguments()
{
    const WorkCalendar calendar = shipped();
    const QDate start(2026, 3, 2);
    QCOMPARE(calendar.addWorkdays(start, -1), std::optional<QDate>());
    QCOMPARE(calendar.addWorkdays(start, std::numeric_limits<int>::max()), std::optional<QDate>());
    QCOMPARE(calendar.addWorkdays(QDate(9999, 12, 31), 1), std::optional<QDate>());
    QCOMPARE(calendar.addWorkdays(start, 5, {{QDate(1, 1, 1), QDate(9999, 12, 31)}}), std::optional<QDate>());
    QCOMPARE(calendar.addWorkdays(start, 5, {{QDate(), QDate(2026, 3, 9)}}), std::optional(QDate(2026, 3, 9)));
    QVERIFY(!WorkCalendar(1, 99999, {}).firstDay().isValid());
    QVERIFY(!WorkCalendar(2026, 2025, {}).firstDay().isValid());
}

void WorkCalendarTest::readsHolidayCn()
{
    const QByteArray file = R"({"$schema":"x","year":2025,"papers":[],"days":[
        {"name":"元旦","date":"2025-01-01","isOffDay":true},
        {"name":"春节","date":"2025-01-26","isOffDay":false},
        {"name":"元旦","date":"2026-01-01","isOffDay":true}]})";
    const auto read = readWorkCalendar(file);
    QVERIFY(read.has_value());
    QCOMPARE(read->firstDay(), QDate(2025, 1, 1));
    QCOMPARE(read->lastDay(), QDate(2025, 12, 31));
    QCOMPARE(read->isWorkday(QDate(2025, 1, 1)), std::optional(false));
    QCOMPARE(read->isWorkday(QDate(2025, 1, 26)), std::optional(true));
    QCOMPARE(read->dayName(QDate(2025, 1, 26)), QStringLiteral("春节"));
}

void WorkCalendarTest::joinsYears()
{
    const WorkCalendar next(2027, 2027, {{QDate(2027, 1, 1), {false, QStringLiteral("元旦")}}});
    const std::optional<WorkCalendar> joined = shipped().merged(next);
    QVERIFY(joined.has_value());
    QCOMPARE(joined->lastDay(), QDate(2027, 12, 31));
    QCOMPARE(joined->addWorkdays(QDate(2026, 12, 30), 2), std::optional(QDate(2027, 1, 4)));
    QVERIFY(!shipped().merged(WorkCalendar(2029, 2029, {})).has_value());
    const WorkCalendar amended(2026, 2026, {});
    QCOMPARE(shipped().merged(amended)->isWorkday(QDate(2026, 2, 14)), std::optional(false));
    QCOMPARE(WorkCalendar().merged(next)->firstDay(), QDate(2027, 1, 1));
}

void WorkCalendarTest::readsBackWhatItWrites()
{
    const auto again = readWorkCalendar(shipped().toJson());
    QVERIFY(again.has_value());
    QVERIFY(*again == shipped());
}

void WorkCalendarTest::refusesBadCalendars_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("E000");
    QTest::newRow("array") << QByteArray("[]") << QStringLiteral("E006");
    QTest::newRow("no days") << QByteArray("{}") << QStringLiteral("E006");
    QTest::newRow("days a string") << QByteArray(R"({"days":"x"})") << QStringLiteral("E021");
    QTest::newRow("impossible date") << QByteArray(
        R"({"_meta":{"years":[2026,2026]},"days":{"2026-02-30":{"workday":true,"name":"x"}}})")
                                     << QStringLiteral("E020");
    QTest::newRow("day of another year") << QByteArray(
        R"({"_meta":{"years":[2026,2026]},"days":{"2027-01-01":{"workday":true,"name":"x"}}})")
                                         << QStringLiteral("E020");
    QTest::newRow("years reversed") << QByteArray(R"({"_meta":{"years":[2026,2018]},"days":{}})")
                                    << QStringLiteral("E020");
    QTest::newRow("years beyond reason") << QByteArray(R"({"_meta":{"years":[1,999999]},"days":{}})")
                                         << QStringLiteral("E020");
    QTest::newRow("workday a number") << QByteArray(
        R"({"_meta":{"years":[2026,2026]},"days":{"2026-02-03":{"workday":1,"name":"x"}}})")
                                      << QStringLiteral("E021");
    QTest::newRow("unpublished year") << QByteArray(R"({"year":2027,"days":[]})") << QStringLiteral("E020");
    QTest::newRow("same day twice") << QByteArray(R"({"days":[{"name":"a","date":"2026-01-01","isOffDay":true},
                                   {"name":"b","date":"2026-01-01","isOffDay":false}]})")
                                    << QStringLiteral("E010");
}

void WorkCalendarTest::refusesBadCalendars()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto read = readWorkCalendar(bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().front().code, code);
}

void WorkCalendarTest::endsLimitsOfEveryUnit_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("last");
    const auto row = [](int number, const QString &unit, const QString &start, const QString &last) {
        QTest::addRow("%d %s %s", number, qPrintable(unit), qPrintable(start)) << number << unit << start << last;
    };
    row(5, QStringLiteral("工作日"), QStringLiteral("2026-02-13"), QStringLiteral("2026-02-27"));
    row(5, QStringLiteral("自然日"), QStringLiteral("2026-02-13"), QStringLiteral("2026-02-18"));
    row(0, QStringLiteral("自然日"), QStringLiteral("2026-02-13"), QStringLiteral("2026-02-13"));
    row(24, QStringLiteral("小时"), QStringLiteral("2026-02-13"), QStringLiteral("2026-02-14"));
    row(25, QStringLiteral("小时"), QStringLiteral("2026-02-13"), QStringLiteral("2026-02-15"));
    row(1, QStringLiteral("月"), QStringLiteral("2026-01-31"), QStringLiteral("2026-02-28"));
    row(1, QStringLiteral("月"), QStringLiteral("2024-01-31"), QStringLiteral("2024-02-29"));
    row(6, QStringLiteral("月"), QStringLiteral("2026-08-31"), QStringLiteral("2027-02-28"));
    row(1, QStringLiteral("年"), QStringLiteral("2024-02-29"), QStringLiteral("2025-02-28"));
    row(20, QStringLiteral("工作日"), QStringLiteral("2026-12-10"), QString());
    row(-1, QStringLiteral("自然日"), QStringLiteral("2026-02-13"), QString());
    row(1001, QStringLiteral("月"), QStringLiteral("2026-02-13"), QString());
    row(1, QStringLiteral("年"), QStringLiteral("9999-12-31"), QString());
}

void WorkCalendarTest::endsLimitsOfEveryUnit()
{
    QFETCH(int, number);
    QFETCH(QString, unit);
    QFETCH(QString, start);
    QFETCH(QString, last);
    const std::optional<LimitUnit> read = enumFromText<LimitUnit>(unit);
    QVERIFY(read.has_value());
    QCOMPARE(lastDay({number, *read}, day(start), shipped()), last.isEmpty() ? std::nullopt : std::optional(day(last)));
}

void WorkCalendarTest::answersInNoTime()
{
    const WorkCalendar calendar = shipped();
    QElapsedTimer timer;
    timer.start();
    int known = 0;
    for (int i = 0; i < 100000; ++i)
        known += calendar.addWorkdays(calendar.firstDay().addDays(i % 3000), i % 60).has_value() ? 1 : 0;
    QVERIFY(known > 90000);
    QVERIFY2(timer.elapsed() < 5000, "a hundred thousand deadlines");
}

QTEST_GUILESS_MAIN(WorkCalendarTest)
#include "workcalendar_test.moc"
