// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/decisionforms.h"

#include "core/cases/processsteps.h"
#include "ui/cases/stepbodies.h"
#include "ui/widgets/lastdayedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

DecideForm::DecideForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_start(approvalBody(context))
    , m_outcome(new QComboBox)
    , m_validUntil(new LastDayEdit)
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
    m_validUntil->setDays(m_start.decidedOn, m_start.validUntil);
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
    body.validUntil = m_validUntil->lastDay();
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

} // namespace yichuang
