// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issuing/sealregister.h"

#include "ui/issuing/sealmodel.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/listframe.h"
#include "ui/widgets/tables.h"

#include <QTableView>

#include <optional>
#include <tuple>

namespace yichuang {

namespace {
constexpr int leastSealedPaper = space(60); ///< of the names of what was sealed
} // namespace

SealRegister::SealRegister(DeskRunner &runner, UiState &state, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_model(new SealModel(this))
    , m_list(new ListFrame({"sealRegister", "noSeals", "sealCount"}, IconName::Issue, m_model))
    , m_feed(this, m_model,
             {[this](const std::vector<SealUse> &uses) { show(uses); }, [this] { tellCount(); },
              [this](const Error &error) { Q_EMIT failed(error); }})
{
    using Column = SealModel::Column;
    QTableView *table = m_list->table();
    table->setAccessibleName(tr("Register of seals"));
    const auto setWidth = [this, table](Column column, const QString &sample) {
        table->setColumnWidth(int(column), columnWidthFor(table, {sample, m_model->headerText(int(column))}));
    };
    setWidth(Column::Entry, QStringLiteral("1234"));
    setWidth(Column::Seal, QStringLiteral("行政审批专用章"));
    setWidth(Column::Copies, QStringLiteral("12"));
    setWidth(Column::Serial, QStringLiteral("甬鄞 0012345"));
    setWidth(Column::When, QStringLiteral("2026-03-02 09:05"));
    setWidth(Column::Who, QStringLiteral("clerk01，经 clerk02 同意"));
    m_list->keepWidths(state, QStringLiteral("issuing/seals"));
    stretchColumns(table, {{int(Column::Paper), leastSealedPaper}});
    m_list->setEmptySentence(
        tr("No seal has been used yet.\nWhoever seals a paper records it on the page of its case."));
    fillWith(this, m_list);
    connect(m_list, &ListFrame::activated, this, [this](const QModelIndex &index) {
        if (const SealUse *use = m_model->rowAt(index))
            Q_EMIT opened(use->caseId);
    });
}

void SealRegister::load()
{
    m_feed.load([this](int limit, int offset) {
        return m_runner.onDesk([limit, offset](Desk &desk) { return desk.sealRegister({limit, offset}); });
    });
}

void SealRegister::show(const std::vector<SealUse> &uses)
{
    const SealUse *current = m_model->rowAt(m_list->current());
    const auto line = [](const SealUse &use) { return std::tuple(use.caseId, use.at, use.use.entry); };
    const auto before = current ? std::optional(line(*current)) : std::nullopt;
    m_model->setStaff(m_runner.staff());
    m_model->setRows(uses);
    m_list->showRows(rowToKeep(uses, [&](const SealUse &use) { return line(use) == before; }));
}

bool SealRegister::isEmpty() const
{
    return m_model->rowCount() == 0;
}

void SealRegister::tellCount()
{
    const int listed = m_model->rowCount();
    m_list->setCount(listed == 0              ? QString()
                         : m_model->hasMore() ? tr("%n entry(ies) listed; more come as you scroll", nullptr, listed)
                                              : tr("%n entry(ies)", nullptr, listed));
    Q_EMIT listedAnew();
}

} // namespace yichuang
