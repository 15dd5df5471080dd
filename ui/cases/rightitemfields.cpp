// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rightitemfields.h"

#include "core/cases/materialsets.h"
#include "core/desk/rightitem.h"
#include "core/reference/formcheck.h"
#include "ui/cases/situationchoice.h"
#include "ui/cases/wraptick.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field.h"
#include "ui/widgets/wrappedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace yichuang {

namespace {

QVBoxLayout *addColumn(QVBoxLayout *layout)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space(2));
    layout->addLayout(column);
    return column;
}

/** In order, and as many as are asked for. */
CaseMaterial handedInWhole(CaseMaterial material)
{
    const bool copies = material.kind == MaterialKind::Copy;
    const int asked = std::max(1, material.copiesAsked);
    material.state = MaterialState::Received;
    material.deficiency.clear();
    material.originals = copies ? 0 : asked;
    material.copies = copies ? asked : 0;
    material.way = ReceiptWay::Paper;
    return material;
}

void takeAway(QWidget *widget)
{
    widget->hide(); // until it is deleted it would still be reached by Tab
    widget->deleteLater();
}

} // namespace

RightItemFields::RightItemFields(const CaseState &state, QDate today, QWidget *before, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_today(today)
    , m_before(before)
    , m_lacking(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    m_asked = addColumn(layout);
    m_filled = addColumn(layout);
    layout->addWidget(m_lacking);
    m_brought = new QVBoxLayout(m_lacking);
    m_brought->setContentsMargins(0, 0, 0, 0);
    m_brought->setSpacing(space(2));
    m_brought->addWidget(wrappedLabel(mustBeComplete()
                                          ? tr("Materials the right item needs as well. The case is accepted: tick "
                                               "them once they lie here.")
                                          : tr("Materials the right item needs as well. Tick what lies here; the "
                                               "others can be supplemented."),
                                      TextRole::Body, Colour::TextQuiet));
    setVisible(false);
}

void RightItemFields::setItem(const ServiceItem *item, const QString &version)
{
    for (SituationChoice *choice : m_situations)
        takeAway(choice);
    m_situations.clear();
    for (const auto &[id, tick] : m_ticks)
        takeAway(tick->parentWidget());
    m_ticks.clear();
    m_item = item;
    m_version = version;
    m_answers = item ? answersServing(*item, m_state) : Answers();
    askSituations();
    askFields();
    askMaterials();
    chainKeys();
    setVisible(!m_situations.empty() || !m_edits.empty() || !m_ticks.empty());
    Q_EMIT changed();
}

void RightItemFields::answer(const QString &situation, const QStringList &options)
{
    if (options.isEmpty())
        m_answers.remove(situation);
    else
        m_answers.insert(situation, options);
    m_answers = askedOnly(*m_item, m_answers);
    askSituations();
    askMaterials();
    chainKeys();
    setVisible(!m_situations.empty() || !m_edits.empty() || !m_ticks.empty());
    Q_EMIT changed();
}

/** As far as the answers make them needed; a question that is asked already stays as it is, and keeps the keys. */
void RightItemFields::askSituations()
{
    std::vector<SituationChoice *> before = std::exchange(m_situations, {});
    const QStringList asked = m_item ? resolveChecklist(*m_item, m_answers).asked : QStringList();
    for (const QString &id : asked) {
        const auto there =
            std::ranges::find(before, id, [](const SituationChoice *choice) { return choice->situation().id; });
        SituationChoice *choice = nullptr;
        if (there != before.end()) {
            choice = *there;
            before.erase(there);
        } else {
            choice = new SituationChoice(*m_item->situation(id), m_answers.value(id), this);
            connect(choice, &SituationChoice::chosen, this, &RightItemFields::answer);
        }
        m_asked->insertWidget(int(m_situations.size()), choice);
        m_situations.push_back(choice);
    }
    for (SituationChoice *choice : before)
        takeAway(choice);
}

/** What the case does not say, and what it says in a way the right item does not take. */
void RightItemFields::askFields()
{
    for (const auto &[field, edit] : m_edits)
        takeAway(edit->parentWidget());
    m_edits.clear();
    if (!m_item)
        return;
    const QJsonObject known = *rightItemFor(m_state, *m_item, m_version).form;
    for (const FormFault &fault : checkForm(m_item->formFields, known, m_today)) {
        const FormField *field = m_item->field(fault.key);
        if (!field)
            continue;
        QWidget *edit = nullptr;
        if (field->type == FieldType::Choice) {
            auto *box = new QComboBox;
            box->addItem(QString());
            box->addItems(field->options);
            connect(box, &QComboBox::currentIndexChanged, this, &RightItemFields::changed);
            edit = box;
        } else {
            auto *line = new QLineEdit;
            line->setPlaceholderText(field->type == FieldType::Date ? QStringLiteral("yyyy-MM-dd") : field->hint);
            line->setMaxLength(500);
            connect(line, &QLineEdit::textChanged, this, &RightItemFields::changed);
            edit = line;
        }
        edit->setObjectName(QStringLiteral("right-") + field->key);
        const QString label = field->type == FieldType::Money ? tr("%1 (yuan)").arg(field->name) : field->name;
        m_filled->addWidget(new Field(label, edit, field->required));
        m_edits.emplace_back(*field, edit);
    }
}

/** What the answers ask for and the case does not have; what is ticked stays so while it is asked for. */
void RightItemFields::askMaterials()
{
    auto before = std::exchange(m_ticks, {});
    std::vector<CaseMaterial> outstanding;
    if (m_item)
        outstanding = outstandingOf(*rightItemFor(m_state, *m_item, m_version, m_answers).materials);
    for (const CaseMaterial &material : outstanding) {
        if (m_state.acceptance && findMaterial(m_state.acceptance->promised, material.id))
            continue; // brought later, as was promised
        const auto there = std::ranges::find(before, material.id, &std::pair<QString, QCheckBox *>::first);
        QCheckBox *tick = nullptr;
        if (there != before.end()) {
            tick = there->second;
            before.erase(there);
        } else {
            tick = makeWrappedTick(material.name, material.deficiency).box;
            tick->setObjectName(QStringLiteral("lies-") + material.id);
            connect(tick, &QCheckBox::toggled, this, &RightItemFields::changed);
        }
        m_brought->insertWidget(int(m_ticks.size()) + 1, tick->parentWidget()); // below the sentence
        m_ticks.emplace_back(material.id, tick);
    }
    for (const auto &[id, tick] : before)
        takeAway(tick->parentWidget());
    m_lacking->setVisible(!m_ticks.empty());
}

/** What is made later would come after the whole form: Tab goes as the eye does. */
void RightItemFields::chainKeys()
{
    QWidgetList parts;
    for (SituationChoice *choice : m_situations)
        parts.append(choice->findChildren<QWidget *>());
    for (const auto &[field, edit] : m_edits)
        parts.append(edit);
    for (const auto &[id, tick] : m_ticks)
        parts.append(tick);
    QWidget *before = m_before;
    for (QWidget *part : std::as_const(parts)) {
        if (part->focusPolicy() == Qt::NoFocus || part->focusProxy() || part->window() != window())
            continue;
        setTabOrder(before, part);
        before = part;
    }
}

bool RightItemFields::mustBeComplete() const
{
    return m_state.acceptance && m_state.acceptance->kind != AcceptanceKind::Deemed;
}

QJsonValue RightItemFields::valueOf(const FormField &field, const QWidget *edit) const
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

IntakeRectifiedBody RightItemFields::body() const
{
    IntakeRectifiedBody body = rightItemFor(m_state, *m_item, m_version, m_answers);
    for (const auto &[field, edit] : m_edits) {
        const QJsonValue value = valueOf(field, edit);
        if (!value.toString(QStringLiteral("-")).isEmpty())
            body.form->insert(field.key, value);
    }
    for (CaseMaterial &material : *body.materials) {
        const auto tick = std::ranges::find(m_ticks, material.id, &std::pair<QString, QCheckBox *>::first);
        if (tick != m_ticks.end() && tick->second->isChecked())
            material = handedInWhole(std::move(material));
    }
    return body;
}

QString RightItemFields::missing() const
{
    if (!m_item)
        return {};
    const Checklist checklist = resolveChecklist(*m_item, m_answers);
    if (!checklist.unanswered.isEmpty())
        return tr("The right item asks: “%1” Choose an answer.")
            .arg(m_item->situation(checklist.unanswered.first())->question);
    for (const auto &[field, edit] : m_edits) {
        if (!formFaultOf(field, valueOf(field, edit), m_today).isEmpty())
            return tr("The right item asks for “%1”: fill it in.").arg(field.name);
    }
    for (const auto &[id, tick] : m_ticks) {
        if (mustBeComplete() && !tick->isChecked())
            return tr("The case is accepted: “%1” must lie here, in order, before its item can be mended.")
                .arg(m_item->material(id)->name);
    }
    return {};
}

} // namespace yichuang
