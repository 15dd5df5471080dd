// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/clockforms.h"

#include "core/cases/approval.h"
#include "core/cases/caseinvariants.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace yichuang {

StopClockForm::StopClockForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_today(context.today)
    , m_days(new QSpinBox)
{
    m_kind = addChoice(tr("Procedure"), QStringLiteral("procedure"), specialProcedures());
    const QDate accepted = context.file.state.acceptance ? context.file.state.acceptance->acceptedOn : context.today;
    m_from = addDay(tr("First day not counted"), QStringLiteral("stopFrom"), context.today, accepted, context.today);
    m_days->setObjectName(QStringLiteral("stopDays"));
    m_days->setRange(1, 250);
    m_days->setValue(5);
    add(tr("Expected working days; printed"), m_days, true);
    connect(m_days, &QSpinBox::valueChanged, this, &StepForm::changed);
    m_approvedBy = addApproval(tr("An earlier day approved by"), QStringLiteral("stopApproval"), {});
}

QJsonObject StopClockForm::body() const
{
    QJsonObject body = ClockStoppedBody{m_kind->currentText(), m_from->date(), m_days->value()}.toJson();
    setApprovedBy(body, m_approvedBy->text());
    return body;
}

QString StopClockForm::missing() const
{
    const bool earlier = m_from->date() < m_today;
    return earlier && m_approvedBy->text().isEmpty() ? tr("It began before today: a supervisor must approve that.")
                                                     : QString();
}

QWidget *StopClockForm::firstField()
{
    return m_kind;
}

ResumeClockForm::ResumeClockForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
{
    const std::vector<ClockPause> &pauses = context.file.state.pauses;
    const QDate from = pauses.empty() ? context.today : pauses.back().from;
    m_until = addDay(tr("Last day not counted"), QStringLiteral("resumeUntil"), context.today, from, context.today);
}

QJsonObject ResumeClockForm::body() const
{
    return ClockResumedBody{m_until->date()}.toJson();
}

QWidget *ResumeClockForm::firstField()
{
    return m_until;
}

ExtendForm::ExtendForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_days(new QSpinBox)
{
    const bool joint = !context.file.state.intake.item.coDepartments.isEmpty();
    m_days->setObjectName(QStringLiteral("extendDays"));
    m_days->setRange(1, joint ? 15 : 10);
    m_days->setValue(m_days->maximum());
    add(tr("Working days"), m_days, true);
    m_office = addChoice(tr("Approved by"), QStringLiteral("extendOffice"),
                         {tr("the head of the organ"), tr("the head of the government")});
    m_office->setCurrentIndex(joint ? 1 : 0);
    m_approver = addLine(tr("Name"), QStringLiteral("extendApprover"), true);
    m_reason = addText(tr("Reason; printed"), QStringLiteral("extendReason"), true);
    m_approvedBy = addApproval(tr("Confirmed by the supervisor"), QStringLiteral("extendApproval"), {});
    connect(m_days, &QSpinBox::valueChanged, this, &StepForm::changed);
}

QJsonObject ExtendForm::body() const
{
    QJsonObject body = DeadlineExtendedBody{m_days->value(), typedText(m_reason), m_approver->text().trimmed(),
                                            static_cast<ExtensionApprover>(m_office->currentIndex())}
                           .toJson();
    setApprovedBy(body, m_approvedBy->text());
    return body;
}

QString ExtendForm::missing() const
{
    if (m_approver->text().trimmed().isEmpty())
        return tr("Give the name of who approved it.");
    if (typedText(m_reason).isEmpty())
        return tr("Give the reason: it is told to the applicant.");
    return m_approvedBy->text().isEmpty() ? tr("A supervisor must confirm that it was approved.") : QString();
}

/** The head of a centre often is the one who grants it: his name stands ready, and can be written over. */
void ExtendForm::setApproval(const AccountInfo &supervisor)
{
    StepForm::setApproval(supervisor);
    if (m_approver->text().trimmed().isEmpty())
        m_approver->setText(supervisor.displayName);
}

QWidget *ExtendForm::firstField()
{
    return m_days;
}

} // namespace yichuang
