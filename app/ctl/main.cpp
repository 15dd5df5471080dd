// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"
#include "app/ctl/terminal.h"
#include "core/base/processend.h"
#include "core/documents/paperfonts.h"

#include <QGuiApplication>

#include <cstdio>

namespace {

/** Standard error is for the reason of a refusal alone: what Qt has to say about displays and themes helps nobody here.
 */
void keepQuiet(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "yichuangctl: %s\n", text.toUtf8().constData());
}

int run(int argc, char **argv)
{
    const yichuang::TerminalText text;
    qInstallMessageHandler(keepQuiet);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // papers are laid out without a screen
    QGuiApplication::setApplicationName(QStringLiteral("yichuang"));
    QGuiApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));
    const QGuiApplication application(argc, argv);
    yichuang::addShippedFonts(yichuang::shippedFontsFolder());
    return yichuang::runProgram(QGuiApplication::arguments().mid(1));
}

} // namespace

int main(int argc, char **argv)
{
    return yichuang::endProcess(run(argc, argv));
}
