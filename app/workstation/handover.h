// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QString>

namespace yichuang {

/**
 * What becomes of a second start on a profile that this user has open already, such as the double-click on a bundle:
 * the program that runs takes the file and comes to the front, the second ends. They meet at a local socket, which
 * nobody but this user can reach, named after the profile's folder. Programs of other users and other computers are
 * held off by the profile's lock, as before.
 */
class Handover final : public QObject
{
    Q_OBJECT

public:
    explicit Handover(const QString &profileDir);

    /** Tells the program that runs to take @p fileName (empty: only to come to the front). False when none runs. */
    [[nodiscard]] bool tellTheRunning(const QString &fileName) const;
    /** From now on this is the one that runs. */
    void listen();

Q_SIGNALS:
    /** Another start was made with @p fileName, absolute, or with no file. */
    void startedAgain(const QString &fileName);

private:
    void takeWord();

    QString m_name;
    QLocalServer m_server;
};

} // namespace yichuang
