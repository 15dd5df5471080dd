// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/historypanel.h"

#include "core/identity/masking.h"
#include "ui/intake/intakewords.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wrappedlabel.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

QLabel *quietLabel(QWidget *parent)
{
    return wrappedLabel(QString(), TextRole::Small, Colour::TextQuiet, parent);
}

} // namespace

HistoryPanel::HistoryPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_known(quietLabel(this))
    , m_broken(quietLabel(this))
    , m_takeOver(new QPushButton(tr("Take over"), this))
    , m_parkedHeader(new SectionHeader(tr("Waiting"), SectionHeader::Level::Section, this))
    , m_noneParked(quietLabel(this))
    , m_parkedList(new QVBoxLayout)
{
    m_known->setObjectName(QStringLiteral("knownApplicant"));
    m_broken->setObjectName(QStringLiteral("brokenPromise"));
    setTextRole(m_broken, TextRole::Small, Colour::Red);
    m_broken->setText(QStringLiteral("✕ ")
                      + tr("An earlier promise was not kept: no papers to follow, no commitment."));
    m_takeOver->setObjectName(QStringLiteral("takeOverKnown"));
    m_takeOver->setToolTip(withKey(tr("Take over name, telephone and address"), QKeySequence(Qt::Key_F8)));
    m_noneParked->setText(tr("Nobody. Ctrl+K parks a half-filled form for later."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    auto *earlier = new SectionHeader(tr("Earlier"), SectionHeader::Level::Section, this);
    setButtonKind(m_takeOver, ButtonKind::Quiet);
    earlier->addTool(m_takeOver);
    layout->addWidget(earlier);
    layout->addWidget(m_known);
    layout->addWidget(m_broken);
    layout->addSpacing(space(3));
    layout->addWidget(m_parkedHeader);
    layout->addWidget(m_noneParked);
    layout->addLayout(m_parkedList);
    m_parkedList->setSpacing(space(1));

    connect(m_takeOver, &QPushButton::clicked, this, &HistoryPanel::takeOverRequested);
    connect(&model, &IntakeModel::knownChanged, this, &HistoryPanel::showKnown);
    connect(&model, &IntakeModel::knownTakenOver, this, &HistoryPanel::showKnown);
    connect(&model, &IntakeModel::replaced, this, &HistoryPanel::showKnown);
    connect(&model, &IntakeModel::applicantChanged, this, &HistoryPanel::showKnown);
    showKnown();
    setParked({});
}

void HistoryPanel::setParked(const std::vector<DraftInfo> &drafts)
{
    while (QLayoutItem *item = m_parkedList->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const DraftInfo &draft : drafts) {
        const QString name = draft.applicantMasked.isEmpty() ? tr("No name yet") : draft.applicantMasked;
        const QString item = draft.itemName.isEmpty() ? tr("no item yet") : draft.itemName;
        const QString text = QStringLiteral("%1 · %2 · %3")
                                 .arg(name, draft.updatedAt.toLocalTime().toString(QStringLiteral("HH:mm")), item);
        auto *row = new QPushButton(icon(IconName::Park, Colour::Accent), {}, this);
        row->setObjectName(QStringLiteral("parked-") + draft.id);
        row->setText(row->fontMetrics().elidedText(text, Qt::ElideRight, width() - space(14)));
        row->setToolTip(text);
        row->setAccessibleName(tr("Take up again: %1").arg(text));
        setButtonKind(row, ButtonKind::Quiet);
        row->setProperty("yichuangLeftAligned", true);
        connect(row, &QPushButton::clicked, this, [this, id = draft.id] { Q_EMIT draftRequested(id); });
        m_parkedList->addWidget(row);
    }
    m_noneParked->setVisible(drafts.empty());
    m_parkedHeader->setNote(drafts.empty() ? QString() : QString::number(drafts.size()));
}

void HistoryPanel::showKnown()
{
    const std::optional<KnownApplicant> &known = m_model.known();
    m_broken->setVisible(known && known->brokePromise);
    if (!known) {
        m_known->setText(m_model.draft().applicant.documentNumber.isEmpty()
                             ? tr("What is known of the applicant appears here.")
                             : tr("No earlier case at this workstation."));
        m_takeOver->hide();
        return;
    }
    m_known->setText(knownText(*known));
    const Applicant &present = m_model.draft().applicant;
    const bool taken = present.name == known->applicant.name && present.phone == known->applicant.phone
        && present.address == known->applicant.address;
    m_takeOver->setVisible(true);
    m_takeOver->setEnabled(!taken);
    m_takeOver->setText(taken ? tr("Taken over") : tr("Take over  F8"));
}

QString HistoryPanel::knownText(const KnownApplicant &known) const
{
    QStringList lines;
    const Applicant &applicant = known.applicant;
    QStringList facts{applicant.name};
    if (!applicant.phone.isEmpty())
        facts << maskPhone(applicant.phone);
    if (!applicant.address.isEmpty())
        facts << applicant.address;
    lines << facts.join(QStringLiteral(" · "));
    lines << tr("%n earlier cases", nullptr, known.cases) + QStringLiteral(" · ")
            + tr("last %1, %2").arg(known.lastCaseNumber, agoText(known.lastSeen, m_model.today()));
    if (known.card)
        lines << tr("Identity card read %1, grade %2")
                     .arg(agoText(known.card->seenOn, m_model.today()), trustGradeName(known.card->grade));
    const auto counting =
        std::ranges::count_if(known.materials, [](const KnownMaterial &material) { return counts(material.grade); });
    if (counting > 0)
        lines << tr("%n materials on file that count", nullptr, int(counting));
    return lines.join(u'\n');
}

} // namespace yichuang
