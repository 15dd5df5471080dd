// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/resultforms.h"

#include "core/cases/resultprinting.h"
#include "ui/cases/casewords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>

namespace yichuang {

namespace {

QSpinBox *copiesBox(const QString &name)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, 99);
    return box;
}

/** The sheet the result was printed on last, where the centre prints it; null: none. */
const IssuedPaper *printedResult(const CaseState &state)
{
    const auto printed = std::find_if(state.papers.rbegin(), state.papers.rend(), [](const IssuedPaper &paper) {
        return paper.kind == QStringView(resultPaperCode);
    });
    return printed == state.papers.rend() ? nullptr : &*printed;
}

/** As the decision calls it, or as the item does where something was approved; empty: there is none. */
QString resultText(const CaseState &state)
{
    if (!state.decision)
        return {};
    const bool approved = state.decision->outcome == DecisionOutcome::Approve;
    const QString &own = state.decision->resultName;
    const QString name = own.isEmpty() && approved ? state.intake.item.result.name : own;
    return name.isEmpty() ? QString() : QStringLiteral("%1 %2").arg(name, state.decision->resultNumber).trimmed();
}

/** What can be sealed: the numbered papers of the case, newest first, and its result. */
QStringList sealable(const CaseState &state)
{
    QStringList papers;
    for (auto paper = state.papers.rbegin(); paper != state.papers.rend(); ++paper) {
        // The printed result is named by its own number, below.
        if (!paper->paperNumber.isEmpty() && paper->kind != QStringView(resultPaperCode))
            papers.append(QStringLiteral("%1 %2").arg(CaseWords::paper(paper->kind), paper->paperNumber));
    }
    if (const QString result = resultText(state); !result.isEmpty())
        papers.prepend(result);
    return papers;
}

} // namespace

ArriveForm::ArriveForm(QWidget *parent)
    : StepForm(parent)
    , m_copies(copiesBox(QStringLiteral("arrivedCopies")))
{
    add(tr("Copies"), m_copies, true);
    m_keptAt = addLine(tr("Pigeonhole or locker"), QStringLiteral("keptAt"));
    m_remark = addLine(tr("Remark"), QStringLiteral("arrivalRemark"));
    connect(m_copies, &QSpinBox::valueChanged, this, &StepForm::changed);
}

QJsonObject ArriveForm::body() const
{
    return ResultArrivedBody{m_copies->value(), m_keptAt->text().trimmed(), m_remark->text().trimmed()}.toJson();
}

QWidget *ArriveForm::firstField()
{
    return m_keptAt;
}

SealForm::SealForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_paper(new QComboBox)
    , m_copies(copiesBox(QStringLiteral("impressions")))
{
    m_seal =
        addChoice(tr("Seal"), QStringLiteral("seal"),
                  {QStringLiteral("审批专用章"), QStringLiteral("行政许可专用章"), QStringLiteral("便民服务中心印章")});
    m_paper->setObjectName(QStringLiteral("sealedPaper"));
    m_paper->setEditable(true);
    m_paper->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_paper->setMinimumContentsLength(12);
    m_paper->addItems(sealable(context.file.state));
    add(tr("Paper"), m_paper, true);
    add(tr("Impressions"), m_copies, true);
    m_serial = addLine(tr("Serial of the form"), QStringLiteral("formSerial"));
    m_approvedBy = addLine(tr("Approved by"), QStringLiteral("sealApproval"));
    if (const IssuedPaper *printed = printedResult(context.file.state)) {
        m_result = resultText(context.file.state);
        m_printSerial = printed->paperNumber;
        m_copies->setValue(printed->copies);
    }
    followPaper();
    connect(m_paper, &QComboBox::editTextChanged, this, [this] {
        followPaper();
        Q_EMIT changed();
    });
    connect(m_copies, &QSpinBox::valueChanged, this, &StepForm::changed);
}

/** The serial of the sheet belongs to the result printed on it; another one that was typed stays. */
void SealForm::followPaper()
{
    const bool ofResult = !m_result.isEmpty() && m_paper->currentText() == m_result;
    if (ofResult && m_serial->text().isEmpty())
        m_serial->setText(m_printSerial);
    else if (!ofResult && m_serial->text() == m_printSerial)
        m_serial->clear();
}

QJsonObject SealForm::body() const
{
    SealUsedBody body;
    body.seal = m_seal->currentText();
    body.paper = m_paper->currentText().trimmed();
    body.copies = m_copies->value();
    body.serial = m_serial->text().trimmed();
    body.approvedBy = m_approvedBy->text().trimmed();
    return body.toJson();
}

QString SealForm::missing() const
{
    return m_paper->currentText().trimmed().isEmpty() ? tr("Name the paper that was sealed.") : QString();
}

QWidget *SealForm::firstField()
{
    return m_seal;
}

} // namespace yichuang
