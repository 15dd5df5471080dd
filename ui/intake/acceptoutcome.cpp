// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/acceptoutcome.h"

#include "core/cases/usualapproval.h"
#include "ui/devices/cardstrip.h"
#include "ui/devices/cardwords.h"
#include "ui/intake/fieldframe.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/lastdayedit.h"
#include "ui/widgets/safetext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

QString receiverText(const PossibleReceiver &receiver)
{
    return receiver.kind == ReceiverKind::Applicant ? AcceptOutcome::tr("%1 (applicant)").arg(receiver.name)
                                                    : AcceptOutcome::tr("%1 (agent)").arg(receiver.name);
}

} // namespace

AcceptOutcome::AcceptOutcome(IntakeModel &model, QWidget *parent)
    : OutcomeForm(model, parent)
    , m_summary(new QLabel(this))
    , m_instant(new QWidget(this))
    , m_decide(new QCheckBox(tr("Decide now, at the window"), m_instant))
    , m_decision(new QComboBox(m_instant))
    , m_resultNumber(new QLineEdit(m_instant))
    , m_validUntil(new LastDayEdit(m_instant))
    , m_reasons(new QLineEdit(m_instant))
    , m_review(new QLineEdit(m_instant))
    , m_court(new QLineEdit(m_instant))
    , m_refusal(new QWidget(m_instant))
    , m_deliver(new QCheckBox(tr("Hand the result over now"), m_instant))
    , m_compare(new QPushButton(icon(IconName::Card), tr("Compare the receiver's card"), m_instant))
    , m_receiver(new QComboBox(m_instant))
    , m_copies(new QSpinBox(m_instant))
{
    m_summary->setObjectName(QStringLiteral("acceptSummary"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_decide->setObjectName(QStringLiteral("instantDecide"));
    m_decision->setObjectName(QStringLiteral("instantDecision"));
    m_decision->addItem(tr("Approve"), int(DecisionOutcome::Approve));
    m_decision->addItem(tr("Refuse"), int(DecisionOutcome::Refuse));
    m_resultNumber->setObjectName(QStringLiteral("instantResultNumber"));
    m_validUntil->setObjectName(QStringLiteral("instantValidUntil"));
    m_reasons->setObjectName(QStringLiteral("instantReasons"));
    m_review->setObjectName(QStringLiteral("instantReviewOrgan"));
    m_court->setObjectName(QStringLiteral("instantCourt"));
    m_deliver->setObjectName(QStringLiteral("instantDeliver"));
    m_compare->setObjectName(QStringLiteral("instantCompareCard"));
    m_compare->setToolTip(
        withKey(tr("Reads the card and compares it with applicant and agent"), QKeySequence(readCardKey)));
    m_receiver->setObjectName(QStringLiteral("instantReceiver"));
    m_copies->setObjectName(QStringLiteral("instantCopies"));
    m_copies->setRange(1, 99);

    auto *grid = new QGridLayout(m_instant);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(3));
    grid->addWidget(m_decide, 0, 0, 1, 4);
    grid->addWidget(new FieldFrame(tr("Decision"), m_decision, false, m_instant), 1, 0);
    grid->addWidget(new FieldFrame(tr("Number of the result paper"), m_resultNumber, false, m_instant), 1, 1, 1, 2);
    grid->addWidget(new FieldFrame(tr("Valid until"), m_validUntil, false, m_instant), 1, 3);
    auto *refusal = new QGridLayout(m_refusal);
    refusal->setContentsMargins(0, 0, 0, 0);
    refusal->setSpacing(space(3));
    refusal->addWidget(new FieldFrame(tr("Reasons, printed"), m_reasons, true, m_refusal), 0, 0, 1, 2);
    refusal->addWidget(new FieldFrame(tr("Review organ (60 days)"), m_review, true, m_refusal), 1, 0);
    refusal->addWidget(new FieldFrame(tr("Court (6 months)"), m_court, true, m_refusal), 1, 1);
    grid->addWidget(m_refusal, 2, 0, 1, 4);
    grid->addWidget(m_deliver, 3, 0, 1, 2);
    grid->addWidget(m_compare, 3, 2, 1, 2, Qt::AlignRight);
    grid->addWidget(new FieldFrame(tr("Received by"), m_receiver, false, m_instant), 4, 0, 1, 3);
    grid->addWidget(new FieldFrame(tr("Copies"), m_copies, false, m_instant), 4, 3);
    grid->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_summary);
    layout->addWidget(m_instant);
    layout->addStretch(1);

    for (QLineEdit *edit : {m_resultNumber, m_reasons, m_review, m_court}) {
        connect(makeSafe(edit, edit == m_reasons ? 500 : 100), &SafeText::refused, this, &OutcomeForm::textRefused);
        connect(edit, &QLineEdit::textChanged, this, &OutcomeForm::changed);
    }
    connect(m_decide, &QCheckBox::toggled, this, &AcceptOutcome::arrange);
    connect(m_deliver, &QCheckBox::toggled, this, &AcceptOutcome::arrange);
    connect(m_decision, &QComboBox::currentIndexChanged, this, &AcceptOutcome::arrange);
    connect(m_receiver, &QComboBox::currentIndexChanged, this, &OutcomeForm::changed);
    connect(m_validUntil, &QDateEdit::dateChanged, this, &OutcomeForm::changed);
    connect(m_compare, &QPushButton::clicked, this, &AcceptOutcome::cardRequested);
}

void AcceptOutcome::begin(Outcome outcome)
{
    m_outcome = outcome;
    const ServiceItem *item = model().item();
    const bool instant = outcome == Outcome::Accept && item && model().decidesAtOnce();
    m_decide->setChecked(instant);
    m_deliver->setChecked(instant);
    m_decision->setCurrentIndex(0);
    m_resultNumber->clear();
    m_reasons->clear();
    const Remedies remedies = model().remedies();
    m_review->setText(remedies.reviewOrgan);
    m_court->setText(remedies.court);
    m_copies->setValue(1);
    if (item)
        m_validUntil->setDays(model().today(), usualApproval(*item, model().today()).validUntil);
    m_card.reset();
    fillReceivers();

    QString summary;
    if (outcome == Outcome::ReceiveOnly) {
        summary = tr("The materials are taken with a receipt. What is missing must be told within the lawful days, or "
                     "the case counts as accepted.");
    } else if (!instant) {
        const std::optional<DueDay> due = model().decisionDueIfAccepted();
        summary = due && due->day ? tr("Complete and in order. To be decided by %1.").arg(longDate(*due->day))
                                  : tr("Complete and in order. The day of decision is provisional: the working "
                                       "calendar does not reach that far.");
    } else if (model().bundle()) {
        summary = tr("Complete and in order. Members of the kind “at once” can be decided now; the others go to their "
                     "units.");
    } else {
        summary = tr("Complete and in order; this item is decided at once.");
    }
    m_summary->setText(summary);
    arrange();
}

OutcomeChoice AcceptOutcome::choice() const
{
    OutcomeChoice choice;
    choice.outcome = m_outcome;
    if (!decides())
        return choice;
    DecidedBody decision = usualApproval(*model().item(), model().today());
    decision.outcome = DecisionOutcome(m_decision->currentData().toInt());
    decision.resultNumber = m_resultNumber->text();
    decision.validUntil = m_validUntil->lastDay();
    if (decision.outcome == DecisionOutcome::Refuse) {
        decision.validUntil = {};
        decision.published = false;
        decision.reasons = m_reasons->text();
        decision.reviewOrgan = m_review->text();
        decision.court = m_court->text();
    }
    choice.instantDecision = decision;
    if (m_deliver->isChecked())
        choice.instantDelivery = delivery();
    return choice;
}

ResultIssuedBody AcceptOutcome::delivery() const
{
    const PossibleReceiver receiver = receivers().at(chosenReceiver());
    ResultIssuedBody issued;
    issued.receiverName = receiver.name;
    issued.receiverDocumentNumber = receiver.documentNumber;
    issued.relation = receiver.relation;
    issued.authorityShown = receiver.hasAuthority;
    if (const std::optional<HolderMatch> compared = match(); compared && *compared != HolderMatch::Same) {
        issued.receiverName = nameOnCard(*m_card);
        issued.receiverDocumentNumber = m_card->number;
        issued.deviation = recordedDeviation(*compared);
    }
    issued.manner = enumText(DeliveryKind::Window);
    issued.copies = m_copies->value();
    issued.issuedOn = model().today();
    return issued;
}

std::vector<PossibleReceiver> AcceptOutcome::receivers() const
{
    return possibleReceivers(model().draft().applicant, model().draft().agent);
}

std::size_t AcceptOutcome::chosenReceiver() const
{
    const std::size_t last = receivers().size() - 1; // the agent may have been taken out of the form since
    return std::min(std::size_t(std::max(m_receiver->currentIndex(), 0)), last);
}

bool AcceptOutcome::handsOver() const
{
    return decides() && m_deliver->isChecked();
}

std::optional<HolderMatch> AcceptOutcome::match() const
{
    if (!m_card)
        return std::nullopt;
    return bestMatch({receivers().at(chosenReceiver())}, *m_card).match;
}

ReceiverMatch AcceptOutcome::compare(const IdentityCard &card)
{
    const ReceiverMatch best = bestMatch(receivers(), card, chosenReceiver());
    m_card = card;
    m_receiver->setCurrentIndex(int(best.receiver));
    Q_EMIT changed();
    return best;
}

QString AcceptOutcome::obstacle() const
{
    if (handsOver() && match() == HolderMatch::SomebodyElse)
        return tr("The card is neither the applicant's nor the agent's: go back and enter its holder as the agent, or "
                  "hand the result over later.");
    if (!decides() || DecisionOutcome(m_decision->currentData().toInt()) != DecisionOutcome::Refuse)
        return {};
    if (m_reasons->text().trimmed().isEmpty())
        return tr("A refusal needs its reasons.");
    if (m_review->text().trimmed().isEmpty() || m_court->text().trimmed().isEmpty())
        return tr("Name the review organ and the court: the paper must say the remedies.");
    return {};
}

bool AcceptOutcome::focusFirst()
{
    return false;
}

bool AcceptOutcome::decides() const
{
    const ServiceItem *item = model().item();
    return m_outcome == Outcome::Accept && item && model().decidesAtOnce() && m_decide->isChecked();
}

void AcceptOutcome::arrange()
{
    const ServiceItem *item = model().item();
    m_instant->setVisible(m_outcome == Outcome::Accept && item && model().decidesAtOnce());
    // Several results: none has the one number, and who refuses one of them does that on its own page.
    for (QWidget *widget : std::initializer_list<QWidget *>{m_decision, m_resultNumber, m_validUntil})
        widget->parentWidget()->setVisible(!model().bundle());
    const bool decided = m_decide->isChecked();
    const bool refuse = DecisionOutcome(m_decision->currentData().toInt()) == DecisionOutcome::Refuse;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_decision, m_resultNumber, m_deliver})
        widget->setEnabled(decided);
    m_validUntil->setEnabled(decided && !refuse);
    m_refusal->setVisible(decided && refuse);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_receiver, m_copies, m_compare})
        widget->setEnabled(decided && m_deliver->isChecked());
    Q_EMIT changed();
}

void AcceptOutcome::fillReceivers()
{
    m_receiver->clear();
    for (const PossibleReceiver &receiver : receivers())
        m_receiver->addItem(receiverText(receiver));
    m_receiver->setCurrentIndex(m_receiver->count() - 1); // an agent who is here fetches it
}

} // namespace yichuang
