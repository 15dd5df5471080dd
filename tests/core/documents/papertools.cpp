// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/documents/papertools.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace yichuang;
using namespace Qt::StringLiterals;

PdfProperties paperProperties()
{
    return {u"收件凭证"_s, QDateTime(QDate(2026, 3, 2), QTime(9, 5))};
}

QByteArray pdfOf(PaperKind kind, const PaperFixture &fixture)
{
    const auto paper = paperFixtureLaidOut(kind, fixture);
    if (!paper)
        return {};
    return writePdf(*paper, paperProperties()).value_or(QByteArray());
}

QByteArray readPdf(const QString &program, QStringList arguments, const QByteArray &pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"paper.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    arguments.replaceInStrings(u"PDF"_s, path);
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return "TOOL FAILED";
    return process.readAllStandardOutput();
}

QString rawText(const QByteArray &pdf)
{
    return QString::fromUtf8(readPdf(u"pdftotext"_s, {u"-raw"_s, u"-nopgbrk"_s, u"PDF"_s, u"-"_s}, pdf));
}

QString withoutSpace(QString text)
{
    return text.remove(QRegularExpression(u"[\\s\\x{3000}\\x{a0}]+"_s));
}
