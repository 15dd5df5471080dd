// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace yichuang {

/** Notices when nobody has touched keyboard or mouse for a while. */
class IdleWatch final : public QObject
{
    Q_OBJECT

public:
    explicit IdleWatch(QObject *parent = nullptr);

    /** Starts counting from now; zero switches it off. */
    void start(std::chrono::milliseconds limit);
    void stop();

Q_SIGNALS:
    /** The limit has passed; counting stops until start(). */
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QTimer m_timer;
};

} // namespace yichuang
