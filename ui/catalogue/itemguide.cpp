// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/itemguide.h"

#include "ui/catalogue/guidetext.h"
#include "ui/intake/situationpanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/sectionheader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QLabel *plainLabel(TextRole role, Colour textColour)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role, textColour);
    return label;
}

QLabel *richLabel(const QString &html)
{
    auto *label = new QLabel(html);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setOpenExternalLinks(false);
    return label;
}

} // namespace

ItemGuide::ItemGuide(QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    buildHead(layout);
    m_area->setObjectName(QStringLiteral("guideArea"));
    m_area->setAccessibleName(tr("Guide"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_area, 1);
    setItem({}, nullptr);
}

void ItemGuide::buildHead(QVBoxLayout *into)
{
    m_name = plainLabel(TextRole::Title, Colour::Text);
    m_name->setObjectName(QStringLiteral("guideName"));
    m_summary = plainLabel(TextRole::Body, Colour::TextQuiet);
    m_summary->setObjectName(QStringLiteral("guideSummary"));
    m_sample = plainLabel(TextRole::Small, Colour::Amber);
    m_sample->setObjectName(QStringLiteral("sampleNotice"));
    m_intake = new QPushButton(icon(IconName::Receive, Colour::TextOnAccent), tr("Take in this item"));
    m_intake->setObjectName(QStringLiteral("takeIn"));
    setButtonKind(m_intake, ButtonKind::Primary);
    m_printNotice = new QPushButton(icon(IconName::Print), tr("Print one-time notice"));
    m_printNotice->setObjectName(QStringLiteral("printNotice"));
    m_printGuide = new QPushButton(icon(IconName::Print), tr("Print guide"));
    m_printGuide->setObjectName(QStringLiteral("printGuide"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    for (QPushButton *button : {m_intake, m_printNotice, m_printGuide})
        buttons->addWidget(button);
    buttons->addStretch();
    into->addWidget(m_name);
    into->addWidget(m_summary);
    into->addWidget(m_sample);
    into->addLayout(buttons);
    connect(m_intake, &QPushButton::clicked, this, [this] { Q_EMIT intakeRequested(m_item->id); });
    connect(m_printGuide, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Guide); });
    connect(m_printNotice, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Consultation); });
}

void ItemGuide::setItem(CataloguePtr catalogue, const ServiceItem *item)
{
    m_catalogue = std::move(catalogue);
    m_item = item;
    m_answers.clear();
    for (QPushButton *button : {m_intake, m_printGuide, m_printNotice})
        button->setEnabled(m_item != nullptr);
    m_name->setText(m_item ? m_item->name : QString());
    m_summary->setText(m_item ? guideSummary(*m_catalogue, *m_item) : QString());
    const bool sample = m_item && (m_item->sample || m_catalogue->isSample());
    m_sample->setText(sample ? (m_catalogue->notice().isEmpty() ? tr("Sample data: codes and limits are made up.")
                                                                : m_catalogue->notice())
                             : QString());
    m_sample->setVisible(sample);
    rebuild();
}

void ItemGuide::addSection(const QString &title, const QString &html)
{
    if (html.isEmpty())
        return;
    m_sections->addWidget(new SectionHeader(title));
    m_sections->addWidget(richLabel(html));
    m_sections->addSpacing(space(3));
}

void ItemGuide::rebuild()
{
    m_questions.clear();
    auto *content = new QWidget;
    m_sections = new QVBoxLayout(content);
    m_sections->setContentsMargins(0, space(2), space(3), space(2));
    m_sections->setSpacing(space(2));
    m_materials = nullptr;
    m_unanswered = nullptr;
    if (m_item) {
        if (!m_item->situations.isEmpty()) {
            m_sections->addWidget(new SectionHeader(tr("Situation")));
            for (const Situation &situation : m_item->situations) {
                auto *question = new SituationQuestion(situation);
                connect(question, &SituationQuestion::chosen, this, &ItemGuide::answer);
                m_sections->addWidget(question);
                m_questions.push_back(question);
            }
            m_sections->addSpacing(space(3));
        }
        m_sections->addWidget(new SectionHeader(tr("Materials to bring")));
        m_unanswered = plainLabel(TextRole::Small, Colour::Amber);
        m_sections->addWidget(m_unanswered);
        m_materials = richLabel({});
        m_materials->setObjectName(QStringLiteral("guideMaterials"));
        m_sections->addWidget(m_materials);
        m_sections->addSpacing(space(3));
        addSection(tr("Conditions"), conditionsHtml(*m_item));
        addSection(tr("Steps"), processHtml(*m_item));
        addSection(tr("Fees"), feesHtml(*m_item));
        addSection(tr("Result"), resultHtml(*m_item));
        addSection(tr("Legal basis"), basisHtml(*m_item));
        addSection(tr("Note"), m_item->note.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
        addSection(tr("Codes"), codesHtml(*m_catalogue, *m_item));
        const Checklist checklist = resolveChecklist(*m_item, m_answers);
        showQuestions(checklist);
        showMaterials(checklist);
    }
    m_sections->addStretch();
    m_area->setWidget(content);
    m_area->verticalScrollBar()->setValue(0);
}

void ItemGuide::answer(const QString &situation, const QStringList &options)
{
    m_answers.insert(situation, options);
    Checklist checklist = resolveChecklist(*m_item, m_answers);
    // An answer to a question that is no longer asked has no effect; forget it, so that it is not printed either.
    for (const AnswerFault &fault : checklist.faults)
        m_answers.remove(fault.situation);
    if (!checklist.faults.isEmpty())
        checklist = resolveChecklist(*m_item, m_answers);
    showQuestions(checklist);
    showMaterials(checklist);
}

void ItemGuide::showQuestions(const Checklist &checklist)
{
    for (SituationQuestion *question : m_questions) {
        question->setVisible(checklist.asked.contains(question->situationId()));
        question->setChosen(m_answers.value(question->situationId()));
    }
}

void ItemGuide::showMaterials(const Checklist &checklist)
{
    m_materials->setText(materialsHtml(*m_item, checklist));
    m_unanswered->setText(tr("%n question(s) not answered yet: further materials may be needed.", nullptr,
                             static_cast<int>(checklist.unanswered.size())));
    m_unanswered->setVisible(!checklist.unanswered.isEmpty());
}

} // namespace yichuang
