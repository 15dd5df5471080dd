// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/language.h"
#include "app/workstation/pages.h"
#include "core/documents/filesprinter.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "tests/bench/firstpaint.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/workview.h"
#include "ui/theme/theme.h"
#include "ui/widgets/uistate.h"

#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>

using namespace yichuang;

namespace {

/** Types the password into the log-in page and enters, as a person would. */
void logIn(MainWindow &window, const QString &password)
{
    for (QLineEdit *field : window.findChildren<QLineEdit *>()) {
        if (field->isVisible() && field->echoMode() == QLineEdit::Password) {
            field->setText(password);
            QMetaObject::invokeMethod(field, "returnPressed");
            return;
        }
    }
}

/** Scrolls the list of cases ten pages down and has it put into each order, then says how many rows it holds at most.
 */
void scrollAndSort(MainWindow &window)
{
    constexpr int scrolls = 10;
    constexpr int pause = 300; // for a page to come and be shown
    auto *table = window.findChild<QTableView *>(QStringLiteral("caseList"));
    auto *tick = new QTimer(&window);
    QObject::connect(tick, &QTimer::timeout, table, [table, step = 0, most = 0]() mutable {
        most = std::max(most, table->model()->rowCount());
        if (step < scrolls) {
            table->scrollToBottom();
        } else if (const int column = step - scrolls; column < table->model()->columnCount()) {
            QMetaObject::invokeMethod(table->horizontalHeader(), "sectionClicked", Q_ARG(int, column));
        } else {
            say("rows", most);
            QApplication::exit(0);
        }
        ++step;
    });
    tick->start(pause);
}

/** Waits for the work view, goes to the list of cases, lets everything settle, says how much memory that takes. */
void watchWork(MainWindow &window)
{
    auto *tick = new QTimer(&window);
    QObject::connect(tick, &QTimer::timeout, &window, [tick, &window] {
        if (!window.work())
            return;
        tick->stop();
        window.work()->showPage(QStringLiteral("cases"));
        QTimer::singleShot(4000, &window, [&window] {
            say("settled");
            scrollAndSort(window);
        });
    });
    tick->start(50);
}

} // namespace

/** The workstation's window on a profile: `workstation_bench PROFILE [PASSWORD]`; with a password it goes to work. */
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2)
        return 2;
    applyTheme(application);
    installLanguage(QStringLiteral("zh_CN"));
    const QTemporaryDir scratch;
    UiState state(scratch.filePath(QStringLiteral("window.ini")));
    LocalFiles files;
    SystemClock clock;
    SystemRandom random;
    const TemplateSet templates = TemplateSet::builtIn();
    FilesPrinter printer(scratch.path());
    PaperDesk papers(printer, clock);
    const PageSet pages = workstationPages(state);
    MainWindow window({{files, clock, random, templates}, papers, state, pages, arguments.at(1), arguments.at(1)});
    // Usable: the accounts are there and the password can be typed.
    FirstPaint first(window, [&window] {
        const auto *account = window.findChild<QComboBox *>(QStringLiteral("loginAccount"));
        return account && account->isVisible() && account->count() > 0;
    });
    window.begin();
    QObject::connect(&first, &FirstPaint::painted, &window, [&window, arguments] {
        if (arguments.size() < 3) {
            QApplication::exit(0);
            return;
        }
        logIn(window, arguments.at(2));
        watchWork(window);
    });
    window.show();
    return QApplication::exec();
}
