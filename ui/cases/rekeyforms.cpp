// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rekeyforms.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/clipboardloan.h"
#include "ui/widgets/keyhint.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace yichuang {

namespace {

constexpr QKeyCombination copyKey(Qt::Key_F8);
const QString veil = QStringLiteral("••••");

bool isServed(const CaseState &state, const QString &system)
{
    return std::ranges::any_of(state.rekeys,
                               [&system](const RekeyState &one) { return one.system == system && !one.isOpen(); });
}

bool hasScreen(const QList<RekeyScreen> &screens, const QString &system)
{
    return std::ranges::any_of(screens, [&system](const RekeyScreen &one) { return one.system == system; });
}

} // namespace

RekeyForm::RekeyForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_state(context.file.state)
    , m_deadlines(context.file.deadlines)
    , m_progress(context.file.rekeyProgress)
    , m_loan(new ClipboardLoan(this))
{
    QStringList names;
    if (context.reference.rekeyScreens) {
        for (const RekeyScreen &one : context.reference.rekeyScreens->forItem(m_state.intake.item.id)) {
            if (isServed(m_state, one.system))
                continue;
            m_screens.append(one);
            names.append(tr("%1: %2").arg(one.system, one.name));
        }
    }
    for (const RekeyState &owed : m_state.rekeys) {
        if (owed.isOpen() && !hasScreen(m_screens, owed.system)) {
            m_others.append(owed.system);
            names.append(tr("%1, without a screen").arg(owed.system));
        }
    }
    m_screen = addChoice(tr("Screen of the other system"), QStringLiteral("rekeyScreen"), names);
    m_table = new QTableWidget(0, 2);
    m_table->setObjectName(QStringLiteral("rekeyFields"));
    m_table->setAccessibleName(tr("Fields in the order of the screen"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Value")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(space(56));
    rows()->addWidget(m_table, 1);
    m_at = new QLabel;
    m_at->setObjectName(QStringLiteral("rekeyAt"));
    setTextRole(m_at, TextRole::Small, Colour::TextQuiet);
    rows()->addWidget(m_at);
    m_next = new QPushButton;
    m_next->setObjectName(QStringLiteral("copyNext"));
    m_next->setToolTip(withKey(tr("Copy the next field"), QKeySequence(copyKey)));
    m_again = new QPushButton(tr("From the start"));
    m_again->setObjectName(QStringLiteral("rekeyAgain"));
    setButtonKind(m_again, ButtonKind::Quiet);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_next, 1);
    buttons->addWidget(m_again);
    rows()->addLayout(buttons);
    m_number = addLine(tr("Number the other system gave"), QStringLiteral("foreignNumber"));
    auto *shortcut = new QShortcut(QKeySequence(copyKey), this, nullptr, nullptr, Qt::WindowShortcut);
    shortcut->setWhatsThis(tr("Copy the next field"));
    connect(shortcut, &QShortcut::activated, m_next, &QPushButton::click);
    connect(m_screen, &QComboBox::currentIndexChanged, this, &RekeyForm::showScreen);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const RekeyScreen *one = screen())
            copy(m_progress.value(one->id));
    });
    connect(m_again, &QPushButton::clicked, this, [this] { setAt(0); });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { copy(row); });
    connect(m_loan, &ClipboardLoan::takenBack, this, &RekeyForm::showFields);
    showScreen();
}

RekeyForm::~RekeyForm()
{
    m_loan->disconnect(this);
}

const RekeyScreen *RekeyForm::screen() const
{
    const int index = m_screen->currentIndex();
    return index >= 0 && index < m_screens.size() ? &m_screens.at(index) : nullptr;
}

QString RekeyForm::system() const
{
    const RekeyScreen *one = screen();
    return one ? one->system : m_others.value(m_screen->currentIndex() - m_screens.size());
}

void RekeyForm::showScreen()
{
    m_loan->reclaim();
    const RekeyScreen *one = screen();
    for (QWidget *part : std::initializer_list<QWidget *>{m_table, m_at, m_next, m_again})
        part->setVisible(one != nullptr);
    m_values = one ? rekeyValues(*one, m_state, m_deadlines) : std::vector<RekeyValue>();
    m_table->setRowCount(int(m_values.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(m_values[std::size_t(row)].label));
        m_table->setItem(row, 1, new QTableWidgetItem);
    }
    m_table->resizeColumnToContents(0);
    showFields();
    Q_EMIT changed();
}

void RekeyForm::copy(int field)
{
    if (field < 0 || field >= int(m_values.size()))
        return;
    const QString &value = m_values[std::size_t(field)].value;
    if (value.isEmpty())
        m_loan->reclaim(); // nothing to enter there: on to the next
    else
        m_loan->lend(value);
    setAt(field + 1);
}

void RekeyForm::setAt(int field)
{
    const RekeyScreen *one = screen();
    if (!one)
        return;
    m_progress.insert(one->id, field);
    if (field == 0)
        m_loan->reclaim();
    showFields();
    Q_EMIT rekeyProgressed(one->id, field);
    Q_EMIT changed();
}

void RekeyForm::showFields()
{
    const RekeyScreen *one = screen();
    const int at = one ? m_progress.value(one->id) : 0;
    const int count = int(m_values.size());
    for (int row = 0; row < count; ++row) {
        const RekeyValue &value = m_values[std::size_t(row)];
        const bool out = row == at - 1 && m_loan->isOut();
        const QString shown = value.value.isEmpty() ? tr("(nothing)") : value.personal && !out ? veil : value.value;
        m_table->item(row, 1)->setText((row < at ? QStringLiteral("✓ ") : QString()) + shown);
    }
    if (at < count)
        m_table->selectRow(at);
    m_at->setText(m_loan->isOut() && at > 0
                      ? tr("%1 is on the clipboard; paste it there.").arg(m_values[std::size_t(at - 1)].label)
                      : tr("%1 of %2 copied").arg(at).arg(count));
    m_next->setText(at < count ? tr("Copy: %1  F8").arg(m_values[std::size_t(at)].label) : tr("All copied"));
    m_next->setEnabled(at < count);
    m_again->setEnabled(at > 0);
}

QJsonObject RekeyForm::body() const
{
    const RekeyScreen *one = screen();
    return RekeyedBody{system(), one ? one->id : QString(), m_number->text().trimmed()}.toJson();
}

QString RekeyForm::missing() const
{
    if (system().isEmpty())
        return tr("No screen of another system fits this item, or it has been entered everywhere.");
    const RekeyScreen *one = screen();
    if (!one) // nothing was copied here that would show that it was entered
        return m_number->text().trimmed().isEmpty() ? tr("Give the number the other system gave.") : QString();
    return m_progress.value(one->id) < int(m_values.size()) ? tr("Copy all fields first.") : QString();
}

void RekeyForm::settle()
{
    m_loan->reclaim();
}

QWidget *RekeyForm::firstField()
{
    return screen() ? static_cast<QWidget *>(m_next) : m_number;
}

OweRekeyForm::OweRekeyForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_system(addChoice(tr("Other system"), QStringLiteral("owedSystem"),
                         context.reference.rekeyScreens ? context.reference.rekeyScreens->systems() : QStringList()))
    , m_reason(addText(tr("Why later"), QStringLiteral("owedReason"), true))
{
    m_system->setEditable(true);
    connect(m_system, &QComboBox::editTextChanged, this, &StepForm::changed);
}

QJsonObject OweRekeyForm::body() const
{
    return RekeyOwedBody{m_system->currentText().trimmed(), typedText(m_reason)}.toJson();
}

QString OweRekeyForm::missing() const
{
    if (m_system->currentText().trimmed().isEmpty())
        return tr("Name the other system.");
    return typedText(m_reason).isEmpty() ? tr("Write why it is entered later.") : QString();
}

QWidget *OweRekeyForm::firstField()
{
    return m_reason;
}

} // namespace yichuang
