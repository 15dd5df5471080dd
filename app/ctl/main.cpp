// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include <QGuiApplication>

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // papers are laid out without a screen
    QGuiApplication::setApplicationName(QStringLiteral("yichuang"));
    QGuiApplication::setApplicationVersion(QStringLiteral(YICHUANG_VERSION));
    const QGuiApplication application(argc, argv);
    return yichuang::runProgram(QGuiApplication::arguments().mid(1));
}
