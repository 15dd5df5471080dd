// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scanfiles.h"

#include "ui/session/deskrunner.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeDatabase>

namespace yichuang {

namespace {

struct ScanTexts
{
    Q_DECLARE_TR_FUNCTIONS(ScanFiles)
};

Result<QString> attachFile(Desk &desk, const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, QStringLiteral("attachment.unreadable"));
    const QByteArray content = file.read(Desk::largestAttachment + 1); // one more, and the desk says what is wrong
    return desk.attach(content, QMimeDatabase().mimeTypeForData(content).name());
}

} // namespace

void chooseScans(QWidget *parent, QObject *context, std::function<void(const QStringList &paths)> chosen)
{
    auto *dialog = new QFileDialog(parent, ScanTexts::tr("Attach a scan or file"), {},
                                   ScanTexts::tr("Pictures and PDF (*.jpg *.jpeg *.png *.bmp *.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, context, std::move(chosen));
    dialog->open();
}

Answer<Result<QString>> attachScan(DeskRunner &runner, const QString &path)
{
    return runner.onDesk([path](Desk &desk) { return attachFile(desk, path); });
}

} // namespace yichuang
