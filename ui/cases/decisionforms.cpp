// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/decisionforms.h"

#include "core/cases/caseinvariants.h"
#include "core/cases/processsteps.h"
#include "core/identity/masking.h"
#include "ui/cases/receivercard.h"
#include "ui/devices/cardwords.h"
#include "ui/cases/stepbodies.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace yichuang {

DecideForm::DecideForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_start(approvalBody(context))
    , m_outcome(new QComboBox)
    , m_validUntil(new QDateEdit)
    , m_published(new QCheckBox(tr("The decision is made public")))
{
    m_outcome->setObjectName(QStringLiteral("decision"));
    m_outcome->addItem(tr("Approve"));
    if (!context.file.state.isBundle()) // a member is refused by its own organ
        m_outcome->addItem(tr("Refuse"));
    add(tr("Decision"), m_outcome, true);
    addSteps(context.file.state);
    m_name = addLine(tr("Result"), QStringLiteral("resultName"), true, m_start.resultName);
    m_number = addLine(tr("Number of the result"), QStringLiteral("resultNumber"));
    addResultFields(context.file.state);
    m_validUntil->setObjectName(QStringLiteral("validUntil"));
    m_validUntil->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_validUntil->setMinimumDate(m_start.decidedOn);
    m_validUntil->setSpecialValueText(tr("no last day")); // shown for the minimum, the day of the decision itself
    m_validUntil->setDate(m_start.validUntil.isValid() ? m_start.validUntil : m_start.decidedOn);
    add(tr("Valid until"), m_validUntil);
    m_published->setObjectName(QStringLiteral("published"));
    m_published->setChecked(m_start.published);
    rows()->addWidget(m_published);
    m_reasons = addText(tr("Reasons; printed"), QStringLiteral("decisionReasons"), true);
    addRemedies(context.file.remedies);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &DecideForm::arrange);
    connect(m_validUntil, &QDateEdit::dateChanged, this, &StepForm::changed);
    connect(m_published, &QCheckBox::toggled, this, &StepForm::changed);
    arrange();
}

/** What of the process nobody has recorded; a check on the spot among it is left out only for a reason. */
void DecideForm::addSteps(const CaseState &state)
{
    QStringList open;
    for (const ProcessStep &step : stepsNotTaken(state))
        open.append(tr("%1. %2").arg(step.seq).arg(step.step));
    if (!open.isEmpty())
        addNote(tr("Steps nobody has recorded: %1.").arg(open.join(tr(", "))));
    if (owesOnSiteStep(state) && !state.isBundle())
        m_skipped = addLine(tr("Why nobody checked on the spot"), QStringLiteral("stepsSkipped"), true);
}

/** What the case says to a field stands behind it, masked, and counts unless something else is typed. */
void DecideForm::addResultFields(const CaseState &state)
{
    for (ResultField &field : resultFieldsOf(state)) {
        QLineEdit *line = addLine(field.name, QStringLiteral("result-") + field.name);
        if (!field.masked.isEmpty())
            line->setPlaceholderText(tr("%1, from the case").arg(field.masked));
        m_fields.emplace_back(std::move(field), line);
    }
}

void DecideForm::addRemedies(const Remedies &remedies)
{
    m_review = addLine(tr("Review organ (60 days)"), QStringLiteral("decisionReviewOrgan"), true, remedies.reviewOrgan);
    m_court = addLine(tr("Court (6 months)"), QStringLiteral("decisionCourt"), true, remedies.court);
}

bool DecideForm::skipsWithoutWord() const
{
    return m_skipped && m_skipped->text().trimmed().isEmpty();
}

/** What an approval carries and what a refusal carries are not the same fields. */
void DecideForm::arrange()
{
    const auto show = [](QWidget *field, bool on) { field->parentWidget()->setVisible(on); };
    show(m_number, approves());
    for (const auto &[field, edit] : m_fields)
        show(edit, approves());
    show(m_validUntil, approves());
    m_published->setVisible(approves());
    show(m_reasons, !approves());
    show(m_review, !approves());
    show(m_court, !approves());
    Q_EMIT changed();
}

bool DecideForm::approves() const
{
    return m_outcome->currentIndex() == 0;
}

QJsonObject DecideForm::body() const
{
    DecidedBody body = m_start;
    body.outcome = approves() ? DecisionOutcome::Approve : DecisionOutcome::Refuse;
    body.resultName = m_name->text().trimmed();
    if (m_skipped)
        body.stepsSkipped = m_skipped->text().trimmed();
    if (!approves()) {
        body.validUntil = {};
        body.published = false;
        body.reasons = m_reasons->toPlainText().trimmed();
        body.reviewOrgan = m_review->text().trimmed();
        body.court = m_court->text().trimmed();
        return body.toJson();
    }
    body.resultNumber = m_number->text().trimmed();
    body.validUntil = m_validUntil->date() > body.decidedOn ? m_validUntil->date() : QDate();
    body.published = m_published->isChecked();
    for (const auto &[field, edit] : m_fields) {
        const QString typed = edit->text().trimmed();
        const QString &value = typed.isEmpty() ? field.value : typed;
        if (!value.isEmpty())
            body.resultFields.insert(field.name, value);
    }
    return body.toJson();
}

QString DecideForm::missing() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Name the result.");
    if (skipsWithoutWord())
        return tr("Say why nobody checked on the spot, or record that step first.");
    if (approves())
        return {};
    if (m_reasons->toPlainText().trimmed().isEmpty())
        return tr("A refusal needs its reasons.");
    if (m_review->text().trimmed().isEmpty() || m_court->text().trimmed().isEmpty())
        return tr("Name the review organ and the court: the paper must say the remedies.");
    return {};
}

QWidget *DecideForm::firstField()
{
    return m_outcome;
}

HandOverForm::HandOverForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_start(handOverBody(context))
    , m_card(new ReceiverCard(context.reader, m_start.receiverName, m_start.receiverDocumentNumber, context.today))
    , m_receiver(new QComboBox)
    , m_authority(new QCheckBox(tr("Power of attorney was shown")))
    , m_manner(new QComboBox)
    , m_postage(new QCheckBox(tr("The addressee pays the postage on delivery")))
    , m_consent(new QCheckBox(tr("The receiver agreed to electronic service")))
    , m_copies(new QSpinBox)
{
    rows()->addWidget(m_card);
    m_receiver->setObjectName(QStringLiteral("receiver"));
    m_receiver->addItems({tr("The applicant in person: %1").arg(maskName(m_start.receiverName)), tr("Somebody else"),
                          tr("The applicant, whose papers differ from the case")});
    add(tr("Received by"), m_receiver, true);
    m_name = addLine(tr("Receiver's name"), QStringLiteral("receiverName"), true);
    m_number = addLine(tr("Receiver's document number"), QStringLiteral("receiverNumber"), true);
    m_relation = addLine(tr("Relation to the applicant"), QStringLiteral("receiverRelation"), true);
    m_authority->setObjectName(QStringLiteral("authorityShown"));
    rows()->addWidget(m_authority);
    m_manner->setObjectName(QStringLiteral("manner"));
    m_manner->addItems(serviceManners());
    m_manner->setCurrentText(m_start.manner);
    add(tr("Manner"), m_manner, true);
    m_tracking = addLine(tr("Tracking number"), QStringLiteral("tracking"), true);
    m_postage->setObjectName(QStringLiteral("paidOnDelivery"));
    rows()->addWidget(m_postage);
    m_deviation = addLine(tr("How they differ"), QStringLiteral("deviation"), true);
    m_place = addLine(tr("Place of service"), QStringLiteral("servicePlace"));
    m_refusal = addLine(tr("Why it was not taken"), QStringLiteral("refusal"), true);
    m_witness = addLine(tr("Witness"), QStringLiteral("witness"), true);
    m_consent->setObjectName(QStringLiteral("electronicConsent"));
    rows()->addWidget(m_consent);
    m_copies->setObjectName(QStringLiteral("resultCopies"));
    m_copies->setRange(1, 99);
    add(tr("Copies of the result"), m_copies);
    connect(m_card, &ReceiverCard::compared, this, &HandOverForm::takeCard);
    connect(m_receiver, &QComboBox::currentIndexChanged, this, &HandOverForm::arrange);
    connect(m_consent, &QCheckBox::toggled, this, &StepForm::changed);
    connect(m_postage, &QCheckBox::toggled, this, &StepForm::changed);
    connect(m_authority, &QCheckBox::toggled, this, &StepForm::changed);
    connect(m_manner, &QComboBox::currentIndexChanged, this, &HandOverForm::arrange);
    connect(m_copies, &QSpinBox::valueChanged, this, &StepForm::changed);
    arrange();
}

HandOverForm::Receiver HandOverForm::receiver() const
{
    return static_cast<Receiver>(m_receiver->currentIndex());
}

bool HandOverForm::isManner(const char16_t *manner) const
{
    return m_manner->currentText() == QStringView(manner);
}

bool HandOverForm::atACounter() const
{
    return isAtCounter(m_manner->currentText());
}

/** Each receiver and each manner asks for its own. */
void HandOverForm::arrange()
{
    const bool other = receiver() == Receiver::SomebodyElse;
    const bool differs = receiver() == Receiver::ApplicantWithOtherPapers;
    for (QLineEdit *line : {m_name, m_number})
        showField(line, other || differs);
    showField(m_relation, other);
    m_authority->setVisible(other && atACounter());
    showField(m_deviation, differs);
    showField(m_tracking, isManner(u"邮寄"));
    m_postage->setVisible(isManner(u"邮寄"));
    showField(m_place, !atACounter());
    showField(m_refusal, isManner(u"留置送达"));
    showField(m_witness, isManner(u"留置送达"));
    m_consent->setVisible(isManner(u"电子送达"));
    Q_EMIT changed();
}

void HandOverForm::settle()
{
    m_card->stop();
}

void HandOverForm::takeCard(HolderMatch match, const IdentityCard &card)
{
    m_name->setText(nameOnCard(card));
    m_number->setText(card.number);
    m_deviation->setText(recordedDeviation(match));
    Receiver who = Receiver::ApplicantWithOtherPapers;
    switch (match) {
    case HolderMatch::Same:
        who = Receiver::Applicant;
        break;
    case HolderMatch::OtherName:
    case HolderMatch::OtherNumber:
        break;
    case HolderMatch::SomebodyElse:
        who = Receiver::SomebodyElse;
        break;
    }
    m_receiver->setCurrentIndex(int(who));
    arrange();
}

QJsonObject HandOverForm::body() const
{
    ResultIssuedBody body = m_start;
    const auto text = [](const QLineEdit *line) { return line->text().trimmed(); };
    if (receiver() != Receiver::Applicant) {
        body.receiverName = text(m_name);
        body.receiverDocumentNumber = text(m_number).toUpper();
    }
    if (receiver() == Receiver::SomebodyElse) {
        body.relation = text(m_relation);
        body.authorityShown = m_authority->isChecked();
    } else if (receiver() == Receiver::ApplicantWithOtherPapers) {
        body.relation = QStringLiteral("本人");
        body.deviation = text(m_deviation);
    }
    body.manner = m_manner->currentText();
    if (isManner(u"邮寄")) {
        body.trackingNumber = text(m_tracking);
        body.paidOnDelivery = m_postage->isChecked();
    }
    if (!atACounter())
        body.place = text(m_place);
    if (isManner(u"留置送达")) {
        body.refusal = text(m_refusal);
        body.witness = text(m_witness);
    }
    body.consented = isManner(u"电子送达") && m_consent->isChecked();
    body.copies = m_copies->value();
    return body.toJson();
}

QString HandOverForm::missing() const
{
    const auto empty = [](const QLineEdit *line) { return line->text().trimmed().isEmpty(); };
    if (receiver() == Receiver::SomebodyElse && (empty(m_name) || empty(m_number) || empty(m_relation)))
        return tr("Give the receiver's name, document number and relation.");
    if (receiver() == Receiver::SomebodyElse && atACounter() && !m_authority->isChecked())
        return tr("Somebody else needs a power of attorney.");
    if (receiver() == Receiver::ApplicantWithOtherPapers && (empty(m_name) || empty(m_number) || empty(m_deviation)))
        return tr("Give name and number as the papers say them, and how they differ.");
    if (isManner(u"邮寄") && empty(m_tracking))
        return tr("Give the number on the postal receipt.");
    if (isManner(u"留置送达") && (empty(m_refusal) || empty(m_witness)))
        return tr("A service by leaving the paper needs the reason and a witness.");
    if (isManner(u"电子送达") && !m_consent->isChecked())
        return tr("Electronic service needs the receiver's consent.");
    return {};
}

QWidget *HandOverForm::firstField()
{
    return m_receiver;
}

} // namespace yichuang
