// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/rekeypage.h"

#include "core/desk/rekeytable.h"
#include "ui/cases/casewords.h"
#include "ui/cases/rekeymodel.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tablefile.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/uistate.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <utility>

namespace yichuang {

namespace {
constexpr int leastRekeyText = space(48); ///< of the names of system and item
} // namespace

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
    m_filter = new QComboBox;
    m_filter->setObjectName(QStringLiteral("rekeyFilter"));
    m_filter->setAccessibleName(tr("Listed for"));
    m_filter->setToolTip(tr("Which system's cases are listed"));
    m_filter->addItem(tr("All systems"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(10);
    m_export = new QPushButton(tr("Export…"));
    m_export->setObjectName(QStringLiteral("rekeyExport"));
    m_export->setToolTip(tr("Save every line of this choice as a workbook or CSV, masked"));
    auto *refresh = new QPushButton(icon(IconName::Refresh), QString());
    refresh->setObjectName(QStringLiteral("refresh"));
    refresh->setAccessibleName(tr("Refresh"));
    refresh->setToolTip(withKey(tr("Refresh"), QKeySequence(Qt::Key_F5)));
    setButtonKind(refresh, ButtonKind::Quiet);
    connect(refresh, &QPushButton::clicked, this, &RekeyPage::reload);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_filter, m_export, m_system, m_reason, m_down, refresh})
        head->addTool(tool);
    layout()->addWidget(head);
}

void RekeyPage::buildTable(UiState &state)
{
    using Column = RekeyModel::Column;
    m_model = new RekeyModel(this);
    m_list = new ListFrame({"rekeyList", "noRekeys", "rekeyCount"}, IconName::Check, m_model);
    QTableView *table = m_list->table();
    table->setAccessibleName(tr("Cases still to be entered elsewhere"));
    table->setColumnWidth(
        int(Column::Since),
        columnWidthFor(table, {QStringLiteral("2026-03-02"), m_model->headerText(int(Column::Since))}));
    table->setColumnWidth(int(Column::Number), caseNumberWidth(table));
    table->setColumnWidth(int(Column::Applicant), columnWidthFor(table, {QStringLiteral("鄞州***饮店")}));
    table->setColumnWidth(int(Column::Stage), columnWidthFor(table, CaseWords::stages()));
    m_list->keepWidths(state, QStringLiteral("rekey/columns"));
    stretchColumns(table, {{int(Column::System), leastRekeyText}, {int(Column::Item), leastRekeyText}});
    m_list->setEmptySentence(
        tr("Nothing is owed to another system.\nWhen one is down, name it above: whatever is taken "
           "in meanwhile is listed here."));
    static_cast<QVBoxLayout *>(layout())->addWidget(m_list, 1);
    m_feed.emplace(this, m_model,
                   PartFeed<RekeyRow>::Telling{[this](const std::vector<RekeyRow> &rows) { showRows(rows); },
                                               [this] { tellCount(); },
                                               [this](const Error &error) { m_banner->showError(error); }});
}

void RekeyPage::connectParts()
{
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    refresh->setWhatsThis(tr("Read the list again"));
    connect(refresh, &QShortcut::activated, this, &RekeyPage::reload);
    connect(m_list, &ListFrame::activated, this, [this](const QModelIndex &index) {
        if (const RekeyRow *row = m_model->rowAt(index))
            Q_EMIT caseRequested(row->row.caseId);
    });
    connect(m_filter, &QComboBox::activated, this, &RekeyPage::reload);
    connect(m_export, &QPushButton::clicked, this, &RekeyPage::exportList);
    connect(m_system, &QComboBox::editTextChanged, this, &RekeyPage::arrange);
    connect(m_reason, &QLineEdit::textChanged, this, &RekeyPage::arrange);
    connect(m_reason, &QLineEdit::returnPressed, m_down, &QPushButton::click);
    connect(m_down, &QPushButton::clicked, this, &RekeyPage::toggleDown);
}

void RekeyPage::activate()
{
    reload();
    m_list->focusList();
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
    m_feed->load([this, system = chosenSystem()](int limit, int offset) {
        return context().runner.onDesk([system, limit, offset](Desk &desk) {
            return desk.rekeysOwed({system, limit, offset});
        });
    });
}

QString RekeyPage::chosenSystem() const
{
    return m_filter->currentIndex() > 0 ? m_filter->currentText() : QString();
}

/** Systems with a screen, and those that something is owed to under another name; the choice stays. */
void RekeyPage::fillFilter(const std::vector<RekeyRow> &rows)
{
    QStringList systems;
    if (context().reference.rekeyScreens)
        systems = context().reference.rekeyScreens->systems();
    for (int i = 1; i < m_filter->count(); ++i)
        systems.append(m_filter->itemText(i));
    for (const RekeyRow &row : rows)
        systems.append(row.system);
    systems.removeDuplicates();
    const QString chosen = chosenSystem();
    while (m_filter->count() > 1)
        m_filter->removeItem(1);
    m_filter->addItems(systems);
    m_filter->setCurrentIndex(chosen.isEmpty() ? 0 : m_filter->findText(chosen));
}

void RekeyPage::exportList()
{
    context()
        .runner
        .onDesk([system = chosenSystem()](Desk &desk) -> Result<std::vector<RekeyRow>> {
            constexpr int part = 1'000;
            std::vector<RekeyRow> all;
            for (;;) {
                Result<ListPart<RekeyRow>> read = desk.rekeysOwed({system, part, int(all.size())});
                if (!read)
                    return failure(read.error());
                std::ranges::move(read->rows, std::back_inserter(all));
                if (!read->more)
                    return all;
            }
        })
        .then(this, [this](const Result<std::vector<RekeyRow>> &rows) {
            if (rows)
                saveList(*rows);
            else
                m_banner->showError(rows.error());
        });
}

void RekeyPage::saveList(const std::vector<RekeyRow> &rows)
{
    const QString what = QStringLiteral("待补录清单");
    const QString name =
        QStringLiteral("%1-%2").arg(what, context().clock.today().toString(QStringLiteral("yyyyMMdd")));
    const std::optional<Result<>> saved = saveTable(this, tr("Save the list"), name, what, rekeyTable(rows));
    if (saved && *saved)
        Q_EMIT statusMessage(tr("%n line(s) saved", nullptr, int(rows.size())));
    else if (saved)
        m_banner->showError(saved->error());
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
    const RekeyRow *row = m_model->rowAt(m_list->current());
    const std::pair before = row ? std::pair(row->row.caseId, row->system) : std::pair(QUuid(), QString());
    m_model->setRows(rows);
    fillFilter(rows);
    m_list->showRows(
        rowToKeep(rows, [&before](const RekeyRow &one) { return std::pair(one.row.caseId, one.system) == before; }));
}

void RekeyPage::tellCount()
{
    const int listed = m_model->rowCount();
    m_export->setEnabled(listed > 0);
    m_list->setCount(listed == 0              ? QString()
                         : m_model->hasMore() ? tr("%n case(s) listed; more come as you scroll", nullptr, listed)
                                              : tr("%n case(s)", nullptr, listed));
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
