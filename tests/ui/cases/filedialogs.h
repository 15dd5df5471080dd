// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

namespace yichuang {

/** Types @p path into the file dialog that @p page opens next, the program's own, and accepts it. */
inline void answerFileDialog(QWidget &page, const QString &path)
{
    auto *answer = new QTimer(&page);
    answer->setInterval(20);
    QObject::connect(answer, &QTimer::timeout, &page, [&page, path, answer] {
        auto *dialog = page.findChild<QFileDialog *>();
        auto *name = dialog ? dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit")) : nullptr;
        if (!name)
            return;
        answer->deleteLater();
        name->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    answer->start();
}

} // namespace yichuang
