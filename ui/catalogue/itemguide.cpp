// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/itemguide.h"

#include "ui/catalogue/guidetext.h"

#include <QLabel>

namespace yichuang {

namespace {

constexpr GuideNames itemNames{"guideName", "guideSummary", "takeIn", "printNotice", "printGuide", "guideArea"};

} // namespace

ItemGuide::ItemGuide(QWidget *parent)
    : GuideFrame(itemNames, tr("Take in this item"), parent)
    , m_sample(plainLabel("sampleNotice", TextRole::Small, Colour::Amber))
{
    addNotice(m_sample);
    setItem({}, nullptr);
}

void ItemGuide::setItem(CataloguePtr catalogue, const ServiceItem *item)
{
    m_catalogue = std::move(catalogue);
    m_item = item;
    forgetAnswers();
    setUsable(m_item != nullptr);
    setTitle(m_item ? m_item->name : QString());
    setSummary(m_item ? guideSummary(*m_catalogue, *m_item) : QString());
    const bool sample = m_item && (m_item->sample || m_catalogue->isSample());
    m_sample->setText(sample ? (m_catalogue->notice().isEmpty() ? tr("Sample data: codes and limits are made up.")
                                                                : m_catalogue->notice())
                             : QString());
    m_sample->setVisible(sample);
    rebuild();
}

void ItemGuide::addQuestions()
{
    if (m_item->situations.isEmpty())
        return;
    addQuestionHeader();
    for (const Situation &situation : m_item->situations)
        addQuestion(situation);
    addGap();
}

void ItemGuide::addMaterials()
{
    addHeader(tr("Materials to bring"));
    m_unanswered = plainLabel("guideUnanswered", TextRole::Small, Colour::Amber);
    addWidget(m_unanswered);
    m_materials = richLabel({});
    m_materials->setObjectName(QStringLiteral("guideMaterials"));
    addWidget(m_materials);
    addGap();
}

void ItemGuide::addWhatThereIs(const QString &title, const QString &html)
{
    if (!html.isEmpty())
        (void)addSection(title, html);
}

void ItemGuide::rebuild()
{
    beginSections();
    if (m_item) {
        addQuestions();
        addMaterials();
        addWhatThereIs(tr("Conditions"), conditionsHtml(*m_item));
        addWhatThereIs(tr("Steps"), processHtml(*m_item));
        addWhatThereIs(tr("Fees"), feesHtml(*m_item));
        addWhatThereIs(tr("Result"), resultHtml(*m_item));
        addWhatThereIs(tr("Legal basis"), basisHtml(*m_item));
        addWhatThereIs(tr("Note"), m_item->note.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
        addWhatThereIs(tr("Codes"), codesHtml(*m_catalogue, *m_item));
        showMaterials(resolveChecklist(*m_item, answers()));
    }
    endSections();
}

void ItemGuide::answersChanged()
{
    Checklist checklist = resolveChecklist(*m_item, answers());
    // An answer to a question that is no longer asked has no effect; forget it, so that it is not printed either.
    for (const AnswerFault &fault : checklist.faults)
        forgetAnswer(fault.situation);
    if (!checklist.faults.isEmpty())
        checklist = resolveChecklist(*m_item, answers());
    showMaterials(checklist);
}

void ItemGuide::showMaterials(const Checklist &checklist)
{
    showAnswers(checklist.asked);
    m_materials->setText(materialsHtml(*m_item, checklist));
    m_unanswered->setText(tr("%n question(s) not answered yet: further materials may be needed.", nullptr,
                             static_cast<int>(checklist.unanswered.size())));
    m_unanswered->setVisible(!checklist.unanswered.isEmpty());
}

} // namespace yichuang
