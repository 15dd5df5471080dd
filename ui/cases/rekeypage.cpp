// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rekeypage.h"

#include "ui/cases/rekeymodel.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

RekeyPage::RekeyPage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(4), pageMargin, space(2));
    layout->setSpacing(space(3));
    buildHead();
    m_banner = new Banner;
    m_banner->setObjectName(QStringLiteral("rekeyBanner"));
    layout->addWidget(m_banner);
    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("systemsDown"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    setTextRole(m_state, TextRole::Body, Colour::Amber);
    layout->addWidget(m_state);
    buildTable(state);
    connectParts();
    referenceChanged(context().reference);
}

void RekeyPage::buildHead()
{
    auto *head = new SectionHeader(tr("To enter in other systems"), SectionHeader::Level::Page);
    m_system = new QComboBox;
    m_system->setObjectName(QStringLiteral("rekeySystem"));
    m_system->setAccessibleName(tr("Other system"));
    m_system->setEditable(true);
    m_system->setInsertPolicy(QComboBox::NoInsert);
    m_system->setMinimumWidth(space(55));
    m_system->lineEdit()->setPlaceholderText(tr("Other system"));
    m_system->lineEdit()->setMaxLength(100);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("downReason"));
    m_reason->setPlaceholderText(tr("Why it cannot be reached"));
    m_reason->setAccessibleName(tr("Why it cannot be reached"));
    m_reason->setMaxLength(200);
    m_reason->setMinimumWidth(space(50));
    m_down = new QPushButton;
    m_down->setObjectName(QStringLiteral("toggleDown"));
    auto *refresh = new QPushButton(icon(IconName::Refresh), QString());
    refresh->setObjectName(QStringLiteral("refresh"));
    refresh->setAccessibleName(tr("Refresh"));
    refresh->setToolTip(withKey(tr("Refresh"), QKeySequence(Qt::Key_F5)));
    setButtonKind(refresh, ButtonKind::Quiet);
    connect(refresh, &QPushButton::clicked, this, &RekeyPage::reload);
    for (QWidget *tool : {static_cast<QWidget *>(m_system), static_cast<QWidget *>(m_reason),
                          static_cast<QWidget *>(m_down), static_cast<QWidget *>(refresh)})
        head->addTool(tool);
    layout()->addWidget(head);
}

void RekeyPage::buildTable(UiState &state)
{
    using Column = RekeyModel::Column;
    m_model = new RekeyModel(this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("rekeyList"));
    m_table->setAccessibleName(tr("Cases still to be entered elsewhere"));
    m_table->setModel(m_model);
    m_table->setColumnWidth(int(Column::Since), 120);
    m_table->setColumnWidth(int(Column::System), 220);
    m_table->setColumnWidth(int(Column::Number), 300);
    m_table->setColumnWidth(int(Column::Item), 240);
    m_table->setColumnWidth(int(Column::Applicant), 110);
    setUpTable(m_table, state, QStringLiteral("rekey/columns"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty =
        new EmptyState(IconName::Check,
                       tr("Nothing is owed to another system.\nWhen one is down, name it above: whatever is taken "
                          "in meanwhile is listed here."));
    m_empty->setObjectName(QStringLiteral("noRekeys"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_stack, 1);
    m_count = new QLabel;
    setTextRole(m_count, TextRole::Small, Colour::TextQuiet);
    layout()->addWidget(m_count);
}

void RekeyPage::connectParts()
{
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    refresh->setWhatsThis(tr("Read the list again"));
    connect(refresh, &QShortcut::activated, this, &RekeyPage::reload);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const RekeyRow *row = m_model->rowAt(index))
            Q_EMIT caseRequested(row->row.caseId);
    });
    connect(m_system, &QComboBox::editTextChanged, this, &RekeyPage::arrange);
    connect(m_reason, &QLineEdit::textChanged, this, &RekeyPage::arrange);
    connect(m_reason, &QLineEdit::returnPressed, m_down, &QPushButton::click);
    connect(m_down, &QPushButton::clicked, this, &RekeyPage::toggleDown);
}

void RekeyPage::activate()
{
    reload();
    m_table->setFocus(Qt::OtherFocusReason);
}

void RekeyPage::referenceChanged(const ReferenceSet &reference)
{
    Page::referenceChanged(reference);
    const QString typed = m_system->currentText();
    m_system->clear();
    if (reference.rekeyScreens)
        m_system->addItems(reference.rekeyScreens->systems());
    if (!typed.isEmpty())
        m_system->setEditText(typed);
    arrange();
}

const SystemDown *RekeyPage::downNow() const
{
    const QString system = m_system->currentText().trimmed();
    const auto found =
        std::ranges::find_if(m_systemsDown, [&system](const SystemDown &one) { return one.system == system; });
    return found == m_systemsDown.end() ? nullptr : &*found;
}

void RekeyPage::arrange()
{
    const bool down = downNow() != nullptr;
    m_reason->setVisible(!down);
    m_down->setText(down ? tr("It works again") : tr("It is down"));
    m_down->setEnabled(down || (!m_system->currentText().trimmed().isEmpty() && !m_reason->text().trimmed().isEmpty()));
}

void RekeyPage::reload()
{
    m_banner->clear();
    context()
        .runner.onDesk([](Desk &desk) { return desk.systemsDown(); })
        .then(this, [this](const Result<std::vector<SystemDown>> &down) {
            if (down)
                showDown(*down);
            else
                m_banner->showError(down.error());
        });
    context()
        .runner.onDesk([](Desk &desk) { return desk.rekeysOwed(); })
        .then(this, [this](const Result<std::vector<RekeyRow>> &rows) {
            if (rows)
                showRows(*rows);
            else
                m_banner->showError(rows.error());
        });
}

void RekeyPage::showDown(const std::vector<SystemDown> &down)
{
    m_systemsDown = down;
    QStringList lines;
    for (const SystemDown &one : down)
        lines.append(tr("%1 is down since %2 (%3): what is taken in goes on this list.")
                         .arg(one.system, tableDateTime(one.since), one.reason));
    m_state->setText(lines.join(u'\n'));
    m_state->setVisible(!lines.isEmpty());
    arrange();
}

void RekeyPage::showRows(const std::vector<RekeyRow> &rows)
{
    m_model->setRows(rows);
    if (!rows.empty())
        m_table->selectRow(0);
    m_stack->setCurrentWidget(rows.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_count->setText(rows.empty() ? QString() : tr("%n case(s)", nullptr, int(rows.size())));
}

void RekeyPage::toggleDown()
{
    const QString system = m_system->currentText().trimmed();
    const bool down = downNow() != nullptr;
    context()
        .runner
        .onDesk([system, reason = m_reason->text(), down](Desk &desk) {
            return down ? desk.setSystemUp(system) : desk.setSystemDown(system, reason);
        })
        .then(this, [this](const Result<> &done) {
            if (!done) {
                m_banner->showError(done.error());
                return;
            }
            m_reason->clear();
            reload();
        });
}

} // namespace yichuang
