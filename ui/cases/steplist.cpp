// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/steplist.h"

#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wrappedlabel.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

QString stepObjectName(CaseStep step)
{
    static constexpr std::array names{
        u"stepDeemed",        u"stepClaim",    u"stepCommission", u"stepSignCommission", u"stepForward",
        u"stepSupplement",    u"stepAccept",   u"stepTolerant",   u"stepCommitment",     u"stepCorrection",
        u"stepReport",        u"stepCallTurn", u"stepProcess",    u"stepDecide",         u"stepStopClock",
        u"stepResume",        u"stepExtend",   u"stepArrive",     u"stepHandOver",       u"stepRemind",
        u"stepSeal",          u"stepVerify",   u"stepCallBack",   u"stepAnswerAppeal",   u"stepSettle",
        u"stepAppeal",        u"stepRate",     u"stepRateAgain",  u"stepHandOn",         u"stepRoute",
        u"stepForwardReturn", u"stepProgress", u"stepRelease",    u"stepRevoke",         u"stepDecline",
        u"stepWithdraw",      u"stepRectify",  u"stepRekey",      u"stepOweRekey",       u"stepEndCommission",
        u"stepNote"};
    static_assert(names.size() == allCaseSteps.size());
    return QString::fromUtf16(names[static_cast<std::size_t>(step)]);
}

/** Whether @p step leads the case on: what stops, mends, ends, passes on or only notes something is never what comes
 * next, and nobody is led to a rating. */
bool goesOn(CaseStep step)
{
    switch (step) {
    case CaseStep::RecordDeemed:
    case CaseStep::Claim:
    case CaseStep::DrawUpCommission:
    case CaseStep::SignCommission:
    case CaseStep::Forward:
    case CaseStep::Supplement:
    case CaseStep::Accept:
    case CaseStep::AcceptTolerant:
    case CaseStep::AcceptCommitment:
    case CaseStep::RequestCorrection:
    case CaseStep::ProxyReport:
    case CaseStep::CallTurn:
    case CaseStep::TakeStep:
    case CaseStep::Decide:
    case CaseStep::ResumeClock:
    case CaseStep::Arrive:
    case CaseStep::HandOver:
    case CaseStep::Remind:
    case CaseStep::Verify:
    case CaseStep::CallBack:
    case CaseStep::AnswerAppeal:
    case CaseStep::SettleRating:
    case CaseStep::Rekey:
        return true;
    case CaseStep::StopClock:
    case CaseStep::Extend:
    case CaseStep::UseSeal:
    case CaseStep::AppealRating:
    case CaseStep::Rate:
    case CaseStep::RateAgain:
    case CaseStep::Route:
    case CaseStep::ForwardReturn:
    case CaseStep::ProxyProgress:
    case CaseStep::Release:
    case CaseStep::HandOn:
    case CaseStep::Revoke:
    case CaseStep::Decline:
    case CaseStep::Withdraw:
    case CaseStep::Rectify:
    case CaseStep::OweRekey:
    case CaseStep::EndCommission:
    case CaseStep::AddNote:
        return false;
    }
    Q_UNREACHABLE();
}

QVBoxLayout *plainColumn()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

StepList::StepList(QWidget *parent)
    : QScrollArea(parent)
    , m_possible(plainColumn())
    , m_refused(plainColumn())
{
    setObjectName(QStringLiteral("stepList"));
    setAccessibleName(tr("What can be done now"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space(2), 0);
    layout->setSpacing(0);
    layout->addWidget(new SectionHeader(tr("What can be done now")));
    layout->addSpacing(space(2));
    layout->addLayout(m_possible);
    layout->addLayout(m_refused);
    layout->addStretch();
    setWidget(content);
}

void StepList::setOptions(const std::vector<StepOption> &options)
{
    const QWidget *at = QApplication::focusWidget();
    const bool stoodHere = at && widget()->isAncestorOf(at);
    m_goesOn = nullptr;
    dropRowsWithout(options);
    QWidget *before = nullptr;
    int place = 0;
    bool anyRefused = false;
    for (const StepOption &option : options) {
        anyRefused = anyRefused || !option.allowed;
        if (!option.allowed)
            continue;
        Row &row = m_rows[option.step];
        if (!row.widget) {
            row = makeRow(option.step);
            m_possible->insertWidget(place, row.widget);
            row.widget->show(); // now: a layout would do it later, and until then Tab passes it by
        }
        ++place;
        const bool next = !m_goesOn && goesOn(option.step);
        setButtonKind(row.button, next ? ButtonKind::Primary : ButtonKind::Normal);
        if (next)
            m_goesOn = row.button;
        if (before)
            QWidget::setTabOrder(before, row.button);
        before = row.button;
    }
    while (const QLayoutItem *item = m_refused->itemAt(0))
        delete item->widget();
    if (anyRefused)
        m_refused->addWidget(refusedRows(options));
    at = QApplication::focusWidget();
    if (stoodHere && !(at && widget()->isAncestorOf(at)))
        focusFirst();
}

void StepList::dropRowsWithout(const std::vector<StepOption> &options)
{
    std::erase_if(m_rows, [&options](const auto &entry) {
        const bool stays = std::ranges::any_of(options, [&entry](const StepOption &option) {
            return option.step == entry.first && option.allowed.has_value();
        });
        if (!stays)
            delete entry.second.widget;
        return !stays;
    });
}

StepList::Row StepList::makeRow(CaseStep step)
{
    auto *row = new QWidget;
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, space(2));
    layout->setSpacing(space(1));
    auto *button = new QPushButton(stepTitle(step));
    button->setObjectName(stepObjectName(step));
    button->setAccessibleDescription(stepHint(step));
    layout->addWidget(button);
    layout->addWidget(wrappedLabel(stepHint(step), TextRole::Small, Colour::TextQuiet));
    connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
    return {row, button};
}

QWidget *StepList::refusedRows(const std::vector<StepOption> &options)
{
    auto *box = new QWidget;
    box->setObjectName(QStringLiteral("refusedSteps"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, space(2), 0, 0);
    layout->setSpacing(space(1));
    layout->addWidget(new SectionHeader(tr("Not possible now")));
    QStringList byStage;
    for (const StepOption &option : options) {
        if (option.allowed)
            continue;
        if (option.allowed.error().reason == QStringLiteral("stage")) {
            byStage.append(stepTitle(option.step));
            continue;
        }
        layout->addWidget(wrappedLabel(stepTitle(option.step), TextRole::Strong, Colour::TextQuiet));
        layout->addWidget(wrappedLabel(refusalText(option.allowed.error()), TextRole::Small, Colour::TextQuiet));
        layout->addSpacing(space(1));
    }
    if (!byStage.isEmpty()) {
        layout->addWidget(wrappedLabel(byStage.join(tr(", ")), TextRole::Strong, Colour::TextQuiet));
        layout->addWidget(wrappedLabel(tr("Not at this stage of the case."), TextRole::Small, Colour::TextQuiet));
    }
    return box;
}

void StepList::focusFirst()
{
    // What ends a case must not lie under the next press of Enter; without a way on nothing is offered.
    QWidget *next = m_goesOn ? static_cast<QWidget *>(m_goesOn) : this;
    next->setFocus(Qt::OtherFocusReason);
}

} // namespace yichuang
