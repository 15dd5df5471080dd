// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rectifyform.h"

#include "core/desk/intakeplan.h"
#include "core/reference/formcheck.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace yichuang {

RectifyForm::RectifyForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_today(context.today)
    , m_fields(new QWidget)
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
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(space(2));
    rows()->addWidget(m_fields);
    connect(m_item, &QComboBox::currentIndexChanged, this, &RectifyForm::showFields);
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
    showFields();
}

const ServiceItem *RectifyForm::rightItem() const
{
    const QString itemId = m_item->currentData().toString();
    return m_catalogue && !itemId.isEmpty() ? m_catalogue->find(itemId) : nullptr;
}

/** The right item may ask what the wrong one did not: those fields, and those whose value does not fit it. */
void RectifyForm::showFields()
{
    for (const auto &[field, edit] : m_edits)
        edit->parentWidget()->deleteLater();
    m_edits.clear();
    const ServiceItem *item = rightItem();
    if (item) {
        const QJsonObject known = *rightItemFor(m_state, *item, m_catalogue->version()).form;
        for (const FormFault &fault : checkForm(item->formFields, known, m_today)) {
            const FormField *field = item->field(fault.key);
            if (!field)
                continue;
            QWidget *edit = nullptr;
            if (field->type == FieldType::Choice) {
                auto *box = new QComboBox;
                box->addItem(QString());
                box->addItems(field->options);
                connect(box, &QComboBox::currentIndexChanged, this, &StepForm::changed);
                edit = box;
            } else {
                auto *line = new QLineEdit;
                line->setPlaceholderText(field->type == FieldType::Date ? QStringLiteral("yyyy-MM-dd") : field->hint);
                line->setMaxLength(500);
                connect(line, &QLineEdit::textChanged, this, &StepForm::changed);
                edit = line;
            }
            edit->setObjectName(QStringLiteral("right-") + field->key);
            const QString label = field->type == FieldType::Money ? tr("%1 (yuan)").arg(field->name) : field->name;
            m_fields->layout()->addWidget(new Field(label, edit, field->required));
            m_edits.emplace_back(*field, edit);
        }
    }
    m_fields->setVisible(!m_edits.empty());
    Q_EMIT changed();
}

QJsonValue RectifyForm::valueOf(const FormField &field, const QWidget *edit) const
{
    if (const auto *box = qobject_cast<const QComboBox *>(edit))
        return box->currentText();
    const QString text = qobject_cast<const QLineEdit *>(edit)->text().trimmed();
    if (field.type != FieldType::Money || text.isEmpty())
        return text;
    bool isNumber = false;
    const double yuan = text.toDouble(&isNumber);
    return isNumber ? QJsonValue(qRound64(yuan * 100)) : QJsonValue(text);
}

bool RectifyForm::movesDay() const
{
    return m_received->date() != m_state.intake.receivedOn
        || (m_accepted && m_accepted->date() != m_state.acceptance->acceptedOn);
}

QJsonObject RectifyForm::body() const
{
    IntakeRectifiedBody body;
    if (const ServiceItem *item = rightItem()) {
        body = rightItemFor(m_state, *item, m_catalogue->version());
        for (const auto &[field, edit] : m_edits) {
            const QJsonValue value = valueOf(field, edit);
            if (!value.toString(QStringLiteral("-")).isEmpty())
                body.form->insert(field.key, value);
        }
    }
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
    for (const auto &[field, edit] : m_edits) {
        if (!formFaultOf(field, valueOf(field, edit), m_today).isEmpty())
            return tr("The right item asks for “%1”: fill it in.").arg(field.name);
    }
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
