// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/situationpanel.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/sectionheader.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

constexpr int widthOfOneLine = 320; ///< short answers stand side by side

} // namespace

SituationQuestion::SituationQuestion(const Situation &situation, QWidget *parent)
    : QWidget(parent)
    , m_situation(situation)
    , m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("situation-") + situation.id);
    setAccessibleName(situation.question);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
    auto *question = new QLabel(situation.question, this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    setTextRole(question, TextRole::Strong);
    layout->addWidget(question);

    auto *options = new QBoxLayout(QBoxLayout::TopToBottom);
    options->setSpacing(space(1));
    auto *group = new QButtonGroup(this);
    group->setExclusive(!situation.multiple);
    int digit = 0;
    int width = 0;
    for (const SituationOption &option : situation.options) {
        ++digit;
        const QString text = digit <= 9 ? QStringLiteral("%1  %2").arg(digit).arg(option.label) : option.label;
        QAbstractButton *button = nullptr;
        if (situation.multiple)
            button = new QCheckBox(QString(text).replace(u'&', QStringLiteral("&&")), this);
        else
            button = new QRadioButton(QString(text).replace(u'&', QStringLiteral("&&")), this);
        button->setObjectName(QStringLiteral("option-") + option.id);
        button->setAccessibleName(situation.question + QStringLiteral(" ") + option.label);
        button->setToolTip(option.note);
        button->installEventFilter(this);
        group->addButton(button);
        options->addWidget(button);
        width += button->sizeHint().width() + space(5);
        m_options.push_back(button);
        connect(button, &QAbstractButton::toggled, this, [this, exclusive = !situation.multiple](bool on) {
            if (!m_setting && (on || !exclusive))
                Q_EMIT chosen(m_situation.id, chosenOptions());
        });
    }
    if (width <= widthOfOneLine) {
        options->setDirection(QBoxLayout::LeftToRight);
        options->setSpacing(space(5));
        options->addStretch(1);
    }
    layout->addLayout(options);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    setTextRole(m_note, TextRole::Small, Colour::TextQuiet);
    layout->addWidget(m_note);
    showNote();
}

void SituationQuestion::setChosen(const QStringList &options)
{
    const QScopedValueRollback setting(m_setting, true);
    QButtonGroup *group = m_options.front()->group();
    group->setExclusive(false); // an exclusive one never lets its last choice go, and a question may be open again
    for (size_t i = 0; i < m_options.size(); ++i)
        m_options[i]->setChecked(options.contains(m_situation.options[qsizetype(i)].id));
    group->setExclusive(!m_situation.multiple);
    showNote();
}

void SituationQuestion::focusFirst()
{
    const auto checked = std::ranges::find_if(m_options, &QAbstractButton::isChecked);
    (checked == m_options.end() ? m_options.front() : *checked)->setFocus(Qt::TabFocusReason);
}

bool SituationQuestion::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int digit = key->key() - Qt::Key_0;
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && digit >= 1 && digit <= int(m_options.size())) {
            QAbstractButton *option = m_options[size_t(digit - 1)];
            option->setFocus(Qt::OtherFocusReason);
            if (m_situation.multiple) {
                option->toggle();
            } else {
                option->setChecked(true);
                Q_EMIT settled(m_situation.id);
            }
            return true;
        }
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            Q_EMIT settled(m_situation.id);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QStringList SituationQuestion::chosenOptions() const
{
    QStringList chosen;
    for (size_t i = 0; i < m_options.size(); ++i) {
        if (m_options[i]->isChecked())
            chosen << m_situation.options[qsizetype(i)].id;
    }
    return chosen;
}

void SituationQuestion::showNote()
{
    QStringList notes;
    for (size_t i = 0; i < m_options.size(); ++i) {
        const QString &note = m_situation.options[qsizetype(i)].note;
        if (m_options[i]->isChecked() && !note.isEmpty())
            notes << note;
    }
    m_note->setText(notes.join(u'\n'));
    m_note->setVisible(!notes.isEmpty());
}

SituationPanel::SituationPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space(3));
    m_layout->addWidget(new SectionHeader(tr("Situation"), SectionHeader::Level::Section, this));
    connect(&model, &IntakeModel::situationsChanged, this, &SituationPanel::rebuild);
    connect(&model, &IntakeModel::replaced, this, &SituationPanel::rebuild);
    rebuild();
}

bool SituationPanel::focusNext()
{
    const auto next =
        std::ranges::find_if(m_questions, [this](const SituationQuestion *question) { return waits(*question); });
    if (next == m_questions.end())
        return false;
    (*next)->focusFirst();
    return true;
}

void SituationPanel::goOnAfter(const QString &situation)
{
    auto next = std::ranges::find(m_questions, situation, &SituationQuestion::situationId);
    if (next != m_questions.end())
        ++next;
    next =
        std::find_if(next, m_questions.end(), [this](const SituationQuestion *question) { return waits(*question); });
    if (next != m_questions.end())
        (*next)->focusFirst();
    else if (m_model.checklist().unanswered.isEmpty() || !focusNext())
        Q_EMIT finished();
}

bool SituationPanel::waits(const SituationQuestion &question) const
{
    // Nothing chosen is an answer to a question of several; the clerk is led past it all the same.
    return question.situation().multiple ? !m_model.draft().answers.contains(question.situationId())
                                         : m_model.checklist().unanswered.contains(question.situationId());
}

void SituationPanel::rebuild()
{
    const ServiceItem *item = m_model.item();
    std::vector<SituationQuestion *> before = std::exchange(m_questions, {});
    const bool sameItem = item && item->id == m_itemId;
    m_itemId = item ? item->id : QString();
    for (const QString &id : m_model.checklist().asked) {
        const Situation *situation = item->situation(id);
        const auto kept = std::ranges::find_if(
            before, [&](const SituationQuestion *question) { return sameItem && question->situation() == *situation; });
        SituationQuestion *question = nullptr;
        if (kept != before.end()) {
            question = *kept;
            before.erase(kept);
        } else {
            question = new SituationQuestion(*situation, this);
            connect(question, &SituationQuestion::chosen, &m_model, &IntakeModel::answer);
            connect(question, &SituationQuestion::settled, this, &SituationPanel::goOnAfter);
        }
        question->setChosen(m_model.draft().answers.value(id));
        m_questions.push_back(question);
        m_layout->insertWidget(int(m_questions.size()), question);
        question->show();
    }
    for (SituationQuestion *question : before) {
        m_layout->removeWidget(question);
        question->hide();
        question->deleteLater();
    }
    setVisible(!m_questions.empty());
}

} // namespace yichuang
