// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace yichuang {

/** One line of the table: our figure, what it is compared with in the same run, the goal of the design. */
struct Figure
{
    QString what;
    double ours = 0;
    QString unit; ///< ms, MiB, KiB, s
    QString comparedWith; ///< what the peer is; empty: an absolute goal
    std::optional<double> peer;
    std::optional<double> goal; ///< greatest ratio ours / peer, or greatest value where there is no peer
    QString note; ///< e.g. "not installed"

    [[nodiscard]] std::optional<double> ratio() const;
    [[nodiscard]] std::optional<bool> met() const;
};

/** Measured times of one thing, in milliseconds. */
class Times
{
public:
    void add(double ms) { m_ms.push_back(ms); }
    void add(const Times &others) { m_ms.insert(m_ms.end(), others.m_ms.begin(), others.m_ms.end()); }
    [[nodiscard]] double percentile(double share) const; ///< share 0..1; 0 without a measurement
    [[nodiscard]] double median() const { return percentile(0.5); }
    [[nodiscard]] std::size_t count() const { return m_ms.size(); }

private:
    std::vector<double> m_ms;
};

/** How long @p act takes, in milliseconds. */
[[nodiscard]] double millisecondsOf(const std::function<void()> &act);
/** How long the processor worked for this thread during @p act: what other programs take away does not count. */
[[nodiscard]] double processorMillisecondsOf(const std::function<void()> &act);

/** How long the processor worked for processes that @p act started and waited for. */
[[nodiscard]] double processorMillisecondsOfPrograms(const std::function<void()> &act);

class BenchTable
{
public:
    /** @p madeBy is the command that publishes the page. */
    explicit BenchTable(QString madeBy = QStringLiteral("packaging/bench.sh --full --publish"));

    /** Adds a figure and shows its line at once. */
    void add(Figure figure);
    /** Writes everything as JSON; false when the file cannot be written. */
    [[nodiscard]] bool writeJson(const QString &path) const;
    /** Writes the page that is published; false when the file cannot be written. */
    [[nodiscard]] bool writeMarkdown(const QString &path) const;

private:
    std::vector<Figure> m_figures;
    QString m_madeBy;
    QString m_loadAtStart;
};

/** A line on the error output about what is being prepared. */
void progress(const QString &text);

} // namespace yichuang
