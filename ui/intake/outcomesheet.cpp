// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/outcomesheet.h"

#include "ui/intake/acceptoutcome.h"
#include "ui/intake/correctionoutcome.h"
#include "ui/intake/declineoutcome.h"
#include "ui/intake/intakewords.h"
#include "ui/intake/promiseoutcome.h"
#include "ui/session/card.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/keyhint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace yichuang {

OutcomeSheet::OutcomeSheet(IntakeModel &model, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_obstacle(new QLabel(this))
    , m_area(new QScrollArea(this))
    , m_forms(new StepStack)
    , m_accept(new AcceptOutcome(model))
    , m_promise(new PromiseOutcome(model))
    , m_correction(new CorrectionOutcome(model))
    , m_decline(new DeclineOutcome(model))
    , m_back(new QPushButton(tr("Back"), this))
    , m_preview(new QPushButton(tr("Preview"), this))
    , m_confirm(new QPushButton(this))
{
    setObjectName(QStringLiteral("outcomeSheet"));
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setTextRole(m_title, TextRole::Section);
    setTextRole(m_obstacle, TextRole::Body, Colour::Red);
    m_obstacle->setObjectName(QStringLiteral("outcomeObstacle"));
    m_obstacle->setWordWrap(true);
    m_area->setWidget(m_forms);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    for (OutcomeForm *form : std::initializer_list<OutcomeForm *>{m_accept, m_promise, m_correction, m_decline}) {
        m_forms->addWidget(form);
        connect(form, &OutcomeForm::changed, this, &OutcomeSheet::showObstacle);
        connect(form, &OutcomeForm::textRefused, this, &OutcomeSheet::textRefused);
    }
    m_back->setObjectName(QStringLiteral("outcomeBack"));
    m_preview->setObjectName(QStringLiteral("outcomePreview"));
    m_preview->setToolTip(withKey(tr("The papers as they will be printed"), QKeySequence(Qt::Key_F7)));
    m_confirm->setObjectName(QStringLiteral("outcomeConfirm"));
    setButtonKind(m_back, ButtonKind::Quiet);
    setButtonKind(m_confirm, ButtonKind::Primary);
    m_confirm->setMinimumHeight(actionHeight);

    auto *foot = new QHBoxLayout;
    foot->setSpacing(space(2));
    foot->addWidget(m_obstacle, 1);
    foot->addWidget(m_back);
    foot->addWidget(m_preview);
    foot->addWidget(m_confirm);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(5), space(4), space(5), space(4));
    layout->setSpacing(space(3));
    layout->addWidget(m_title);
    layout->addWidget(m_area, 1);
    layout->addLayout(foot);

    connect(m_accept, &AcceptOutcome::cardRequested, this, &OutcomeSheet::cardRequested);
    connect(m_back, &QPushButton::clicked, this, &OutcomeSheet::close);
    connect(m_preview, &QPushButton::clicked, this, &OutcomeSheet::preview);
    connect(m_confirm, &QPushButton::clicked, this, &OutcomeSheet::confirm);
    hide();
}

void OutcomeSheet::open(Outcome outcome)
{
    m_outcome = outcome;
    m_title->setText(outcomeTitle(outcome));
    m_confirm->setText(needsSignature(outcome) ? tr("Print the promise for the signature  F9")
                                               : tr("%1 and print  F9").arg(outcomeTitle(outcome)));
    m_forms->setCurrentWidget(form());
    form()->begin(outcome);
    form()->layout()->activate();
    setBusy(false);
    Q_EMIT resized();
    show();
    raise();
    if (!form()->focusFirst())
        m_confirm->setFocus(Qt::OtherFocusReason);
}

void OutcomeSheet::close()
{
    if (!isVisible() || m_busy)
        return;
    hide();
    Q_EMIT closed();
}

void OutcomeSheet::confirm()
{
    if (m_busy || !form()->obstacle().isEmpty()) {
        showObstacle();
        return;
    }
    Q_EMIT confirmed(form()->choice());
}

void OutcomeSheet::preview()
{
    if (!m_busy && form()->obstacle().isEmpty())
        Q_EMIT previewRequested(form()->choice());
    else
        showObstacle();
}

void OutcomeSheet::setBusy(bool busy)
{
    m_busy = busy;
    m_area->setEnabled(!busy);
    m_back->setEnabled(!busy);
    showObstacle();
}

bool OutcomeSheet::comparesCards() const
{
    return isVisible() && form() == m_accept && m_accept->handsOver();
}

ReceiverMatch OutcomeSheet::compare(const IdentityCard &card)
{
    return m_accept->compare(card);
}

int OutcomeSheet::wantedHeight() const
{
    const int inner = std::max(width(), 400) - 2 * space(5);
    const int body = form()->hasHeightForWidth() ? form()->heightForWidth(inner) : form()->sizeHint().height();
    return m_title->sizeHint().height() + body + m_confirm->sizeHint().height() + 2 * space(3) + 2 * space(4)
        + 2 * frameWidth() + space(1);
}

void OutcomeSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_confirm->hasFocus())
            return confirm();
        focusNextChild();
        return;
    }
    QFrame::keyPressEvent(event);
}

OutcomeForm *OutcomeSheet::form() const
{
    switch (m_outcome) {
    case Outcome::Accept:
    case Outcome::ReceiveOnly:
        return m_accept;
    case Outcome::AcceptTolerant:
    case Outcome::AcceptCommitment:
        return m_promise;
    case Outcome::RequestCorrection:
        return m_correction;
    case Outcome::Decline:
        return m_decline;
    }
    Q_UNREACHABLE();
}

void OutcomeSheet::showObstacle()
{
    const QString obstacle = form()->obstacle();
    m_obstacle->setText(obstacle);
    const bool hadKeys = m_confirm->hasFocus();
    m_confirm->setEnabled(!m_busy && obstacle.isEmpty());
    if (hadKeys && !m_confirm->isEnabled())
        m_back->setFocus(Qt::OtherFocusReason); // else they would go to the form behind, and Esc with them
    m_confirm->setAccessibleDescription(obstacle);
    m_preview->setEnabled(!m_busy && obstacle.isEmpty());
}

} // namespace yichuang
