// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchtable.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <ctime>

#include <sys/resource.h>

namespace yichuang {

namespace {

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString number(const std::optional<double> &value)
{
    return value ? number(*value) : QStringLiteral("-");
}

/** The goal and whether it is reached, in the words of both tables. */
QString goalText(const Figure &figure)
{
    if (!figure.goal)
        return QStringLiteral("-");
    const bool isRatio = !figure.comparedWith.isEmpty();
    // A goal of being many times faster reads better the other way round.
    if (isRatio && *figure.goal < 1)
        return QStringLiteral("1/%1").arg(qRound(1 / *figure.goal));
    return number(*figure.goal) + (isRatio ? QStringLiteral(" x") : u' ' + figure.unit);
}

QString metText(const Figure &figure)
{
    const std::optional<bool> met = figure.met();
    return !met ? QStringLiteral("-") : *met ? QStringLiteral("yes") : QStringLiteral("no");
}

QString ratioText(const Figure &figure)
{
    const std::optional<double> ratio = figure.ratio();
    if (ratio && *ratio > 0 && *ratio < 0.1)
        return QStringLiteral("1/%1").arg(qRound(1 / *ratio));
    return number(ratio);
}

/** The system's load over the last minute; empty where it does not say. */
QString loadAverage()
{
    QFile file(QStringLiteral("/proc/loadavg"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().split(' ').constFirst()) : QString();
}

QString machineInWords(const QString &loadAtStart)
{
    QString words = QStringLiteral("%1, Qt %2, %3 processor cores")
                        .arg(QSysInfo::prettyProductName(), QString::fromLatin1(qVersion()))
                        .arg(QThread::idealThreadCount());
    if (!loadAtStart.isEmpty())
        words += QStringLiteral("; load average %1 before and %2 after the run").arg(loadAtStart, loadAverage());
    return words;
}

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonOf(const Figure &figure)
{
    const std::optional<bool> met = figure.met();
    return {{QStringLiteral("what"), figure.what},
            {QStringLiteral("ours"), figure.ours},
            {QStringLiteral("unit"), figure.unit},
            {QStringLiteral("comparedWith"), figure.comparedWith},
            {QStringLiteral("peer"), jsonOf(figure.peer)},
            {QStringLiteral("ratio"), jsonOf(figure.ratio())},
            {QStringLiteral("goal"), jsonOf(figure.goal)},
            {QStringLiteral("met"), met ? QJsonValue(*met) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("note"), figure.note}};
}

QString remark(const Figure &figure)
{
    QStringList parts{figure.comparedWith, figure.note};
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

} // namespace

std::optional<double> Figure::ratio() const
{
    if (!peer || *peer <= 0)
        return std::nullopt;
    return ours / *peer;
}

std::optional<bool> Figure::met() const
{
    if (!goal)
        return std::nullopt;
    if (comparedWith.isEmpty())
        return ours <= *goal;
    const std::optional<double> r = ratio();
    return r ? std::optional(*r <= *goal) : std::nullopt;
}

double Times::percentile(double share) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto at = std::size_t(share * double(sorted.size() - 1) + 0.5);
    return sorted[std::min(at, sorted.size() - 1)];
}

double millisecondsOf(const std::function<void()> &act)
{
    QElapsedTimer timer;
    timer.start();
    act();
    return double(timer.nsecsElapsed()) / 1e6;
}

double processorMillisecondsOf(const std::function<void()> &act)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    };
    const double before = now();
    act();
    return now() - before;
}

double processorMillisecondsOfPrograms(const std::function<void()> &act)
{
    const auto used = [] {
        rusage usage{};
        getrusage(RUSAGE_CHILDREN, &usage);
        const auto ms = [](const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; };
        return ms(usage.ru_utime) + ms(usage.ru_stime);
    };
    const double before = used();
    act();
    return used() - before;
}

BenchTable::BenchTable(QString madeBy)
    : m_madeBy(std::move(madeBy))
    , m_loadAtStart(loadAverage())
{
    std::printf("%-66s %10s %10s %7s %8s %4s\n", "figure", "ours", "peer", "ratio", "goal", "met");
}

void BenchTable::add(Figure figure)
{
    const QString peer = figure.peer ? number(*figure.peer) + u' ' + figure.unit : QStringLiteral("-");
    std::printf("%-66s %10s %10s %7s %8s %4s  %s\n", qUtf8Printable(figure.what),
                qUtf8Printable(number(figure.ours) + u' ' + figure.unit), qUtf8Printable(peer),
                qUtf8Printable(ratioText(figure)), qUtf8Printable(goalText(figure)), qUtf8Printable(metText(figure)),
                qUtf8Printable(remark(figure)));
    std::fflush(stdout);
    m_figures.push_back(std::move(figure));
}

bool BenchTable::writeJson(const QString &path) const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures)
        figures.append(jsonOf(figure));
    const QJsonObject json{{QStringLiteral("at"), QDateTime::currentDateTime().toString(Qt::ISODate)},
                           {QStringLiteral("machine"), machineInWords(m_loadAtStart)},
                           {QStringLiteral("figures"), figures}};
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0;
}

bool BenchTable::writeMarkdown(const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QTextStream out(&file);
    out << "# Figures\n\n"
        << "Made by `" << m_madeBy << "` on " << QDate::currentDate().toString(Qt::ISODate) << ":\n"
        << machineInWords(m_loadAtStart) << ".\n\n"
        << "What is compared ran in turns in the same run; times are medians unless a percentile is named. How each "
           "is\n"
        << "measured, and why a goal is missed, stands in [tests/bench/README.md](../tests/bench/README.md).\n\n"
        << "| figure | ours | peer | ratio | goal | met | compared with; note |\n"
        << "| --- | ---: | ---: | ---: | ---: | --- | --- |\n";
    for (const Figure &figure : m_figures) {
        const QString peer = figure.peer ? number(*figure.peer) + u' ' + figure.unit : QStringLiteral("-");
        out << "| " << figure.what << " | " << number(figure.ours) << ' ' << figure.unit << " | " << peer << " | "
            << ratioText(figure) << " | " << goalText(figure) << " | " << metText(figure) << " | " << remark(figure)
            << " |\n";
    }
    out.flush();
    return out.status() == QTextStream::Ok;
}

void progress(const QString &text)
{
    std::fprintf(stderr, "... %s\n", qUtf8Printable(text));
}

} // namespace yichuang
