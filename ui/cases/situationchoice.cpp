// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/situationchoice.h"

#include "ui/cases/wraptick.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/wrappedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace yichuang {

SituationChoice::SituationChoice(const Situation &situation, const QStringList &chosen, QWidget *parent)
    : QWidget(parent)
    , m_situation(situation)
    , m_notes(wrappedLabel({}, TextRole::Small, Colour::TextQuiet))
{
    const QString mark = situation.multiple ? situation.question
                                            : tr("%1 *", "a question that must be answered").arg(situation.question);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(labelSpacing);
    layout->addWidget(wrappedLabel(mark, TextRole::Body, Colour::TextQuiet));
    const auto announce = [this] {
        showNotes();
        Q_EMIT this->chosen(m_situation.id, chosenOptions());
    };
    if (situation.multiple) {
        for (const SituationOption &option : situation.options) {
            const WrappedTick tick = makeWrappedTick(option.label);
            tick.box->setObjectName(QStringLiteral("option-%1-%2").arg(situation.id, option.id));
            tick.box->setChecked(chosen.contains(option.id));
            layout->addWidget(tick.row);
            m_ticks.emplace_back(option.id, tick.box);
            connect(tick.box, &QCheckBox::toggled, this, announce);
        }
    } else {
        m_box = new QComboBox;
        m_box->setObjectName(QStringLiteral("situation-") + situation.id);
        m_box->setAccessibleName(situation.question);
        // A long text must not widen the side panel; the list below shows it whole.
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(12);
        m_box->addItem(QString());
        for (const SituationOption &option : situation.options)
            m_box->addItem(option.label, option.id);
        m_box->setCurrentIndex(chosen.isEmpty() ? 0 : m_box->findData(chosen.first()));
        layout->addWidget(m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, announce);
    }
    layout->addWidget(m_notes);
    showNotes();
}

QStringList SituationChoice::chosenOptions() const
{
    QStringList chosen;
    if (m_box && m_box->currentIndex() > 0)
        chosen.append(m_box->currentData().toString());
    for (const auto &[option, tick] : m_ticks) {
        if (tick->isChecked())
            chosen.append(option);
    }
    return chosen;
}

void SituationChoice::showNotes()
{
    const QStringList chosen = chosenOptions();
    QStringList notes;
    for (const SituationOption &option : std::as_const(m_situation.options)) {
        if (chosen.contains(option.id) && !option.note.isEmpty())
            notes.append(option.note);
    }
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

} // namespace yichuang
