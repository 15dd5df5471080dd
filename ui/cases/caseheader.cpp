// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/caseheader.h"

#include "ui/cases/casewords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/syncwords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QPushButton *quietButton(IconName mark, const QString &name, const QString &what, const QKeySequence &key)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setIcon(icon(mark, Colour::TextQuiet));
    button->setAccessibleName(what);
    button->setToolTip(key.isEmpty() ? what : withKey(what, key));
    setButtonKind(button, ButtonKind::Quiet);
    return button;
}

} // namespace

CaseHeader::CaseHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(quietButton(IconName::Back, QStringLiteral("backToList"), tr("Back to the list"),
                         QKeySequence(Qt::ALT | Qt::Key_Left)))
    , m_number(new QLabel)
    , m_copy(new QPushButton(tr("Copy number")))
    , m_item(new QLabel)
    , m_matter(new QPushButton)
    , m_stage(new QLabel)
    , m_lamp(new LampLabel)
    , m_delivery(new QLabel(this))
    , m_doubt(new QLabel(this))
    , m_first(new QHBoxLayout)
    , m_second(new QHBoxLayout)
    , m_days(new QHBoxLayout)
{
    auto *refresh =
        quietButton(IconName::Refresh, QStringLiteral("refreshCase"), tr("Refresh"), QKeySequence(Qt::Key_F5));
    m_number->setObjectName(QStringLiteral("caseNumber"));
    m_number->setAccessibleName(tr("Case number"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_number, TextRole::Title);
    m_copy->setObjectName(QStringLiteral("copyNumber"));
    setButtonKind(m_copy, ButtonKind::Quiet);
    m_stage->setObjectName(QStringLiteral("caseStage"));
    setTextRole(m_stage, TextRole::Section, Colour::Accent);
    m_lamp->setObjectName(QStringLiteral("caseLamp"));
    m_item->setObjectName(QStringLiteral("caseItem"));
    m_item->setTextFormat(Qt::PlainText);
    m_item->setWordWrap(true);
    setTextRole(m_item, TextRole::Strong);

    m_matter->setObjectName(QStringLiteral("caseMatter"));
    setButtonKind(m_matter, ButtonKind::Quiet);
    m_matter->hide();

    m_first->setSpacing(space(2));
    m_first->addWidget(m_back);
    m_first->addWidget(m_number);
    m_first->addWidget(m_copy);
    m_first->addStretch();
    m_first->addWidget(m_stage);
    m_first->addSpacing(space(4));
    m_first->addWidget(m_lamp);
    m_first->addWidget(refresh);
    m_days->setSpacing(space(6));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addLayout(m_first);
    m_second->setSpacing(space(2));
    m_second->addWidget(m_item, 1);
    m_second->addWidget(m_matter);
    layout->addLayout(m_second);
    layout->addLayout(m_days);
    m_doubt->setObjectName(QStringLiteral("caseClockDoubt"));
    m_doubt->setTextFormat(Qt::PlainText);
    m_doubt->setWordWrap(true);
    setTextRole(m_doubt, TextRole::Body, Colour::Red);
    m_doubt->hide();
    layout->addWidget(m_doubt);
    m_delivery->setObjectName(QStringLiteral("caseDelivery"));
    m_delivery->setTextFormat(Qt::PlainText);
    m_delivery->hide();
    layout->addWidget(m_delivery);

    connect(m_back, &QPushButton::clicked, this, &CaseHeader::backRequested);
    connect(refresh, &QPushButton::clicked, this, &CaseHeader::refreshRequested);
    connect(m_matter, &QPushButton::clicked, this, &CaseHeader::matterRequested);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_number->text()); });
}

void CaseHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/** The number whole or not at all: where the window is narrow, it is smaller, and copied from the line below. */
void CaseHeader::fit()
{
    const auto needed = [this] {
        int all = 0;
        for (int i = 0; i < m_first->count(); ++i)
            all += m_first->itemAt(i)->sizeHint().width() + m_first->spacing();
        return all;
    };
    m_first->insertWidget(2, m_copy);
    setTextRole(m_number, TextRole::Title);
    if (needed() > width())
        setTextRole(m_number, TextRole::Section);
    if (needed() > width())
        m_second->addWidget(m_copy);
}

void CaseHeader::addDay(const QString &label, const QString &day)
{
    if (day.isEmpty())
        return;
    auto *pair = new QWidget;
    auto *column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *name = new QLabel(label);
    setTextRole(name, TextRole::Small, Colour::TextQuiet);
    auto *value = new QLabel(day);
    value->setAccessibleName(label);
    column->addWidget(name);
    column->addWidget(value);
    m_days->addWidget(pair);
    m_dayTexts.append(QStringLiteral("%1: %2").arg(label, day));
}

void CaseHeader::showDays(const CaseFile &file)
{
    while (QLayoutItem *item = m_days->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_dayTexts.clear();
    const Deadlines &days = file.deadlines;
    const CaseState &state = file.state;
    addDay(tr("Received"), tableDate(state.intake.receivedOn));
    addDay(tr("Last day for the notice"), CaseWords::due(days.notice));
    addDay(tr("Correction until"), CaseWords::due(days.correction));
    QStringList awaited;
    if (state.intake.part && state.stage == CaseStage::Waiting) {
        for (const AwaitedMember &member : state.intake.part->waitsFor)
            awaited.append(member.itemName);
    }
    addDay(tr("Waits for"), awaited.join(tr(", ")));
    addDay(tr("Accepted"), state.acceptance ? tableDate(state.acceptance->acceptedOn) : QString());
    addDay(tr("Promised materials until"), CaseWords::due(days.tolerance));
    addDay(tr("Promised decision"), CaseWords::due(days.promised));
    addDay(tr("Legal limit"), CaseWords::due(days.legal));
    addDay(tr("Procedure until"), CaseWords::due(days.procedure));
    addDay(tr("Decided"), state.decision ? tableDate(state.decision->decidedOn) : QString());
    addDay(tr("Deliver until"), CaseWords::due(days.delivery));
    addDay(tr("To be checked by"), CaseWords::due(days.verification));
    addDay(tr("Handed over"), state.delivery ? tableDate(state.delivery->issuedOn) : QString());
    m_days->addStretch();
}

void CaseHeader::setCase(const CaseFile &file, QDate today, const WorkCalendar &calendar)
{
    const CaseState &state = file.state;
    m_number->setText(state.number());
    m_item->setText(state.isInstant()
                        ? tr("%1 · instant case").arg(state.intake.item.name)
                        : tr("%1 · %2").arg(state.intake.item.name, enumText(state.intake.item.caseType)));
    m_stage->setText(CaseWords::stage(state.stage));
    m_matter->setVisible(state.intake.part.has_value());
    if (state.intake.part) {
        m_matter->setText(tr("Part of %1").arg(state.intake.part->name));
        m_matter->setToolTip(tr("Open the whole matter, %1").arg(state.intake.part->parentNumber));
    }
    const QString left = CaseWords::remaining(file.due, today, calendar);
    const QString day = file.due && file.due->day ? tableDate(*file.due->day) : QString();
    m_lamp->setLamp(file.lamp, left.isEmpty() ? day : tr("%1 · %2", "due day, what is left").arg(day, left));
    m_lamp->setVisible(file.lamp != Lamp::None);
    showDays(file);
    fit();
}

void CaseHeader::setDelivery(const CaseDelivery &delivery)
{
    // Two facts, two lines: what the days are worth, and where the records are.
    m_doubt->setText(clockDoubt(delivery.clockOffset));
    m_doubt->setVisible(!m_doubt->text().isEmpty());
    CaseDelivery whereabouts = delivery;
    whereabouts.clockOffset = 0;
    const DistrictSentence sentence = deliverySentence(whereabouts);
    m_delivery->setText(sentence.text);
    setTextRole(m_delivery, TextRole::Body, sentence.tone);
    m_delivery->show();
}

QString CaseHeader::text() const
{
    QStringList lines{m_number->text(), m_item->text(), m_stage->text()};
    lines += m_dayTexts;
    return lines.join(QLatin1Char('\n'));
}

} // namespace yichuang
