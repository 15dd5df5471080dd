// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/proxyledger.h"
#include "ui/proxy/proxyledgermodel.h"
#include "ui/session/partfeed.h"

#include <QWidget>

class QTabBar;

namespace yichuang {

class DeskRunner;
class ListFrame;
class UiState;

/** Some lines of the ledger; the first ones come with what all come to. */
struct LedgerPart : ProxyLines
{
    std::optional<ProxyTotals> totals;
};

/**
 * The ledger as a list: a tab for each step with its number, the lines under it, what they come to at the foot. Enter
 * opens a case. Grows as it is scrolled; what is asked for comes from
 * outside.
 */
class LedgerView final : public QWidget
{
    Q_OBJECT

public:
    LedgerView(DeskRunner &runner, UiState &state, QWidget *parent = nullptr);

    void setToday(QDate today);
    /** @p query without a step: the tab chosen adds it. */
    void load(const ProxyQuery &query);
    void showStep(std::optional<ProxyStep> step);
    [[nodiscard]] const ProxyLedgerModel &model() const { return *m_model; }
    /** What is listed, the chosen step included. */
    [[nodiscard]] ProxyQuery query() const;
    void focusList();

Q_SIGNALS:
    void opened(const QUuid &caseId);
    void listed(); ///< the lines asked for last are here, and the totals of all
    void failed(const yichuang::Error &error);

private:
    void buildTable(UiState &state);
    void read();
    void tellCount();
    void show(const std::vector<ProxyRow> &rows);
    [[nodiscard]] std::optional<ProxyStep> step() const;

    DeskRunner &m_runner;
    ProxyLedgerModel *m_model;
    QTabBar *m_steps;
    ListFrame *m_list;
    ProxyQuery m_query;
    ProxyTotals m_totals;
    PartFeed<ProxyRow, LedgerPart> m_feed;
};

} // namespace yichuang
