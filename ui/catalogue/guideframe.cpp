// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/guideframe.h"

#include "ui/intake/situationpanel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/sectionheader.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace yichuang {

GuideFrame::GuideFrame(const GuideNames &names, const QString &takeIn, QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    buildHead(names, takeIn, layout);
    m_area->setObjectName(QString::fromLatin1(names.area));
    m_area->setAccessibleName(tr("Guide"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_area, 1);
}

void GuideFrame::buildHead(const GuideNames &names, const QString &takeIn, QVBoxLayout *into)
{
    m_name = plainLabel(names.name, TextRole::Title, Colour::Text);
    m_summary = plainLabel(names.summary, TextRole::Body, Colour::TextQuiet);
    m_notices = new QVBoxLayout;
    m_notices->setContentsMargins(0, 0, 0, 0);
    m_buttonGrid = new QGridLayout;
    m_buttonGrid->setSpacing(space(2));
    const auto addButton = [this](const char *name, const QIcon &picture, const QString &text) {
        auto *button = new QPushButton(picture, text);
        button->setObjectName(QString::fromLatin1(name));
        m_buttons.push_back(button);
        return button;
    };
    auto *intake = addButton(names.takeIn, icon(IconName::Receive, Colour::TextOnAccent), takeIn);
    setButtonKind(intake, ButtonKind::Primary);
    auto *notice = addButton(names.notice, icon(IconName::Print), tr("Print one-time notice"));
    auto *guide = addButton(names.guide, icon(IconName::Print), tr("Print guide"));
    arrangeButtons();
    into->addWidget(m_name);
    into->addWidget(m_summary);
    into->addLayout(m_notices);
    into->addLayout(m_buttonGrid);
    connect(intake, &QPushButton::clicked, this, [this] { Q_EMIT intakeRequested(shownId()); });
    connect(notice, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Consultation); });
    connect(guide, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Guide); });
}

/** As many beside each other as there is room for: on a narrow screen the last goes below. */
void GuideFrame::arrangeButtons()
{
    int needed = 0;
    int perRow = 0;
    for (const QPushButton *button : m_buttons) {
        needed += button->sizeHint().width() + (perRow > 0 ? m_buttonGrid->horizontalSpacing() : 0);
        if (needed > width())
            break;
        ++perRow;
    }
    perRow = std::max(perRow, 1);
    if (std::exchange(m_perRow, perRow) == perRow)
        return;
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttonGrid->addWidget(m_buttons[i], int(i) / perRow, int(i) % perRow, Qt::AlignLeft);
    m_buttonGrid->setColumnStretch(int(m_buttons.size()), 1);
}

void GuideFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeButtons();
}

void GuideFrame::setTitle(const QString &title)
{
    m_name->setText(title);
}

void GuideFrame::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void GuideFrame::addNotice(QLabel *notice)
{
    m_notices->addWidget(notice);
}

void GuideFrame::setUsable(bool usable)
{
    for (QPushButton *button : m_buttons)
        button->setEnabled(usable);
}

void GuideFrame::beginSections()
{
    m_questions.clear();
    m_content = new QWidget;
    m_sections = new QVBoxLayout(m_content);
    m_sections->setContentsMargins(0, space(2), space(3), space(2));
    m_sections->setSpacing(space(2));
}

void GuideFrame::endSections()
{
    m_sections->addStretch();
    m_area->setWidget(m_content);
    m_area->verticalScrollBar()->setValue(0);
}

void GuideFrame::addQuestionHeader()
{
    addHeader(tr("Situation"));
}

void GuideFrame::addQuestion(const Situation &situation)
{
    auto *question = new SituationQuestion(situation);
    connect(question, &SituationQuestion::chosen, this, [this](const QString &id, const QStringList &options) {
        m_answers.insert(id, options);
        answersChanged();
    });
    m_sections->addWidget(question);
    m_questions.push_back(question);
}

void GuideFrame::showAnswers(const QStringList &asked)
{
    for (SituationQuestion *question : m_questions)
        question->setVisible(asked.contains(question->situationId()));
    showAnswers();
}

void GuideFrame::showAnswers()
{
    for (SituationQuestion *question : m_questions)
        question->setChosen(m_answers.value(question->situationId()));
}

void GuideFrame::addHeader(const QString &title)
{
    m_sections->addWidget(new SectionHeader(title));
}

void GuideFrame::addWidget(QWidget *widget)
{
    m_sections->addWidget(widget);
}

void GuideFrame::addGap()
{
    m_sections->addSpacing(space(3));
}

QLabel *GuideFrame::addSection(const QString &title, const QString &html, const char *name)
{
    addHeader(title);
    QLabel *label = richLabel(html);
    label->setObjectName(QString::fromLatin1(name));
    addWidget(label);
    addGap();
    return label;
}

QLabel *GuideFrame::plainLabel(const char *name, TextRole role, Colour textColour)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role, textColour);
    return label;
}

QLabel *GuideFrame::richLabel(const QString &html)
{
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setOpenExternalLinks(false);
    return label;
}

} // namespace yichuang
