// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/scantask.h"

#include "core/store/blobregister.h"
#include "core/store/blobstore.h"
#include "core/store/casewriter.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/vault/digest.h"

namespace yichuang {

namespace {

constexpr int eventsSearchedPerVisit = 100;
constexpr qint64 askedEverySeconds = 3600; ///< what the district lacks; it changes only when it lost something
constexpr qint64 partSize = 128 * 1024; ///< four seconds of a 256 kbit/s line: what a cut costs at most

struct Content
{
    QByteArray bytes;
    QString mediaType;
};

Result<Content> contentOf(Profile &profile, const Transfer &transfer)
{
    Result<QByteArray> bytes = profile.blobs().read(transfer.address);
    if (!bytes)
        return failure(bytes.error());
    const Result<BlobEntry> entry = BlobRegister(profile.writer().database).entry(transfer.file);
    if (!entry)
        return failure(entry.error());
    return Content{std::move(*bytes), entry->mediaType};
}

} // namespace

Synced<> ScanTask::discover()
{
    for (;;) {
        const Result<bool> more = m_gate.visit([this](Profile &profile) {
            return profile.sync().transfers.discover(eventsSearchedPerVisit, m_clock.now());
        });
        if (!more)
            return tl::unexpected(localError(more.error()));
        if (!*more)
            return {};
    }
}

Synced<> ScanTask::offerWanted(AskWhatIsMissing ask)
{
    const QDateTime now = m_clock.now();
    const Result<QDateTime> asked = m_gate.visit([](Profile &profile) { return profile.sync().book.scansAsked(); });
    if (!asked)
        return tl::unexpected(localError(asked.error()));
    if (ask == AskWhatIsMissing::Hourly && asked->isValid() && *asked <= now && asked->secsTo(now) < askedEverySeconds)
        return {};
    for (QString last;;) {
        const Synced<WantedScans> wanted = m_client.wantedScans(last);
        // A district of an older program does not say; it gets what it lost when its marks show that it lost something.
        if (!wanted && (wanted.error().code == u"not-found" || wanted.error().code == u"method-not-allowed"))
            break;
        if (!wanted)
            return tl::unexpected(wanted.error());
        for (const WantedScan &scan : wanted->scans) {
            const Result<bool> offered = m_gate.visit(
                [&](Profile &profile) { return profile.sync().transfers.offer(scan.address, scan.caseId, now); });
            if (!offered)
                return tl::unexpected(localError(offered.error()));
            last = scan.address;
        }
        if (!wanted->more || wanted->scans.empty())
            break;
    }
    const Result<> noted = m_gate.visit([&](Profile &profile) { return profile.sync().book.setScansAsked(now); });
    if (!noted)
        return tl::unexpected(localError(noted.error()));
    return {};
}

Synced<bool> ScanTask::eventsWait()
{
    const Result<Waiting> waiting = m_gate.visit([](Profile &profile) { return profile.sync().outbox.waiting(); });
    if (!waiting)
        return tl::unexpected(localError(waiting.error()));
    return waiting->events > 0;
}

Synced<> ScanTask::settle(const Transfer &transfer, const QString &refusedBecause)
{
    const Result<> done = m_gate.visit([&](Profile &profile) {
        Transfers &transfers = profile.sync().transfers;
        return refusedBecause.isEmpty() ? transfers.finish(transfer.file, m_clock.now())
                                        : transfers.putOff(transfer.file, refusedBecause, m_clock.now());
    });
    if (!done)
        return tl::unexpected(localError(done.error()));
    return {};
}

/** Returns false when events began to wait in between. */
Synced<bool> ScanTask::sendOne(const Transfer &transfer)
{
    const Synced<bool> there = m_client.hasScan(transfer.address);
    if (!there)
        return there;
    if (*there)
        return settle(transfer, {}).map([] { return true; });
    const Result<Content> content = m_gate.visit([&](Profile &profile) { return contentOf(profile, transfer); });
    if (!content) // a damaged or lost file: verify names it, the others go on
        return settle(transfer, errorCodeName(content.error().code)).map([] { return true; });

    QString upload = transfer.upload;
    std::optional<qint64> offset;
    if (!upload.isEmpty()) {
        const Synced<std::optional<qint64>> known = m_client.uploadOffset(upload);
        if (!known)
            return tl::unexpected(known.error());
        offset = *known;
    }
    if (!offset) {
        const Synced<QString> begun = m_client.beginUpload(transfer.address, content->bytes.size(), content->mediaType);
        if (!begun)
            return tl::unexpected(begun.error());
        upload = *begun;
        offset = 0;
        const Result<> kept =
            m_gate.visit([&](Profile &profile) { return profile.sync().transfers.setUpload(transfer.file, upload); });
        if (!kept)
            return tl::unexpected(localError(kept.error()));
    }
    while (*offset < content->bytes.size()) {
        const Synced<bool> waits = eventsWait();
        if (!waits)
            return waits;
        if (*waits)
            return false;
        const Synced<qint64> reached = m_client.sendPart(upload, *offset, content->bytes.mid(*offset, partSize));
        if (!reached)
            return tl::unexpected(reached.error());
        offset = *reached;
    }
    return settle(transfer, {}).map([] { return true; });
}

/** Returns false when the district does not have it yet. */
Synced<bool> ScanTask::fetchOne(const Transfer &transfer)
{
    if (m_partialOf != transfer.file) {
        m_partialOf = transfer.file;
        m_partial.clear();
    }
    const Synced<std::optional<DistrictClient::ScanPart>> part = m_client.scan(transfer.address, m_partial.size());
    if (!part)
        return tl::unexpected(part.error());
    if (!*part)
        return settle(transfer, QStringLiteral("not-there-yet")).map([] { return false; });
    m_partial += (*part)->bytes;
    if (!(*part)->whole) {
        SyncError cut;
        cut.fault = SyncFault::Offline;
        cut.code = QStringLiteral("answer-cut");
        return tl::unexpected(cut);
    }
    const QByteArray content = std::exchange(m_partial, {});
    m_partialOf.clear();
    if (hexText(sm3(content)) != transfer.address)
        return settle(transfer, QStringLiteral("content-differs")).map([] { return false; });
    const Result<> kept = m_gate.visit([&](Profile &profile) -> Result<> {
        const Result<BlobInfo> stored = profile.blobs().put(content);
        if (!stored)
            return failure(stored.error());
        return BlobRegister(profile.writer().database).add(*stored, (*part)->mediaType, m_clock.now()).and_then([&] {
            return profile.sync().transfers.finish(transfer.file, m_clock.now());
        });
    });
    if (!kept)
        return tl::unexpected(localError(kept.error()));
    return true;
}

Synced<ScanReport> ScanTask::run(AskWhatIsMissing ask)
{
    ScanReport report;
    if (const Synced<> looked = discover(); !looked)
        return tl::unexpected(looked.error());
    const Synced<bool> busy = eventsWait();
    if (!busy)
        return tl::unexpected(busy.error());
    if (const Synced<> offered = *busy ? Synced<>() : offerWanted(ask); !offered)
        return tl::unexpected(offered.error());
    for (const TransferDirection direction : {TransferDirection::Up, TransferDirection::Down}) {
        const Result<int> waiting =
            m_gate.visit([&](Profile &profile) { return profile.sync().transfers.waiting(direction); });
        if (!waiting)
            return tl::unexpected(localError(waiting.error()));
        // Each once: those put off come last in the order and are tried in the next run.
        for (int i = 0; i < *waiting; ++i) {
            const Synced<bool> events = eventsWait();
            if (!events)
                return tl::unexpected(events.error());
            if (*events) {
                report.yielded = true;
                return report;
            }
            const Result<std::optional<Transfer>> next =
                m_gate.visit([&](Profile &profile) { return profile.sync().transfers.next(direction); });
            if (!next)
                return tl::unexpected(localError(next.error()));
            if (!*next)
                break;
            const bool up = direction == TransferDirection::Up;
            const Synced<bool> done = up ? sendOne(**next) : fetchOne(**next);
            if (!done && done.error().fault == SyncFault::Refused) {
                if (const Synced<> off = settle(**next, done.error().code); !off)
                    return tl::unexpected(off.error());
                continue;
            }
            if (!done)
                return tl::unexpected(done.error());
            (up ? report.up : report.down) += *done;
        }
    }
    return report;
}

} // namespace yichuang
