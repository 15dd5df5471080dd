// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/supplementform.h"

#include "ui/cases/casewords.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/wraptick.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

QSpinBox *countBox(int value, const QString &name)
{
    auto *box = new QSpinBox;
    box->setObjectName(name);
    box->setRange(0, 99);
    box->setValue(value);
    return box;
}

Field *compact(const QString &label, QWidget *control)
{
    auto *field = new Field(label, control);
    field->setCompact(true);
    return field;
}

} // namespace

SupplementLine::SupplementLine(const CaseMaterial &material, QDate today, QWidget *parent)
    : QWidget(parent)
    , m_material(material)
    , m_details(new QWidget)
    , m_order(new QComboBox)
    , m_deficiency(new QLineEdit)
    , m_validUntil(new DateField(today))
{
    const bool copyAsked = material.kind == MaterialKind::Copy;
    m_originals =
        countBox(copyAsked ? 0 : std::max(1, material.copiesAsked), QStringLiteral("originals-") + material.id);
    m_copies = countBox(copyAsked ? std::max(1, material.copiesAsked) : 0, QStringLiteral("copies-") + material.id);
    m_order->setObjectName(QStringLiteral("order-") + material.id);
    m_order->addItems({tr("In order"), tr("Still deficient")});
    m_deficiency->setObjectName(QStringLiteral("deficiency-") + material.id);
    m_deficiency->setPlaceholderText(tr("What is wrong with it"));
    m_deficiency->setAccessibleName(tr("What is wrong with %1").arg(material.name));
    m_deficiency->setMaxLength(500);
    m_deficiency->setVisible(false);
    m_validUntil->setObjectName(QStringLiteral("validUntil-") + material.id);
    m_validUntil->setToolTip(tr("The last day the paper names itself; may be left empty"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(1));
    const WrappedTick tick = makeWrappedTick(material.name, material.deficiency);
    m_came = tick.box;
    m_came->setObjectName(QStringLiteral("came-") + material.id);
    layout->addWidget(tick.row);
    auto *grid = new QGridLayout(m_details);
    grid->setContentsMargins(space(6), 0, 0, space(2));
    grid->setSpacing(space(2));
    grid->addWidget(compact(tr("Originals"), m_originals), 0, 0);
    grid->addWidget(compact(tr("Copies"), m_copies), 0, 1);
    grid->addWidget(compact(tr("State"), m_order), 0, 2);
    grid->setColumnStretch(2, 1);
    grid->addWidget(compact(tr("Valid until"), m_validUntil), 1, 0, 1, 2);
    grid->addWidget(m_deficiency, 2, 0, 1, 3);
    m_details->setVisible(false);
    layout->addWidget(m_details);

    connect(m_came, &QCheckBox::toggled, this, [this](bool on) {
        m_details->setVisible(on);
        Q_EMIT changed();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_deficiency->setVisible(index == 1);
        Q_EMIT changed();
    });
    for (QLineEdit *edit : {m_deficiency, static_cast<QLineEdit *>(m_validUntil)})
        connect(edit, &QLineEdit::textChanged, this, &SupplementLine::changed);
    for (QSpinBox *box : {m_originals, m_copies})
        connect(box, &QSpinBox::valueChanged, this, &SupplementLine::changed);
}

bool SupplementLine::came() const
{
    return m_came->isChecked();
}

bool SupplementLine::lacksReason() const
{
    return came() && m_order->currentIndex() == 1 && m_deficiency->text().trimmed().isEmpty();
}

bool SupplementLine::hasWrongDay() const
{
    return came() && !m_validUntil->text().trimmed().isEmpty() && !m_validUntil->date().isValid();
}

CaseMaterial SupplementLine::material() const
{
    CaseMaterial material = m_material;
    const bool inOrder = m_order->currentIndex() == 0;
    material.state = inOrder ? MaterialState::Received : MaterialState::Deficient;
    material.deficiency = inOrder ? QString() : m_deficiency->text().trimmed();
    material.originals = m_originals->value();
    material.copies = m_copies->value();
    material.validUntil = m_validUntil->date();
    material.way = ReceiptWay::Paper;
    return material;
}

SupplementForm::SupplementForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_today(context.today)
{
    addNote(tr("Tick what the applicant brought."));
    for (const CaseMaterial &material : everythingCame(context).materials) {
        const CaseMaterial *before = context.file.state.material(material.id);
        auto *line = new SupplementLine(before ? *before : material, context.today);
        rows()->addWidget(line);
        connect(line, &SupplementLine::changed, this, &StepForm::changed);
        m_lines.push_back(line);
    }
}

QJsonObject SupplementForm::body() const
{
    MaterialsSupplementedBody body;
    body.receivedOn = m_today;
    for (const SupplementLine *line : m_lines) {
        if (line->came())
            body.materials.push_back(line->material());
    }
    return body.toJson();
}

QString SupplementForm::missing() const
{
    if (std::none_of(m_lines.begin(), m_lines.end(), [](const SupplementLine *line) { return line->came(); }))
        return tr("Tick at least one material.");
    if (std::any_of(m_lines.begin(), m_lines.end(), [](const SupplementLine *line) { return line->lacksReason(); }))
        return tr("Say what is wrong with the deficient material.");
    if (std::any_of(m_lines.begin(), m_lines.end(), [](const SupplementLine *line) { return line->hasWrongDay(); }))
        return tr("Write the last day as year, month, day, or leave it empty.");
    return {};
}

QWidget *SupplementForm::firstField()
{
    return m_lines.empty() ? static_cast<QWidget *>(this) : m_lines.front()->tick();
}

} // namespace yichuang
