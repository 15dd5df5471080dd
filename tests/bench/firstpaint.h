// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace yichuang {

/** This process' resident memory in KiB; 0 where the system does not say. */
[[nodiscard]] long residentKib();

/** Says "painted" on standard output when @p window has been painted while @p ready and the event loop is idle. */
class FirstPaint final : public QObject
{
    Q_OBJECT

public:
    explicit FirstPaint(
        QWidget &window, std::function<bool()> ready = [] { return true; });
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void painted();

private:
    QWidget &m_window;
    std::function<bool()> m_ready;
    bool m_done = false;
};

/** One line for the program that measures: a word and a number, resident memory in KiB unless it says another. */
void say(const char *word, long number = residentKib());

} // namespace yichuang
