// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workstation/pages.h"
#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/documents/filesprinter.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "tests/ui/flow/keyboard.h"
#include "ui/devices/cardreader.h"
#include "ui/session/windowsetup.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paperdesk.h"
#include "ui/widgets/uistate.h"

#include <QStringList>

namespace yichuang {

/** Nine in the morning of @p day. */
[[nodiscard]] QDateTime morningOf(QDate day);

/** The folder in @p folder that holds the profile; a careless program would not open it. */
[[nodiscard]] QString profileFolder(const QString &folder);

/**
 * The program as app/workstation puts it together, on the profile in @p folder, in its own window, on the morning of
 * @p day. What it prints lies as PDF in the folder. Starting another one is starting it again.
 */
struct Program
{
    Program(const QString &folder, QDate day);

    /** Types account and password on the page of the log-in and waits for the work that follows. */
    void logIn(const QString &login);
    /** Files printed so far, in the order of printing. */
    [[nodiscard]] QStringList printed() const;
    /** Waits until @p count papers more than @p before have been printed. */
    [[nodiscard]] bool prints(const QStringList &before, qsizetype count) const;
    /** The text of a printed paper without blanks; empty where nothing on this computer reads PDF. */
    [[nodiscard]] QString textOf(const QString &file) const;
    /** The text of the papers printed after @p before, one after the other. */
    [[nodiscard]] QString textSince(const QStringList &before) const;

    template <typename T> T &find(const QString &name)
    {
        auto *found = window.findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return *found;
    }

    Keyboard keys;
    LocalFiles files;
    ManualClock clock;
    SeededRandom random; ///< another one at each start: what is made in the same second must differ
    TemplateSet templates = TemplateSet::builtIn();
    SetupTools tools{files, clock, random, templates};
    QString paperFolder;
    FilesPrinter printer;
    PaperDesk papers{printer, clock};
    UiState state;
    PageSet pages;
    CardReader cardReader{makeSerialLine()};
    MainWindow window;
};

} // namespace yichuang
