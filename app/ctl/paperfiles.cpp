// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/paperfiles.h"

#include "core/documents/paperimage.h"
#include "core/documents/paperkind.h"
#include "core/documents/paperpdf.h"

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr double pictureDpi = 150;

Result<LaidOutPaper> laidOut(const MadePaper &paper)
{
    return LaidOutPaper::layOut(paper.source, paperKindInfo(paper.kind).format, paper.marks);
}

QString pageFile(const QString &file, int page)
{
    if (page == 0)
        return file;
    const QFileInfo info(file);
    return info.path() + u'/' + info.completeBaseName() + u"-%1."_s.arg(page + 1) + info.suffix();
}

} // namespace

Result<> writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::IoFailed, u"file.write"_s, path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::IoFailed, u"file.write"_s, path);
    return {};
}

Result<> checkWritable(const QString &file)
{
    const QFileInfo info(file);
    const QFileInfo folder(info.absolutePath());
    if (info.isDir() || !folder.isDir() || !folder.isWritable())
        return failure(ErrorCode::IoFailed, u"file.write"_s, file);
    return {};
}

namespace {

Result<QStringList> writeLaidOut(const Result<LaidOutPaper> &layout, const PdfProperties &properties,
                                 const QString &file)
{
    if (!layout)
        return failure(layout.error());
    const Result<QByteArray> pdf = writePdf(*layout, properties);
    if (!pdf)
        return failure(pdf.error());
    if (const Result<> written = writeBytes(file, *pdf); !written)
        return failure(written.error());
    return QStringList{file};
}

} // namespace

Result<QStringList> writePaperPdf(const MadePaper &paper, const QString &file)
{
    return writeLaidOut(laidOut(paper), {paperKindTitle(paper.kind), paper.printedAt}, file);
}

Result<QStringList> writeSheetPdf(const QString &html, const QString &title, const QDateTime &at, const QString &file)
{
    return writeLaidOut(LaidOutPaper::layOut(html, PaperFormat::A4, {}), {title, at}, file);
}

Result<QStringList> writePaperPng(const MadePaper &paper, const QString &file)
{
    const Result<LaidOutPaper> layout = laidOut(paper);
    if (!layout)
        return failure(layout.error());
    QStringList files;
    for (int page = 0; page < layout->pageCount(); ++page) {
        const Result<QImage> image = paperImage(*layout, page, pictureDpi);
        if (!image)
            return failure(image.error());
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        if (!image->save(&buffer, "PNG"))
            return failure(ErrorCode::IoFailed, u"file.write"_s, file);
        files.append(pageFile(file, page));
        if (const Result<> written = writeBytes(files.last(), bytes); !written)
            return failure(written.error());
    }
    return files;
}

Result<QStringList> writePapers(const std::vector<MadePaper> &papers, const QString &folder, bool png)
{
    QStringList files;
    for (const MadePaper &paper : papers) {
        const QString base = QDir(folder).filePath(paper.caseNumber + u'-' + paperKindCode(paper.kind));
        Result<QStringList> written = writePaperPdf(paper, base + u".pdf"_s);
        if (!written)
            return written;
        files.append(*written);
        if (!png)
            continue;
        written = writePaperPng(paper, base + u".png"_s);
        if (!written)
            return written;
        files.append(*written);
    }
    return files;
}

} // namespace yichuang
