// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/chaosrun.h"
#include "tests/core/desk/deskfixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace yichuang;
using namespace Qt::StringLiterals;

/**
 * Runs chaos with the seeds given and with --fresh ones nobody ran before. Prints a line a seed; ends with 1 at the
 * first seed that does not heal, naming it. packaging/chaos.sh runs many.
 */
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"seed"_s, u"Run with this seed; may be repeated."_s, u"N"_s});
    parser.addOption({u"fresh"_s, u"So many seeds more, drawn now."_s, u"COUNT"_s, u"0"_s});
    parser.addHelpOption();
    parser.process(application);
    QTextStream out(stdout);
    SystemRandom chance;
    std::vector<std::uint64_t> seeds;
    for (const QString &seed : parser.values(u"seed"_s))
        seeds.push_back(seed.toULongLong());
    for (int i = 0; i < parser.value(u"fresh"_s).toInt(); ++i)
        seeds.push_back(1'000'000 + chance.below(1'000'000'000));

    TestPostgres postgres(Durability::Real);
    DeskFixture base(QDate::currentDate().addDays(-3), u"330212110"_s, true);
    base.desk.reset();
    base.profile.reset();
    LocalFiles files;
    const QString password = base.folder.filePath(u"password"_s);
    if (!writeFile(files, password, QString::fromUtf16(DeskFixture::password).toUtf8() + '\n'))
        return 2;
    const ChaosGround ground{postgres, base.dir(), password};
    for (const std::uint64_t seed : seeds) {
        out << "seed " << seed << ": " << Qt::flush;
        QElapsedTimer time;
        time.start();
        ChaosRun run(ground, seed);
        const QString fault = run.run();
        const ChaosTally &tally = run.tally();
        if (!fault.isEmpty()) {
            out << "FAILED\n" << fault << '\n' << Qt::flush;
            return 1;
        }
        out << "healed in " << tally.rounds << " rounds; " << tally.acknowledged << " cases acknowledged, "
            << tally.steps << " later steps, " << tally.commands << " commands, " << tally.kills << " kills, "
            << tally.lineFaults << " faults of the line, " << tally.clockJumps << " wrong clocks, " << tally.fullDisks
            << " full disks; " << time.elapsed() << " ms\n"
            << Qt::flush;
    }
    return 0;
}
