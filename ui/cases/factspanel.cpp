// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/factspanel.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/sectionheader.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int oneColumnBelow = 560;

} // namespace

FactsPanel::FactsPanel(std::chrono::seconds shownFor, QWidget *parent)
    : QWidget(parent)
    , m_seconds(static_cast<int>(shownFor.count()))
    , m_grid(new QGridLayout)
    , m_show(new QPushButton)
    , m_question(new QWidget)
    , m_reason(new QComboBox)
    , m_confirm(new QPushButton(tr("Show")))
{
    m_show->setObjectName(QStringLiteral("showFacts"));
    setButtonKind(m_show, ButtonKind::Quiet);
    auto *header = new SectionHeader(title());
    header->addTool(m_show);

    m_reason->setObjectName(QStringLiteral("unmaskReason"));
    m_reason->setAccessibleName(tr("Why the data must be seen"));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems({tr("Compare with the document shown"), tr("Contact the applicant"),
                        tr("Enter into another system"), tr("Check what was taken in")});
    m_reason->lineEdit()->setMaxLength(200);
    m_confirm->setObjectName(QStringLiteral("confirmUnmask"));
    auto *cancel = new QPushButton(tr("Cancel"));
    setButtonKind(cancel, ButtonKind::Quiet);
    auto *row = new QHBoxLayout(m_question);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(2));
    row->addWidget(new QLabel(tr("Reason (recorded):")));
    row->addWidget(m_reason, 1);
    row->addWidget(m_confirm);
    row->addWidget(cancel);
    m_question->hide();

    m_grid->setHorizontalSpacing(space(4));
    m_grid->setVerticalSpacing(space(2));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(header);
    layout->addWidget(m_question);
    layout->addLayout(m_grid);

    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &FactsPanel::tick);
    connect(m_show, &QPushButton::clicked, this, [this] { isRevealed() ? maskAgain() : ask(m_question->isHidden()); });
    connect(cancel, &QPushButton::clicked, this, [this] { ask(false); });
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, this,
            [this](const QString &text) { m_confirm->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { Q_EMIT revealRequested(m_reason->currentText().trimmed()); });
    connect(m_reason->lineEdit(), &QLineEdit::returnPressed, m_confirm, &QPushButton::click);
    auto *escape = new QShortcut(Qt::Key_Escape, m_question, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    escape->setWhatsThis(tr("Do not show personal data"));
    connect(escape, &QShortcut::activated, this, [this] { ask(false); });
    showValues();
}

QString FactsPanel::title() const
{
    return tr("Facts");
}

void FactsPanel::setFacts(std::vector<CaseFact> facts)
{
    const bool same = facts == m_facts;
    if (same)
        return;
    maskAgain(); // while facts and labels still belong to each other
    m_facts = std::move(facts);
    rebuild();
}

void FactsPanel::rebuild()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_values.clear();
    const int perColumn = (static_cast<int>(m_facts.size()) + m_columns - 1) / m_columns;
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const int row = perColumn > 0 ? static_cast<int>(i) % perColumn : 0;
        const int column = perColumn > 0 ? static_cast<int>(i) / perColumn : 0;
        auto *label = new QLabel(m_facts[i].label);
        auto *value = new QLabel;
        for (QLabel *text : {label, value}) {
            text->setTextFormat(Qt::PlainText);
            text->setWordWrap(true);
            text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        }
        setTextRole(label, TextRole::Body, Colour::TextQuiet);
        value->setAccessibleName(m_facts[i].label);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_grid->addWidget(label, row, column * 2);
        m_grid->addWidget(value, row, column * 2 + 1);
        m_values.push_back(value);
    }
    for (int column = 0; column < 2; ++column) {
        m_grid->setColumnStretch(column * 2, column < m_columns ? 1 : 0);
        m_grid->setColumnStretch(column * 2 + 1, column < m_columns ? 1 : 0);
    }
    showValues();
}

void FactsPanel::showValues()
{
    const bool shown = isRevealed();
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_values[i]->setText(shown ? m_facts[i].plain : m_facts[i].masked);
    m_show->setIcon(icon(shown ? IconName::EyeOff : IconName::Eye, Colour::TextQuiet));
    m_show->setText(shown ? tr("Mask again (%1 s)").arg(m_left) : tr("Show in full…"));
    m_show->setToolTip(shown ? QString() : tr("Looking at personal data is recorded with its reason"));
}

void FactsPanel::ask(bool on)
{
    m_question->setVisible(on);
    if (on)
        m_reason->setFocus(Qt::OtherFocusReason);
    else
        m_show->setFocus(Qt::OtherFocusReason);
}

void FactsPanel::reveal()
{
    m_left = m_seconds;
    m_timer.start();
    m_question->hide();
    showValues();
}

void FactsPanel::maskAgain()
{
    m_left = 0;
    m_timer.stop();
    m_question->hide();
    showValues();
}

void FactsPanel::tick()
{
    if (--m_left <= 0)
        maskAgain();
    else
        showValues();
}

QString FactsPanel::text() const
{
    QStringList lines;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        lines.append(QStringLiteral("%1: %2").arg(m_facts[i].label, m_values[i]->text()));
    return lines.join(QLatin1Char('\n'));
}

void FactsPanel::hideEvent(QHideEvent *event)
{
    maskAgain();
    QWidget::hideEvent(event);
}

void FactsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int columns = width() < oneColumnBelow ? 1 : 2;
    if (columns == m_columns)
        return;
    m_columns = columns;
    rebuild();
}

} // namespace yichuang
