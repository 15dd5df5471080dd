// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle.h"

#include "core/store/blobregister.h"
#include "core/store/blobstore.h"
#include "core/store/casewriter.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/bundlecontent.h"
#include "core/vault/digest.h"
#include "core/vault/recoverycode.h"
#include "core/vault/sealer.h"
#include "core/vault/securebytes.h"

#include <QSet>
#include <QtEndian>

namespace yichuang {

namespace {

constexpr std::size_t eventsPerCommit = 25; ///< each new event folds a case and writes its search words
constexpr qint64 readAtOnce = 1024 * 1024;

/** Exactly @p size bytes, or as many as there are. */
Result<QByteArray> readUpTo(ReadableFile &file, qint64 size)
{
    QByteArray bytes;
    while (bytes.size() < size) {
        Result<QByteArray> part = file.read(std::min(readAtOnce, size - bytes.size()));
        if (!part)
            return part;
        if (part->isEmpty())
            break;
        bytes += *part;
    }
    return bytes;
}

class BundleReader
{
public:
    BundleReader(DeskGate &gate, ReadableFile &file, const Clock &clock, const BundleProgress &progress)
        : m_gate(gate)
        , m_file(file)
        , m_clock(clock)
        , m_progress(progress)
    {
    }

    [[nodiscard]] Result<BundleTaken> take(const QString &code);

private:
    [[nodiscard]] Result<BundleContent> open(const QString &code);
    [[nodiscard]] Result<QByteArray> readLine();
    [[nodiscard]] Result<> keepAuthors(const BundleContent &content);
    [[nodiscard]] Result<> takeEvents(const BundleContent &content, BundleTaken &taken);
    [[nodiscard]] Result<> takeScans(const BundleContent &content, BundleTaken &taken);
    [[nodiscard]] Result<> keepScan(const BundleScan &scan, const QByteArray &plain, BundleTaken &taken);
    [[nodiscard]] Result<> tell(qint64 done)
    {
        return !m_progress || m_progress(done, m_file.size()) ? Result<>{} : failure(ErrorCode::Cancelled);
    }

    DeskGate &m_gate;
    ReadableFile &m_file;
    const Clock &m_clock;
    const BundleProgress &m_progress;
    QByteArray m_ahead; ///< read with the header, not looked at yet
    qint64 m_place = 0; ///< bytes of the file taken
    QString m_device;
    std::unique_ptr<Sealer> m_sealer;
};

Result<QByteArray> BundleReader::readLine()
{
    const Result<QByteArray> start = readUpTo(m_file, longestBundleHeader);
    if (!start)
        return start;
    const qsizetype end = start->indexOf('\n');
    if (end < 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"));
    m_ahead = start->mid(end + 1);
    m_place = end + 1;
    return start->left(end);
}

Result<BundleContent> BundleReader::open(const QString &code)
{
    const Result<BundleHeader> header = readLine().and_then(BundleHeader::fromLine);
    if (!header)
        return failure(header.error());
    if (header->contentSize > m_file.size())
        return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"));
    const Result<QString> spoken = normalisedRecoveryCode(code);
    if (!spoken)
        return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.code"));
    const Result<SecureBytes> key = unwrapKey(header->key, *spoken, bundleContext(header->device));
    if (!key && key.error().code == ErrorCode::WrongPassword)
        return failure(ErrorCode::WrongPassword, QStringLiteral("bundle.code"));
    if (!key)
        return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"));

    QByteArray sealed = m_ahead.left(header->contentSize);
    m_ahead.remove(0, sealed.size());
    const Result<QByteArray> rest = readUpTo(m_file, header->contentSize - sealed.size());
    if (!rest)
        return failure(rest.error());
    sealed += *rest;
    m_place += sealed.size();
    m_sealer = std::make_unique<Sealer>(*key);
    const Result<QByteArray> plain = m_sealer->open(sealed, bundleContext(header->device));
    if (!plain)
        return failure(ErrorCode::Tampered, QStringLiteral("bundle.signature"));
    Result<BundleContent> content = BundleContent::fromBytes(*plain);
    if (!content)
        return content;
    const BundleAuthor *maker = content->author(header->device);
    const Result<VerifyKey> verify = maker ? VerifyKey::fromEncoded(maker->publicKey)
                                           : failure(ErrorCode::Tampered, QStringLiteral("bundle.signature"));
    if (!verify || deviceIdOf(maker->publicKey) != header->device
        || !verify->verifies(bundleStatement(sealed), header->signature))
        return failure(ErrorCode::Tampered, QStringLiteral("bundle.signature"));
    m_device = header->device;
    if (const Result<> sound = content->checkChains(); !sound)
        return failure(sound.error());
    return content;
}

Result<> BundleReader::keepAuthors(const BundleContent &content)
{
    return m_gate.visit([&](Profile &profile) -> Result<> {
        SyncStore &sync = profile.sync();
        const Result<QStringList> own = sync.outbox.ownDevices();
        if (!own)
            return failure(own.error());
        for (const BundleAuthor &author : content.authors) {
            if (own->contains(author.device))
                continue;
            const Result<> kept = sync.peers.put({author.device, author.publicKey, content.unit, false}).and_then([&] {
                return sync.peers.carry(author.device);
            });
            if (!kept)
                return kept;
        }
        return {};
    });
}

Result<> BundleReader::takeEvents(const BundleContent &content, BundleTaken &taken)
{
    const qint64 contentEnd = m_place;
    for (std::size_t begin = 0; begin < content.events.size(); begin += eventsPerCommit) {
        std::vector<IncomingEvent> batch;
        const std::size_t end = std::min(content.events.size(), begin + eventsPerCommit);
        for (std::size_t i = begin; i < end; ++i)
            batch.push_back({content.events[i], std::nullopt});
        const Result<EventsTaken> done =
            m_gate.visit([&](Profile &profile) { return profile.sync().intake.take(batch, m_clock.now()); });
        if (!done)
            return failure(done.error());
        if (done->fork)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("bundle.own"));
        taken.added += done->added;
        taken.known += done->known;
        taken.conflicting += done->conflict.has_value();
        if (const Result<> told = tell(contentEnd * qint64(end) / qint64(content.events.size())); !told)
            return told;
    }
    return {};
}

Result<> BundleReader::keepScan(const BundleScan &scan, const QByteArray &plain, BundleTaken &taken)
{
    const Result<bool> fresh = m_gate.visit([&](Profile &profile) -> Result<bool> {
        SyncStore &sync = profile.sync();
        const bool known = profile.blobs().contains(scan.address);
        const Result<BlobInfo> stored = profile.blobs().put(plain);
        if (!stored)
            return failure(stored.error());
        const Result<> kept =
            BlobRegister(profile.writer().database).add(*stored, scan.mediaType, m_clock.now()).and_then([&] {
                return sync.transfers.carryUp(scan.address, scan.caseId, m_clock.now());
            });
        return kept ? Result<bool>(!known) : failure(kept.error());
    });
    if (!fresh)
        return failure(fresh.error());
    (*fresh ? taken.scansAdded : taken.scansKnown) += 1;
    return {};
}

Result<> BundleReader::takeScans(const BundleContent &content, BundleTaken &taken)
{
    for (std::size_t i = 0; i < content.scans.size(); ++i) {
        const BundleScan &scan = content.scans[i];
        const auto next = [this](qint64 size) -> Result<QByteArray> {
            QByteArray bytes = m_ahead.left(size);
            m_ahead.remove(0, bytes.size());
            return readUpTo(m_file, size - bytes.size()).map([&](const QByteArray &rest) {
                m_place += bytes.size() + rest.size();
                return bytes + rest;
            });
        };
        const Result<QByteArray> length = next(scanLengthBytes);
        if (!length)
            return failure(length.error());
        const quint32 size = length->size() == scanLengthBytes ? qFromBigEndian<quint32>(length->constData()) : 0;
        if (length->size() < scanLengthBytes || size > quint32(BlobStore::maxSize + Sealer::overhead)) {
            taken.scansMissing += int(content.scans.size() - i); // cut, or damaged so that nothing behind it is found
            return {};
        }
        const Result<QByteArray> sealed = next(size);
        if (!sealed)
            return failure(sealed.error());
        const Result<QByteArray> plain = m_sealer->open(*sealed, bundleScanContext(m_device, scan.address));
        if (!plain || hexText(sm3(*plain)) != scan.address) {
            ++taken.scansMissing;
        } else if (const Result<> kept = keepScan(scan, *plain, taken); !kept) {
            return kept;
        }
        if (const Result<> told = tell(m_place); !told)
            return told;
    }
    return {};
}

Result<BundleTaken> BundleReader::take(const QString &code)
{
    const Result<BundleContent> content = open(code);
    if (!content)
        return failure(content.error());
    BundleTaken taken;
    taken.device = m_device;
    taken.unit = content->unit;
    for (const BundleAuthor &author : content->authors)
        taken.authors.append(author.device);
    QSet<QUuid> cases;
    for (const Event &event : content->events)
        cases.insert(event.caseId);
    taken.cases = int(cases.size());
    const Result<> done = keepAuthors(*content).and_then([&] { return takeEvents(*content, taken); }).and_then([&] {
        return takeScans(*content, taken);
    });
    if (!done)
        return failure(done.error());
    return taken;
}

} // namespace

Result<BundleTaken> takeBundle(DeskGate &gate, FileSystem &files, const QString &path, const QString &code,
                               const Clock &clock, const BundleProgress &progress)
{
    Result<std::unique_ptr<ReadableFile>> file = files.open(path);
    if (!file)
        return failure(file.error());
    return BundleReader(gate, **file, clock, progress).take(code);
}

} // namespace yichuang
