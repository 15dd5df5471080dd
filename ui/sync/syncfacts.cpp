// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/syncfacts.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/syncwords.h"

#include <QGridLayout>
#include <QLabel>

namespace yichuang {

SyncFacts::SyncFacts(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_district(addFact(tr("District")))
    , m_waiting(addFact(tr("Not sent yet")))
    , m_sent(addFact(tr("Sent today")))
    , m_contact(addFact(tr("Last contact")))
    , m_sides(addFact(tr("Both sides")))
    , m_clock(addFact(tr("Clock")))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space(5));
    m_grid->setVerticalSpacing(space(2));
    m_grid->setColumnStretch(1, 1);
}

QLabel *SyncFacts::addFact(const QString &name)
{
    const int row = m_grid->rowCount();
    auto *label = new QLabel(name, this);
    setTextRole(label, TextRole::Body, Colour::TextQuiet);
    auto *value = new QLabel(this);
    value->setAccessibleName(name);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
    return value;
}

void SyncFacts::setStatus(const SyncStatus &status)
{
    const bool enrolled = status.link.isEnrolled();
    m_district->setText(enrolled ? tr("%1 · %2 · %3", "district, office, address")
                                       .arg(status.link.districtName, status.link.unitName, status.link.server)
                                 : tr("This computer works alone; everything is kept here."));
    QStringList waits;
    if (status.waiting.events > 0)
        waits << tr("%n record(s)", nullptr, status.waiting.events);
    if (status.waiting.scans > 0)
        waits << tr("%n scan(s)", nullptr, status.waiting.scans);
    QString waiting = waits.isEmpty() ? tr("nothing") : waits.join(tr(", "));
    if (status.waiting.since.isValid() && status.waiting.events > 0)
        waiting = tr("%1, the oldest since %2").arg(waiting, tableDateTime(status.waiting.since));
    if (waits.isEmpty() && !status.carried.empty())
        waiting.clear();
    for (const CarriedWaiting &each : status.carried)
        waiting += (waiting.isEmpty() ? QString() : QStringLiteral("\n"))
            + tr("%n record(s) of the computer %1 at %2, from a stick, since %3", nullptr, each.events)
                  .arg(each.device, each.unit, tableDateTime(each.since));
    m_waiting->setText(waiting);
    m_sent->setText(tr("%n record(s)", nullptr, status.sentToday));
    m_contact->setText(status.lastContact.isValid() ? tableDateTime(status.lastContact) : tr("never"));

    showSides(status);

    const bool doubtful = std::abs(status.clockOffset) > doubtfulClockSeconds;
    const QString difference = clockDifference(status.clockOffset);
    m_clock->setText(!doubtful ? (enrolled ? tr("agrees with the district's") : tr("not compared"))
                               : (status.clockOffset > 0
                                      ? tr("▲ %1 behind the district's. Days that the law counts may be wrong: "
                                           "set the clock, and check what was recorded since.")
                                      : tr("▲ %1 ahead of the district's. Days that the law counts may be wrong: "
                                           "set the clock, and check what was recorded since."))
                                     .arg(difference));
    setTextRole(m_clock, TextRole::Body, doubtful ? Colour::Red : Colour::Text);
}

void SyncFacts::showSides(const SyncStatus &status)
{
    const FeedComparison &recount = status.comparison;
    Colour tone = Colour::Text;
    QString sides;
    switch (status.agreement) {
    case Agreement::Same:
        sides = tr("%1 records of this computer, %2 of the office; the ends agree.")
                    .arg(status.ownEvents)
                    .arg(status.feed.position);
        break;
    case Agreement::Different:
        sides = recount.fault != FeedFault::None
            ? tr("▲ Different since record %1 of %2.").arg(recount.faultAt).arg(recount.entries)
            : tr("▲ Different: %1 records here, %2 at the district. Tell the administrator.")
                  .arg(status.ownEvents)
                  .arg(status.ownEventsThere);
        tone = Colour::Red;
        break;
    case Agreement::Unknown:
        sides = status.link.isEnrolled() ? tr("%1 records here, %2 at the district; some are on their way.")
                                               .arg(status.ownEvents)
                                               .arg(status.ownEventsThere)
                                         : tr("%1 records here").arg(status.ownEvents);
        break;
    }
    if (recount.endedAt.isValid() && recount.fault == FeedFault::None && status.agreement != Agreement::Different) {
        sides += QLatin1Char('\n')
            + tr("✓ Recounted on both sides %1: %2 records, the same hash.")
                  .arg(tableDateTime(recount.endedAt))
                  .arg(recount.entries);
        tone = Colour::Green;
    } else if (recount.endedAt.isValid()) {
        sides += QLatin1Char('\n') + tr("Recounted %1.").arg(tableDateTime(recount.endedAt));
    } else if (status.link.isEnrolled()) {
        sides += QLatin1Char('\n') + tr("Not recounted yet.");
    }
    m_sides->setText(sides);
    setTextRole(m_sides, TextRole::Body, tone);
}

QString SyncFacts::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_district, m_waiting, m_sent, m_contact, m_sides, m_clock})
        lines << label->text();
    return lines.join(QLatin1Char('\n'));
}

} // namespace yichuang
