// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/documents/filesprinter.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "ui/devices/cardreader.h"
#include "ui/session/windowsetup.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paperdesk.h"
#include "ui/widgets/uistate.h"

#include <QTemporaryDir>

#include <memory>

namespace yichuang {

/**
 * The demonstration on a Monday morning of March 2026: three weeks of simulated cases behind it, one citizen parked and
 * one half taken in. Every run draws the same pictures.
 */
class Stage
{
public:
    Stage();

    /** A window over the demonstration, or over nothing (first run). */
    [[nodiscard]] std::unique_ptr<MainWindow> window(bool demonstration);

    [[nodiscard]] QString freshDir() const { return m_folder.filePath(QStringLiteral("fresh")); }
    /** One with a residence permit on its pad; switched off, as at a new window. */
    [[nodiscard]] CardReader &reader() { return m_reader; }
    /** Lets the desk's thread answer and the screen draw. */
    static void settle(int milliseconds = 900);

private:
    void makePast();
    [[nodiscard]] QString demonstrationDir() const { return m_folder.filePath(QStringLiteral("demonstration")); }

    QTemporaryDir m_folder;
    LocalFiles m_files;
    ManualClock m_clock;
    SeededRandom m_random;
    TemplateSet m_templates;
    FilesPrinter m_printer;
    PaperDesk m_papers;
    UiState m_state;
    CardReader m_reader;
    PageSet m_pages;
    SetupTools m_tools;
};

} // namespace yichuang
