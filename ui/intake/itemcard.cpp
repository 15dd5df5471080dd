// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/itemcard.h"

#include "ui/intake/intakewords.h"
#include "ui/intake/itemresults.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/wrappedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace yichuang {
namespace {

QLabel *line(TextRole role, Colour textColour, QWidget *parent)
{
    return wrappedLabel(QString(), role, textColour, parent);
}

} // namespace

ItemCard::ItemCard(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_name(line(TextRole::Section, Colour::Text, this))
    , m_place(line(TextRole::Small, Colour::TextQuiet, this))
    , m_term(line(TextRole::Body, Colour::Text, this))
    , m_result(line(TextRole::Small, Colour::TextQuiet, this))
    , m_warning(line(TextRole::Body, Colour::Amber, this))
{
    m_name->setObjectName(QStringLiteral("itemName"));
    m_warning->setObjectName(QStringLiteral("itemWarning"));
    auto *guide = new QPushButton(icon(IconName::Guide, Colour::Accent), tr("Guide"), this);
    guide->setObjectName(QStringLiteral("itemGuide"));
    guide->setToolTip(withKey(tr("What the item asks for, step by step"), QKeySequence(Qt::Key_F2)));
    setButtonKind(guide, ButtonKind::Quiet);
    connect(guide, &QPushButton::clicked, this, &ItemCard::guideRequested);

    auto *head = new QHBoxLayout;
    head->setSpacing(space(2));
    head->addWidget(m_name, 1);
    head->addWidget(guide, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
    layout->addLayout(head);
    layout->addWidget(m_place);
    layout->addWidget(m_term);
    layout->addWidget(m_result);
    layout->addWidget(m_warning);

    connect(&model, &IntakeModel::itemChanged, this, &ItemCard::show);
    connect(&model, &IntakeModel::replaced, this, &ItemCard::show);
    connect(&model, &IntakeModel::applicantChanged, this, &ItemCard::showFit);
    show();
}

void ItemCard::show()
{
    const ServiceItem *item = m_model.item();
    if (item) {
        const Catalogue &catalogue = *m_model.reference().catalogue;
        QStringList place;
        if (const ServiceGroup *group = catalogue.group(item->group))
            place << group->name;
        if (const Department *department = catalogue.department(item->department))
            place << department->name;
        if (const Bundle *bundle = catalogue.bundle(item->id))
            place << enumText(bundle->kind);
        else
            place << item->implCode;
        m_name->setText(item->name);
        m_place->setText(place.join(QStringLiteral(" · ")));
        m_term->setText(termLine(*item));
        m_result->setText(tr("Result: %1").arg(item->result.name));
    }
    showFit();
}

void ItemCard::showFit()
{
    const ServiceItem *item = m_model.item();
    const bool fits = m_model.itemFitsApplicant();
    m_warning->setVisible(!fits);
    if (fits || !item)
        return;
    QStringList kinds;
    for (const ApplicantKind kind : item->applicantKinds)
        kinds << applicantKindWord(kind);
    m_warning->setText(QStringLiteral("⚠ ")
                       + tr("This item is for: %1. The applicant is: %2.")
                             .arg(kinds.join(tr(", ")), applicantKindWord(m_model.draft().applicant.kind)));
}

QString ItemCard::termLine(const ServiceItem &item) const
{
    QStringList parts{itemTermText(item)};
    if (item.legalDays && !item.isInstant())
        parts << tr("by law %n working days", nullptr, *item.legalDays);
    parts << (item.feeCharged ? tr("Fee charged, see guide") : tr("No fee"));
    if (item.commitmentAllowed)
        parts << tr("Commitment possible");
    return parts.join(QStringLiteral(" · "));
}

} // namespace yichuang
