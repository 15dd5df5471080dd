// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/cupsprinter.h"

#include <cups/cups.h>

#include <memory>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** The destinations of the server, freed together. */
class Destinations
{
public:
    Destinations()
        : m_count(cupsGetDests2(CUPS_HTTP_DEFAULT, &m_list))
    {
    }
    ~Destinations() { cupsFreeDests(m_count, m_list); }
    Q_DISABLE_COPY_MOVE(Destinations)

    [[nodiscard]] cups_dest_t *begin() const { return m_list; }
    [[nodiscard]] cups_dest_t *end() const { return m_list + m_count; }
    /** Null if there is none; an empty name asks for the default printer. */
    [[nodiscard]] cups_dest_t *find(const QString &name) const
    {
        if (!name.isEmpty())
            return cupsGetDest(name.toUtf8().constData(), nullptr, m_count, m_list);
        return cupsGetDest(nullptr, nullptr, m_count, m_list);
    }

private:
    cups_dest_t *m_list = nullptr;
    int m_count = 0;
};

/** Options of one job, freed with it. */
class Options
{
public:
    ~Options() { cupsFreeOptions(m_count, m_list); }
    Options() = default;
    Q_DISABLE_COPY_MOVE(Options)

    void add(const char *name, const QByteArray &value)
    {
        m_count = cupsAddOption(name, value.constData(), m_count, &m_list);
    }
    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] cups_option_t *list() const { return m_list; }

private:
    cups_option_t *m_list = nullptr;
    int m_count = 0;
};

struct DeleteInfo
{
    void operator()(cups_dinfo_t *info) const { cupsFreeDestInfo(info); }
};

QString option(const cups_dest_t &destination, const char *name)
{
    return QString::fromUtf8(cupsGetOption(name, destination.num_options, destination.options));
}

bool isFalse(const QString &value)
{
    return value == u"false" || value == u"0";
}

PrinterState stateOf(const cups_dest_t &destination)
{
    const int state = option(destination, "printer-state").toInt();
    if (state == IPP_PSTATE_STOPPED)
        return PrinterState::Stopped;
    return state == IPP_PSTATE_PROCESSING ? PrinterState::Busy : PrinterState::Ready;
}

PrinterInfo infoOf(const cups_dest_t &destination)
{
    PrinterInfo info;
    info.name = QString::fromUtf8(destination.name);
    info.description = option(destination, "printer-info");
    info.state = stateOf(destination);
    info.stateReason = option(destination, "printer-state-reasons");
    if (info.stateReason == u"none")
        info.stateReason.clear();
    info.isDefault = destination.is_default != 0;
    return info;
}

Error unavailable(const QString &reason)
{
    return Error{ErrorCode::PrinterUnavailable, reason, QString::fromUtf8(cupsLastErrorString())};
}

/** `om_slip_WxHmm`, a self-describing media size of PWG 5101.1. */
QByteArray mediaName(const PrintSettings &settings)
{
    if (settings.format == PaperFormat::A4)
        return "iso_a4_210x297mm";
    return "om_slip_" + QByteArray::number(qRound(settings.sizeMm.width())) + 'x'
        + QByteArray::number(qRound(settings.sizeMm.height())) + "mm";
}

PrintJobState jobStateOf(ipp_jstate_t state)
{
    switch (state) {
    case IPP_JSTATE_PENDING:
        return PrintJobState::Waiting;
    case IPP_JSTATE_HELD:
    case IPP_JSTATE_STOPPED:
        return PrintJobState::Held;
    case IPP_JSTATE_PROCESSING:
        return PrintJobState::Printing;
    case IPP_JSTATE_CANCELED:
    case IPP_JSTATE_ABORTED:
        return PrintJobState::Failed;
    case IPP_JSTATE_COMPLETED:
        return PrintJobState::Done;
    }
    return PrintJobState::Failed;
}

/** Sends @p pdf as the only document of job @p id; cancels the job if that fails. */
Result<> sendDocument(cups_dest_t *destination, cups_dinfo_t *info, int id, const QByteArray &pdf)
{
    const QByteArray title = neutralJobTitle().toUtf8();
    bool sent = cupsStartDestDocument(CUPS_HTTP_DEFAULT, destination, info, id, title.constData(), CUPS_FORMAT_PDF, 0,
                                      nullptr, 1)
        == HTTP_STATUS_CONTINUE;
    sent = sent
        && cupsWriteRequestData(CUPS_HTTP_DEFAULT, pdf.constData(), static_cast<size_t>(pdf.size()))
            == HTTP_STATUS_CONTINUE;
    if (cupsFinishDestDocument(CUPS_HTTP_DEFAULT, destination, info) == IPP_STATUS_OK && sent)
        return {};
    const Error fault = unavailable(u"printer.unreachable"_s);
    cupsCancelDestJob(CUPS_HTTP_DEFAULT, destination, id);
    return failure(fault);
}

} // namespace

Result<std::vector<PrinterInfo>> CupsPrinter::printers()
{
    std::vector<PrinterInfo> printers;
    for (const cups_dest_t &destination : Destinations()) {
        if (!destination.instance)
            printers.push_back(infoOf(destination));
    }
    return printers;
}

Result<PrintJob> CupsPrinter::print(const PrintablePaper &paper, const PrintSettings &settings)
{
    if (const Result<> fit = checkPrintable(paper.pdf, settings); !fit)
        return failure(fit.error());
    const Destinations destinations;
    cups_dest_t *destination = destinations.find(settings.printer);
    if (!destination)
        return failure(unavailable(settings.printer.isEmpty() ? u"printer.none"_s : u"printer.unknown"_s));
    if (isFalse(option(*destination, "printer-is-accepting-jobs")))
        return failure(unavailable(u"printer.rejecting"_s));
    if (stateOf(*destination) == PrinterState::Stopped)
        return failure(unavailable(u"printer.stopped"_s));
    const std::unique_ptr<cups_dinfo_t, DeleteInfo> info(cupsCopyDestInfo(CUPS_HTTP_DEFAULT, destination));
    if (!info)
        return failure(unavailable(u"printer.unreachable"_s));
    Options options;
    options.add(CUPS_COPIES, QByteArray::number(settings.copies));
    options.add(CUPS_MEDIA, mediaName(settings));
    options.add(CUPS_PRINT_COLOR_MODE, CUPS_PRINT_COLOR_MODE_MONOCHROME);
    int id = 0;
    if (cupsCreateDestJob(CUPS_HTTP_DEFAULT, destination, info.get(), &id, neutralJobTitle().toUtf8().constData(),
                          options.count(), options.list())
        > IPP_STATUS_OK_EVENTS_COMPLETE)
        return failure(unavailable(u"printer.unreachable"_s));
    if (const Result<> sent = sendDocument(destination, info.get(), id, paper.pdf); !sent)
        return failure(sent.error());
    return PrintJob{QString::fromUtf8(destination->name), id, {}, PrintJobState::Waiting, {}};
}

Result<PrintJob> CupsPrinter::follow(const PrintJob &job)
{
    cups_job_t *jobs = nullptr;
    const int count = cupsGetJobs2(CUPS_HTTP_DEFAULT, &jobs, job.printer.toUtf8().constData(), 0, CUPS_WHICHJOBS_ALL);
    Result<PrintJob> found = failure(ErrorCode::NotFound, u"print.unknown-job"_s);
    for (int i = 0; i < count; ++i) {
        if (jobs[i].id == job.id) {
            PrintJob now = job;
            now.state = jobStateOf(jobs[i].state);
            found = now;
        }
    }
    cupsFreeJobs(count, jobs);
    if (count < 0)
        return failure(unavailable(u"printer.unreachable"_s));
    return found;
}

} // namespace yichuang
