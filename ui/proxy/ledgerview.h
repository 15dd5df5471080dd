// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/proxyledger.h"
#include "ui/proxy/proxyledgermodel.h"

#include <QWidget>

class QTabBar;

namespace yichuang {

class DeskRunner;
class ListFrame;
class UiState;

/**
 * The ledger as a list: a tab for each step with its number, the lines under it, what they come to at the foot. Enter
 * opens a case. Reads by itself; what is asked for comes from outside.
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
    void listed(); ///< the lines and totals asked for last are here
    void failed(const yichuang::Error &error);

private:
    void buildTable(UiState &state);
    void read();
    void readMore();
    void tellCount();
    void show(const ProxyLines &page, const ProxyTotals &totals);
    [[nodiscard]] std::optional<ProxyStep> step() const;

    DeskRunner &m_runner;
    ProxyLedgerModel *m_model;
    QTabBar *m_steps;
    ListFrame *m_list;
    ProxyQuery m_query;
    ProxyTotals m_totals;
    quint64 m_asked = 0; ///< the newest request; answers to older ones are dropped
};

} // namespace yichuang
