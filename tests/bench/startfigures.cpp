// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include "tests/bench/casestock.h"

#include <QElapsedTimer>
#include <QProcess>

namespace yichuang {

namespace {

constexpr int rounds = 15;
constexpr int longestWait = 60'000;

struct Started
{
    double painted = 0; ///< milliseconds from the start of the process
    double processor = 0; ///< milliseconds that the processor worked for it, all threads
    double mib = 0; ///< resident memory when settled
    int rows = 0; ///< that the list of cases held at most
};

/** Starts @p program and listens for its words; ends this program when they do not come. */
Started listenTo(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    Started result;
    while (process.state() != QProcess::NotRunning && process.waitForReadyRead(longestWait)) {
        while (process.canReadLine()) {
            const QList<QByteArray> words = process.readLine().trimmed().split(' ');
            if (words.constFirst() == "painted")
                result.painted = double(timer.nsecsElapsed()) / 1e6;
            else if (words.constFirst() == "settled")
                result.mib = words.last().toDouble() / 1024;
            else if (words.constFirst() == "rows")
                result.rows = words.last().toInt();
        }
    }
    process.waitForFinished(longestWait);
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit || result.painted <= 0)
        qFatal("%s did not come up", qPrintable(program));
    return result;
}

Started start(const QString &program, const QStringList &arguments)
{
    Started result;
    const double processor = processorMillisecondsOfPrograms([&] { result = listenTo(program, arguments); });
    result.processor = processor;
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
    const double wordsMemory = start(bareProgram, {QStringLiteral("stay"), QStringLiteral("words")}).mib;
    const Started atWork = start(program, {profile, QString::fromUtf16(BenchProfile::password)});
    const QString memory = QStringLiteral("memory, main window at the case list, %L1 cases").arg(cases);
    table.add({memory, atWork.mib, QStringLiteral("MiB"), QStringLiteral("bare QMainWindow"), bareMemory, 2.0, {}});
    table.add({memory,
               atWork.mib,
               QStringLiteral("MiB"),
               QStringLiteral("bare QMainWindow with two Chinese words"),
               wordsMemory,
               {},
               {}});
    table.add({QStringLiteral("rows held by the case list of %L1, ten pages scrolled, every order").arg(cases),
               double(atWork.rows),
               QStringLiteral("rows"),
               {},
               {},
               2400.0,
               QStringLiteral("200 a page")});
}

} // namespace yichuang
