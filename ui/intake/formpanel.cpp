// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/formpanel.h"

#include "core/reference/formcheck.h"
#include "ui/intake/choicebox.h"
#include "ui/widgets/datefield.h"
#include "ui/intake/fieldframe.h"
#include "ui/intake/formvalue.h"
#include "ui/intake/intakewords.h"
#include "ui/widgets/safetext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/sectionheader.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {
namespace {

constexpr int widthForTwoColumns = 520;
constexpr qsizetype longestText = 1000;
constexpr qsizetype longestShort = 40;

/** Fields whose text is long take the whole width. */
bool spansRow(const FormField &field)
{
    const bool text = field.type == FieldType::Text || field.type == FieldType::Address;
    return field.type == FieldType::Address || (text && field.maximum.value_or(0) >= 100);
}

QString labelOf(const FormField &field)
{
    if (field.type == FieldType::Money)
        return FormPanel::tr("%1 (yuan)").arg(field.name);
    return field.unit.isEmpty() ? field.name : QStringLiteral("%1 (%2)").arg(field.name, field.unit);
}

} // namespace

FormPanel::FormPanel(IntakeModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_header(new SectionHeader(tr("Form"), SectionHeader::Level::Section, this))
    , m_grid(new QGridLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_header);
    layout->addLayout(m_grid);
    m_grid->setHorizontalSpacing(space(4));
    m_grid->setVerticalSpacing(fieldSpacing);
    connect(&model, &IntakeModel::itemChanged, this, &FormPanel::rebuild);
    connect(&model, &IntakeModel::replaced, this, [this] {
        m_built = false; // another citizen's form: nothing of this one may stay
        rebuild();
    });
    connect(&model, &IntakeModel::formChanged, this, &FormPanel::read);
    rebuild();
}

bool FormPanel::focusFirst()
{
    for (const Editor &editor : m_editors) {
        if (!formFaultOf(editor.field, m_model.draft().form.value(editor.field.key), m_model.today()).isEmpty()) {
            editor.frame->editor()->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

void FormPanel::showAllFaults()
{
    for (const Editor &editor : m_editors)
        showFault(editor);
}

std::vector<QWidget *> FormPanel::editors() const
{
    std::vector<QWidget *> editors;
    for (const Editor &editor : m_editors)
        editors.push_back(editor.frame->editor());
    if (m_delivery)
        editors.push_back(m_delivery);
    return editors;
}

void FormPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void FormPanel::rebuild()
{
    const ServiceItem *item = m_model.item();
    const QList<FormField> fields = item ? item->formFields : QList<FormField>();
    const QList<DeliveryKind> delivery = item ? item->delivery : QList<DeliveryKind>();
    if (m_built && fields == m_fields && delivery == m_deliveries)
        return read(); // an answer to a bundle's question that changes no field: whoever types goes on
    m_built = true;
    m_fields = fields;
    m_deliveries = delivery;
    for (const Editor &editor : m_editors) {
        editor.frame->hide();
        editor.frame->deleteLater();
    }
    m_editors.clear();
    if (m_deliveryFrame) {
        m_deliveryFrame->hide();
        m_deliveryFrame->deleteLater();
    }
    m_deliveryFrame = nullptr;
    m_delivery = nullptr;
    m_columns = 0;
    if (item) {
        for (const FormField &field : item->formFields)
            addEditor(field);
        addDelivery(*item);
    }
    setVisible(item && (!m_editors.empty() || m_delivery));
    place();
    read();
}

void FormPanel::read()
{
    const QScopedValueRollback reading(m_reading, true);
    for (const Editor &editor : m_editors) {
        const QString text = formTextFromValue(editor.field, m_model.draft().form.value(editor.field.key));
        if (editor.choice)
            editor.choice->setCurrentIndex(std::max(0, editor.choice->findText(text)));
        else if (!editor.line->hasFocus() || editor.line->text().isEmpty()) {
            editor.line->setText(text);
            editor.line->setCursorPosition(0);
        }
        showPrefilled(editor);
    }
    if (m_delivery)
        m_delivery->setCurrentIndex(std::max(0, m_delivery->findText(m_model.draft().delivery)));
}

void FormPanel::addEditor(const FormField &field)
{
    Editor editor;
    editor.field = field;
    if (field.type == FieldType::Choice)
        addChoice(editor);
    else
        addLine(editor);
    m_editors.push_back(editor);
}

void FormPanel::addLine(Editor &editor)
{
    const FormField field = editor.field;
    editor.line = field.type == FieldType::Date ? new DateField(m_model.today(), this) : new QLineEdit(this);
    editor.line->setObjectName(QStringLiteral("form-") + field.key);
    editor.line->setToolTip(field.hint);
    if (!field.hint.isEmpty() && field.type != FieldType::Date)
        editor.line->setPlaceholderText(field.hint);
    if (field.type != FieldType::Date) {
        const bool text = field.type == FieldType::Text || field.type == FieldType::Address;
        const qsizetype longest = text ? qsizetype(std::max<qint64>(field.maximum.value_or(200), 1)) : longestShort;
        connect(makeSafe(editor.line, std::min(longest, longestText)), &SafeText::refused, this,
                &FormPanel::textRefused);
    }
    editor.frame = new FieldFrame(labelOf(field), editor.line, field.required, this);
    connect(editor.line, &QLineEdit::textEdited, this, [this, key = field.key, field](const QString &typed) {
        m_model.setFormValue(key, formValueFromText(field, typed));
        for (const Editor &other : m_editors) {
            if (other.field.key == key)
                other.frame->setFault({});
        }
    });
    connect(editor.line, &QLineEdit::editingFinished, this, [this, key = field.key] {
        for (const Editor &other : m_editors) {
            if (other.field.key != key)
                continue;
            const QJsonValue value = m_model.draft().form.value(key);
            if (formFaultOf(other.field, value, m_model.today()).isEmpty())
                other.line->setText(formTextFromValue(other.field, value));
            showFault(other);
        }
    });
}

void FormPanel::addChoice(Editor &editor)
{
    editor.choice = new ChoiceBox(this);
    editor.choice->setObjectName(QStringLiteral("form-") + editor.field.key);
    editor.choice->addItem(QString());
    editor.choice->addItems(editor.field.options);
    editor.choice->setToolTip(editor.field.hint);
    editor.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    editor.choice->setMinimumContentsLength(6);
    editor.frame = new FieldFrame(labelOf(editor.field), editor.choice, editor.field.required, this);
    connect(editor.choice, &QComboBox::currentTextChanged, this, [this, field = editor.field](const QString &text) {
        if (m_reading)
            return;
        m_model.setFormValue(field.key, formValueFromText(field, text));
        for (const Editor &other : m_editors) {
            if (other.field.key == field.key)
                showFault(other);
        }
    });
}

void FormPanel::addDelivery(const ServiceItem &item)
{
    if (item.delivery.size() < 2)
        return;
    m_delivery = new ChoiceBox(this);
    m_delivery->setObjectName(QStringLiteral("resultDelivery"));
    for (const DeliveryKind kind : item.delivery)
        m_delivery->addItem(enumText(kind));
    m_deliveryFrame = new FieldFrame(tr("The result is"), m_delivery, false, this);
    connect(m_delivery, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        if (!m_reading)
            m_model.setDelivery(text);
    });
}

void FormPanel::place()
{
    const int columns = width() >= widthForTwoColumns ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    int row = 0;
    int column = 0;
    const auto put = [&](QWidget *frame, bool whole) {
        if (column > 0 && whole) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(frame, row, column, 1, whole ? columns : 1);
        column = whole ? 0 : (column + 1) % columns;
        if (column == 0)
            ++row;
        frame->show();
    };
    for (const Editor &editor : m_editors)
        put(editor.frame, spansRow(editor.field));
    if (m_deliveryFrame)
        put(m_deliveryFrame, false);
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
}

void FormPanel::showFault(const Editor &editor)
{
    const QString code = formFaultOf(editor.field, m_model.draft().form.value(editor.field.key), m_model.today());
    editor.frame->setFault(code.isEmpty() ? QString() : formFaultSentence(editor.field, code));
}

void FormPanel::showPrefilled(const Editor &editor)
{
    const KnownFact *fact = m_model.takenOver(editor.field.key);
    editor.frame->setRemark(fact ? tr("from case %1, %2").arg(fact->sourceCase, agoText(fact->seenOn, m_model.today()))
                                : m_model.isPrefilled(editor.field.key) ? tr("from the applicant")
                                                                        : QString());
}

} // namespace yichuang
