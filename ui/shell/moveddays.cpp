// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/moveddays.h"

#include "ui/shell/movedmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/smallscreen.h"
#include "ui/widgets/tablefile.h"
#include "ui/widgets/tables.h"

#include <QDate>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int leastItemWidth = space(50);

} // namespace

QTableView *makeMovedTable(MovedModel *model, UiState &state)
{
    using Column = MovedModel::Column;
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("movedDays"));
    table->setAccessibleName(MovedDays::tr("Due days that moved"));
    table->setModel(model);
    table->setColumnWidth(int(Column::Number), caseNumberWidth(table));
    for (const Column day : {Column::Before, Column::After})
        table->setColumnWidth(int(day),
                              columnWidthFor(table, {QStringLiteral("2026-12-22"), model->headerText(int(day))}));
    setUpTable(table, state, QStringLiteral("catalogue/moved"));
    stretchColumns(table, {{int(Column::Item), leastItemWidth}});
    return table;
}

MovedDays::MovedDays(const std::vector<MovedDueDay> &days, UiState &state, QWidget *parent)
    : QDialog(parent)
    , m_model(new MovedModel(this))
    , m_table(makeMovedTable(m_model, state))
{
    setObjectName(QStringLiteral("movedDaysDialog"));
    setWindowTitle(tr("Due days that moved"));
    m_model->setRows(days);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, space(4));
    layout->setSpacing(space(3));
    auto *sentence =
        new QLabel(tr("New working days or rules have moved these days. Tell whoever handles the cases, and "
                      "the applicants where a paper named an earlier day; then confirm."));
    sentence->setWordWrap(true);
    setTextRole(sentence, TextRole::Body);
    layout->addWidget(sentence);
    layout->addWidget(m_table);
    auto *buttons = new QHBoxLayout;
    auto *keep = new QPushButton(tr("Save list…"));
    keep->setObjectName(QStringLiteral("saveMoved"));
    buttons->addWidget(keep);
    buttons->addStretch();
    auto *later = new QPushButton(tr("Later"));
    buttons->addWidget(later);
    auto *confirm = new QPushButton(tr("Confirm: they know"));
    confirm->setObjectName(QStringLiteral("confirmMoved"));
    confirm->setAutoDefault(false); // Enter opens the case of the line
    setButtonKind(confirm, ButtonKind::Primary);
    buttons->addWidget(confirm);
    layout->addLayout(buttons);
    for (QPushButton *button : {keep, later})
        button->setAutoDefault(false);
    connect(m_table, &QTableView::activated, this, &MovedDays::openCurrent);
    connect(keep, &QPushButton::clicked, this, &MovedDays::save);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, [this] {
        Q_EMIT confirmed(m_model->rows());
        accept();
    });
    resize(roomFor(parent, {space(220), space(130)}));
    if (!days.empty())
        m_table->selectRow(0);
    m_table->setFocus();
}

void MovedDays::openCurrent()
{
    if (const MovedDueDay *day = m_model->rowAt(m_table->currentIndex())) {
        const QUuid caseId = day->caseId;
        reject();
        Q_EMIT caseRequested(caseId);
    }
}

void MovedDays::save()
{
    QList<QStringList> table{
        {QStringLiteral("办件编号"), QStringLiteral("事项"), QStringLiteral("原期限"), QStringLiteral("现期限")}};
    const auto text = [](const std::optional<QDate> &day) {
        return day ? day->toString(Qt::ISODate) : QStringLiteral("暂定");
    };
    for (const MovedDueDay &day : m_model->rows())
        table.append({day.number, day.itemName, text(day.before), text(day.after)});
    const std::optional<Result<>> saved =
        saveTable(this, tr("Save the list"), QStringLiteral("期限变动"), QStringLiteral("期限变动"), table);
    if (saved && !*saved)
        QMessageBox::warning(this, windowTitle(),
                             tr("The file could not be written. Choose another place and try again."));
}

} // namespace yichuang
