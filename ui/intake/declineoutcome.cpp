// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/declineoutcome.h"

#include "ui/intake/fieldframe.h"
#include "ui/widgets/safetext.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace yichuang {
namespace {

constexpr qsizetype longestLine = 300;

} // namespace

DeclineOutcome::DeclineOutcome(IntakeModel &model, QWidget *parent)
    : OutcomeForm(model, parent)
    , m_ground(new QComboBox(this))
    , m_facts(safeLine(QStringLiteral("declineFacts")))
    , m_basis(safeLine(QStringLiteral("declineBasis")))
    , m_organ(safeLine(QStringLiteral("declineOrgan")))
    , m_review(safeLine(QStringLiteral("declineReview")))
    , m_court(safeLine(QStringLiteral("declineCourt")))
{
    m_ground->setObjectName(QStringLiteral("declineGround"));
    m_ground->addItem(tr("No licence or decision is needed"), int(DeclineGround::NoLicenceNeeded));
    m_ground->addItem(tr("Another organ is competent"), int(DeclineGround::NotCompetent));
    m_ground->addItem(tr("Supplemented, still not fit"), int(DeclineGround::StillUnfit));
    m_ground->addItem(tr("Another legal basis"), int(DeclineGround::OtherBasis));
    m_basisFrame = new FieldFrame(tr("Legal basis, printed"), m_basis, true, this);
    m_organFrame = new FieldFrame(tr("Competent organ, printed"), m_organ, true, this);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space(3));
    grid->setVerticalSpacing(space(3));
    grid->addWidget(new FieldFrame(tr("Ground"), m_ground, false, this), 0, 0, 1, 2);
    grid->addWidget(m_organFrame, 1, 0, 1, 2);
    grid->addWidget(m_basisFrame, 2, 0, 1, 2);
    grid->addWidget(new FieldFrame(tr("Reasons in fact, printed"), m_facts, true, this), 3, 0, 1, 2);
    grid->addWidget(new FieldFrame(tr("Organ for administrative review"), m_review, true, this), 4, 0);
    grid->addWidget(new FieldFrame(tr("Court for administrative litigation"), m_court, true, this), 4, 1);
    grid->setRowStretch(5, 1);
    connect(m_ground, &QComboBox::currentIndexChanged, this, &DeclineOutcome::arrange);
    arrange();
}

void DeclineOutcome::begin(Outcome outcome)
{
    Q_UNUSED(outcome)
    m_ground->setCurrentIndex(0);
    for (QLineEdit *edit : {m_facts, m_basis, m_organ, m_review, m_court})
        edit->clear();
    const Remedies remedies = model().remedies();
    m_review->setText(remedies.reviewOrgan);
    m_court->setText(remedies.court);
    arrange();
}

OutcomeChoice DeclineOutcome::choice() const
{
    OutcomeChoice choice;
    choice.outcome = Outcome::Decline;
    choice.decline.ground = ground();
    choice.decline.facts = m_facts->text();
    choice.decline.basis = ground() == DeclineGround::OtherBasis ? m_basis->text() : QString();
    choice.decline.competentOrgan = ground() == DeclineGround::NotCompetent ? m_organ->text() : QString();
    choice.decline.reviewOrgan = m_review->text();
    choice.decline.court = m_court->text();
    return choice;
}

QString DeclineOutcome::obstacle() const
{
    if (ground() == DeclineGround::NotCompetent && m_organ->text().trimmed().isEmpty())
        return tr("Name the organ that is competent.");
    if (ground() == DeclineGround::OtherBasis && m_basis->text().trimmed().isEmpty())
        return tr("Name the legal basis.");
    if (m_facts->text().trimmed().isEmpty())
        return tr("Say the reasons in fact.");
    if (m_review->text().trimmed().isEmpty() || m_court->text().trimmed().isEmpty())
        return tr("The remedies must name the organ and the court.");
    return {};
}

bool DeclineOutcome::focusFirst()
{
    m_ground->setFocus(Qt::OtherFocusReason);
    return true;
}

QLineEdit *DeclineOutcome::safeLine(const QString &objectName)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    connect(makeSafe(edit, longestLine), &SafeText::refused, this, &OutcomeForm::textRefused);
    connect(edit, &QLineEdit::textChanged, this, &OutcomeForm::changed);
    return edit;
}

DeclineGround DeclineOutcome::ground() const
{
    return DeclineGround(m_ground->currentData().toInt());
}

void DeclineOutcome::arrange()
{
    m_basisFrame->setVisible(ground() == DeclineGround::OtherBasis);
    m_organFrame->setVisible(ground() == DeclineGround::NotCompetent);
    Q_EMIT changed();
}

} // namespace yichuang
