// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/desk/deskfixture.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace yichuang {

/** What a run of the program came to. */
struct CtlRun
{
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const;
    /** `code` and `reason` of the refusal, e.g. "refused-by-rule/accept.required-missing". */
    [[nodiscard]] QString refusal() const;
};

/**
 * A demonstration profile of cheap passwords, closed, with yichuangctl to run on it. The account is "clerk":
 * administrator, supervisor and clerk.
 */
class CtlRunner final
{
public:
    /** @p centre: where the workstation stands. */
    explicit CtlRunner(QDate today = QDate(2026, 3, 2), const QString &centre = QStringLiteral("330212110"));

    /** Runs with --profile, --password-file and --json in front. */
    CtlRun run(const QStringList &arguments, const QByteArray &input = {});
    /** Runs with exactly @p arguments; standard output goes into @p outputFile where one is named. */
    CtlRun plain(const QStringList &arguments, const QByteArray &input = {}, const QString &outputFile = {});

    /** A file in the scratch folder; its path. */
    QString file(const QString &name, const QByteArray &content);
    [[nodiscard]] QString scratch() const { return m_scratch.path(); }
    [[nodiscard]] QString profile() const { return m_profile; }
    void setProfile(const QString &folder) { m_profile = folder; }
    [[nodiscard]] QString passwordFile() const { return m_passwordFile; }
    [[nodiscard]] QStringList front() const;
    /** An application for @p item that is accepted as it is. */
    QByteArray example(const QString &item);
    /** The fixture behind it, its profile closed; restart() opens it again. */
    DeskFixture &fixture() { return m_fixture; }
    void close();

private:
    DeskFixture m_fixture;
    QTemporaryDir m_scratch;
    QString m_profile;
    QString m_passwordFile;
};

} // namespace yichuang
