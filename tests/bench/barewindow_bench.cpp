// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/firstpaint.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

#include <cstring>

/**
 * The limit a start is compared with: an empty main window of the same Qt. With "stay" it lives on for its memory; with
 * "words" it shows two Chinese words, so that the face is loaded that every Chinese window needs.
 */
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1366, 768);
    const bool stay = argc > 1 && std::strcmp(argv[1], "stay") == 0;
    const bool words = argc > 1 && std::strcmp(argv[argc - 1], "words") == 0;
    if (words) {
        QApplication::setFont(QFont(QStringLiteral("Noto Sans CJK SC")));
        window.setCentralWidget(new QLabel(QStringLiteral("登录 密码")));
    }
    yichuang::FirstPaint first(window);
    QObject::connect(&first, &yichuang::FirstPaint::painted, &window, [stay] {
        QTimer::singleShot(stay ? 2000 : 0, qApp, [] {
            yichuang::say("settled");
            QApplication::exit(0);
        });
    });
    window.show();
    return QApplication::exec();
}
