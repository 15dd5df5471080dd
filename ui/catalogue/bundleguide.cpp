// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/bundleguide.h"

#include "ui/catalogue/guidetext.h"
#include "ui/widgets/savingwords.h"

#include <QLabel>

namespace yichuang {

namespace {

constexpr GuideNames bundleNames{"bundleName",        "bundleSummary",    "takeInBundle",
                                 "printBundleNotice", "printBundleGuide", "bundleArea"};

} // namespace

BundleGuide::BundleGuide(QWidget *parent)
    : GuideFrame(bundleNames, tr("Take in this life event"), parent)
{
    setBundle({}, nullptr);
}

void BundleGuide::setBundle(CataloguePtr catalogue, const Bundle *bundle)
{
    m_catalogue = std::move(catalogue);
    m_bundle = bundle;
    forgetAnswers();
    setUsable(m_bundle != nullptr);
    setTitle(m_bundle ? m_bundle->name : QString());
    rebuild();
}

/** The members' own questions come with the intake; these choose who the members are. */
void BundleGuide::addQuestions()
{
    const MergedItem merged = mergeBundle(*m_bundle, *m_catalogue, {});
    if (!m_bundle->questions.isEmpty())
        addQuestionHeader();
    for (const BundleQuestion &asked : m_bundle->questions) {
        if (const Situation *situation = merged.item.situation(asked.id))
            addQuestion(*situation);
    }
    addGap();
}

void BundleGuide::rebuild()
{
    beginSections();
    if (m_bundle) {
        m_saving = plainLabel("bundleGuideSaving", TextRole::Body, Colour::Green);
        addWidget(m_saving);
        addQuestions();
        m_members = addSection(tr("Members, in the order of handling"), {}, "bundleMembers");
        m_materials = addSection(tr("Materials, asked once"), {}, "bundleMaterials");
        m_produced = addSection(tr("Not asked: brought by an earlier member"), {}, "bundleProduced");
    }
    endSections();
    if (m_bundle)
        answersChanged();
}

void BundleGuide::answersChanged()
{
    const MergedItem merged = mergeBundle(*m_bundle, *m_catalogue, answers());
    showAnswers();
    const int chosen = int(merged.choice.members.size());
    setSummary(QStringList{enumText(m_bundle->kind), guideSummary(*m_catalogue, merged.item),
                           tr("%n of %1 members", nullptr, chosen).arg(m_bundle->members.size())}
                   .join(QStringLiteral(" · ")));
    m_saving->setText(tr("Spared by one visit: %1").arg(savingText(merged.saving)));
    m_members->setText(membersHtml(*m_catalogue, *m_bundle, merged));
    m_materials->setText(materialsHtml(merged.item, resolveChecklist(merged.item, answers())));
    m_produced->setText(producedHtml(*m_catalogue, merged));
}

} // namespace yichuang
