// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchtable.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cstdio>

namespace yichuang {

namespace {

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
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
    if (!comparedWith.isEmpty()) {
        const std::optional<double> r = ratio();
        return r ? std::optional(*r <= *goal) : std::nullopt;
    }
    return ours <= *goal;
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

void BenchTable::add(Figure figure)
{
    if (m_figures.empty()) {
        std::printf("%-58s %12s  %12s  %8s  %8s  %s\n", "figure", "ours", "peer", "ratio", "goal", "met");
    }
    const std::optional<bool> met = figure.met();
    const QString goal = figure.goal ? QStringLiteral("<= ") + number(*figure.goal) : QStringLiteral("-");
    std::printf("%-58s %12s  %12s  %8s  %8s  %s  %s\n", qUtf8Printable(figure.what),
                qUtf8Printable(number(figure.ours) + u' ' + figure.unit),
                qUtf8Printable(figure.peer ? number(*figure.peer) + u' ' + figure.unit : QStringLiteral("-")),
                qUtf8Printable(figure.ratio() ? number(*figure.ratio()) : QStringLiteral("-")), qUtf8Printable(goal),
                !met       ? "-"
                    : *met ? "yes"
                           : "NO",
                qUtf8Printable(figure.note.isEmpty() ? figure.comparedWith : figure.note));
    std::fflush(stdout);
    m_figures.push_back(std::move(figure));
}

bool BenchTable::write(const QString &path, bool full) const
{
    QJsonArray figures;
    for (const Figure &figure : m_figures)
        figures.append(jsonOf(figure));
    const QJsonObject json{{QStringLiteral("at"), QDateTime::currentDateTime().toString(Qt::ISODate)},
                           {QStringLiteral("system"), QSysInfo::prettyProductName()},
                           {QStringLiteral("cores"), QThread::idealThreadCount()},
                           {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                           {QStringLiteral("full"), full},
                           {QStringLiteral("figures"), figures}};
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0;
}

void progress(const QString &text)
{
    std::fprintf(stderr, "... %s\n", qUtf8Printable(text));
}

} // namespace yichuang
