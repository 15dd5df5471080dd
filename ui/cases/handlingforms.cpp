// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/handlingforms.h"

#include "core/cases/processsteps.h"
#include "core/desk/handlingunit.h"
#include "core/vault/accounts.h"
#include "ui/cases/stepbodies.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace yichuang {

AssignForm::AssignForm(const StepContext &context, Way way, QWidget *parent)
    : StepForm(parent)
    , m_handler(way == Way::Claim ? context.account : QString())
    , m_reasonNeeded(!context.file.state.handler.isEmpty() && context.file.state.handler != context.account)
{
    if (m_reasonNeeded)
        addNote(tr("%1 has the case in hand.").arg(context.staff.of(context.file.state.handler)));
    m_reason = addText(tr("Reason"), QStringLiteral("assignReason"), m_reasonNeeded);
}

QJsonObject AssignForm::body() const
{
    return HandlerAssignedBody{m_handler, typedText(m_reason)}.toJson();
}

QString AssignForm::missing() const
{
    return m_reasonNeeded && typedText(m_reason).isEmpty() ? tr("Give the reason; the colleague reads it.") : QString();
}

QWidget *AssignForm::firstField()
{
    return m_reason;
}

HandOnForm::HandOnForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_before(context.file.state.handler)
{
    if (!m_before.isEmpty())
        addNote(tr("%1 has the case in hand.").arg(context.staff.of(m_before)));
    QStringList texts;
    QStringList logins;
    for (const StaffMember &one : context.staff.inRole(Role::Handler)) {
        if (one.login == m_before)
            continue;
        texts.append(QStringLiteral("%1 (%2)").arg(one.name, one.login));
        logins.append(one.login);
    }
    m_colleague = addChoice(tr("Colleague, or a log-in elsewhere"), QStringLiteral("colleague"), texts, logins);
    m_colleague->setEditable(true);
    m_colleague->setInsertPolicy(QComboBox::NoInsert);
    m_colleague->setCurrentIndex(-1); // nobody is handed a case by accident
    m_colleague->lineEdit()->setMaxLength(100);
    connect(m_colleague, &QComboBox::editTextChanged, this, &StepForm::changed);
    m_reason = addText(tr("Reason"), QStringLiteral("handOnReason"), true);
}

QString HandOnForm::colleague() const
{
    const QString typed = m_colleague->currentText().trimmed();
    const int listed = m_colleague->findText(typed);
    if (listed >= 0)
        return m_colleague->itemData(listed).toString();
    return checkLogin(typed) ? typed : QString();
}

QJsonObject HandOnForm::body() const
{
    return HandlerAssignedBody{colleague(), typedText(m_reason)}.toJson();
}

QString HandOnForm::missing() const
{
    if (m_colleague->currentText().trimmed().isEmpty())
        return tr("Choose the colleague.");
    if (colleague().isEmpty())
        return tr("This is neither a colleague here nor a log-in: small letters and digits, a letter first.");
    if (colleague() == m_before)
        return tr("This colleague has the case in hand already.");
    return typedText(m_reason).isEmpty() ? tr("Give the reason; the colleague reads it.") : QString();
}

QWidget *HandOnForm::firstField()
{
    return m_colleague;
}

TakeStepForm::TakeStepForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_process(context.file.state.intake.item.process)
{
    if (m_process.isEmpty()) {
        m_freeStep = addLine(tr("Step"), QStringLiteral("freeStep"), true);
    } else {
        QStringList texts;
        for (const ProcessStep &step : std::as_const(m_process))
            texts.append(tr("%1. %2 (%3)").arg(step.seq).arg(step.step, step.actor));
        m_step = addChoice(tr("Step"), QStringLiteral("processStep"), texts);
        m_step->setCurrentIndex(nextProcessStep(context.file.state));
        connect(m_step, &QComboBox::currentIndexChanged, this, &TakeStepForm::arrange);
    }
    m_action = addChoice(tr("Outcome"), QStringLiteral("stepAction"), {tr("Passed"), tr("Sent back"), tr("Other")});
    m_opinion = addText(tr("Opinion"), QStringLiteral("stepOpinion"), true);
    m_firstOfficer = addLine(tr("First officer"), QStringLiteral("firstOfficer"), true);
    m_secondOfficer = addLine(tr("Second officer"), QStringLiteral("secondOfficer"), true);
    const QDate accepted = context.file.state.acceptance ? context.file.state.acceptance->acceptedOn : context.today;
    m_day = addDay(tr("Day"), QStringLiteral("stepDay"), context.today, accepted, context.today);
    arrange();
}

QString TakeStepForm::stepName() const
{
    if (m_freeStep)
        return m_freeStep->text().trimmed();
    return m_step->currentIndex() < 0 ? QString() : m_process.at(m_step->currentIndex()).step;
}

void TakeStepForm::arrange()
{
    const bool onSite = isOnSiteStep(stepName());
    showField(m_firstOfficer, onSite);
    showField(m_secondOfficer, onSite);
}

QJsonObject TakeStepForm::body() const
{
    StepTakenBody body;
    if (m_step && m_step->currentIndex() >= 0)
        body.seq = m_process.at(m_step->currentIndex()).seq;
    body.step = stepName();
    body.action = static_cast<StepAction>(m_action->currentIndex());
    body.opinion = typedText(m_opinion);
    if (isOnSiteStep(body.step))
        body.officers = officerNames(m_firstOfficer, m_secondOfficer);
    body.takenOn = m_day->date();
    return body.toJson();
}

QString TakeStepForm::missing() const
{
    if (stepName().isEmpty())
        return tr("Name the step.");
    if (typedText(m_opinion).isEmpty())
        return tr("Write the opinion.");
    if (isOnSiteStep(stepName()) && !areTwoOfficers(officerNames(m_firstOfficer, m_secondOfficer)))
        return tr("A check on the spot takes two officers: give both names.");
    return {};
}

QWidget *TakeStepForm::firstField()
{
    return m_step ? static_cast<QWidget *>(m_step) : m_freeStep;
}

RouteForm::RouteForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    QStringList ids;
    QStringList texts;
    const std::optional<RoutedBody> &here = context.file.state.unit;
    for (const HandlingUnit &unit : handlingUnits(context.reference)) {
        if (here && here->to == unit.id)
            continue;
        ids.append(unit.id);
        texts.append(unit.name);
    }
    m_unit = addChoice(tr("To"), QStringLiteral("routeUnit"), texts, ids);
    m_reason = addText(tr("Reason"), QStringLiteral("routeReason"), true);
}

QJsonObject RouteForm::body() const
{
    return RoutedBody{m_unit->currentData().toString(), m_unit->currentText(), typedText(m_reason)}.toJson();
}

QString RouteForm::missing() const
{
    if (m_unit->currentIndex() < 0)
        return tr("No other unit is published. Import the catalogue and the organisation.");
    return typedText(m_reason).isEmpty() ? tr("Give the reason; the other unit reads it.") : QString();
}

QWidget *RouteForm::firstField()
{
    return m_unit;
}

VerifyForm::VerifyForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    m_kept = addChoice(tr("What was promised"), QStringLiteral("commitmentKept"), {tr("is true"), tr("is not true")});
    const std::optional<DecidedBody> &decision = context.file.state.decision;
    m_day = addDay(tr("Day"), QStringLiteral("verifyDay"), context.today,
                   decision ? decision->decidedOn : context.today, context.today);
    m_firstOfficer = addLine(tr("First officer"), QStringLiteral("firstOfficer"), true);
    m_secondOfficer = addLine(tr("Second officer"), QStringLiteral("secondOfficer"), true);
    m_findings = addText(tr("Findings"), QStringLiteral("findings"));
}

bool VerifyForm::kept() const
{
    return m_kept->currentIndex() == 0;
}

QJsonObject VerifyForm::body() const
{
    return CommitmentVerifiedBody{kept(), m_day->date(), officerNames(m_firstOfficer, m_secondOfficer),
                                  typedText(m_findings)}
        .toJson();
}

QString VerifyForm::missing() const
{
    if (!areTwoOfficers(officerNames(m_firstOfficer, m_secondOfficer)))
        return tr("The check takes two officers: give both names.");
    return !kept() && typedText(m_findings).isEmpty() ? tr("Write what was found.") : QString();
}

QWidget *VerifyForm::firstField()
{
    return m_kept;
}

} // namespace yichuang
