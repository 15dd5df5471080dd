// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/dayreport.h"
#include "ui/shell/page.h"

#include <QDialog>

#include <functional>
#include <optional>

class QDateEdit;
class QLabel;
class QPushButton;
class QTableView;

namespace yichuang {

class Banner;
class DayCountModel;
class DayLineModel;
class UiState;

/**
 * End-of-day check 日终对账: papers printed, records stored and records the district accepted, counted per window;
 * differences case by case with what can be done; a list to print; closing the day once the counts agree. Follows
 * sync while it is open.
 */
class DayCheckDialog final : public QDialog
{
    Q_OBJECT

public:
    /** @p state keeps the columns; outlives the dialog, as everything in @p context does. */
    DayCheckDialog(PageContext context, UiState &state, QWidget *parent = nullptr);

    /** What is shown, for tests; nothing before it was read. */
    [[nodiscard]] const std::optional<DayReport> &report() const { return m_report; }
    /** Notes for the paper chosen that it is not needed, because of @p reason. */
    void markNotNeeded(const QString &reason);

Q_SIGNALS:
    void caseRequested(const QUuid &caseId);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeButtons();
    void connectParts();
    void read();
    void showReport(const DayReport &report);
    void updateButtons();
    [[nodiscard]] const DayLine *chosen() const;
    void askWhyNotNeeded();
    void printAgain();
    void printSheet();
    void closeDay();
    /** Runs @p act on the unlocked profile, then reads again; shows what went wrong. */
    void change(std::function<Result<>(Profile &)> act);

    PageContext m_context;
    std::optional<DayReport> m_report;
    QDateEdit *m_day;
    QLabel *m_open;
    Banner *m_banner;
    DayCountModel *m_counts;
    DayLineModel *m_lines;
    QTableView *m_countTable;
    QTableView *m_table;
    QPushButton *m_openCase;
    QPushButton *m_again;
    QPushButton *m_notNeeded;
    QPushButton *m_sync;
    QPushButton *m_print;
    QPushButton *m_close;
    quint64 m_asked = 0;
};

} // namespace yichuang
