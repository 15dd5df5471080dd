// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/filesprinter.h"

#include <QDir>
#include <QFile>

namespace yichuang {

using namespace Qt::StringLiterals;

FilesPrinter::FilesPrinter(QString folder)
    : m_folder(std::move(folder))
{
}

Result<std::vector<PrinterInfo>> FilesPrinter::printers()
{
    return std::vector<PrinterInfo>{{u"files"_s, m_folder, PrinterState::Ready, {}, true}};
}

Result<PrintJob> FilesPrinter::print(const PrintablePaper &paper, const PrintSettings &settings)
{
    if (const Result<> fit = checkPrintable(paper.pdf, settings); !fit)
        return failure(fit.error());
    if (!settings.printer.isEmpty() && settings.printer != u"files")
        return failure(ErrorCode::PrinterUnavailable, u"printer.unknown"_s);
    if (!QDir().mkpath(m_folder))
        return failure(ErrorCode::PrinterUnavailable, u"printer.unreachable"_s, m_folder);
    QFile file;
    do {
        file.setFileName(QDir(m_folder).filePath(u"paper-%1.pdf"_s.arg(++m_last, 4, 10, QChar(u'0'))));
    } while (file.exists());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(paper.pdf) != paper.pdf.size()
        || !file.flush()) {
        const QString why = file.errorString();
        file.remove();
        return failure(ErrorCode::PrinterUnavailable, u"printer.unreachable"_s, why);
    }
    return PrintJob{u"files"_s, m_last, file.fileName(), PrintJobState::Done, {}};
}

Result<PrintJob> FilesPrinter::follow(const PrintJob &job)
{
    if (job.printer != u"files" || !QFile::exists(job.file))
        return failure(ErrorCode::NotFound, u"print.unknown-job"_s);
    return job;
}

} // namespace yichuang
