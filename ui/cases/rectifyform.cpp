// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rectifyform.h"

#include "ui/cases/itempicker.h"
#include "ui/cases/rightitemfields.h"

#include <QDateEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

RectifyForm::RectifyForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_state(context.file.state)
    , m_catalogue(context.reference.catalogue)
    , m_item(new ItemPicker)
    , m_fields(new RightItemFields(context.file.state, context.today, m_item))
{
    addNote(tr("The case and its number stay. The papers given out are made anew; the old ones answer that they are "
               "replaced."));
    addNote(tr("Taken in as: %1").arg(m_state.intake.item.name));
    m_item->setObjectName(QStringLiteral("rightItem"));
    m_item->setCatalogue(m_catalogue);
    m_item->setPlaceholderText(tr("Name, initials or code; empty if it is right"));
    add(tr("Right item"), m_item);
    rows()->addWidget(m_fields);
    connect(m_item, &ItemPicker::itemPicked, this, [this] {
        const ServiceItem *item = rightItem();
        m_fields->setItem(item, item ? m_catalogue->version() : QString());
    });
    connect(m_item, &ItemPicker::textChanged, this, &StepForm::changed);
    connect(m_fields, &RightItemFields::changed, this, &StepForm::changed);
    const QDate earliest = m_state.intake.receivedOn.addYears(-1);
    m_received =
        addDay(tr("Received on"), QStringLiteral("rightReceipt"), m_state.intake.receivedOn, earliest, context.today);
    if (m_state.acceptance)
        m_accepted = addDay(tr("Accepted on"), QStringLiteral("rightAcceptance"), m_state.acceptance->acceptedOn,
                            earliest, context.today);
    m_reason = addText(tr("How the mistake came about"), QStringLiteral("rectifyReason"), true);
    const bool own = context.role == Role::Supervisor;
    m_approvedBy = addApproval(tr("Supervisor who approved a change of day"), QStringLiteral("rectifyApproval"),
                               own ? context.account : QString());
}

const ServiceItem *RectifyForm::rightItem() const
{
    const bool another = !m_item->itemId().isEmpty() && m_item->itemId() != m_state.intake.item.id;
    return m_catalogue && another ? m_catalogue->find(m_item->itemId()) : nullptr;
}

bool RectifyForm::movesDay() const
{
    return m_received->date() != m_state.intake.receivedOn
        || (m_accepted && m_accepted->date() != m_state.acceptance->acceptedOn);
}

QJsonObject RectifyForm::body() const
{
    IntakeRectifiedBody body;
    if (rightItem())
        body = m_fields->body();
    if (m_received->date() != m_state.intake.receivedOn)
        body.receivedOn = m_received->date();
    if (m_accepted && m_accepted->date() != m_state.acceptance->acceptedOn)
        body.acceptedOn = m_accepted->date();
    body.reason = m_reason->toPlainText().trimmed();
    body.approvedBy = m_approvedBy->text().trimmed();
    return body.toJson();
}

QString RectifyForm::missing() const
{
    const bool typed = !m_item->text().trimmed().isEmpty();
    if (typed && m_item->itemId().isEmpty())
        return tr("Choose the right item from the list below the field, or empty the field.");
    if (typed && !rightItem())
        return tr("The case is under this item already.");
    if (!rightItem() && !movesDay())
        return tr("Choose the right item or the right day.");
    if (const QString asked = m_fields->missing(); !asked.isEmpty())
        return asked;
    if (m_reason->toPlainText().trimmed().isEmpty())
        return tr("Write down how the mistake came about.");
    return movesDay() && m_approvedBy->text().trimmed().isEmpty()
        ? tr("A day moves the time limits: name the supervisor who approved it.")
        : QString();
}

QWidget *RectifyForm::firstField()
{
    return m_item;
}

} // namespace yichuang
