// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/syncwords.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <array>

namespace yichuang {

namespace {

/** From this many days before its end on, the calendar's end is worth a warning: long deadlines reach past it. */
constexpr int calendarWarningDays = 90;

QLabel *part(StatusLine *line, QHBoxLayout *layout, const QString &name, Colour tone = Colour::TextQuiet)
{
    auto *label = new QLabel(line);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, TextRole::Small, tone);
    layout->addWidget(label);
    return label;
}

} // namespace

QString roleWord(Role role)
{
    switch (role) {
    case Role::Clerk:
        return QCoreApplication::translate("Role", "Window clerk");
    case Role::ProxyAgent:
        return QCoreApplication::translate("Role", "Proxy agent");
    case Role::Handler:
        return QCoreApplication::translate("Role", "Handler");
    case Role::IssuingClerk:
        return QCoreApplication::translate("Role", "Issuing clerk");
    case Role::Supervisor:
        return QCoreApplication::translate("Role", "Supervisor");
    case Role::Administrator:
        return QCoreApplication::translate("Role", "Administrator");
    }
    Q_UNREACHABLE();
}

StatusLine::StatusLine(const Seat &seat, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setObjectName(QStringLiteral("statusLine"));
    setFixedHeight(space(8));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space(4), 1, space(4), 0);
    layout->setSpacing(space(5));
    m_who = part(this, layout, QStringLiteral("statusWho"), Colour::Text);
    m_place = part(this, layout, QStringLiteral("statusPlace"));
    m_message = part(this, layout, QStringLiteral("statusMessage"), Colour::Accent);
    layout->setStretchFactor(m_message, 1);
    m_calendar = part(this, layout, QStringLiteral("statusCalendar"), Colour::Amber);
    m_newer = part(this, layout, QStringLiteral("statusNewer"), Colour::Amber);
    m_district = part(this, layout, QStringLiteral("statusDistrict"));
    m_drafts = part(this, layout, QStringLiteral("statusDrafts"), Colour::Text);
    m_printer = part(this, layout, QStringLiteral("statusPrinter"));
    m_time = part(this, layout, QStringLiteral("statusTime"), Colour::Text);
    m_message->setMinimumWidth(0);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_who->setText(tr("%1 (%2)", "name, role").arg(seat.displayName, roleWord(seat.role)));
    m_place->setText(QStringList{seat.centreName, seat.windowName}.join(QStringLiteral(" · ")));
    m_calendar->hide();
    setDistrict({});
    setDrafts(0);
    setPrinter({});
    showTime();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::showTime);
    m_tick.start();
    m_passing.setSingleShot(true);
    m_passing.setInterval(8000);
    connect(&m_passing, &QTimer::timeout, this, [this] {
        m_said.clear();
        makeRoom();
    });
}

void StatusLine::say(const QString &text)
{
    m_said = text;
    m_message->setToolTip(text);
    m_passing.start();
    makeRoom();
}

/** On a narrow line what never changes gives way to what does; half a word is never shown. */
void StatusLine::makeRoom()
{
    const std::array parts{m_who, m_place, m_message, m_calendar, m_newer, m_district, m_drafts, m_printer, m_time};
    QLabel *const yielding[] = {m_place, m_printer};
    m_message->setText(m_said);
    for (QLabel *label : yielding)
        label->show();
    const auto room = [&] { // beside the message
        const QMargins margins = layout()->contentsMargins();
        int left = width() - margins.left() - margins.right();
        for (const QLabel *label : parts) {
            if (!label->isHidden())
                left -= layout()->spacing() + (label == m_message ? 0 : label->sizeHint().width());
        }
        return left;
    };
    const int wanted = m_message->sizeHint().width();
    for (QLabel *label : yielding) {
        if (room() < wanted)
            label->hide();
    }
    m_message->setText(m_message->fontMetrics().elidedText(m_said, Qt::ElideRight, std::max(0, room())));
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void StatusLine::setDistrict(const SyncStatus &status)
{
    const DistrictSentence sentence = districtSentence(status);
    m_district->setText(sentence.text);
    setTextRole(m_district, TextRole::Small, sentence.tone);
    m_newer->setVisible(status.needNewerProgram > 0);
    m_newer->setText(tr("▲ %n case(s) need a newer program", nullptr, status.needNewerProgram));
    m_newer->setToolTip(tr("They hold records this program does not know; the list of cases marks them with ▲. Update "
                           "this workstation."));
    m_clockOffset = status.clockOffset;
    setTextRole(m_time, TextRole::Small, std::abs(m_clockOffset) > doubtfulClockSeconds ? Colour::Red : Colour::Text);
    showTime();
    makeRoom();
}

void StatusLine::setDrafts(int parked)
{
    m_drafts->setVisible(parked > 0);
    m_drafts->setText(tr("%n citizen(s) waiting", nullptr, parked));
    makeRoom();
}

void StatusLine::setPrinter(const QString &name)
{
    m_printer->setText(name.isEmpty() ? tr("System's printer") : tr("Printer: %1").arg(name));
    makeRoom();
}

void StatusLine::setCalendar(const WorkCalendar &calendar)
{
    const QDate last = calendar.lastDay();
    const QDate today = m_clock.today();
    m_calendar->setVisible(!last.isValid() || today.daysTo(last) < calendarWarningDays);
    if (!last.isValid())
        m_calendar->setText(tr("▲ No working calendar: due dates are unknown"));
    else
        m_calendar->setText(tr("▲ Working calendar ends on %1").arg(tableDate(last)));
    makeRoom();
}

void StatusLine::showTime()
{
    const QString now = tableDateTime(m_clock.now());
    const bool doubtful = std::abs(m_clockOffset) > doubtfulClockSeconds;
    const QString difference = clockDifference(m_clockOffset);
    m_time->setText(!doubtful               ? now
                        : m_clockOffset > 0 ? tr("▲ Clock %1 behind: %2").arg(difference, now)
                                            : tr("▲ Clock %1 ahead: %2").arg(difference, now));
    m_time->setToolTip(doubtful ? tr("Compared with the district's clock. Days that the law counts may be wrong: set "
                                     "the clock before you take anything in.")
                                : QString());
}

QString StatusLine::text() const
{
    QStringList parts;
    for (const QLabel *label :
         {m_who, m_place, m_message, m_calendar, m_newer, m_district, m_drafts, m_printer, m_time}) {
        const bool yields = label == m_place || label == m_printer;
        const QString said = label == m_message ? m_said : label->text();
        if ((yields || !label->isHidden()) && !said.isEmpty())
            parts << said;
    }
    return parts.join(QStringLiteral(" | "));
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::Window));
    painter.fillRect(QRect(0, 0, width(), 1), colour(Colour::Line));
}

} // namespace yichuang
