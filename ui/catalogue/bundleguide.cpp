// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/bundleguide.h"

#include "ui/catalogue/guidetext.h"
#include "ui/intake/situationpanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/savingwords.h"
#include "ui/widgets/sectionheader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

QLabel *guideLine(const char *name, TextRole role, Colour textColour)
{
    auto *label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(label, role, textColour);
    return label;
}

QPushButton *guideButton(const char *name, IconName picture, const QString &text)
{
    auto *button = new QPushButton(icon(picture), text);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

BundleGuide::BundleGuide(QWidget *parent)
    : QWidget(parent)
    , m_name(guideLine("bundleName", TextRole::Title, Colour::Text))
    , m_summary(guideLine("bundleSummary", TextRole::Body, Colour::TextQuiet))
    , m_intake(guideButton("takeInBundle", IconName::Receive, tr("Take in this life event")))
    , m_printNotice(guideButton("printBundleNotice", IconName::Print, tr("Print one-time notice")))
    , m_printGuide(guideButton("printBundleGuide", IconName::Print, tr("Print guide")))
    , m_area(new QScrollArea)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    buildHead(layout);
    m_area->setObjectName(QStringLiteral("bundleArea"));
    m_area->setAccessibleName(tr("Guide"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::StrongFocus);
    layout->addWidget(m_area, 1);
}

void BundleGuide::buildHead(QVBoxLayout *into)
{
    m_intake->setIcon(icon(IconName::Receive, Colour::TextOnAccent));
    setButtonKind(m_intake, ButtonKind::Primary);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space(2));
    for (QPushButton *button : {m_intake, m_printNotice, m_printGuide})
        buttons->addWidget(button);
    buttons->addStretch();
    into->addWidget(m_name);
    into->addWidget(m_summary);
    into->addLayout(buttons);
    connect(m_intake, &QPushButton::clicked, this, [this] { Q_EMIT intakeRequested(m_bundle->id); });
    connect(m_printGuide, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Guide); });
    connect(m_printNotice, &QPushButton::clicked, this, [this] { Q_EMIT paperRequested(PaperKind::Consultation); });
}

void BundleGuide::setBundle(CataloguePtr catalogue, const Bundle *bundle)
{
    m_catalogue = std::move(catalogue);
    m_bundle = bundle;
    m_answers.clear();
    m_name->setText(m_bundle ? m_bundle->name : QString());
    rebuild();
}

void BundleGuide::addPart(QVBoxLayout *into, const QString &title, QLabel *&label, const char *name)
{
    label = new QLabel;
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    into->addWidget(new SectionHeader(title));
    into->addWidget(label);
    into->addSpacing(space(3));
}

void BundleGuide::rebuild()
{
    m_questions.clear();
    auto *content = new QWidget;
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(0, space(2), space(3), space(2));
    parts->setSpacing(space(2));
    if (m_bundle) {
        m_saving = guideLine("bundleGuideSaving", TextRole::Body, Colour::Green);
        parts->addWidget(m_saving);
        // The members' own questions come with the intake; these choose who the members are.
        const MergedItem merged = mergeBundle(*m_bundle, *m_catalogue, {});
        if (!m_bundle->questions.isEmpty())
            parts->addWidget(new SectionHeader(tr("Situation")));
        for (const BundleQuestion &asked : m_bundle->questions) {
            const Situation *situation = merged.item.situation(asked.id);
            if (!situation)
                continue;
            auto *question = new SituationQuestion(*situation);
            connect(question, &SituationQuestion::chosen, this, &BundleGuide::answer);
            parts->addWidget(question);
            m_questions.push_back(question);
        }
        parts->addSpacing(space(3));
        addPart(parts, tr("Members, in the order of handling"), m_members, "bundleMembers");
        addPart(parts, tr("Materials, asked once"), m_materials, "bundleMaterials");
        addPart(parts, tr("Not asked: brought by an earlier member"), m_produced, "bundleProduced");
    }
    parts->addStretch();
    m_area->setWidget(content);
    m_area->verticalScrollBar()->setValue(0);
    if (m_bundle)
        showChoice();
}

void BundleGuide::answer(const QString &question, const QStringList &options)
{
    m_answers.insert(question, options);
    showChoice();
}

void BundleGuide::showChoice()
{
    const MergedItem merged = mergeBundle(*m_bundle, *m_catalogue, m_answers);
    for (SituationQuestion *question : m_questions)
        question->setChosen(m_answers.value(question->situationId()));
    const int chosen = int(merged.choice.members.size());
    m_summary->setText(QStringList{enumText(m_bundle->kind), guideSummary(*m_catalogue, merged.item),
                                   tr("%n of %1 members", nullptr, chosen).arg(m_bundle->members.size())}
                           .join(QStringLiteral(" · ")));
    m_saving->setText(tr("Spared by one visit: %1").arg(savingText(merged.saving)));
    m_members->setText(membersHtml(*m_catalogue, *m_bundle, merged));
    m_materials->setText(materialsHtml(merged.item, resolveChecklist(merged.item, m_answers)));
    m_produced->setText(producedHtml(*m_catalogue, merged));
}

} // namespace yichuang
