// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/gdiprinter.h"

#include "core/documents/paperimage.h"

#include <algorithm>
#include <array>
#include <memory>

#include <windows.h>
#include <winspool.h>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr double finestDpi =
    600; ///< a finer printer gets its points doubled: nobody sees it and the page stays in memory
constexpr double mmPerInch = 25.4;

const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}

wchar_t *wideForCall(QString &text)
{
    return reinterpret_cast<wchar_t *>(text.data());
}

QString fromWide(const wchar_t *text)
{
    return text ? QString::fromWCharArray(text) : QString();
}

Error unavailable(const QString &reason)
{
    return Error{ErrorCode::PrinterUnavailable, reason, QString::number(::GetLastError())};
}

/** A printer opened at the spooler. */
class OpenPrinter
{
public:
    explicit OpenPrinter(QString name)
    {
        if (!::OpenPrinterW(wideForCall(name), &m_handle, nullptr))
            m_handle = nullptr;
    }
    ~OpenPrinter()
    {
        if (m_handle)
            ::ClosePrinter(m_handle);
    }
    Q_DISABLE_COPY_MOVE(OpenPrinter)

    [[nodiscard]] HANDLE handle() const { return m_handle; }

private:
    HANDLE m_handle = nullptr;
};

/** A drawing surface that belongs to a job; the job is given up unless finish() was called. */
class JobSurface
{
public:
    JobSurface(const QString &printer, const DEVMODEW *mode)
        : m_dc(::CreateDCW(L"WINSPOOL", wide(printer), nullptr, mode))
    {
        const QString title = neutralJobTitle();
        DOCINFOW document{};
        document.cbSize = sizeof(document);
        document.lpszDocName = wide(title);
        if (m_dc)
            m_job = ::StartDocW(m_dc, &document);
    }
    ~JobSurface()
    {
        if (m_dc && m_job > 0)
            ::AbortDoc(m_dc);
        if (m_dc)
            ::DeleteDC(m_dc);
    }
    Q_DISABLE_COPY_MOVE(JobSurface)

    [[nodiscard]] HDC dc() const { return m_dc; }
    [[nodiscard]] int job() const { return m_job; }
    [[nodiscard]] int capability(int which) const { return ::GetDeviceCaps(m_dc, which); }
    [[nodiscard]] bool finish()
    {
        const bool done = ::EndDoc(m_dc) > 0;
        m_job = 0;
        return done;
    }

private:
    HDC m_dc;
    int m_job = 0;
};

struct StateWord
{
    DWORD flag;
    PrinterState state;
    const char16_t *reason; ///< the words CUPS uses for the same, which the screens know
};

/** What the spooler says of a printer; the first that holds is told. */
constexpr std::array stateWords{
    StateWord{PRINTER_STATUS_PAUSED, PrinterState::Stopped, u"paused"},
    StateWord{PRINTER_STATUS_OFFLINE, PrinterState::Stopped, u"offline"},
    StateWord{PRINTER_STATUS_NOT_AVAILABLE, PrinterState::Stopped, u"offline"},
    StateWord{PRINTER_STATUS_PAPER_OUT, PrinterState::Ready, u"media-empty"},
    StateWord{PRINTER_STATUS_PAPER_JAM, PrinterState::Ready, u"media-jam"},
    StateWord{PRINTER_STATUS_DOOR_OPEN, PrinterState::Ready, u"cover-open"},
    StateWord{PRINTER_STATUS_NO_TONER, PrinterState::Ready, u"toner-empty"},
    StateWord{PRINTER_STATUS_TONER_LOW, PrinterState::Ready, u"toner-low"},
    StateWord{PRINTER_STATUS_ERROR, PrinterState::Ready, u"other"},
    StateWord{PRINTER_STATUS_PRINTING, PrinterState::Busy, u""},
    StateWord{PRINTER_STATUS_PROCESSING, PrinterState::Busy, u""},
    StateWord{PRINTER_STATUS_BUSY, PrinterState::Busy, u""},
};

QString defaultPrinter()
{
    DWORD size = 0;
    ::GetDefaultPrinterW(nullptr, &size);
    QString name(qsizetype(size), u'\0');
    if (size == 0 || !::GetDefaultPrinterW(wideForCall(name), &size))
        return {};
    name.truncate(qsizetype(size) - 1); // the closing zero
    return name;
}

PrinterInfo infoOf(const PRINTER_INFO_2W &printer, const QString &byDefault)
{
    PrinterInfo info;
    info.name = fromWide(printer.pPrinterName);
    info.description = fromWide(printer.pComment);
    info.isDefault = info.name == byDefault;
    const auto word = std::find_if(stateWords.begin(), stateWords.end(),
                                   [&](const StateWord &entry) { return (printer.Status & entry.flag) != 0; });
    if (printer.Attributes & PRINTER_ATTRIBUTE_WORK_OFFLINE) {
        info.state = PrinterState::Stopped;
        info.stateReason = u"offline"_s;
    } else if (word != stateWords.end()) {
        info.state = word->state;
        info.stateReason = QString::fromUtf16(word->reason);
    }
    return info;
}

/** The settings of the printer's driver with ours put in; empty if the driver does not answer. */
std::vector<std::byte> deviceMode(QString printer, const PrintSettings &settings)
{
    const OpenPrinter open(printer);
    if (!open.handle())
        return {};
    wchar_t *name = wideForCall(printer);
    const LONG size = ::DocumentPropertiesW(nullptr, open.handle(), name, nullptr, nullptr, 0);
    if (size <= 0)
        return {};
    std::vector<std::byte> bytes(static_cast<std::size_t>(size));
    auto *mode = reinterpret_cast<DEVMODEW *>(bytes.data());
    if (::DocumentPropertiesW(nullptr, open.handle(), name, mode, nullptr, DM_OUT_BUFFER) != IDOK)
        return {};
    mode->dmFields |= DM_PAPERSIZE | DM_ORIENTATION | DM_COLOR | DM_COPIES;
    mode->dmOrientation = DMORIENT_PORTRAIT;
    mode->dmColor = DMCOLOR_MONOCHROME;
    mode->dmCopies = 1; // not every driver collates: copies are drawn one after another
    mode->dmPaperSize = DMPAPER_A4;
    if (settings.format == PaperFormat::Slip80) {
        mode->dmFields |= DM_PAPERWIDTH | DM_PAPERLENGTH;
        mode->dmPaperSize = DMPAPER_USER;
        mode->dmPaperWidth = short(qRound(settings.sizeMm.width() * 10)); // tenths of a millimetre
        mode->dmPaperLength = short(qRound(settings.sizeMm.height() * 10));
    }
    if (::DocumentPropertiesW(nullptr, open.handle(), name, mode, mode, DM_IN_BUFFER | DM_OUT_BUFFER) != IDOK)
        return {};
    return bytes;
}

/** A picture of greys as GDI takes it: the head and the 256 greys its points count in. */
struct GreyHead
{
    BITMAPINFOHEADER head{};
    std::array<RGBQUAD, 256> greys{};
};

std::unique_ptr<GreyHead> greyHead(const QImage &image)
{
    auto info = std::make_unique<GreyHead>();
    info->head.biSize = sizeof(BITMAPINFOHEADER);
    info->head.biWidth = image.width();
    info->head.biHeight = -image.height(); // the first line is the top one
    info->head.biPlanes = 1;
    info->head.biBitCount = 8;
    info->head.biCompression = BI_RGB;
    for (std::size_t grey = 0; grey < info->greys.size(); ++grey) {
        const auto value = static_cast<BYTE>(grey);
        info->greys[grey] = RGBQUAD{value, value, value, 0};
    }
    return info;
}

Result<> drawPage(const JobSurface &surface, const LaidOutPaper &paper, int page)
{
    const double dpiX = surface.capability(LOGPIXELSX);
    const double dpiY = surface.capability(LOGPIXELSY);
    const Result<QImage> image = paperRaster(paper, page, std::min(dpiX, finestDpi), std::min(dpiY, finestDpi));
    if (!image)
        return failure(image.error());
    const QSizeF size = paper.pageSizeMm(page);
    if (::StartPage(surface.dc()) <= 0)
        return failure(unavailable(u"printer.unreachable"_s));
    const std::unique_ptr<GreyHead> head = greyHead(*image);
    ::SetStretchBltMode(surface.dc(), COLORONCOLOR);
    // The surface begins where the printer can print, the paper's corner lies outside of it.
    const int lines = ::StretchDIBits(
        surface.dc(), -surface.capability(PHYSICALOFFSETX), -surface.capability(PHYSICALOFFSETY),
        qRound(size.width() * dpiX / mmPerInch), qRound(size.height() * dpiY / mmPerInch), 0, 0, image->width(),
        image->height(), image->constBits(), reinterpret_cast<const BITMAPINFO *>(head.get()), DIB_RGB_COLORS, SRCCOPY);
    if (lines <= 0 || ::EndPage(surface.dc()) <= 0)
        return failure(unavailable(u"printer.unreachable"_s));
    return {};
}

PrintJobState jobState(DWORD status)
{
    if (status & (JOB_STATUS_ERROR | JOB_STATUS_DELETED | JOB_STATUS_DELETING | JOB_STATUS_BLOCKED_DEVQ))
        return PrintJobState::Failed;
    if (status & (JOB_STATUS_PRINTED | JOB_STATUS_COMPLETE))
        return PrintJobState::Done;
    if (status & (JOB_STATUS_PAUSED | JOB_STATUS_OFFLINE | JOB_STATUS_PAPEROUT | JOB_STATUS_USER_INTERVENTION))
        return PrintJobState::Held;
    return status & JOB_STATUS_PRINTING ? PrintJobState::Printing : PrintJobState::Waiting;
}

} // namespace

Result<std::vector<PrinterInfo>> GdiPrinter::printers()
{
    constexpr DWORD which = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS;
    DWORD size = 0;
    DWORD count = 0;
    ::EnumPrintersW(which, nullptr, 2, nullptr, 0, &size, &count);
    std::vector<PrinterInfo> printers;
    if (size == 0)
        return printers;
    std::vector<BYTE> bytes(size);
    if (!::EnumPrintersW(which, nullptr, 2, bytes.data(), size, &size, &count))
        return failure(unavailable(u"printer.unreachable"_s));
    const QString byDefault = defaultPrinter();
    const auto *found = reinterpret_cast<const PRINTER_INFO_2W *>(bytes.data());
    for (DWORD at = 0; at < count; ++at)
        printers.push_back(infoOf(found[at], byDefault));
    return printers;
}

Result<PrintJob> GdiPrinter::print(const PrintablePaper &paper, const PrintSettings &settings)
{
    if (const Result<> fit = checkPrintable(paper.pdf, settings); !fit)
        return failure(fit.error());
    if (!paper.pages)
        return failure(ErrorCode::InvalidInput, u"print.not-drawn"_s);
    const Result<std::vector<PrinterInfo>> all = printers();
    if (!all)
        return failure(all.error());
    const auto chosen = std::find_if(all->begin(), all->end(), [&](const PrinterInfo &printer) {
        return settings.printer.isEmpty() ? printer.isDefault : printer.name == settings.printer;
    });
    if (chosen == all->end())
        return failure(unavailable(settings.printer.isEmpty() ? u"printer.none"_s : u"printer.unknown"_s));
    if (chosen->state == PrinterState::Stopped)
        return failure(unavailable(u"printer.stopped"_s));

    const std::vector<std::byte> mode = deviceMode(chosen->name, settings);
    if (mode.empty())
        return failure(unavailable(u"printer.unreachable"_s));
    JobSurface surface(chosen->name, reinterpret_cast<const DEVMODEW *>(mode.data()));
    if (surface.job() <= 0)
        return failure(unavailable(u"printer.unreachable"_s));
    const int job = surface.job();
    for (int copy = 0; copy < settings.copies; ++copy) {
        for (int page = 0; page < paper.pages->pageCount(); ++page) {
            if (const Result<> drawn = drawPage(surface, *paper.pages, page); !drawn)
                return failure(drawn.error());
        }
    }
    if (!surface.finish())
        return failure(unavailable(u"printer.unreachable"_s));
    return PrintJob{chosen->name, job, {}, PrintJobState::Waiting, {}};
}

Result<PrintJob> GdiPrinter::follow(const PrintJob &job)
{
    const OpenPrinter open(job.printer);
    if (!open.handle())
        return failure(unavailable(u"printer.unreachable"_s));
    DWORD size = 0;
    ::GetJobW(open.handle(), DWORD(job.id), 1, nullptr, 0, &size);
    std::vector<BYTE> bytes(size);
    if (size == 0 || !::GetJobW(open.handle(), DWORD(job.id), 1, bytes.data(), size, &size))
        return failure(ErrorCode::NotFound, u"print.unknown-job"_s);
    const auto *info = reinterpret_cast<const JOB_INFO_1W *>(bytes.data());
    PrintJob now = job;
    now.state = jobState(info->Status);
    now.stateReason = fromWide(info->pStatus);
    return now;
}

} // namespace yichuang
