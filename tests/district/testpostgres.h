// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace yichuang {

/** How much PostgreSQL is to care for its files. */
enum class Durability {
    Fast, ///< no fsync: for tests that do not kill it
    Real, ///< as it is installed
};

/**
 * A PostgreSQL of its own in a folder of its own, reached by a socket in that folder. It refuses to run as root, so as
 * root it is run as the user postgres. Ends with the object.
 */
class TestPostgres final
{
public:
    explicit TestPostgres(Durability durability = Durability::Fast);
    ~TestPostgres();
    Q_DISABLE_COPY_MOVE(TestPostgres)

    /** Makes an empty database and returns how to connect to it. */
    [[nodiscard]] QString database(const QString &name);
    /** Kills it without warning, as a power cut does, and starts it again; returns once it serves. */
    void crash();

    /** Stops it with all its processes, as a machine does that hangs: connections stand, nobody answers. */
    void freeze() const { signalAll(true); }
    void thaw() const { signalAll(false); }

    [[nodiscard]] qint64 pid() const { return m_server.processId(); }

private:
    void serve();
    void signalAll(bool stop) const;

    Durability m_durability;
    QTemporaryDir m_folder;
    QProcess m_server;
};

} // namespace yichuang
