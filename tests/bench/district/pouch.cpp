// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/pouch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace yichuang {

namespace {

constexpr int installMs = 300'000;
constexpr int longestRunMs = 3'600'000;

} // namespace

Pouch::Pouch()
{
    for (const char *name : {"package.json", "package-lock.json"}) {
        if (!QFile::copy(QStringLiteral(YICHUANG_POUCH) + u'/' + QString::fromLatin1(name),
                         m_folder.filePath(QString::fromLatin1(name))))
            qFatal("%s cannot be copied", name);
    }
    QProcess npm;
    npm.setWorkingDirectory(m_folder.path());
    npm.start(QStringLiteral("npm"),
              {QStringLiteral("ci"), QStringLiteral("--ignore-scripts"), QStringLiteral("--no-audit")});
    m_installed = npm.waitForFinished(installMs) && npm.exitCode() == 0;
}

std::optional<PouchRun> Pouch::replicate(const std::vector<QByteArray> &databases, int clients)
{
    if (!m_installed)
        return std::nullopt;
    const QString folder = m_folder.filePath(QStringLiteral("run%1").arg(++m_runs));
    if (!QDir().mkpath(folder))
        qFatal("no folder for PouchDB");
    QStringList arguments{QStringLiteral(YICHUANG_POUCH "/replicate.cjs"),
                          m_folder.filePath(QStringLiteral("node_modules")), folder, QString::number(clients)};
    for (const QByteArray &documents : databases) {
        QFile file(folder + QStringLiteral("/documents%1").arg(arguments.size()));
        if (!file.open(QIODevice::WriteOnly) || file.write(documents) != documents.size())
            qFatal("the documents cannot be written");
        arguments.append(file.fileName());
    }
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(QStringLiteral("node"), arguments);
    if (!node.waitForFinished(longestRunMs) || node.exitCode() != 0)
        return std::nullopt;
    const QJsonObject said = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    return PouchRun{said.value(u"pushMs").toDouble(), said.value(u"pullMs").toDouble(),
                    said.value(u"pulled").toInteger()};
}

} // namespace yichuang
