// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/testserver.h"

#include <QFile>

#include <csignal>

#include <sys/prctl.h>

namespace yichuang {

namespace {

const QString program = QStringLiteral(YICHUANG_DISTRICT);

} // namespace

TestDistrict::TestDistrict(const QString &database, const QMap<QString, QString> &settings)
    : m_settings(settings)
{
    m_settings.insert(QStringLiteral("DATABASE"), database);
    m_settings.insert(QStringLiteral("KEY_FILE"), m_folder.filePath(QStringLiteral("district.key")));
    const ProgramRun migrated =
        command({QStringLiteral("migrate"), QStringLiteral("--name"), QStringLiteral("测试区")});
    if (migrated.exitCode != 0)
        qFatal("migrate: %s", migrated.err.constData());
}

TestDistrict::~TestDistrict()
{
    for (Server &server : m_servers) {
        server.process->kill();
        server.process->waitForFinished();
    }
}

QProcessEnvironment TestDistrict::environment(quint16 port) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = m_settings.cbegin(); it != m_settings.cend(); ++it)
        environment.insert(QStringLiteral("YICHUANG_DISTRICT_") + it.key(), it.value());
    environment.insert(QStringLiteral("YICHUANG_DISTRICT_PORT"), QString::number(port));
    return environment;
}

ProgramRun TestDistrict::runProgram(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

ProgramRun TestDistrict::command(const QStringList &arguments) const
{
    return runProgram(arguments, environment(0));
}

QByteArray TestDistrict::runTool(const QString &tool, const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.start(tool, QStringList{QStringLiteral("-d"), m_settings.value(QStringLiteral("DATABASE"))} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(tool), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

QByteArray TestDistrict::runSql(const QString &sql) const
{
    return runTool(QStringLiteral("psql"),
                   {QStringLiteral("-qAtX"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                    QStringLiteral("-c"), sql},
                   {})
        .trimmed();
}

QByteArray TestDistrict::fingerprint() const
{
    QStringList sums;
    for (const char *table : {"units", "enrolment_codes", "devices", "cases", "case_units", "events", "feed", "uploads",
                              "upload_pieces", "blobs", "case_blobs", "reference_documents"})
        sums.append(QStringLiteral("(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM %1 t)")
                        .arg(QString::fromLatin1(table)));
    return runSql(QStringLiteral("SELECT ") + sums.join(QStringLiteral(" || ")));
}

QByteArray TestDistrict::backUp() const
{
    return runTool(QStringLiteral("pg_dump"), {QStringLiteral("-Fc")}, {});
}

void TestDistrict::restore(const QByteArray &backup) const
{
    (void)runTool(QStringLiteral("pg_restore"),
                  {QStringLiteral("--clean"), QStringLiteral("--if-exists"), QStringLiteral("--single-transaction")},
                  backup);
}

QString TestDistrict::code(const QString &unit, const QString &window) const
{
    const bool digits = unit.at(0).isDigit();
    const ProgramRun made =
        command({QStringLiteral("enrol"), digits ? QStringLiteral("--centre") : QStringLiteral("--department"), unit,
                 QStringLiteral("--window"), window});
    if (made.exitCode != 0)
        qFatal("enrol: %s", made.err.constData());
    return QString::fromUtf8(made.out).trimmed();
}

void TestDistrict::launch(Server &server) const
{
    server.process = std::make_unique<QProcess>();
    server.process->setProcessEnvironment(environment(server.port));
    server.process->setStandardErrorFile(server.log, QIODevice::Append);
    // A test that ends in the middle leaves nobody behind.
    server.process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    server.process->start(program, {QStringLiteral("serve")});
    if (!server.process->waitForReadyRead(30'000))
        qFatal("serve: %s", log(0).constData());
    const QByteArray line = server.process->readAllStandardOutput();
    server.port = line.trimmed().split(':').last().toUShort();
    if (server.port == 0)
        qFatal("serve: %s", line.constData());
}

quint16 TestDistrict::start()
{
    Server server;
    server.log = m_folder.filePath(QStringLiteral("log%1").arg(m_servers.size()));
    launch(server);
    m_servers.push_back(std::move(server));
    return m_servers.back().port;
}

void TestDistrict::killAndRestart(std::size_t index)
{
    Server &server = m_servers[index];
    server.process->kill();
    server.process->waitForFinished();
    launch(server);
}

int TestDistrict::stop(std::size_t index)
{
    QProcess &process = *m_servers[index].process;
    process.terminate();
    return process.waitForFinished(40'000) ? process.exitCode() : -1;
}

QByteArray TestDistrict::log(std::size_t index) const
{
    if (index >= m_servers.size())
        return {};
    QFile file(m_servers[index].log);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace yichuang
