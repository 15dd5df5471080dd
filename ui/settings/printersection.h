// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/printer.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace yichuang {

class Banner;

/** The printers for A4 papers and for slips, their state, and a test page. */
class PrinterSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit PrinterSection(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

private:
    void showPrinters(const Result<std::vector<PrinterInfo>> &printers);
    void choose(QComboBox *box, const QString &key);
    void printTestPage();
    void showStates();

    DeskRunner &m_runner;
    PaperDesk &m_papers;
    Seat m_seat;
    std::vector<PrinterInfo> m_printers;
    Banner *m_banner;
    QComboBox *m_a4;
    QComboBox *m_slip;
    QLabel *m_state;
    QPushButton *m_test;
    QPushButton *m_refresh;
};

} // namespace yichuang
