// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/signaturepanel.h"

#include "core/identity/masking.h"
#include "ui/intake/intakewords.h"
#include "ui/intake/paperlist.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {
namespace {

constexpr int panelWidth = 720;

Outcome outcomeOf(AcceptanceKind kind)
{
    return kind == AcceptanceKind::Commitment ? Outcome::AcceptCommitment : Outcome::AcceptTolerant;
}

QLabel *wrappedLabel(TextRole role, Colour textColour, QWidget *parent)
{
    auto *made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    setTextRole(made, role, textColour);
    return made;
}

} // namespace

SignaturePanel::SignaturePanel(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
    , m_stage(wrappedLabel(TextRole::Section, Colour::Accent, this))
    , m_number(wrappedLabel(TextRole::Display, Colour::Text, this))
    , m_facts(wrappedLabel(TextRole::Body, Colour::TextQuiet, this))
    , m_promise(wrappedLabel(TextRole::Body, Colour::Text, this))
    , m_papers(new PaperList(this))
    , m_signed(new QCheckBox(tr("The applicant has signed the promise"), this))
    , m_accept(new QPushButton(this))
    , m_leave(new QPushButton(tr("Not signed: leave it received"), this))
{
    setObjectName(QStringLiteral("signaturePanel"));
    m_number->setObjectName(QStringLiteral("signatureNumber"));
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_promise->setObjectName(QStringLiteral("signaturePromise"));
    m_signed->setObjectName(QStringLiteral("promiseSigned"));
    m_accept->setObjectName(QStringLiteral("acceptSigned"));
    m_accept->setMinimumHeight(actionHeight);
    setButtonKind(m_accept, ButtonKind::Primary);
    m_leave->setObjectName(QStringLiteral("leaveUnsigned"));
    m_leave->setMinimumHeight(actionHeight);
    setButtonKind(m_leave, ButtonKind::Quiet);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    buttons->addWidget(m_accept);
    buttons->addWidget(m_leave);
    buttons->addStretch(1);
    auto *frame = new QWidget(this);
    frame->setMaximumWidth(panelWidth);
    auto *column = new QVBoxLayout(frame);
    column->setSpacing(space(1));
    column->addStretch(1);
    column->addWidget(m_banner);
    column->addWidget(m_stage);
    column->addWidget(m_number);
    column->addWidget(m_facts);
    column->addSpacing(space(5));
    column->addWidget(m_promise);
    column->addSpacing(space(4));
    column->addWidget(m_papers);
    column->addSpacing(space(5));
    column->addWidget(m_signed);
    column->addSpacing(space(3));
    column->addLayout(buttons);
    column->addStretch(2);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->addStretch(1);
    layout->addWidget(frame, 100);
    layout->addStretch(1);

    connect(m_signed, &QCheckBox::toggled, this, &SignaturePanel::arrange);
    connect(m_accept, &QPushButton::clicked, this, &SignaturePanel::confirm);
    connect(m_leave, &QPushButton::clicked, this, &SignaturePanel::leftUnsigned);
    connect(m_papers, &PaperList::viewRequested, this, &SignaturePanel::viewRequested);
    connect(m_papers, &PaperList::reprintRequested, this, &SignaturePanel::reprintRequested);
    connect(m_banner, &Banner::actionTriggered, this, &SignaturePanel::printAgainRequested);
}

void SignaturePanel::show(const AwaitingSignature &waiting)
{
    m_waiting = waiting;
    m_banner->clear();
    const CaseState &state = waiting.taken.state;
    m_stage->setText(tr("Received. The promise is to be signed before it is accepted."));
    m_number->setText(state.number());
    m_number->setAccessibleName(tr("Case number %1").arg(state.number()));
    m_facts->setText(QStringLiteral("%1 · %2").arg(
        maskApplicantName(state.intake.applicant.kind, state.intake.applicant.name), state.intake.item.name));
    m_promise->setText(promiseText());
    m_papers->setPapers(waiting.taken.papers);
    m_accept->setText(tr("%1 and print  F9").arg(outcomeTitle(outcomeOf(waiting.acceptance.kind))));
    m_signed->setChecked(false);
    setBusy(false);
}

QString SignaturePanel::promiseText() const
{
    const AcceptedBody &acceptance = m_waiting->acceptance;
    QStringList lines;
    for (const CaseMaterial &material : acceptance.promised)
        lines.append(tr("%1: by %2").arg(material.name, longDate(material.dueOn)));
    for (const QString &id : acceptance.committedMaterials) {
        if (const CaseMaterial *material = m_waiting->taken.state.material(id))
            lines.append(tr("%1: replaced by the commitment").arg(material->name));
    }
    return lines.join(u'\n');
}

void SignaturePanel::confirm()
{
    if (m_waiting && !m_busy && m_signed->isChecked())
        Q_EMIT acceptRequested(m_waiting->taken.state.caseId, m_waiting->acceptance);
    else if (!m_busy)
        focusSigned();
}

void SignaturePanel::focusSigned()
{
    m_signed->setFocus(Qt::OtherFocusReason);
}

void SignaturePanel::setBusy(bool busy)
{
    m_busy = busy;
    m_signed->setEnabled(!busy);
    m_leave->setEnabled(!busy);
    arrange();
}

void SignaturePanel::arrange()
{
    m_accept->setEnabled(m_signed->isChecked() && !m_busy);
    m_accept->setAccessibleDescription(m_signed->isChecked() ? QString() : tr("The promise must be signed first."));
}

void SignaturePanel::showPrintFailure(const Error &error)
{
    m_banner->showError(error, tr("Print again"));
}

void SignaturePanel::showError(const Error &error)
{
    m_banner->showError(error);
}

void SignaturePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_busy)
        Q_EMIT leftUnsigned();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yichuang
