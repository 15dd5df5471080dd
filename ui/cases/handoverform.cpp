// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/handoverform.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/processsteps.h"
#include "core/identity/masking.h"
#include "ui/cases/receivercard.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/wraptick.h"
#include "ui/devices/cardwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

QString receiverText(const PossibleReceiver &receiver)
{
    const QString name = maskName(receiver.name);
    switch (receiver.kind) {
    case ReceiverKind::Applicant:
        return HandOverForm::tr("The applicant in person: %1").arg(name);
    case ReceiverKind::Agent:
        return HandOverForm::tr("The agent: %1").arg(name);
    case ReceiverKind::ProxyAgent:
        return HandOverForm::tr("The proxy agent, by commission: %1").arg(name);
    }
    Q_UNREACHABLE();
}

QString textOf(const QLineEdit *line)
{
    return line->text().trimmed();
}

bool isEmpty(const QLineEdit *line)
{
    return textOf(line).isEmpty();
}

} // namespace

HandOverForm::HandOverForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_start(handOverBody(context))
    , m_receivers(possibleReceivers(context.file.state, context.today))
    , m_card(new ReceiverCard(context.reader, m_receivers, context.today))
    , m_copies(new QSpinBox)
{
    const std::optional<ResultArrivedBody> &arrival = context.file.state.arrival;
    if (arrival && !arrival->keptAt.isEmpty())
        addNote(tr("The result lies at: %1").arg(arrival->keptAt))->setObjectName(QStringLiteral("handOverKeptAt"));
    buildReceiver();
    buildManner();
    m_copies->setObjectName(QStringLiteral("resultCopies"));
    m_copies->setRange(1, 99);
    m_copies->setValue(arrival ? arrival->copies : 1);
    add(tr("Copies of the result"), m_copies);
    connectParts();
    arrange();
}

QCheckBox *HandOverForm::addTick(const QString &text, const QString &name)
{
    const WrappedTick tick = makeWrappedTick(text);
    tick.box->setObjectName(name);
    rows()->addWidget(tick.row);
    return tick.box;
}

void HandOverForm::buildReceiver()
{
    rows()->addWidget(m_card);
    QStringList receivers;
    for (const PossibleReceiver &receiver : m_receivers)
        receivers.append(receiverText(receiver));
    receivers << tr("Somebody else") << tr("The applicant, whose papers differ from the case");
    m_receiver = addChoice(tr("Received by"), QStringLiteral("receiver"), receivers);
    m_name = addLine(tr("Receiver's name"), QStringLiteral("receiverName"), true);
    m_number = addLine(tr("Receiver's document number"), QStringLiteral("receiverNumber"), true);
    m_relation = addLine(tr("Relation to the applicant"), QStringLiteral("receiverRelation"), true);
    m_authority = addTick(tr("Power of attorney was shown"), QStringLiteral("authorityShown"));
    m_onBehalf = addLine(tr("Why it was received for the applicant"), QStringLiteral("onBehalf"));
}

void HandOverForm::buildManner()
{
    m_manner = addChoice(tr("Manner"), QStringLiteral("manner"), serviceManners());
    m_manner->setCurrentText(m_start.manner);
    m_posted =
        addNote(tr("The courier takes the parcel; its number stands for that. Who receives it is the addressee."));
    m_tracking = addLine(tr("Number of the parcel (EMS)"), QStringLiteral("tracking"), true);
    m_postage = addTick(tr("Postage paid on delivery"), QStringLiteral("paidOnDelivery"));
    m_deviation = addLine(tr("How they differ"), QStringLiteral("deviation"), true);
    m_place = addLine(tr("Place of service"), QStringLiteral("servicePlace"));
    m_refusal = addLine(tr("Why it was not taken"), QStringLiteral("refusal"), true);
    m_witness = addLine(tr("Witness"), QStringLiteral("witness"), true);
    m_firstOfficer = addLine(tr("First officer who served it"), QStringLiteral("servedBy"));
    m_secondOfficer = addLine(tr("Second officer"), QStringLiteral("servedByToo"));
    m_consent = addTick(tr("The receiver agreed to this"), QStringLiteral("electronicConsent"));
}

void HandOverForm::connectParts()
{
    connect(m_card, &ReceiverCard::compared, this, &HandOverForm::takeCard);
    connect(m_receiver, &QComboBox::currentIndexChanged, this, &HandOverForm::receiverChosen);
    connect(m_authority, &QCheckBox::toggled, this, &HandOverForm::arrange);
    connect(m_manner, &QComboBox::currentIndexChanged, this, &HandOverForm::arrange);
    connect(m_postage, &QCheckBox::toggled, this, &StepForm::changed);
    connect(m_consent, &QCheckBox::toggled, this, &StepForm::changed);
    connect(m_copies, &QSpinBox::valueChanged, this, &StepForm::changed);
}

HandOverForm::Receiver HandOverForm::receiver() const
{
    const auto chosen = std::size_t(std::max(m_receiver->currentIndex(), 0));
    if (chosen < m_receivers.size())
        return m_receivers[chosen].kind == ReceiverKind::Applicant ? Receiver::Applicant : Receiver::Agent;
    return chosen == m_receivers.size() ? Receiver::SomebodyElse : Receiver::ApplicantWithOtherPapers;
}

bool HandOverForm::isManner(const char16_t *manner) const
{
    return m_manner->currentText() == QStringView(manner);
}

bool HandOverForm::atACounter() const
{
    return isAtCounter(m_manner->currentText());
}

bool HandOverForm::isServedByOfficers() const
{
    return isManner(u"直接送达") || isManner(u"留置送达");
}

bool HandOverForm::meetsSomebody() const
{
    return atACounter() || isManner(u"直接送达");
}

bool HandOverForm::asksOnBehalf() const
{
    const bool mayForHim = receiver() == Receiver::Agent && m_authority->isChecked();
    const bool other = receiver() == Receiver::SomebodyElse || receiver() == Receiver::Agent;
    return isServedByOfficers() && other && !mayForHim;
}

/** An agent's fields are filled with what the case knows of him, and emptied when it is somebody else after all. */
void HandOverForm::receiverChosen()
{
    if (receiver() == Receiver::Agent) {
        const PossibleReceiver &agent = m_receivers[std::size_t(m_receiver->currentIndex())];
        m_name->setText(agent.name);
        m_number->setText(agent.documentNumber.isEmpty() ? agent.workCard : agent.documentNumber);
        m_relation->setText(agent.relation);
        m_authority->setChecked(agent.hasAuthority);
        m_deviation->clear();
        m_filled = true;
    } else if (m_filled) {
        for (QLineEdit *line : {m_name, m_number, m_relation, m_deviation})
            line->clear();
        m_authority->setChecked(false);
        m_filled = false;
    }
    arrange();
}

/** Each receiver and each manner asks for its own. */
void HandOverForm::arrange()
{
    arrangeReceiver();
    const bool posted = isManner(u"邮寄");
    m_posted->setVisible(posted);
    showField(m_tracking, posted);
    showField(m_postage, posted);
    relabel(m_place, posted ? tr("Address it was sent to") : tr("Place of service"));
    showField(m_place, !atACounter());
    showField(m_refusal, isManner(u"留置送达"));
    showField(m_witness, isManner(u"留置送达"));
    showField(m_firstOfficer, isServedByOfficers());
    showField(m_secondOfficer, isServedByOfficers());
    showField(m_consent, isManner(u"电子送达"));
    Q_EMIT changed();
}

void HandOverForm::arrangeReceiver()
{
    const bool posted = isManner(u"邮寄");
    const bool other = receiver() == Receiver::SomebodyElse || receiver() == Receiver::Agent;
    const bool differs = receiver() == Receiver::ApplicantWithOtherPapers;
    m_card->setVisible(meetsSomebody());
    relabel(m_receiver, posted ? tr("Addressee") : tr("Received by"));
    relabel(m_name, posted ? tr("Addressee's name") : tr("Receiver's name"));
    showField(m_name, other || differs);
    showField(m_number, (other || differs) && !posted);
    showField(m_relation, other);
    showField(m_authority, other && meetsSomebody());
    showField(m_onBehalf, asksOnBehalf());
    showField(m_deviation, differs || (receiver() == Receiver::Agent && !isEmpty(m_deviation)));
}

void HandOverForm::settle()
{
    m_card->stop();
}

void HandOverForm::takeCard(const ReceiverMatch &match, const IdentityCard &card)
{
    int row = int(match.receiver);
    if (match.match == HolderMatch::SomebodyElse)
        row = int(m_receivers.size());
    else if (match.kind == ReceiverKind::Applicant && match.match != HolderMatch::Same)
        row = int(m_receivers.size()) + 1;
    m_receiver->setCurrentIndex(row);
    m_name->setText(nameOnCard(card));
    m_number->setText(card.number);
    m_deviation->setText(recordedDeviation(match.match));
    arrange();
}

QJsonObject HandOverForm::body() const
{
    ResultIssuedBody body = m_start;
    if (receiver() != Receiver::Applicant) {
        body.receiverName = textOf(m_name);
        body.receiverDocumentNumber = isManner(u"邮寄") ? QString() : textOf(m_number).toUpper();
        body.deviation = receiver() == Receiver::SomebodyElse ? QString() : textOf(m_deviation);
        body.relation = QStringLiteral("本人");
    }
    if (receiver() == Receiver::SomebodyElse || receiver() == Receiver::Agent) {
        body.relation = textOf(m_relation);
        body.authorityShown = meetsSomebody() && m_authority->isChecked();
    }
    if (asksOnBehalf())
        body.onBehalf = textOf(m_onBehalf);
    body.manner = m_manner->currentText();
    if (isManner(u"邮寄")) {
        body.trackingNumber = textOf(m_tracking);
        body.paidOnDelivery = m_postage->isChecked();
    }
    if (!atACounter())
        body.place = textOf(m_place);
    if (isManner(u"留置送达")) {
        body.refusal = textOf(m_refusal);
        body.witness = textOf(m_witness);
    }
    if (isServedByOfficers())
        body.officers = officerNames(m_firstOfficer, m_secondOfficer);
    body.consented = isManner(u"电子送达") && m_consent->isChecked();
    body.copies = m_copies->value();
    return body.toJson();
}

QString HandOverForm::missing() const
{
    const QString missing = missingOfReceiver();
    return missing.isEmpty() ? missingOfManner() : missing;
}

QString HandOverForm::missingOfReceiver() const
{
    const bool other = receiver() == Receiver::SomebodyElse || receiver() == Receiver::Agent;
    // First: whoever has none is sent away before anything about him is asked.
    if (other && atACounter() && !m_authority->isChecked())
        return tr("Somebody else needs a power of attorney.");
    if (other && (isEmpty(m_name) || isEmpty(m_relation) || (atACounter() && isEmpty(m_number))))
        return atACounter() ? tr("Give the receiver's name, document number and relation.")
                            : tr("Give the receiver's name and relation.");
    if (asksOnBehalf() && isManner(u"直接送达") && !m_authority->isChecked() && isEmpty(m_onBehalf))
        return tr("Say why somebody else received it for the applicant.");
    if (receiver() != Receiver::ApplicantWithOtherPapers)
        return {};
    if (!meetsSomebody())
        return tr("Nobody's papers are seen in this manner: choose the applicant.");
    return isEmpty(m_name) || isEmpty(m_number) || isEmpty(m_deviation)
        ? tr("Give name and number as the papers say them, and how they differ.")
        : QString();
}

QString HandOverForm::missingOfManner() const
{
    if (isManner(u"邮寄") && isEmpty(m_tracking))
        return tr("Give the number on the postal receipt.");
    if (isManner(u"直接送达") && isEmpty(m_place))
        return tr("Say where it was served.");
    if (isManner(u"留置送达") && (isEmpty(m_refusal) || isEmpty(m_witness)))
        return tr("A service by leaving the paper needs the reason and a witness.");
    if (isManner(u"留置送达") && !areTwoOfficers(officerNames(m_firstOfficer, m_secondOfficer)))
        return tr("A service by leaving the paper takes two officers: give both names.");
    if (isManner(u"电子送达") && !m_consent->isChecked())
        return tr("Electronic service needs the receiver's consent.");
    return {};
}

QWidget *HandOverForm::firstField()
{
    return m_receiver;
}

} // namespace yichuang
