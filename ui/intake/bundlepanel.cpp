// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/bundlepanel.h"

#include "ui/intake/itemresults.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/savingwords.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wrappedlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace yichuang {
namespace {

QLabel *line(TextRole role, Colour textColour, QWidget *parent)
{
    return wrappedLabel(QString(), role, textColour, parent);
}

} // namespace

BundlePanel::BundlePanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_header(new SectionHeader(tr("Members"), SectionHeader::Level::Section, this))
    , m_members(new QVBoxLayout)
    , m_saving(line(TextRole::Body, Colour::Green, this))
{
    setObjectName(QStringLiteral("bundlePanel"));
    m_saving->setObjectName(QStringLiteral("bundleSaving"));
    m_members->setSpacing(space(2));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(m_header);
    layout->addLayout(m_members);
    layout->addSpacing(space(1));
    layout->addWidget(m_saving);
    connect(&model, &IntakeModel::itemChanged, this, &BundlePanel::show);
    connect(&model, &IntakeModel::replaced, this, &BundlePanel::show);
    show();
}

void BundlePanel::show()
{
    const MergedItem *bundle = m_model.bundle();
    setVisible(bundle);
    while (QLayoutItem *item = m_members->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    if (!bundle)
        return;
    int number = 0;
    for (const QString &id : bundle->choice.members)
        addMember(++number, id);
    m_header->setNote(m_model.draft().joins.isNull()
                          ? tr("%n chosen by the answers below", nullptr, number)
                          : tr("added to the matter taken in before; those already in it stay as they are"));
    m_saving->setText(tr("Spared by one visit: %1").arg(savingText(bundle->saving)));
}

void BundlePanel::addMember(int number, const QString &itemId)
{
    const ServiceItem *item = m_model.reference().catalogue->find(itemId);
    if (!item)
        return;
    auto *member = new QWidget(this);
    auto *layout = new QVBoxLayout(member);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *name = line(TextRole::Body, Colour::Text, member);
    name->setText(QStringLiteral("%1  %2").arg(number).arg(item->name));
    layout->addWidget(name);
    QStringList facts;
    if (const Department *department = m_model.reference().catalogue->department(item->department))
        facts << department->name;
    facts << itemTermText(*item);
    QStringList before;
    for (const QString &id : m_model.bundle()->choice.after.value(itemId))
        before << nameOf(id);
    if (!before.isEmpty())
        facts << tr("after: %1").arg(before.join(tr(", ")));
    auto *terms = line(TextRole::Small, Colour::TextQuiet, member);
    terms->setText(facts.join(QStringLiteral(" · ")));
    terms->setIndent(space(4));
    layout->addWidget(terms);
    m_members->addWidget(member);
    member->show();
}

QString BundlePanel::nameOf(const QString &itemId) const
{
    const ServiceItem *item = m_model.reference().catalogue->find(itemId);
    if (!item)
        return itemId;
    return item->shortName.isEmpty() ? item->name : item->shortName;
}

} // namespace yichuang
