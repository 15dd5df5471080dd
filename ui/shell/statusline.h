// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace yichuang {

struct SyncStatus;

/** What the clerk can always see: who, where, the district, drafts, printer, clock and what is wrong with them. */
class StatusLine final : public QWidget
{
    Q_OBJECT

public:
    StatusLine(const Seat &seat, const Clock &clock, QWidget *parent = nullptr);

    /** A passing sentence; gone after some seconds. */
    void say(const QString &text);
    void setDrafts(int parked);
    /** How the district stands, and what waits for it. */
    void setDistrict(const SyncStatus &status);
    void setPrinter(const QString &name);
    /** Warns where deadlines would soon be unknown. */
    void setCalendar(const WorkCalendar &calendar);

    [[nodiscard]] QString text() const; ///< everything there is to say, whatever the room

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showTime();
    void makeRoom();

    const Clock &m_clock;
    qint64 m_clockOffset = 0; ///< seconds the district's clock is ahead
    QLabel *m_who;
    QLabel *m_place;
    QLabel *m_message;
    QString m_said; ///< the whole of what the message says, where there is no room for it
    QLabel *m_calendar;
    QLabel *m_newer; ///< cases this program does not wholly understand
    QLabel *m_district;
    QLabel *m_drafts;
    QLabel *m_printer;
    QLabel *m_time;
    QTimer m_tick;
    QTimer m_passing;
};

/** The role in the interface's language, e.g. 综合窗口. */
[[nodiscard]] QString roleWord(Role role);

} // namespace yichuang
