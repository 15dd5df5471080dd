// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace yichuang {

/**
 * Notices when the user locks the computer, another user takes it over, or it goes to sleep, so that the program locks
 * with it. Where the system is not asked (Linux) it never speaks, and systemabsences.h says so to the user.
 */
class SystemLock final : public QObject
{
    Q_OBJECT

public:
    explicit SystemLock(QObject *parent = nullptr);
    ~SystemLock() override;

Q_SIGNALS:
    /** Comes before the computer sleeps; what is connected directly is done by then. */
    void locked();

private:
    class Listener;
    std::unique_ptr<Listener> m_listener;
};

} // namespace yichuang
