// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casefilterbar.h"

#include "ui/cases/itempicker.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int dayEditMargin = 52; ///< frame, text margins and the drop-down button

QDateEdit *dayEdit(const QString &what, QDate day, const QString &name)
{
    auto *edit = new QDateEdit(day);
    edit->setObjectName(name);
    edit->setAccessibleName(what);
    edit->setToolTip(what);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setCalendarPopup(true);
    edit->hide(); // until days are to be chosen
    // A whole date and the button beside it; the style's own hint leaves the day out.
    edit->setMinimumWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("2026-12-30")) + dayEditMargin);
    return edit;
}

QComboBox *choiceBox(const QString &what, const QStringList &choices, const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(what);
    box->setToolTip(what);
    box->addItems(choices);
    return box;
}

} // namespace

CaseFilterBar::CaseFilterBar(QDate today, QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    addChips();
    addBoxes(today);
}

void CaseFilterBar::addChips()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space(1));
    const auto chip = [this, row](const QString &text, const QString &name) {
        auto *button = new QToolButton;
        button->setObjectName(name);
        button->setText(text);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
        connect(button, &QToolButton::clicked, this, [this, button] { chipClicked(button); });
        return button;
    };
    m_all = chip(tr("All stages"), QStringLiteral("stageAll"));
    m_all->setChecked(true);
    m_chips = {chip(tr("Received"), QStringLiteral("stageReceived")),
               chip(tr("Awaiting correction"), QStringLiteral("stageAwaitingCorrection")),
               chip(tr("Accepted"), QStringLiteral("stageAccepted")),
               chip(tr("Tolerantly accepted"), QStringLiteral("stageTolerant")),
               chip(tr("Decided"), QStringLiteral("stageDecided")),
               chip(tr("Done"), QStringLiteral("stageDone")),
               chip(tr("Ended otherwise"), QStringLiteral("stageEnded"))};
    m_chips.last()->setToolTip(tr("Declined, withdrawn or revoked"));
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void CaseFilterBar::addBoxes(QDate today)
{
    m_whose = choiceBox(tr("Whose cases"), {tr("Everybody's"), tr("Mine")}, QStringLiteral("whose"));
    m_due =
        choiceBox(tr("Due"), {tr("Due any day"), tr("Overdue"), tr("Due within 2 working days"), tr("Due this week")},
                  QStringLiteral("dueFilter"));
    m_days = choiceBox(tr("Received"),
                       {tr("Received any day"), tr("Received today"), tr("Received in the last 7 days"),
                        tr("Received this month"), tr("Received from … to …")},
                       QStringLiteral("dayFilter"));
    m_from = dayEdit(tr("Received from"), today.addDays(-30), QStringLiteral("dayFrom"));
    m_until = dayEdit(tr("Received until"), today, QStringLiteral("dayUntil"));
    m_item = new ItemPicker;
    m_item->setObjectName(QStringLiteral("itemFilter"));
    m_item->setPlaceholderText(tr("Any service item"));
    m_item->setMinimumWidth(space(40));
    m_item->setMaximumWidth(space(80));
    m_clear = new QPushButton(tr("Clear filters"));
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    m_clear->setEnabled(false);
    setButtonKind(m_clear, ButtonKind::Quiet);

    auto *row = new QHBoxLayout;
    row->setSpacing(space(2));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_whose, m_due, m_days, m_from, m_until})
        row->addWidget(widget);
    row->addWidget(m_item, 1);
    row->addWidget(m_clear);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);

    for (QComboBox *box : {m_whose, m_due})
        connect(box, &QComboBox::currentIndexChanged, this, &CaseFilterBar::announce);
    connect(m_days, &QComboBox::currentIndexChanged, this, &CaseFilterBar::daysChosen);
    for (QDateEdit *edit : {m_from, m_until})
        connect(edit, &QDateEdit::dateChanged, this, &CaseFilterBar::announce);
    connect(m_item, &ItemPicker::itemPicked, this, &CaseFilterBar::announce);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT changed();
    });
}

void CaseFilterBar::setCatalogue(CataloguePtr catalogue)
{
    m_item->setCatalogue(std::move(catalogue));
}

CaseFilter CaseFilterBar::filter() const
{
    CaseFilter filter;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked())
            filter.groups.insert(allStageGroups[static_cast<std::size_t>(i)]);
    }
    filter.mineOnly = m_whose->currentIndex() == 1;
    filter.due = static_cast<DueFilter>(m_due->currentIndex());
    filter.days = static_cast<DayFilter>(m_days->currentIndex());
    if (filter.days == DayFilter::Chosen) {
        filter.from = m_from->date();
        filter.until = m_until->date();
    }
    filter.itemId = m_item->itemId();
    return filter;
}

void CaseFilterBar::clear()
{
    m_clearing = true;
    for (QToolButton *chip : std::as_const(m_chips))
        chip->setChecked(false);
    m_all->setChecked(true);
    for (QComboBox *box : {m_whose, m_due, m_days})
        box->setCurrentIndex(0);
    m_item->reset();
    m_clearing = false;
    m_clear->setEnabled(false);
}

void CaseFilterBar::chipClicked(QToolButton *chip)
{
    if (chip == m_all) {
        for (QToolButton *other : std::as_const(m_chips))
            other->setChecked(false);
    }
    const bool any = std::any_of(m_chips.cbegin(), m_chips.cend(), [](QToolButton *c) { return c->isChecked(); });
    m_all->setChecked(!any);
    announce();
}

void CaseFilterBar::daysChosen()
{
    const bool chosen = static_cast<DayFilter>(m_days->currentIndex()) == DayFilter::Chosen;
    m_from->setVisible(chosen);
    m_until->setVisible(chosen);
    announce();
}

void CaseFilterBar::announce()
{
    if (m_clearing)
        return;
    m_clear->setEnabled(!filter().isDefault());
    Q_EMIT changed();
}

} // namespace yichuang
