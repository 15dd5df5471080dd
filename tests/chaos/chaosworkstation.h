// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <tuple>

namespace yichuang {

/** How a command is treated besides being run. */
struct Mistreatment
{
    qint64 clockSeconds = 0; ///< what its clock is wrong by
    qint64 mostFileBytes = 0; ///< no file may grow beyond this: a disk that is full; 0: room enough
};

/** A later step of a case, as somebody recorded it. */
struct CaseStep
{
    QString number; ///< of the case
    QString type; ///< of the event

    bool operator<(const CaseStep &other) const { return std::tie(number, type) < std::tie(other.number, other.type); }
};

/** How often a step was begun, and how often somebody was told that it is recorded. */
struct StepTally
{
    int begun = 0;
    int acknowledged = 0;
};

/** A workstation: a profile folder on which `yichuangctl` is run, one command at a time, as a process of its own. */
class ChaosWorkstation final
{
public:
    ChaosWorkstation(QString profile, QString passwordFile, QString scratch);

    [[nodiscard]] const QString &profile() const { return m_profile; }
    [[nodiscard]] bool isBusy() const { return m_process && m_process->state() != QProcess::NotRunning; }
    /** Starts a command; the one before must have ended. What it announces counts as acknowledged. */
    void start(const QStringList &arguments, const Mistreatment &mistreatment = {}, const QByteArray &input = {});
    /** Starts recording @p step with @p body. */
    void start(const CaseStep &step, const QJsonObject &body, const Mistreatment &mistreatment);
    void kill();
    /** Ends the last command's bookkeeping once it is no longer busy. Returns whether it crashed by itself. */
    [[nodiscard]] bool reap();

    struct Ended
    {
        int exitCode = -1;
        QJsonObject json;
        QByteArray err;
    };
    /** Runs a command to its end; events are processed meanwhile. */
    [[nodiscard]] Ended run(const QStringList &arguments);

    [[nodiscard]] const QStringList &acknowledged() const { return m_acknowledged; }
    [[nodiscard]] const std::map<CaseStep, StepTally> &steps() const { return m_steps; }
    [[nodiscard]] QByteArray lastError() const { return m_lastError; }

private:
    void collect();

    QString m_profile;
    QString m_passwordFile;
    QString m_scratch;
    std::unique_ptr<QProcess> m_process;
    bool m_killed = false;
    QByteArray m_out;
    QByteArray m_lastError;
    QStringList m_acknowledged; ///< case numbers a clerk has seen
    std::optional<CaseStep> m_step; ///< what the running command records
    std::map<CaseStep, StepTally> m_steps;
};

} // namespace yichuang
