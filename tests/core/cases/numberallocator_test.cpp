// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/numberallocator.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace yichuang;

class NumberAllocatorTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sequenceGoesOnAfterReopening();
    void clockGoingBackContinuesThatDay();
    void seriesDiffersBetweenOpenings();
    void workstationCodeIsKept();
    void impossibleRequestsAreRefused();
    void aFullDayIsRefused();
    void stateRoundTripsAndRefusesNonsense_data();
    void stateRoundTripsAndRefusesNonsense();
    void aMillionNumbersOfFiftyWorkstationsDiffer();
    void checkCharacterFindsMistypedNumbers();
};

namespace {

const QString centre = QStringLiteral("330212110");
const QDate someDay(2026, 11, 22);

/** One workstation of the simulation: its disk (the stored state) and the program that has it open. */
struct Workstation
{
    NumberState disk;
    std::unique_ptr<NumberAllocator> open;
    QDate clock = someDay;
};

/** Fifty workstations of four centres that reopen, are cloned, restored from backups and have unsteady clocks. */
class Simulation final
{
public:
    Simulation()
    {
        for (int i = 0; i < workstations; ++i) {
            m_stations.emplace_back();
            reopen(m_stations.back());
        }
    }

    [[nodiscard]] std::vector<QString> run(int count)
    {
        std::vector<QString> numbers;
        numbers.reserve(std::size_t(count));
        while (int(numbers.size()) < count) {
            const std::size_t index = m_random.below(workstations);
            disturb(index);
            takeSome(m_stations[index], index, numbers);
        }
        numbers.resize(std::size_t(count));
        return numbers;
    }

    int clones = 0;
    int restores = 0;
    int clockJumps = 0;

private:
    static constexpr int workstations = 50;

    void reopen(Workstation &station)
    {
        station.open = std::make_unique<NumberAllocator>(station.disk, m_random);
        station.disk = station.open->state();
    }

    void clone(const Workstation &from, Workstation &to)
    {
        to.disk = from.disk;
        to.clock = from.clock;
        reopen(to);
        ++clones;
    }

    void disturb(std::size_t index)
    {
        Workstation &station = m_stations[index];
        switch (m_random.below(40)) {
        case 0: // the image of this workstation is written over another one
            clone(station, m_stations[m_random.below(workstations)]);
            break;
        case 1:
            m_backup[index % backups] = station.disk;
            break;
        case 2:
            station.disk = m_backup[index % backups];
            reopen(station);
            ++restores;
            break;
        case 3:
            station.clock = station.clock.addDays(int(m_random.below(9)) - 4);
            ++clockJumps;
            break;
        case 4:
            reopen(station);
            break;
        default:
            break;
        }
    }

    void takeSome(Workstation &station, std::size_t index, std::vector<QString> &numbers)
    {
        const QString where = QStringLiteral("33021211%1").arg(index % 4);
        for (int left = 1 + int(m_random.below(40)); left > 0; --left)
            numbers.push_back(caseNumberText(*station.open->next(where, station.clock)));
        station.disk = station.open->state();
    }

    static constexpr std::size_t backups = 10;
    SeededRandom m_random{20261122};
    std::vector<Workstation> m_stations;
    NumberState m_backup[backups];
};

} // namespace

void NumberAllocatorTest::sequenceGoesOnAfterReopening()
{
    SeededRandom random(1);
    NumberAllocator first({}, random);
    QCOMPARE(first.next(centre, someDay)->sequence, 1);
    QCOMPARE(first.next(centre, someDay)->sequence, 2);
    NumberAllocator second(first.state(), random);
    QCOMPARE(second.next(centre, someDay)->sequence, 3);
    QCOMPARE(second.next(centre, someDay.addDays(1))->sequence, 1);
}

void NumberAllocatorTest::clockGoingBackContinuesThatDay()
{
    SeededRandom random(1);
    NumberAllocator allocator({}, random);
    QCOMPARE(allocator.next(centre, someDay)->sequence, 1);
    QCOMPARE(allocator.next(centre, someDay.addDays(-3))->sequence, 1);
    QCOMPARE(allocator.next(centre, someDay)->sequence, 2);
    QCOMPARE(allocator.next(centre, someDay.addDays(-3))->sequence, 2);
}

void NumberAllocatorTest::seriesDiffersBetweenOpenings()
{
    SeededRandom random(1);
    const NumberAllocator first({}, random);
    const NumberAllocator clone(first.state(), random);
    QCOMPARE(first.series().size(), 4);
    QVERIFY(first.series() != clone.series());
}

void NumberAllocatorTest::workstationCodeIsKept()
{
    SeededRandom random(1);
    const NumberAllocator drawn({}, random);
    QCOMPARE(drawn.state().workstation.size(), 2);
    const NumberAllocator again(drawn.state(), random);
    QCOMPARE(again.state().workstation, drawn.state().workstation);
}

void NumberAllocatorTest::impossibleRequestsAreRefused()
{
    SeededRandom random(1);
    NumberAllocator allocator({}, random);
    QCOMPARE(allocator.next(QStringLiteral("33021211"), someDay).error().reason, QStringLiteral("number.form"));
    QCOMPARE(allocator.next(QStringLiteral("33021211A"), someDay).error().reason, QStringLiteral("number.form"));
    QCOMPARE(allocator.next(centre, QDate()).error().reason, QStringLiteral("number.date"));
    QCOMPARE(allocator.next(centre, QDate(12026, 1, 1)).error().reason, QStringLiteral("number.date"));
    QVERIFY(allocator.state().lastUsed.isEmpty());
}

void NumberAllocatorTest::aFullDayIsRefused()
{
    SeededRandom random(1);
    NumberState state;
    state.lastUsed.insert(someDay, 999'998);
    NumberAllocator allocator(state, random);
    QCOMPARE(allocator.next(centre, someDay)->sequence, 999'999);
    const Result<CaseNumber> refused = allocator.next(centre, someDay);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::TooLarge);
}

void NumberAllocatorTest::stateRoundTripsAndRefusesNonsense_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("reason");
    const QString code = QStringLiteral("workstation");
    const QString used = QStringLiteral("lastUsed");
    const QJsonObject days{{QStringLiteral("2026-11-22"), 7}};
    const QString wrongDays = QStringLiteral("numbers.lastUsed");
    QTest::newRow("whole") << QJsonObject{{code, QStringLiteral("A7")}, {used, days}} << QString();
    QTest::newRow("empty") << QJsonObject{} << QStringLiteral("numbers.workstation");
    QTest::newRow("confusable code") << QJsonObject{{code, QStringLiteral("O0")}, {used, days}}
                                     << QStringLiteral("numbers.workstation");
    QTest::newRow("no days") << QJsonObject{{code, QStringLiteral("A7")}} << wrongDays;
    QTest::newRow("list of days") << QJsonObject{{code, QStringLiteral("A7")}, {used, QJsonArray{}}} << wrongDays;
    for (const QJsonValue &count : {QJsonValue(0), QJsonValue(-1), QJsonValue(1.5), QJsonValue(1e9), QJsonValue()}) {
        const QJsonObject bad{{QStringLiteral("2026-11-22"), count}};
        QTest::addRow("count %f", count.toDouble())
            << QJsonObject{{code, QStringLiteral("A7")}, {used, bad}} << wrongDays;
    }
    QTest::newRow("bad day") << QJsonObject{{code, QStringLiteral("A7")},
                                            {used, QJsonObject{{QStringLiteral("yesterday"), 1}}}}
                             << wrongDays;
}

void NumberAllocatorTest::stateRoundTripsAndRefusesNonsense()
{
    QFETCH(QJsonObject, json);
    QFETCH(QString, reason);
    const Result<NumberState> state = NumberState::fromJson(json);
    QCOMPARE(state ? QString() : state.error().reason, reason);
    if (state)
        QCOMPARE(state->toJson(), json);
}

void NumberAllocatorTest::aMillionNumbersOfFiftyWorkstationsDiffer()
{
    Simulation simulation;
    std::vector<QString> numbers = simulation.run(1'000'000);
    qInfo("%d clones, %d restored backups, %d clock jumps", simulation.clones, simulation.restores,
          simulation.clockJumps);
    QVERIFY(simulation.clones > 100 && simulation.restores > 100 && simulation.clockJumps > 100);
    for (const QString &number : numbers) {
        if (!parseCaseNumber(number))
            QFAIL(qPrintable(number));
    }
    std::sort(numbers.begin(), numbers.end());
    const auto twice = std::adjacent_find(numbers.begin(), numbers.end());
    QVERIFY2(twice == numbers.end(), qPrintable(twice == numbers.end() ? QString() : *twice));
}

void NumberAllocatorTest::checkCharacterFindsMistypedNumbers()
{
    constexpr QStringView characters = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    SeededRandom random(7);
    int substitutions = 0;
    int swaps = 0;
    int swapsMissed = 0;
    for (int i = 0; i < 200; ++i) {
        NumberAllocator allocator({}, random);
        const QString number = caseNumberText(*allocator.next(centre, someDay.addDays(i))).remove(u'-');
        const QString body = number.chopped(1);
        const QChar check = number.back();
        for (qsizetype at = 0; at < body.size(); ++at) {
            for (const QChar other : characters) {
                QString typed = body;
                typed[at] = other;
                if (other == body.at(at))
                    continue;
                ++substitutions;
                if (mod3736CheckCharacter(typed) == check)
                    QFAIL(qPrintable(typed));
            }
            QString typed = number;
            if (typed.at(at) == typed.at(at + 1))
                continue;
            std::swap(typed[at], typed[at + 1]);
            ++swaps;
            swapsMissed += mod3736CheckCharacter(typed.chopped(1)) == typed.back() ? 1 : 0;
        }
    }
    qInfo("substitutions found: %d of %d; swaps of neighbours missed: %d of %d (%.2f per thousand)", substitutions,
          substitutions, swapsMissed, swaps, 1000.0 * swapsMissed / swaps);
    QVERIFY(swapsMissed * 100 < swaps);
}

QTEST_GUILESS_MAIN(NumberAllocatorTest)
#include "numberallocator_test.moc"
