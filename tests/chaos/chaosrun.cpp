// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/chaosrun.h"

#include "tests/core/sync/noisypicture.h"
#include "tests/core/sync/twodesks.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

namespace yichuang {

namespace {

using namespace Qt::StringLiterals;

const QString centre = u"330212110"_s;
const QString department = u"D-MZ"_s;
const QString noteAdded = u"note-added"_s;
constexpr int steps = 16;
constexpr int sharedCases = 3;
constexpr int mostRounds = 12;
constexpr qint64 hour = 3600;
constexpr qint64 year = 365 * 86400;

QJsonObject routedTo(const QString &unit)
{
    return {{u"to"_s, unit}, {u"toName"_s, u"chaos"_s}, {u"reason"_s, u"chaos"_s}};
}

} // namespace

ChaosRun::ChaosRun(const ChaosGround &ground, std::uint64_t seed)
    : m_ground(ground)
    , m_random(seed)
    , m_seed(seed)
    , m_database(u"chaos%1"_s.arg(seed))
{
}

ChaosRun::~ChaosRun()
{
    for (Place &place : m_places)
        place.workstation->kill();
}

void ChaosRun::pause(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

QString ChaosRun::prepare()
{
    m_district = std::make_unique<TestDistrict>(
        m_ground.postgres.database(m_database),
        QMap<QString, QString>{{u"ENROLMENT_TRIES"_s, u"1000"_s}, {u"LOGIN_TRIES"_s, u"1000000"_s}});
    m_district->start();
    m_district->start();
    auto which =
        std::make_shared<SeededRandom>(m_seed + 1); // the plan's own draws do not depend on how many requests come
    m_line = std::make_unique<FaultProxy>([this, which] { return m_district->port(which->below(2)); }, m_seed + 2);
    const QString address = u"http://127.0.0.1:%1"_s.arg(m_line->port());
    int number = 0;
    for (const QString &unit : {centre, centre, department}) {
        const QString profile = m_folder.filePath(u"w%1"_s.arg(++number));
        copyFolder(m_ground.baseProfile, profile);
        m_places.push_back({std::make_unique<ChaosWorkstation>(profile, m_ground.passwordFile, m_folder.path()), unit});
        const ChaosWorkstation::Ended enrolled =
            m_places.back().workstation->run({u"enrol"_s, address, m_district->code(unit)});
        if (enrolled.exitCode != 0)
            return u"enrol: "_s + QString::fromUtf8(enrolled.err);
    }
    const ChaosWorkstation::Ended example =
        m_places.front().workstation->run({u"intake"_s, u"--example"_s, u"YZ-ZF01"_s});
    if (example.exitCode != 0)
        return u"example: "_s + QString::fromUtf8(example.err);
    m_application = QJsonDocument(example.json).toJson();
    return prepareSharedCases();
}

/** Cases that all three have before anything goes wrong: they will write them at the same time. */
QString ChaosRun::prepareSharedCases()
{
    LocalFiles files;
    const QString application = m_folder.filePath(u"application.json"_s);
    must(writeFile(files, application, m_application));
    for (int i = 0; i < sharedCases; ++i) {
        const ChaosWorkstation::Ended taken = m_places.front().workstation->run({u"intake"_s, application});
        if (taken.exitCode != 0)
            return u"intake: "_s + QString::fromUtf8(taken.err);
        m_shared.append(taken.json.value(u"number").toString());
    }
    const QString route = m_folder.filePath(u"route.json"_s);
    must(writeFile(files, route, QJsonDocument(routedTo(department)).toJson()));
    for (const QString &number : m_shared) {
        const ChaosWorkstation::Ended routed =
            m_places.front().workstation->run({u"case"_s, u"event"_s, number, u"routed"_s, route});
        if (routed.exitCode != 0)
            return u"route: "_s + QString::fromUtf8(routed.err);
    }
    for (Place &place : m_places) {
        const ChaosWorkstation::Ended synced = place.workstation->run({u"sync"_s, u"once"_s});
        if (synced.exitCode != 0)
            return u"first sync: "_s + QString::fromUtf8(synced.err);
    }
    return {};
}

void ChaosRun::startIntakeWithScan(ChaosWorkstation &workstation, SeededRandom &random)
{
    const QString name = u"scan%1.png"_s.arg(random.below(1'000'000));
    LocalFiles files;
    // Some larger than a part of an upload, so that they travel in several.
    const int side = random.below(100) < 30 ? 260 : 60;
    must(writeFile(files, m_folder.filePath(name), noisyPicture(side, random.below(1'000'000'000))));
    QJsonObject application = QJsonDocument::fromJson(m_application).object();
    QJsonArray materials = application.value(u"materials").toArray();
    QJsonObject first = materials.at(0).toObject();
    first.insert(u"files"_s, QJsonArray{name});
    materials.replace(0, first);
    application.insert(u"materials"_s, materials);
    workstation.start({u"intake"_s, u"-"_s, u"--files"_s, m_folder.path()}, {}, QJsonDocument(application).toJson());
}

/** Whoever has the case may do it, several at the same time: what does not apply any more must be kept and marked. */
void ChaosRun::startStep(ChaosWorkstation &workstation, const Mistreatment &mistreatment, SeededRandom &random)
{
    struct Step
    {
        QString type;
        QJsonObject body;
    };
    static const std::array<Step, 5> possible{
        {{noteAdded, {{u"text"_s, u"chaos"_s}}},
         {u"withdrawn"_s, {{u"reason"_s, u"chaos"_s}}},
         {u"handler-assigned"_s, {{u"handler"_s, u"clerk"_s}, {u"reason"_s, u"chaos"_s}}},
         {u"routed"_s, routedTo(department)},
         {u"routed"_s, routedTo(centre)}}};
    QStringList numbers = m_shared;
    if (!workstation.acknowledged().isEmpty())
        numbers.append(workstation.acknowledged().constLast());
    const Step &step = possible[random.below(possible.size())];
    const QString &number = numbers.at(random.below(std::uint32_t(numbers.size())));
    workstation.start(CaseStep{number, step.type}, step.body, mistreatment);
}

void ChaosRun::startSomething(ChaosWorkstation &workstation, SeededRandom &random)
{
    const auto drawn = [&random](std::uint32_t percent) { return random.below(100) < percent; };
    Mistreatment mistreatment;
    if (drawn(12)) {
        const std::array<qint64, 4> jumps{hour, -hour, 2 * year, -2 * year};
        mistreatment.clockSeconds = jumps[random.below(4)];
        ++m_tally.clockJumps;
    }
    if (drawn(8)) {
        // Enough to open it, not enough to write much: the write-ahead log is the first to find the disk full.
        mistreatment.mostFileBytes = 4096 * qint64(1 + random.below(200));
        ++m_tally.fullDisks;
    }
    ++m_tally.commands;
    const std::uint32_t what = random.below(100);
    // A simulated day ends later than now: whoever is told so looks at the clock and goes on.
    if (workstation.lastError().contains("clock-went-back")) {
        workstation.start({u"confirm-clock"_s});
        return;
    }
    if (what < 25)
        workstation.start({u"simulate"_s, u"--cases"_s, QString::number(1 + random.below(2)), u"--seed"_s,
                           QString::number(random.below(1'000'000)), u"--announce"_s},
                          mistreatment);
    else if (what < 35)
        startIntakeWithScan(workstation, random);
    else if (what < 70)
        startStep(workstation, mistreatment, random);
    else
        workstation.start({u"sync"_s, u"once"_s}, mistreatment);
}

void ChaosRun::changeLine()
{
    std::array<int, lineFaults> odds{};
    for (int fault = 1; fault < lineFaults; ++fault)
        odds[std::size_t(fault)] = chance(50) ? int(m_random.below(70)) : 0;
    m_line->setOdds(odds);
}

void ChaosRun::doMischief()
{
    const std::uint32_t what = m_random.below(100);
    if (what < 25) {
        ChaosWorkstation &victim = *m_places[m_random.below(std::uint32_t(m_places.size()))].workstation;
        m_tally.kills += victim.isBusy();
        victim.kill();
    } else if (what < 40) {
        m_district->killAndRestart(m_random.below(2));
        ++m_tally.kills;
    } else if (what < 45) {
        m_ground.postgres.crash();
        ++m_tally.kills;
    } else if (what < 75) {
        changeLine();
    }
}

void ChaosRun::reapAll()
{
    for (Place &place : m_places) {
        if (place.workstation->reap() && m_crash.isEmpty())
            m_crash = QString::fromUtf8(place.workstation->lastError());
    }
}

void ChaosRun::work()
{
    changeLine();
    for (int step = 0; step < steps; ++step) {
        reapAll();
        for (Place &place : m_places) {
            SeededRandom its(m_random.below(0xFFFFFFFF)); // drawn whether it is busy or not: a seed is one plan
            if (!place.workstation->isBusy())
                startSomething(*place.workstation, its);
        }
        pause(20 + int(m_random.below(200)));
        doMischief();
    }
    for (int waited = 0; waited < 400; ++waited) {
        const bool busy = std::ranges::any_of(m_places, [](const Place &p) { return p.workstation->isBusy(); });
        if (!busy)
            break;
        pause(50);
    }
    for (Place &place : m_places)
        place.workstation->kill();
    pause(20);
    reapAll();
}

/** Everything works again: whoever syncs a few times has everything. */
QString ChaosRun::heal()
{
    m_tally.lineFaults = m_line->faults();
    m_line->heal();
    for (Place &place : m_places) {
        const ChaosWorkstation::Ended confirmed = place.workstation->run({u"confirm-clock"_s});
        if (confirmed.exitCode != 0)
            return u"confirm-clock: "_s + QString::fromUtf8(confirmed.err);
    }
    QByteArray trouble;
    for (int quiet = 0; quiet < 2 && m_tally.rounds < mostRounds; ++m_tally.rounds) {
        bool still = true;
        for (Place &place : m_places) {
            const ChaosWorkstation::Ended synced = place.workstation->run({u"sync"_s, u"once"_s});
            if (synced.exitCode != 0)
                trouble = synced.err;
            still = still && synced.exitCode == 0;
            for (const char16_t *count : {u"sent", u"received", u"scansSent", u"scansReceived"})
                still = still && synced.json.value(QStringView(count)).toInt() == 0;
        }
        quiet = still ? quiet + 1 : 0;
        if (quiet == 2)
            return {};
    }
    return u"not healed after %1 rounds: %2"_s.arg(mostRounds).arg(QString::fromUtf8(trouble));
}

QString ChaosRun::checkWorkstation(ChaosWorkstation &workstation, const QString &unit)
{
    const ChaosWorkstation::Ended status = workstation.run({u"sync"_s, u"status"_s});
    for (const char16_t *count : {u"waiting", u"scansWaiting"}) {
        if (status.json.value(QStringView(count)).toInt() != 0)
            return u"%1 still %2"_s.arg(QStringView(count).toString())
                .arg(status.json.value(QStringView(count)).toInt());
    }
    if (status.json.value(u"agreement").toString() != u"same")
        return u"both sides: "_s + QString::fromUtf8(QJsonDocument(status.json).toJson(QJsonDocument::Compact));
    const ChaosWorkstation::Ended compared = workstation.run({u"sync"_s, u"compare"_s});
    if (compared.exitCode != 0)
        return u"recounted on both sides: "_s + QString::fromUtf8(compared.err);
    ChaosWorkstation::Ended verified = workstation.run({u"verify"_s});
    if (verified.exitCode != 0)
        return u"verify: "_s + QString::fromUtf8(verified.err);
    const ChaosWorkstation::Ended before =
        workstation.run({u"case"_s, u"list"_s, u"--sort"_s, u"number"_s, u"--limit"_s, u"1000"_s});
    const ChaosWorkstation::Ended rebuilt = workstation.run({u"rebuild"_s});
    if (rebuilt.exitCode != 0)
        return u"rebuild: "_s + QString::fromUtf8(rebuilt.err);
    verified = workstation.run({u"verify"_s});
    if (verified.exitCode != 0)
        return u"verify after rebuild: "_s + QString::fromUtf8(verified.err);
    if (workstation.run({u"case"_s, u"list"_s, u"--sort"_s, u"number"_s, u"--limit"_s, u"1000"_s}).json != before.json)
        return u"the case list differs from a rebuild"_s;
    for (const QString &number : workstation.acknowledged()) {
        if (workstation.run({u"case"_s, u"show"_s, number}).exitCode != 0)
            return u"acknowledged and gone: "_s + number;
    }
    // In its unit everybody has the same, and the feed has it once: its place is the count.
    const int feed = m_district->runSql(u"SELECT position FROM units WHERE unit = '%1'"_s.arg(unit)).toInt();
    const int here = verified.json.value(u"events").toInt();
    if (here != feed)
        return u"%1 events here, %2 in the feed of %3"_s.arg(here).arg(feed).arg(unit);
    return {};
}

/** Every acknowledged step is on the case, once, wherever the case is; also one that does not apply. */
QString ChaosRun::checkSteps()
{
    std::map<CaseStep, StepTally> steps;
    for (const Place &place : m_places) {
        for (const auto &[step, tally] : place.workstation->steps()) {
            steps[step].begun += tally.begun;
            steps[step].acknowledged += tally.acknowledged;
        }
    }
    for (const auto &[step, tally] : steps) {
        m_tally.steps += tally.acknowledged;
        int places = 0;
        for (Place &place : m_places) {
            const ChaosWorkstation::Ended shown = place.workstation->run({u"case"_s, u"show"_s, step.number});
            if (shown.exitCode != 0)
                continue;
            ++places;
            const QJsonArray events = shown.json.value(u"events").toArray();
            const auto there = std::ranges::count_if(events, [&step = step](const QJsonValue &event) {
                return event.toObject().value(u"type").toString() == step.type;
            });
            // Simulated days write notes as well, on cases of their own.
            const bool onlyHere = step.type == noteAdded && m_shared.contains(step.number);
            if (there < tally.acknowledged || (onlyHere && there > tally.begun))
                return u"%1 times %2 in %3 of %4, acknowledged %5, begun %6"_s.arg(there)
                    .arg(step.type, place.workstation->profile().section(u'/', -1), step.number)
                    .arg(tally.acknowledged)
                    .arg(tally.begun);
        }
        if (places == 0)
            return u"nobody has "_s + step.number;
    }
    return {};
}

QString ChaosRun::check()
{
    if (const QString fault = checkSteps(); !fault.isEmpty())
        return fault;
    for (Place &place : m_places) {
        if (const QString fault = checkWorkstation(*place.workstation, place.unit); !fault.isEmpty())
            return place.workstation->profile().section(u'/', -1) + u": "_s + fault;
        for (const QString &number : place.workstation->acknowledged()) {
            const QString sql = u"SELECT count(*) FROM cases WHERE number = '%1'"_s.arg(number);
            const int there = m_district->runSql(sql).toInt();
            if (there != 1)
                return u"acknowledged case is %1 times at the district: %2"_s.arg(there).arg(number);
            ++m_tally.acknowledged;
        }
    }
    const int lost = m_district
                         ->runSql(u"SELECT count(*) FROM case_blobs c WHERE NOT EXISTS (SELECT FROM blobs b WHERE "
                                  "b.digest = c.digest)"_s)
                         .toInt();
    if (lost > 0)
        return u"%1 scans are named and not at the district"_s.arg(lost);
    const ProgramRun verified = m_district->command({u"verify"_s});
    return verified.exitCode == 0 ? QString() : u"district verify: "_s + QString::fromUtf8(verified.out);
}

QString ChaosRun::run()
{
    QString fault = prepare();
    if (fault.isEmpty()) {
        work();
        fault = m_crash;
    }
    if (fault.isEmpty())
        fault = heal();
    return fault.isEmpty() ? check() : fault;
}

} // namespace yichuang
