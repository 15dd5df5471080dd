// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "tests/bench/casestock.h"

#include <QElapsedTimer>
#include <QProcess>

#include <sys/resource.h>

namespace yichuang {

namespace {

constexpr int rounds = 15;
constexpr int longestWait = 60'000;

struct Started
{
    double painted = 0; ///< milliseconds from the start of the process
    double processor = 0; ///< milliseconds that the processor worked for it, all threads
    double mib = 0; ///< resident memory at the last word
};

double processorOfChildren()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

/** Starts @p program and listens for its words; ends this program when they do not come. */
Started start(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double before = processorOfChildren();
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    Started result;
    while (process.state() != QProcess::NotRunning && process.waitForReadyRead(longestWait)) {
        while (process.canReadLine()) {
            const QList<QByteArray> words = process.readLine().trimmed().split(' ');
            if (words.constFirst() == "painted")
                result.painted = double(timer.nsecsElapsed()) / 1e6;
            result.mib = words.last().toDouble() / 1024;
        }
    }
    process.waitForFinished(longestWait);
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit || result.painted <= 0)
        qFatal("%s did not come up", qPrintable(program));
    result.processor = processorOfChildren() - before;
    return result;
}

struct Starts
{
    Times painted;
    Times processor;

    void add(const Started &started)
    {
        painted.add(started.painted);
        processor.add(started.processor);
    }
};

} // namespace

void measureStart(BenchTable &table, const QString &programs, CaseStock &stock, int cases)
{
    const QString profile = stock.profileDir(cases);
    progress(QStringLiteral("starting windows"));
    const QString bareProgram = programs + QStringLiteral("/barewindow_bench");
    const QString program = programs + QStringLiteral("/workstation_bench");
    Starts bare;
    Starts words;
    Starts ours;
    for (int i = 0; i <= rounds; ++i) {
        const Started empty = start(bareProgram, {});
        const Started chinese = start(bareProgram, {QStringLiteral("words")});
        const Started workstation = start(program, {profile});
        if (i == 0)
            continue; // reads programs and faces into memory
        bare.add(empty);
        words.add(chinese);
        ours.add(workstation);
    }
    const QString what = QStringLiteral("start to usable log-in window, %L1 cases").arg(cases);
    const QString ms = QStringLiteral("ms");
    table.add({what, ours.painted.median(), ms, QStringLiteral("bare QMainWindow"), bare.painted.median(), 1.3, {}});
    table.add({what + QStringLiteral(", processor time"),
               ours.processor.median(),
               ms,
               QStringLiteral("bare QMainWindow, processor time"),
               bare.processor.median(),
               1.3,
               {}});
    table.add({what,
               ours.painted.median(),
               ms,
               QStringLiteral("bare QMainWindow with two Chinese words"),
               words.painted.median(),
               {},
               {}});
    table.add({what + QStringLiteral(", processor time"),
               ours.processor.median(),
               ms,
               QStringLiteral("bare QMainWindow with two Chinese words, processor time"),
               words.processor.median(),
               {},
               {}});
    const double bareMemory = start(bareProgram, {QStringLiteral("stay")}).mib;
    const double ourMemory = start(program, {profile, QString::fromUtf16(BenchProfile::password)}).mib;
    table.add({QStringLiteral("memory, main window at the case list, %L1 cases").arg(cases),
               ourMemory,
               QStringLiteral("MiB"),
               QStringLiteral("bare QMainWindow"),
               bareMemory,
               2.0,
               {}});
}

} // namespace yichuang
