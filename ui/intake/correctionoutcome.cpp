// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/correctionoutcome.h"

#include "ui/widgets/datefield.h"
#include "ui/intake/fieldframe.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/safetext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

constexpr qsizetype longestRequirement = 300;

QString problemWord(CorrectionProblem problem)
{
    switch (problem) {
    case CorrectionProblem::Missing:
        return CorrectionOutcome::tr("Missing");
    case CorrectionProblem::WrongForm:
        return CorrectionOutcome::tr("Wrong form");
    case CorrectionProblem::WrongContent:
        return CorrectionOutcome::tr("Wrong content");
    }
    Q_UNREACHABLE();
}

} // namespace

CorrectionOutcome::CorrectionOutcome(IntakeModel &model, QWidget *parent)
    : OutcomeForm(model, parent)
    , m_list(new QVBoxLayout)
    , m_due(new DateField(model.today(), this))
{
    auto *summary =
        new QLabel(tr("Told once, and everything: what is not on this notice cannot be asked for later."), this);
    summary->setWordWrap(true);
    m_due->setObjectName(QStringLiteral("correctionDue"));
    m_due->setPlaceholderText(tr("empty: ten working days"));
    auto *due = new FieldFrame(tr("To be brought by"), m_due, false, this);
    due->setMaximumWidth(240);
    m_list->setSpacing(space(3));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(summary);
    layout->addLayout(m_list);
    layout->addWidget(due);
    layout->addStretch(1);
    connect(m_due, &QLineEdit::textChanged, this, &OutcomeForm::changed);
}

void CorrectionOutcome::begin(Outcome outcome)
{
    Q_UNUSED(outcome)
    clearLines();
    m_due->clear();
    for (const CaseMaterial &material : model().materials()) {
        if (!material.isSatisfied())
            addLine(material);
    }
    Q_EMIT changed();
}

void CorrectionOutcome::addLine(const CaseMaterial &material)
{
    Line line;
    line.item.materialId = material.id;
    line.item.materialName = material.name;
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(2));
    grid->setVerticalSpacing(space(1));
    line.named = new QCheckBox(QString(material.name).replace(u'&', QStringLiteral("&&")), row);
    line.named->setObjectName(QStringLiteral("correct-") + material.id);
    line.named->setChecked(true);
    line.problem = new QComboBox(row);
    line.problem->setObjectName(QStringLiteral("problem-") + material.id);
    line.problem->setAccessibleName(tr("What is the matter with %1").arg(material.name));
    for (const CorrectionProblem problem :
         {CorrectionProblem::Missing, CorrectionProblem::WrongForm, CorrectionProblem::WrongContent})
        line.problem->addItem(problemWord(problem), int(problem));
    line.problem->setCurrentIndex(material.state == MaterialState::Deficient ? 1 : 0);
    line.requirement = new QLineEdit(row);
    line.requirement->setObjectName(QStringLiteral("requirement-") + material.id);
    line.requirement->setAccessibleName(tr("What to do about %1").arg(material.name));
    line.requirement->setPlaceholderText(tr("What the applicant is to do; printed"));
    connect(makeSafe(line.requirement, longestRequirement), &SafeText::refused, this, &OutcomeForm::textRefused);
    line.requirement->setText(
        material.deficiency.isEmpty()
            ? QStringLiteral("请提交%1（%2%3份）").arg(material.name, enumText(material.kind)).arg(material.copiesAsked)
            : material.deficiency);
    grid->addWidget(line.named, 0, 0, 1, 2);
    grid->addWidget(line.problem, 1, 0);
    grid->addWidget(line.requirement, 1, 1);
    grid->setColumnStretch(1, 1);
    m_list->addWidget(row);
    m_rows.push_back(row);
    for (QWidget *part : std::initializer_list<QWidget *>{line.problem, line.requirement})
        connect(line.named, &QCheckBox::toggled, part, &QWidget::setEnabled);
    connect(line.named, &QCheckBox::toggled, this, &OutcomeForm::changed);
    connect(line.requirement, &QLineEdit::textChanged, this, &OutcomeForm::changed);
    m_lines.push_back(line);
}

OutcomeChoice CorrectionOutcome::choice() const
{
    OutcomeChoice choice;
    choice.outcome = Outcome::RequestCorrection;
    choice.correctionDue = m_due->date();
    for (const Line &line : m_lines) {
        if (!line.named->isChecked())
            continue;
        CorrectionItem item = line.item;
        item.problem = CorrectionProblem(line.problem->currentData().toInt());
        item.requirement = line.requirement->text();
        choice.corrections.push_back(item);
    }
    return choice;
}

QString CorrectionOutcome::obstacle() const
{
    const bool any = std::ranges::any_of(m_lines, [](const Line &line) { return line.named->isChecked(); });
    if (!any)
        return tr("Nothing is named: tick what is to be corrected.");
    for (const Line &line : m_lines) {
        if (line.named->isChecked() && line.requirement->text().trimmed().isEmpty())
            return tr("Say what to do about: %1").arg(line.item.materialName);
    }
    if (!m_due->text().isEmpty() && (!m_due->date().isValid() || m_due->date() < model().today()))
        return tr("The day is not a day from today on.");
    return {};
}

bool CorrectionOutcome::focusFirst()
{
    if (m_lines.empty())
        return false;
    m_lines.front().requirement->setFocus(Qt::OtherFocusReason);
    return true;
}

void CorrectionOutcome::clearLines()
{
    for (QWidget *row : m_rows) {
        m_list->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_lines.clear();
}

} // namespace yichuang
