// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/chaosworkstation.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QTimer>

#include <csignal>
#include <sys/resource.h>

namespace yichuang {

namespace {

constexpr int longestCommandMs = 60'000;

} // namespace

ChaosWorkstation::ChaosWorkstation(QString profile, QString passwordFile, QString scratch)
    : m_profile(std::move(profile))
    , m_passwordFile(std::move(passwordFile))
    , m_scratch(std::move(scratch))
{
}

void ChaosWorkstation::start(const QStringList &arguments, const Mistreatment &mistreatment, const QByteArray &input)
{
    m_process = std::make_unique<QProcess>();
    m_killed = false;
    m_step.reset();
    m_out.clear();
    m_process->setWorkingDirectory(m_scratch);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (mistreatment.clockSeconds != 0) {
        environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(YICHUANG_FAKETIME));
        environment.insert(
            QStringLiteral("FAKETIME"),
            QStringLiteral("%1%2").arg(mistreatment.clockSeconds > 0 ? u"+" : u"").arg(mistreatment.clockSeconds));
        environment.insert(QStringLiteral("FAKETIME_DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
        environment.insert(QStringLiteral("DONT_FAKE_MONOTONIC"), QStringLiteral("1"));
    }
    m_process->setProcessEnvironment(environment);
    if (mistreatment.mostFileBytes > 0) {
        m_process->setChildProcessModifier([most = rlim_t(mistreatment.mostFileBytes)] {
            const rlimit limit{most, most};
            setrlimit(RLIMIT_FSIZE, &limit);
            signal(SIGXFSZ, SIG_IGN); // an error of the write, as a full disk gives
        });
    }
    QObject::connect(m_process.get(), &QProcess::readyReadStandardOutput, m_process.get(), [this] { collect(); });
    m_process->start(QStringLiteral(YICHUANGCTL),
                     QStringList{QStringLiteral("--profile"), m_profile, QStringLiteral("--password-file"),
                                 m_passwordFile, QStringLiteral("--json")}
                         + arguments);
    m_process->write(input);
    m_process->closeWriteChannel();
}

void ChaosWorkstation::start(const CaseStep &step, const QJsonObject &body, const Mistreatment &mistreatment)
{
    start({QStringLiteral("case"), QStringLiteral("event"), step.number, step.type, QStringLiteral("-")}, mistreatment,
          QJsonDocument(body).toJson());
    m_step = step;
    ++m_steps[step].begun;
}

/** What was announced before a kill was durable before it. */
void ChaosWorkstation::collect()
{
    m_out += m_process->readAllStandardOutput();
}

void ChaosWorkstation::kill()
{
    if (!isBusy())
        return;
    m_killed = true;
    m_process->kill();
}

bool ChaosWorkstation::reap()
{
    if (!m_process || isBusy())
        return false;
    collect();
    m_lastError = m_process->readAllStandardError();
    const QList<QByteArray> lines = m_out.split('\n');
    for (const QByteArray &line : lines) {
        const QString number = QJsonDocument::fromJson(line).object().value(u"number").toString();
        if (number.isEmpty())
            continue;
        if (m_step)
            ++m_steps[*m_step].acknowledged;
        else
            m_acknowledged.append(number);
    }
    const bool crashed = m_process->exitStatus() == QProcess::CrashExit && !m_killed;
    m_process.reset();
    return crashed;
}

ChaosWorkstation::Ended ChaosWorkstation::run(const QStringList &arguments)
{
    start(arguments);
    QEventLoop loop;
    QObject::connect(m_process.get(), &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(longestCommandMs, &loop, [&] { m_process->kill(); });
    if (isBusy())
        loop.exec();
    collect();
    Ended ended;
    if (m_process->exitStatus() == QProcess::NormalExit)
        ended.exitCode = m_process->exitCode();
    ended.json = QJsonDocument::fromJson(m_out).object();
    ended.err = m_process->readAllStandardError();
    m_process.reset();
    return ended;
}

} // namespace yichuang
