// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/correctionform.h"

#include "ui/cases/casewords.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/wraptick.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr std::array problems{CorrectionProblem::Missing, CorrectionProblem::WrongForm,
                              CorrectionProblem::WrongContent};

} // namespace

CorrectionLine::CorrectionLine(const CorrectionItem &item, QWidget *parent)
    : QWidget(parent)
    , m_item(item)
    , m_problem(new QComboBox)
    , m_requirement(new QLineEdit(item.requirement))
{
    const WrappedTick tick = makeWrappedTick(item.materialName);
    m_named = tick.box;
    m_named->setObjectName(QStringLiteral("named-") + item.materialId);
    m_named->setChecked(true);
    for (const CorrectionProblem problem : problems)
        m_problem->addItem(CaseWords::correctionProblem(problem));
    m_problem->setCurrentIndex(
        static_cast<int>(std::find(problems.begin(), problems.end(), item.problem) - problems.begin()));
    m_problem->setObjectName(QStringLiteral("problem-") + item.materialId);
    m_problem->setAccessibleName(tr("Problem of %1").arg(item.materialName));
    m_requirement->setObjectName(QStringLiteral("requirement-") + item.materialId);
    m_requirement->setPlaceholderText(tr("What to bring or change; printed"));
    m_requirement->setAccessibleName(tr("What to bring or change for %1").arg(item.materialName));
    m_requirement->setMaxLength(500);

    auto *details = new QHBoxLayout;
    details->setContentsMargins(space(6), 0, 0, space(2));
    details->setSpacing(space(2));
    details->addWidget(m_problem);
    details->addWidget(m_requirement, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
    layout->addWidget(tick.row);
    layout->addLayout(details);

    connect(m_named, &QCheckBox::toggled, this, [this](bool on) {
        m_problem->setEnabled(on);
        m_requirement->setEnabled(on);
        Q_EMIT changed();
    });
    connect(m_problem, &QComboBox::currentIndexChanged, this, &CorrectionLine::changed);
    connect(m_requirement, &QLineEdit::textChanged, this, &CorrectionLine::changed);
}

bool CorrectionLine::isNamed() const
{
    return m_named->isChecked();
}

CorrectionItem CorrectionLine::item() const
{
    CorrectionItem item = m_item;
    item.problem = problems[static_cast<std::size_t>(m_problem->currentIndex())];
    item.requirement = m_requirement->text().trimmed();
    return item;
}

CorrectionForm::CorrectionForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_due(new QDateEdit)
{
    const CorrectionRequestedBody start = correctionBody(context);
    addNote(tr("Name everything that is missing or wrong: it may be told only once."));
    for (const CorrectionItem &item : start.items) {
        auto *line = new CorrectionLine(item);
        rows()->addWidget(line);
        connect(line, &CorrectionLine::changed, this, &StepForm::changed);
        m_lines.push_back(line);
    }
    m_due->setObjectName(QStringLiteral("correctionDue"));
    m_due->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_due->setCalendarPopup(true);
    m_due->setMinimumDate(context.today);
    m_due->setDate(start.dueOn.isValid() ? start.dueOn : context.today.addDays(14));
    add(tr("To be corrected by"), m_due, true);
    connect(m_due, &QDateEdit::dateChanged, this, &StepForm::changed);
    if (!context.file.state.corrections.empty()) {
        addNote(tr("A notice was given before. Naming something new needs a reason and a supervisor."));
        m_repeatReason = addLine(tr("Why it was not named the first time"), QStringLiteral("repeatReason"));
        const bool own = context.role == Role::Supervisor;
        m_approvedBy = addApproval(tr("Approved by the supervisor"), QStringLiteral("approvedBy"),
                                   own ? context.account : QString());
    }
}

QJsonObject CorrectionForm::body() const
{
    CorrectionRequestedBody body;
    for (const CorrectionLine *line : m_lines) {
        if (line->isNamed())
            body.items.push_back(line->item());
    }
    body.dueOn = m_due->date();
    if (m_repeatReason) {
        body.repeatReason = m_repeatReason->text().trimmed();
        body.approvedBy = m_approvedBy->text().trimmed();
    }
    return body.toJson();
}

QString CorrectionForm::missing() const
{
    if (std::none_of(m_lines.begin(), m_lines.end(), [](const CorrectionLine *line) { return line->isNamed(); }))
        return tr("Name at least one material.");
    const bool unsaid = std::any_of(m_lines.begin(), m_lines.end(), [](const CorrectionLine *line) {
        return line->isNamed() && line->item().problem != CorrectionProblem::Missing
            && line->item().requirement.isEmpty();
    });
    return unsaid ? tr("Say what to change in each material that is wrong.") : QString();
}

QWidget *CorrectionForm::firstField()
{
    return m_lines.empty() ? static_cast<QWidget *>(m_due) : m_lines.front()->tick();
}

} // namespace yichuang
