// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/decisionforms.h"

#include "core/identity/masking.h"
#include "ui/cases/stepbodies.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace yichuang {

DecideForm::DecideForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_start(approvalBody(context))
    , m_outcome(new QComboBox)
{
    m_outcome->setObjectName(QStringLiteral("decision"));
    m_outcome->addItems({tr("Approve"), tr("Refuse")});
    add(tr("Decision"), m_outcome, true);
    m_name = addLine(tr("Result"), QStringLiteral("resultName"), true, m_start.resultName);
    m_number = addLine(tr("Number of the result"), QStringLiteral("resultNumber"));
    for (const QString &field : context.file.state.intake.item.result.sampleFields)
        m_fields.emplace_back(field, addLine(field, QStringLiteral("result-") + field));
    m_reasons = addText(tr("Reasons; required for a refusal"), QStringLiteral("decisionReasons"));
    connect(m_outcome, &QComboBox::currentIndexChanged, this, &StepForm::changed);
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
    body.resultNumber = m_number->text().trimmed();
    body.reasons = m_reasons->toPlainText().trimmed();
    for (const auto &[field, edit] : m_fields) {
        const QString value = edit->text().trimmed();
        if (!value.isEmpty())
            body.resultFields.insert(field, value);
    }
    return body.toJson();
}

QString DecideForm::missing() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Name the result.");
    if (!approves() && m_reasons->toPlainText().trimmed().isEmpty())
        return tr("A refusal needs its reasons.");
    return {};
}

QWidget *DecideForm::firstField()
{
    return m_outcome;
}

HandOverForm::HandOverForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_start(handOverBody(context))
    , m_receiver(new QComboBox)
    , m_authority(new QCheckBox(tr("Power of attorney was shown")))
    , m_manner(new QComboBox)
    , m_copies(new QSpinBox)
{
    m_receiver->setObjectName(QStringLiteral("receiver"));
    m_receiver->addItems({tr("The applicant in person: %1").arg(maskName(m_start.receiverName)), tr("Somebody else")});
    add(tr("Received by"), m_receiver, true);
    m_name = addLine(tr("Receiver's name"), QStringLiteral("receiverName"), true);
    m_number = addLine(tr("Receiver's document number"), QStringLiteral("receiverNumber"), true);
    m_relation = addLine(tr("Relation to the applicant"), QStringLiteral("receiverRelation"), true);
    m_authority->setObjectName(QStringLiteral("authorityShown"));
    rows()->addWidget(m_authority);
    m_manner->setObjectName(QStringLiteral("manner"));
    m_manner->addItems({enumText(DeliveryKind::Window), enumText(DeliveryKind::Post), QStringLiteral("自助")});
    m_manner->setCurrentText(m_start.manner);
    add(tr("Manner"), m_manner, true);
    m_tracking = addLine(tr("Tracking number"), QStringLiteral("tracking"));
    m_copies->setObjectName(QStringLiteral("resultCopies"));
    m_copies->setRange(1, 99);
    add(tr("Copies of the result"), m_copies);
    connect(m_receiver, &QComboBox::currentIndexChanged, this, &HandOverForm::showReceiver);
    connect(m_authority, &QCheckBox::toggled, this, &StepForm::changed);
    connect(m_manner, &QComboBox::currentIndexChanged, this, &StepForm::changed);
    connect(m_copies, &QSpinBox::valueChanged, this, &StepForm::changed);
    showReceiver();
}

bool HandOverForm::inPerson() const
{
    return m_receiver->currentIndex() == 0;
}

void HandOverForm::showReceiver()
{
    for (QLineEdit *line : {m_name, m_number, m_relation})
        line->parentWidget()->setVisible(!inPerson());
    m_authority->setVisible(!inPerson());
    Q_EMIT changed();
}

QJsonObject HandOverForm::body() const
{
    ResultIssuedBody body = m_start;
    if (!inPerson()) {
        body.receiverName = m_name->text().trimmed();
        body.receiverDocumentNumber = m_number->text().trimmed().toUpper();
        body.relation = m_relation->text().trimmed();
        body.authorityShown = m_authority->isChecked();
    }
    body.manner = m_manner->currentText();
    body.trackingNumber = m_tracking->text().trimmed();
    body.copies = m_copies->value();
    return body.toJson();
}

QString HandOverForm::missing() const
{
    if (inPerson())
        return {};
    for (const QLineEdit *line : {m_name, m_number, m_relation}) {
        if (line->text().trimmed().isEmpty())
            return tr("Give the receiver's name, document number and relation.");
    }
    return m_authority->isChecked() ? QString() : tr("Somebody else needs a power of attorney.");
}

QWidget *HandOverForm::firstField()
{
    return m_receiver;
}

} // namespace yichuang
