// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rectifyform.h"

#include "core/desk/intakeplan.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace yichuang {

RectifyForm::RectifyForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_state(context.file.state)
    , m_catalogue(context.reference.catalogue)
{
    addNote(tr("The case and its number stay. The papers given out are made anew; the old ones answer that they are "
               "replaced."));
    QStringList ids{QString()};
    QStringList texts{tr("as taken in: %1").arg(m_state.intake.item.name)};
    if (m_catalogue) {
        for (const ServiceItem &item : m_catalogue->items()) {
            if (item.id == m_state.intake.item.id)
                continue;
            ids.append(item.id);
            texts.append(item.name);
        }
    }
    m_item = addChoice(tr("Item"), QStringLiteral("rightItem"), texts, ids);
    m_item->setEditable(true);
    m_item->setInsertPolicy(QComboBox::NoInsert);
    m_item->completer()->setFilterMode(Qt::MatchContains);
    const QDate earliest = m_state.intake.receivedOn.addYears(-1);
    m_received =
        addDay(tr("Received on"), QStringLiteral("rightReceipt"), m_state.intake.receivedOn, earliest, context.today);
    if (m_state.acceptance)
        m_accepted = addDay(tr("Accepted on"), QStringLiteral("rightAcceptance"), m_state.acceptance->acceptedOn,
                            earliest, context.today);
    m_reason = addText(tr("How the mistake came about"), QStringLiteral("rectifyReason"), true);
    m_approvedBy = addLine(tr("Supervisor who approved a change of day"), QStringLiteral("rectifyApproval"));
}

bool RectifyForm::movesDay() const
{
    return m_received->date() != m_state.intake.receivedOn
        || (m_accepted && m_accepted->date() != m_state.acceptance->acceptedOn);
}

QJsonObject RectifyForm::body() const
{
    IntakeRectifiedBody body;
    const QString itemId = m_item->currentData().toString();
    if (const ServiceItem *item = m_catalogue && !itemId.isEmpty() ? m_catalogue->find(itemId) : nullptr)
        body = rightItemFor(m_state, *item, m_catalogue->version());
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
    if (m_item->currentData().toString().isEmpty() && !movesDay())
        return tr("Choose the right item or the right day.");
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
