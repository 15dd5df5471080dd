// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace yichuang {

/** What a run of the program said. */
struct ProgramRun
{
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

/** A district of its own: a migrated database, a key file, and as many processes of yichuang-district as wanted. */
class TestDistrict final
{
public:
    explicit TestDistrict(const QString &database, const QMap<QString, QString> &settings = {});
    ~TestDistrict();
    Q_DISABLE_COPY_MOVE(TestDistrict)

    /** Runs a command of the program to its end. */
    [[nodiscard]] ProgramRun command(const QStringList &arguments) const;
    [[nodiscard]] static ProgramRun runProgram(const QStringList &arguments, const QProcessEnvironment &environment);
    /** Runs SQL as the database's owner, e.g. to age something; returns what psql prints of it. */
    QByteArray runSql(const QString &sql) const;
    /** Names all that the database holds, but for sessions, challenges and counted tries: the same when nothing
     * changed. */
    [[nodiscard]] QByteArray fingerprint() const;
    /** Runs a program of PostgreSQL on the database; the program fails when that does. Returns what it prints. */
    [[nodiscard]] QByteArray runTool(const QString &tool, const QStringList &arguments,
                                     const QByteArray &input = {}) const;
    /** What pg_dump makes of the database; the program fails when it cannot. */
    [[nodiscard]] QByteArray backUp() const;
    /** Puts a backup in the place of what is there, under running processes; sessions are those of the backup. */
    void restore(const QByteArray &backup) const;
    /** A one-time code; fails the program when there is none. */
    [[nodiscard]] QString code(const QString &unit, const QString &window = QStringLiteral("1")) const;

    /** Starts one more process and returns its port once it listens. */
    quint16 start();
    /** Kills the @p index-th process without warning and starts it again on the same port. */
    void killAndRestart(std::size_t index);
    /** Asks it to end and returns its exit code. */
    int stop(std::size_t index);
    /** Starts the @p index-th process, which has ended, on the port it had. */
    void restart(std::size_t index) { launch(m_servers[index]); }
    [[nodiscard]] quint16 port(std::size_t index = 0) const { return m_servers[index].port; }
    [[nodiscard]] std::size_t processes() const { return m_servers.size(); }
    [[nodiscard]] qint64 pid(std::size_t index = 0) const { return m_servers[index].process->processId(); }
    /** What the @p index-th process has logged. */
    [[nodiscard]] QByteArray log(std::size_t index = 0) const;

private:
    struct Server
    {
        std::unique_ptr<QProcess> process;
        quint16 port = 0;
        QString log;
    };
    [[nodiscard]] QProcessEnvironment environment(quint16 port) const;
    void launch(Server &server) const;

    QTemporaryDir m_folder;
    QMap<QString, QString> m_settings;
    std::vector<Server> m_servers;
};

} // namespace yichuang
