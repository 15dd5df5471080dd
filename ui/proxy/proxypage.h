// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/proxyledger.h"
#include "ui/shell/listpage.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace yichuang {

class CollectionView;
class ConsultationView;
class LedgerView;
class SearchField;
class UiState;

/**
 * Proxy work 代办: the agent's ledger by step, the register of consultations, what stations have sent on to this
 * window, and results to be fetched with the reminders of them. Keyboard: Ctrl+F search, Ctrl+N new consultation,
 * Ctrl+T answer the open one, Ctrl+R note a reminder, Enter opens, F5 refreshes.
 */
class ProxyPage final : public ListPage
{
    Q_OBJECT

public:
    /** @p state remembers columns; outlives the page. */
    ProxyPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;

private:
    /** What is shown, in the order of the choice. */
    enum class Shown { Ledger, Consultations, SentOn, Collections };
    enum class Period { Month, Year, Always };

    /** A ledger as it goes into a file. */
    struct LedgerFile
    {
        QByteArray bytes;
        int lines = 0;
    };

    struct PrintedLedger
    {
        ProxyLines lines;
        ProxyTotals totals;
    };

    void buildHead();
    void buildViews(UiState &state);
    void buildKeys();
    void connectParts();
    [[nodiscard]] Shown shown() const;
    [[nodiscard]] ProxyQuery query() const;
    [[nodiscard]] std::optional<QDate> firstDay() const; ///< of the time chosen
    [[nodiscard]] QString periodText() const;
    /** Asks which unit this workstation is, then reads. */
    void askUnit();
    void reload() override;
    void loadCollections();
    void arrange();
    void exportLedger();
    void saveLedger(const QString &path, const LedgerFile &made);
    void printLedger();
    void previewLedger(const PrintedLedger &ledger);

    /** Whose cases wait here, as events call it; empty: not enrolled, whoever's; none: not asked yet. */
    std::optional<QString> m_unit;
    SearchField *m_search = nullptr;
    QComboBox *m_shown = nullptr;
    QComboBox *m_whose = nullptr;
    QComboBox *m_period = nullptr;
    QPushButton *m_answer = nullptr;
    QPushButton *m_remind = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_new = nullptr;
    QStackedWidget *m_stack = nullptr;
    LedgerView *m_ledger = nullptr;
    ConsultationView *m_consultations = nullptr;
    CollectionView *m_collections = nullptr;
};

} // namespace yichuang
