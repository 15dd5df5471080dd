// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>

namespace yichuang {

namespace {

constexpr int longestRun = 120'000;

} // namespace

QJsonObject CtlRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

QString CtlRun::refusal() const
{
    const QJsonObject refused = QJsonDocument::fromJson(err).object();
    return refused.value(u"code").toString() + u'/' + refused.value(u"reason").toString();
}

CtlRunner::CtlRunner(QDate today, const QString &centre)
    : m_fixture(today, centre, true)
    , m_profile(m_fixture.dir())
{
    close();
    m_passwordFile = file(QStringLiteral("password"), QString::fromUtf16(DeskFixture::password).toUtf8() + '\n');
}

void CtlRunner::close()
{
    m_fixture.desk.reset();
    m_fixture.profile.reset();
}

QStringList CtlRunner::front() const
{
    return {QStringLiteral("--profile"), m_profile, QStringLiteral("--password-file"), m_passwordFile};
}

CtlRun CtlRunner::run(const QStringList &arguments, const QByteArray &input)
{
    return plain(front() + QStringList{QStringLiteral("--json")} + arguments, input);
}

CtlRun CtlRunner::plain(const QStringList &arguments, const QByteArray &input, const QString &outputFile)
{
    QProcess process;
    process.setWorkingDirectory(m_scratch.path());
    if (!outputFile.isEmpty())
        process.setStandardOutputFile(outputFile);
    process.start(QStringLiteral(YICHUANGCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    CtlRun result;
    if (!process.waitForFinished(longestRun)) {
        process.kill();
        process.waitForFinished();
        return result;
    }
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

QString CtlRunner::file(const QString &name, const QByteArray &content)
{
    QFile file(m_scratch.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QByteArray CtlRunner::example(const QString &item)
{
    return run({QStringLiteral("intake"), QStringLiteral("--example"), item}).out;
}

} // namespace yichuang
