// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/testpostgres.h"

#include <QFile>

#include <csignal>
#include <unistd.h>

namespace yichuang {

namespace {

const QString binaries = QStringLiteral(YICHUANG_POSTGRES "/");

void runIt(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAll().constData());
}

/** The program and its arguments, run as somebody PostgreSQL agrees to. */
std::pair<QString, QStringList> asPostgres(const QString &program, const QStringList &arguments)
{
    if (geteuid() != 0)
        return {program, arguments};
    return {QStringLiteral("setpriv"),
            QStringList{QStringLiteral("--reuid=postgres"), QStringLiteral("--regid=postgres"),
                        QStringLiteral("--clear-groups"), QStringLiteral("--pdeathsig=QUIT"), QStringLiteral("--"),
                        program}
                + arguments};
}

} // namespace

TestPostgres::TestPostgres(Durability durability)
    : m_durability(durability)
{
    const QString folder = m_folder.path();
    if (geteuid() == 0)
        runIt(QStringLiteral("chown"), {QStringLiteral("postgres:"), folder});
    const auto [init, initArguments] =
        asPostgres(binaries + QStringLiteral("initdb"),
                   {QStringLiteral("-D"), folder + QStringLiteral("/data"), QStringLiteral("-U"), QStringLiteral("app"),
                    QStringLiteral("-A"), QStringLiteral("trust"), QStringLiteral("--no-sync"), QStringLiteral("-E"),
                    QStringLiteral("UTF8"), QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-instructions")});
    runIt(init, initArguments);
    serve();
}

void TestPostgres::serve()
{
    const QString folder = m_folder.path();
    QStringList arguments{QStringLiteral("-D"), folder + QStringLiteral("/data"), QStringLiteral("-k"), folder};
    QStringList options{QStringLiteral("listen_addresses="), QStringLiteral("max_connections=80"),
                        QStringLiteral("shared_buffers=64MB")};
    if (m_durability == Durability::Fast)
        options << QStringLiteral("fsync=off") << QStringLiteral("full_page_writes=off");
    for (const QString &option : std::as_const(options))
        arguments << QStringLiteral("-c") << option;
    const auto [server, serverArguments] = asPostgres(binaries + QStringLiteral("postgres"), arguments);
    m_server.setStandardErrorFile(folder + QStringLiteral("/log"), QIODevice::Append);
    for (int tries = 0; tries < 600; ++tries) {
        // After a crash the memory of the one before is let go of only when its last child has noticed.
        if (m_server.state() == QProcess::NotRunning || m_server.waitForFinished(0)) {
            m_server.start(server, serverArguments);
            if (!m_server.waitForStarted())
                qFatal("postgres does not start");
        }
        if (QProcess::execute(binaries + QStringLiteral("pg_isready"),
                              {QStringLiteral("-q"), QStringLiteral("-h"), folder})
            == 0)
            return;
        usleep(50'000);
    }
    qFatal("postgres is not ready");
}

void TestPostgres::crash()
{
    m_server.kill();
    m_server.waitForFinished();
    serve();
}

/** The postmaster first when stopping, so that it makes no further child; last when going on. */
void TestPostgres::signalAll(bool stop) const
{
    QFile list(QStringLiteral("/proc/%1/task/%1/children").arg(pid()));
    const int what = stop ? SIGSTOP : SIGCONT;
    if (stop)
        kill(pid_t(pid()), what);
    if (!list.open(QIODevice::ReadOnly))
        qFatal("no children of postgres");
    for (const QByteArray &child : list.readAll().split(' ')) {
        if (const int id = child.trimmed().toInt(); id > 0)
            kill(pid_t(id), what);
    }
    if (!stop)
        kill(pid_t(pid()), what);
}

TestPostgres::~TestPostgres()
{
    kill(pid_t(m_server.processId()), SIGQUIT);
    m_server.waitForFinished();
}

QString TestPostgres::database(const QString &name)
{
    runIt(binaries + QStringLiteral("createdb"),
          {QStringLiteral("-h"), m_folder.path(), QStringLiteral("-U"), QStringLiteral("app"), name});
    return QStringLiteral("host=%1 user=app dbname=%2").arg(m_folder.path(), name);
}

} // namespace yichuang
