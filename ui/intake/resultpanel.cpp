// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/resultpanel.h"

#include "core/identity/masking.h"
#include "ui/intake/paperlist.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/savingwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {
namespace {

constexpr int columnWidth = 720;

QLabel *label(TextRole role, Colour textColour, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    setTextRole(made, role, textColour);
    return made;
}

QString stageSentence(CaseStage stage)
{
    switch (stage) {
    case CaseStage::Received:
        return ResultPanel::tr("Received");
    case CaseStage::Waiting:
        return ResultPanel::tr("Received, waiting its turn");
    case CaseStage::InParts:
        return ResultPanel::tr("Taken in as one matter");
    case CaseStage::AwaitingCorrection:
        return ResultPanel::tr("One-time notice given");
    case CaseStage::Accepted:
        return ResultPanel::tr("Accepted");
    case CaseStage::AcceptedTolerant:
        return ResultPanel::tr("Accepted, papers to follow");
    case CaseStage::Approved:
    case CaseStage::AwaitingCollection:
        return ResultPanel::tr("Approved");
    case CaseStage::Refused:
        return ResultPanel::tr("Refused");
    case CaseStage::Done:
        return ResultPanel::tr("Done");
    case CaseStage::Declined:
        return ResultPanel::tr("Declined");
    case CaseStage::Withdrawn:
        return ResultPanel::tr("Withdrawn");
    case CaseStage::Revoked:
        return ResultPanel::tr("Acceptance revoked");
    }
    Q_UNREACHABLE();
}

} // namespace

ResultPanel::ResultPanel(QWidget *parent)
    : QWidget(parent)
    , m_outcome(label(TextRole::Section, Colour::Green, this))
    , m_number(label(TextRole::Display, Colour::Text, this))
    , m_dueCaption(label(TextRole::Body, Colour::TextQuiet, this))
    , m_due(label(TextRole::Display, Colour::Accent, this))
    , m_facts(label(TextRole::Body, Colour::TextQuiet, this))
    , m_members(label(TextRole::Body, Colour::Text, this))
    , m_banner(new Banner(this))
    , m_papers(new PaperList(this))
    , m_next(new QPushButton(tr("Next citizen"), this))
    , m_open(new QPushButton(tr("Open the case"), this))
    , m_rate(new QPushButton(tr("Let the citizen rate"), this))
{
    setObjectName(QStringLiteral("resultPanel"));
    m_outcome->setObjectName(QStringLiteral("resultOutcome"));
    m_number->setObjectName(QStringLiteral("resultNumber"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_due->setObjectName(QStringLiteral("resultDue"));
    m_dueCaption->setObjectName(QStringLiteral("resultDueCaption"));
    m_facts->setWordWrap(true);
    m_members->setObjectName(QStringLiteral("resultMembers"));
    m_members->setWordWrap(true);
    m_members->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_next->setObjectName(QStringLiteral("nextCitizen"));
    m_next->setMinimumHeight(actionHeight);
    m_next->setMinimumWidth(space(45));
    m_next->setToolTip(withKey(tr("An empty form"), QKeySequence(Qt::CTRL | Qt::Key_N)));
    setButtonKind(m_next, ButtonKind::Primary);
    m_open->setObjectName(QStringLiteral("openCase"));
    m_open->setMinimumHeight(actionHeight);

    m_rate->setObjectName(QStringLiteral("rateVisit"));
    m_rate->setMinimumHeight(actionHeight);
    m_rate->setToolTip(withKey(tr("Turn the screen towards him; nobody has to rate"), QKeySequence(Qt::Key_F11)));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    buttons->addWidget(m_next);
    buttons->addWidget(m_open);
    buttons->addWidget(m_rate);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(space(1));
    column->addStretch(1);
    column->addWidget(m_banner);
    column->addWidget(m_outcome);
    column->addWidget(m_number);
    column->addSpacing(space(5));
    column->addWidget(m_dueCaption);
    column->addWidget(m_due);
    column->addSpacing(space(3));
    column->addWidget(m_facts);
    column->addWidget(m_members);
    column->addSpacing(space(6));
    column->addWidget(m_papers);
    column->addSpacing(space(6));
    column->addLayout(buttons);
    column->addStretch(2);
    auto *frame = new QWidget(this);
    frame->setMaximumWidth(columnWidth);
    frame->setLayout(column);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->addStretch(1);
    layout->addWidget(frame, 100);
    layout->addStretch(1);

    connect(m_next, &QPushButton::clicked, this, &ResultPanel::nextRequested);
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT caseRequested(m_taken->state.caseId); });
    connect(m_rate, &QPushButton::clicked, this, &ResultPanel::ratingRequested);
    connect(m_papers, &PaperList::viewRequested, this, &ResultPanel::viewRequested);
    connect(m_papers, &PaperList::reprintRequested, this, &ResultPanel::reprintRequested);
    connect(m_banner, &Banner::actionTriggered, this, &ResultPanel::printAgainRequested);
}

void ResultPanel::show(const TakenIn &taken)
{
    m_taken = taken;
    m_rated = false;
    m_rate->setEnabled(true);
    m_rate->setText(tr("Let the citizen rate"));
    m_banner->clear();
    m_outcome->setText(QStringLiteral("✓ ") + stageSentence(taken.state.stage));
    m_number->setText(taken.state.number());
    m_number->setAccessibleName(tr("Case number %1").arg(taken.state.number()));
    m_dueCaption->setText(dueCaption(taken));
    m_dueCaption->setVisible(!m_dueCaption->text().isEmpty());
    m_due->setText(dueText(taken));
    m_due->setVisible(!m_due->text().isEmpty());
    m_facts->setText(QStringLiteral("%1 · %2").arg(
        maskApplicantName(taken.state.intake.applicant.kind, taken.state.intake.applicant.name),
        taken.state.intake.item.name));

    QStringList members;
    for (const CaseState &member : taken.members)
        members
            << QStringLiteral("%1  %2  %3").arg(member.number(), member.intake.item.name, stageSentence(member.stage));
    if (!members.isEmpty())
        members << tr("Spared by one visit: %1").arg(savingText(taken.state.saving));
    m_members->setText(members.join(u'\n'));
    m_members->setVisible(!members.isEmpty());

    m_papers->setPapers(taken.papers);
}

void ResultPanel::focusNext()
{
    m_next->setFocus(Qt::OtherFocusReason);
    m_next->setDefault(true);
}

void ResultPanel::showRated()
{
    m_rated = true;
    m_rate->setEnabled(false);
    m_rate->setText(tr("Rated"));
    focusNext();
}

void ResultPanel::showPrintFailure(const Error &error)
{
    m_banner->showError(error, tr("Print again"));
}

void ResultPanel::showError(const Error &error)
{
    m_banner->showError(error);
}

void ResultPanel::clearMessage()
{
    m_banner->clear();
}

QString ResultPanel::dueCaption(const TakenIn &taken) const
{
    switch (taken.state.stage) {
    case CaseStage::Received:
        return tr("What is missing is told by");
    case CaseStage::AwaitingCorrection:
        return tr("The applicant brings the corrections by");
    case CaseStage::AcceptedTolerant:
        // The day shown is the nearer of the two, nextDue().
        return nextDue(taken.state, taken.deadlines) == taken.deadlines.decision ? tr("Decided by")
                                                                                 : tr("The promised materials come by");
    case CaseStage::Accepted:
        return tr("Decided by");
    case CaseStage::InParts:
        return tr("All of it decided by");
    case CaseStage::Waiting:
        return {};
    case CaseStage::Approved:
    case CaseStage::Refused:
    case CaseStage::AwaitingCollection:
        return tr("Handed over by");
    case CaseStage::Done:
    case CaseStage::Declined:
    case CaseStage::Withdrawn:
    case CaseStage::Revoked:
        return {};
    }
    Q_UNREACHABLE();
}

QString ResultPanel::dueText(const TakenIn &taken) const
{
    const std::optional<DueDay> due = nextDue(taken.state, taken.deadlines);
    if (!due || dueCaption(taken).isEmpty())
        return {};
    return due->day ? longDate(*due->day) : tr("provisional");
}

} // namespace yichuang
