// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/stepform.h"

#include "ui/cases/acceptforms.h"
#include "ui/cases/correctionform.h"
#include "ui/cases/decisionforms.h"
#include "ui/cases/endingforms.h"
#include "ui/cases/promiseform.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/supplementform.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field.h"
#include "ui/widgets/textbox.h"

#include <QLabel>
#include <QLineEdit>
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

void StepForm::addNote(const QString &text)
{
    auto *note = new QLabel(text);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    setTextRole(note, TextRole::Body, Colour::TextQuiet);
    m_rows->addWidget(note);
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

StepForm *makeStepForm(CaseStep step, const StepContext &context, QWidget *parent)
{
    switch (step) {
    case CaseStep::RecordDeemed:
        return new DeemedForm(context, parent);
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
    case CaseStep::Withdraw:
        return new WithdrawForm(parent);
    case CaseStep::AddNote:
        return new NoteForm(parent);
    }
    return nullptr;
}

} // namespace yichuang
