// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/firstpaint.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace yichuang {

long residentKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLong();
    }
    return 0;
}

FirstPaint::FirstPaint(QWidget &window, std::function<bool()> ready)
    : QObject(&window)
    , m_window(window)
    , m_ready(std::move(ready))
{
    // A window that its children cover wholly is not painted itself.
    qApp->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_done && event->type() == QEvent::Paint && watched->isWidgetType()
        && static_cast<QWidget *>(watched)->window() == &m_window && m_ready()) {
        m_done = true;
        // Everything that was asked for with this paint comes before a timer of no time.
        QTimer::singleShot(0, this, [this] {
            say("painted");
            Q_EMIT painted();
        });
    }
    return QObject::eventFilter(watched, event);
}

void say(const char *word, long number)
{
    std::printf("%s %ld\n", word, number);
    std::fflush(stdout);
}

} // namespace yichuang
