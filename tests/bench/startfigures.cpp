// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QElapsedTimer>
#include <QProcess>

namespace yichuang {

namespace {

constexpr int rounds = 9;
constexpr int longestWait = 60'000;

struct Started
{
    double painted = 0; ///< milliseconds from the start of the process
    double mib = 0; ///< resident memory at the last word
};

/** Starts @p program and listens for its words; ends this program when they do not come. */
Started start(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    Started result;
    while (process.waitForReadyRead(longestWait)) {
        while (process.canReadLine()) {
            const QList<QByteArray> words = process.readLine().trimmed().split(' ');
            if (words.constFirst() == "painted")
                result.painted = double(timer.nsecsElapsed()) / 1e6;
            result.mib = words.last().toDouble() / 1024;
        }
    }
    process.waitForFinished(longestWait);
    if (process.exitStatus() != QProcess::NormalExit || result.painted <= 0)
        qFatal("%s did not come up", qPrintable(program));
    return result;
}

} // namespace

void measureStart(BenchTable &table, const QString &programs, const BenchProfile &profile, int cases)
{
    progress(QStringLiteral("starting windows"));
    const QString bare = programs + QStringLiteral("/barewindow_bench");
    const QString ours = programs + QStringLiteral("/workstation_bench");
    (void)start(bare, {});
    (void)start(ours, {profile.dir()});
    Times bareTimes;
    Times ourTimes;
    for (int i = 0; i < rounds; ++i) {
        bareTimes.add(start(bare, {}).painted);
        ourTimes.add(start(ours, {profile.dir()}).painted);
    }
    table.add({QStringLiteral("start to log-in window, %L1 cases, p50").arg(cases),
               ourTimes.median(),
               QStringLiteral("ms"),
               QStringLiteral("bare QMainWindow"),
               bareTimes.median(),
               1.3,
               {}});
    const double bareMemory = start(bare, {QStringLiteral("stay")}).mib;
    const double ourMemory = start(ours, {profile.dir(), QString::fromUtf16(BenchProfile::password)}).mib;
    table.add({QStringLiteral("memory at the case list, %L1 cases").arg(cases),
               ourMemory,
               QStringLiteral("MiB"),
               QStringLiteral("bare QMainWindow"),
               bareMemory,
               2.0,
               {}});
}

} // namespace yichuang
