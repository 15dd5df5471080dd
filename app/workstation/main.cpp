// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/display.h"
#include "app/workstation/handover.h"
#include "app/workstation/language.h"
#include "app/workstation/pages.h"
#include "app/workstation/systemprinter.h"
#include "app/workstation/withoutdisplay.h"
#include "core/base/clock.h"
#include "core/base/processend.h"
#include "core/base/randomsource.h"
#include "core/devices/serialline.h"
#include "core/documents/paperfonts.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "ui/devices/cardreader.h"
#include "ui/settings/interfacesection.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/paperdesk.h"
#include "ui/theme/theme.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/uistate.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTextStream>

#include <algorithm>
#include <array>

using namespace yichuang;

namespace {

struct Options
{
    QString profileDir;
    QString language;
    QString outputDir; ///< set: run without a display
    QString fileToOpen;
    bool demonstration = false;
};

/** Asked before there is an application, which would want a display. */
bool wantsNoDisplay(int argc, char **argv)
{
    static constexpr std::array printed{"--help", "--help-all", "-h", "--version", "-v"};
    return std::any_of(argv, argv + argc, [](const char *argument) {
        return QByteArrayView(argument).startsWith("--without-display")
            || std::find(printed.begin(), printed.end(), QByteArrayView(argument)) != printed.end();
    });
}

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Clerk workstation for government service windows"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     QCoreApplication::translate("main", "Keep the data in this folder."),
                                     QStringLiteral("folder"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QCoreApplication::translate("main", "Open the demonstration, made when it is not there."));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QCoreApplication::translate("main", "Language of the interface: zh_CN or en."),
                                      QStringLiteral("language"));
    const QCommandLineOption output(
        QStringLiteral("without-display"),
        QCoreApplication::translate("main", "Take demonstration cases in and write their papers into this folder."),
        QStringLiteral("folder"));
    parser.addOptions({profile, demo, language, output});
    parser.addPositionalArgument(QStringLiteral("file"),
                                 QCoreApplication::translate("main", "Take this file in after log-in (.ycbundle)."),
                                 QStringLiteral("[file]"));
    parser.process(application);
    Options options;
    options.profileDir = parser.value(profile);
    options.demonstration = parser.isSet(demo);
    options.language = parser.value(language);
    options.outputDir = parser.value(output);
    options.fileToOpen = parser.positionalArguments().value(0);
    return options;
}

int runHeadless(const Options &options, const QString &demonstrationDir, const SetupTools &tools)
{
    const Result<> done = runWithoutDisplay(demonstrationDir, options.outputDir, tools);
    if (done)
        return 0;
    QTextStream(stderr) << errorSentence(done.error()) << Qt::endl
                        << errorCodeName(done.error().code) << ' ' << done.error().reason << ' ' << done.error().detail
                        << Qt::endl;
    return 1;
}

int run(int argc, char **argv)
{
    if (wantsNoDisplay(argc, argv)) {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!hasDisplay()) {
        QTextStream(stderr) << "yichuang: there is no display to open a window on. On a computer without one use "
                               "'yichuang --without-display FOLDER' or yichuangctl."
                            << Qt::endl;
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yichuang"));
    QApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("yichuang")); // its icon in the task bar under Wayland
    const Options options = readOptions(application);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const QString profileDir = options.profileDir.isEmpty() ? data + QStringLiteral("/profile") : options.profileDir;
    const QString demonstrationDir = options.demonstration && !options.profileDir.isEmpty()
        ? options.profileDir
        : data + QStringLiteral("/demonstration");

    UiState state(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/window.ini"));
    const QString chosen = options.language.isEmpty() ? state.value(languageKey()).toString() : options.language;
    addShippedFonts(shippedFontsFolder());
    applyTheme(application);
    installLanguage(isKnownLanguage(chosen) ? chosen : QStringLiteral("zh_CN"));

    LocalFiles files;
    SystemClock clock;
    SystemRandom random;
    const TemplateSet templates = TemplateSet::builtIn();
    const SetupTools tools{files, clock, random, templates};
    if (!options.outputDir.isEmpty())
        return runHeadless(options, demonstrationDir, tools);

    Handover handover(options.demonstration ? demonstrationDir : profileDir);
    if (handover.tellTheRunning(options.fileToOpen))
        return 0;
    handover.listen();
    const std::unique_ptr<PaperPrinter> printer = systemPrinter();
    PaperDesk papers(*printer, clock);
    CardReader reader(makeSerialLine());
    const PageSet pages = workstationPages(state);
    MainWindow window({tools, papers, state, pages, profileDir, demonstrationDir, options.fileToOpen, &reader});
    QObject::connect(&handover, &Handover::startedAgain, &window, &MainWindow::comeForward);
    if (options.demonstration)
        window.beginDemonstration();
    else
        window.begin();
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    return endProcess(run(argc, argv));
}
