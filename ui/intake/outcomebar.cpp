// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/outcomebar.h"

#include "ui/intake/intakewords.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/flowactions.h"
#include "ui/widgets/keyhint.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

/** What stands in the way of every outcome: a person who cannot be written to paper. */
constexpr char16_t applicantFaulty[] = u"applicant.faulty";

} // namespace

OutcomeBar::OutcomeBar(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_actions(new FlowActions(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_actions);
    // What is said must not move the page: the height is that of the buttons and the line under them.
    m_actions->setFixedHeight(actionHeight + space(10));
    // The outcome most often taken stands outermost, where the eye ends.
    for (auto outcome = allOutcomes.rbegin(); outcome != allOutcomes.rend(); ++outcome) {
        QPushButton *button = m_actions->addAction(outcomeTitle(*outcome));
        button->setObjectName(QStringLiteral("outcome-") + outcomeName(*outcome));
        m_buttons.insert(int(*outcome), button);
        connect(button, &QPushButton::clicked, this,
                [this, chosenOutcome = *outcome] { Q_EMIT chosen(chosenOutcome); });
    }
    connect(&model, &IntakeModel::outcomesChanged, this, &OutcomeBar::show);
    show();
}

bool OutcomeBar::takePrimary()
{
    const std::optional<Outcome> primary = m_model.primaryOutcome();
    if (!primary || !button(*primary)->isEnabled())
        return false;
    Q_EMIT chosen(*primary);
    return true;
}

void OutcomeBar::show()
{
    const bool faulty = !m_model.applicantFaults().empty() || !m_model.agentFaults().empty();
    const std::optional<Outcome> proposed = m_model.primaryOutcome();
    const auto isPrimary = [faulty, &proposed](Outcome outcome) {
        return !faulty && proposed.has_value() && *proposed == outcome;
    };
    for (const Outcome outcome : allOutcomes) {
        const OutcomeOption *option = m_model.outcome(outcome);
        QStringList obstacles = option ? option->obstacles : QStringList{QStringLiteral("open.item-missing")};
        if (faulty && !obstacles.contains(QStringLiteral("open.item-missing")))
            obstacles.prepend(QString::fromUtf16(applicantFaulty));
        QStringList names;
        for (const CaseMaterial &material : m_model.materials()) {
            if (option && option->materialIds.contains(material.id))
                names << material.name;
        }
        QStringList sentences;
        for (const QString &obstacle : obstacles)
            sentences << obstacleSentence(obstacle, names);
        QPushButton *pressed = button(outcome);
        m_actions->setReason(pressed, obstacles.isEmpty() ? QString() : obstacleWords(obstacles.first(), names.size()));
        setButtonKind(pressed, isPrimary(outcome) ? ButtonKind::Primary : ButtonKind::Normal);
        pressed->setToolTip(isPrimary(outcome) ? withKey(outcomeTitle(outcome), QKeySequence(Qt::Key_F9))
                                               : sentences.join(u'\n'));
        pressed->setAccessibleDescription(sentences.join(u' '));
    }
    m_actions->setNote(summary());
}

QString OutcomeBar::summary() const
{
    if (!m_model.item())
        return tr("Applicant, then item (F3).");
    QStringList open;
    if (const int count = int(m_model.applicantFaults().size() + m_model.agentFaults().size()); count > 0)
        open << tr("%n fields of the applicant", nullptr, count);
    if (const int count = int(m_model.checklist().unanswered.size()); count > 0)
        open << tr("%n questions", nullptr, count);
    if (m_model.formGaps() > 0)
        open << tr("%n fields of the form", nullptr, m_model.formGaps());
    if (m_model.missingMaterials() > 0)
        open << tr("%n materials", nullptr, m_model.missingMaterials());
    return open.isEmpty() ? tr("Everything is there.") : tr("Still open: %1").arg(open.join(tr(", ")));
}

} // namespace yichuang
