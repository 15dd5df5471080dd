// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/resultforms.h"

#include "ui/cases/casewords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSpinBox>

namespace yichuang {

namespace {

QSpinBox *copiesBox(const QString &name)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(1, 99);
    return box;
}

/** What can be sealed: the numbered papers of the case, newest first, and its result. */
QStringList sealable(const CaseState &state)
{
    QStringList papers;
    for (auto paper = state.papers.rbegin(); paper != state.papers.rend(); ++paper) {
        if (!paper->paperNumber.isEmpty())
            papers.append(QStringLiteral("%1 %2").arg(CaseWords::paper(paper->kind), paper->paperNumber));
    }
    if (state.decision && !state.decision->resultName.isEmpty())
        papers.prepend(QStringLiteral("%1 %2").arg(state.decision->resultName, state.decision->resultNumber).trimmed());
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
    connect(m_paper, &QComboBox::editTextChanged, this, &StepForm::changed);
    connect(m_copies, &QSpinBox::valueChanged, this, &StepForm::changed);
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
