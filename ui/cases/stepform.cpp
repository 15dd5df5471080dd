// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/stepform.h"

#include "ui/cases/acceptforms.h"
#include "ui/cases/clockforms.h"
#include "ui/cases/correctionform.h"
#include "ui/cases/decisionforms.h"
#include "ui/cases/endingforms.h"
#include "ui/cases/handoverform.h"
#include "ui/cases/handlingforms.h"
#include "ui/cases/promiseform.h"
#include "ui/cases/proxyforms.h"
#include "ui/cases/ratingforms.h"
#include "ui/cases/rectifyform.h"
#include "ui/cases/rekeyforms.h"
#include "ui/cases/reminderform.h"
#include "ui/cases/resultforms.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/supplementform.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field.h"
#include "ui/widgets/textbox.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

StepForm::StepForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this))
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(space(2));
}

void StepForm::add(const QString &label, QWidget *control, bool required, const QString &hint)
{
    auto *field = new Field(label, control, required);
    if (hint.isEmpty())
        field->setCompact(true);
    else
        field->setHint(hint);
    m_rows->addWidget(field);
}

QLabel *StepForm::addNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Body, Colour::TextQuiet);
    m_rows->addWidget(note);
    return note;
}

QLineEdit *StepForm::addLine(const QString &label, const QString &name, bool required, const QString &text)
{
    auto *line = new QLineEdit(text);
    line->setObjectName(name);
    line->setMaxLength(500);
    add(label, line, required);
    connect(line, &QLineEdit::textChanged, this, &StepForm::changed);
    return line;
}

QDateEdit *StepForm::addDay(const QString &label, const QString &name, QDate day, QDate first, QDate last)
{
    auto *edit = new QDateEdit(day);
    edit->setObjectName(name);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setCalendarPopup(true);
    edit->setDateRange(first, last);
    add(label, edit, true);
    connect(edit, &QDateEdit::dateChanged, this, &StepForm::changed);
    return edit;
}

QComboBox *StepForm::addChoice(const QString &label, const QString &name, const QStringList &texts,
                               const QStringList &values)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    // A long text must not widen the side panel; the list below shows it whole.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    for (qsizetype i = 0; i < texts.size(); ++i)
        box->addItem(texts.at(i), values.value(i));
    add(label, box, true);
    connect(box, &QComboBox::currentIndexChanged, this, &StepForm::changed);
    return box;
}

void StepForm::showField(QWidget *control, bool shown)
{
    control->parentWidget()->setVisible(shown);
}

void StepForm::relabel(QWidget *control, const QString &label)
{
    if (auto *field = qobject_cast<Field *>(control->parentWidget()))
        field->setLabel(label);
}

QPlainTextEdit *StepForm::addText(const QString &label, const QString &name, bool required)
{
    auto *text = new TextBox(longestText);
    text->setObjectName(name);
    text->setTabChangesFocus(true);
    text->setFixedHeight(space(20));
    add(label, text, required);
    connect(text, &QPlainTextEdit::textChanged, this, &StepForm::changed);
    return text;
}

QLineEdit *StepForm::addApproval(const QString &label, const QString &name, const QString &own)
{
    m_approval = addLine(label, name, false, own);
    m_approval->setReadOnly(true);
    auto *ask = new QPushButton(tr("A supervisor approves here…"));
    ask->setObjectName(name + QStringLiteral("Ask"));
    m_rows->addWidget(ask); // first: what is shown without a parent is a window, and takes the keys
    ask->setHidden(!own.isEmpty());
    connect(ask, &QPushButton::clicked, this, &StepForm::approvalRequested);
    return m_approval;
}

void StepForm::setApproval(const AccountInfo &supervisor)
{
    if (m_approval)
        m_approval->setText(supervisor.login);
}

QString typedText(const QPlainTextEdit *edit)
{
    return edit->toPlainText().trimmed();
}

QStringList officerNames(const QLineEdit *first, const QLineEdit *second)
{
    QStringList all{first->text().trimmed(), second->text().trimmed()};
    all.removeAll(QString());
    return all;
}

StepForm *makeStepForm(CaseStep step, const StepContext &context, QWidget *parent)
{
    switch (step) {
    case CaseStep::RecordDeemed:
        return new DeemedForm(context, parent);
    case CaseStep::Claim:
        return new AssignForm(context, AssignForm::Way::Claim, parent);
    case CaseStep::Release:
        return new AssignForm(context, AssignForm::Way::Release, parent);
    case CaseStep::HandOn:
        return new HandOnForm(context, parent);
    case CaseStep::Rekey:
        return new RekeyForm(context, parent);
    case CaseStep::OweRekey:
        return new OweRekeyForm(context, parent);
    case CaseStep::DrawUpCommission:
        return new CommissionForm(context, parent);
    case CaseStep::SignCommission:
        return new SignCommissionForm(context, parent);
    case CaseStep::EndCommission:
        return new EndCommissionForm(context, parent);
    case CaseStep::Forward:
        return new ForwardForm(context, parent);
    case CaseStep::ForwardReturn:
        return new ForwardReturnForm(context, parent);
    case CaseStep::ProxyProgress:
        return new ProxyProgressForm(context, parent);
    case CaseStep::ProxyReport:
        return new ProxyReportForm(context, parent);
    case CaseStep::TakeStep:
        return new TakeStepForm(context, parent);
    case CaseStep::StopClock:
        return new StopClockForm(context, parent);
    case CaseStep::ResumeClock:
        return new ResumeClockForm(context, parent);
    case CaseStep::Extend:
        return new ExtendForm(context, parent);
    case CaseStep::Arrive:
        return new ArriveForm(parent);
    case CaseStep::Remind:
        return new ReminderForm(context.today, context.file.state.resultArrivedOn, parent);
    case CaseStep::CallBack:
        return new CallBackForm(context, parent);
    case CaseStep::AnswerAppeal:
        return new AnswerAppealForm(context, parent);
    case CaseStep::SettleRating:
        return new SettleRatingForm(context, parent);
    case CaseStep::AppealRating:
        return new AppealRatingForm(context, parent);
    case CaseStep::Rate:
    case CaseStep::RateAgain:
        return nullptr; // given by the citizen, on a pane of his own
    case CaseStep::UseSeal:
        return new SealForm(context, parent);
    case CaseStep::Verify:
        return new VerifyForm(context, parent);
    case CaseStep::Route:
        return new RouteForm(context, parent);
    case CaseStep::Rectify:
        return new RectifyForm(context, parent);
    case CaseStep::Supplement:
        return new SupplementForm(context, parent);
    case CaseStep::Accept:
        return new AcceptForm(context, parent);
    case CaseStep::AcceptTolerant:
        return new PromiseForm(context, tolerantBody(context), parent);
    case CaseStep::AcceptCommitment:
        return new PromiseForm(context, commitmentBody(context), parent);
    case CaseStep::RequestCorrection:
        return new CorrectionForm(context, parent);
    case CaseStep::Decide:
        return new DecideForm(context, parent);
    case CaseStep::HandOver:
        return new HandOverForm(context, parent);
    case CaseStep::Revoke:
        return new RevokeForm(context, parent);
    case CaseStep::Decline:
        return new DeclineForm(context, parent);
    case CaseStep::CallTurn:
        return new CallTurnForm(context, parent);
    case CaseStep::Withdraw:
        return new WithdrawForm(context, parent);
    case CaseStep::AddNote:
        return new NoteForm(parent);
    }
    return nullptr;
}

} // namespace yichuang
