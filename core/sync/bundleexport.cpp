// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle.h"

#include "core/store/blobregister.h"
#include "core/store/blobstore.h"
#include "core/store/casewriter.h"
#include "core/store/eventlog.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/bundlecontent.h"
#include "core/sync/wire.h"
#include "core/vault/recoverycode.h"
#include "core/vault/sealer.h"
#include "core/vault/securebytes.h"

#include <QFileInfo>
#include <QtEndian>

namespace yichuang {

namespace {

constexpr int eventsPerVisit = 100; ///< what the desk reads at a time
constexpr int scansPerVisit = 100;

/** What is asked of the profile along the way; each a small visit. */
class Gatherer
{
public:
    Gatherer(DeskGate &gate, const Clock &clock)
        : m_gate(gate)
        , m_clock(clock)
    {
    }

    /** Own and carried chains beyond the district's mark, whole commits; then the scans that wait. */
    [[nodiscard]] Result<BundleContent> gather();

private:
    struct Chain
    {
        BundleAuthor author;
        qint64 mark = 0;
    };
    [[nodiscard]] static Result<std::vector<Chain>> chains(Profile &profile);
    [[nodiscard]] Result<> gatherEvents(const Chain &chain, BundleContent &content);
    [[nodiscard]] Result<> gatherScans(BundleContent &content);

    DeskGate &m_gate;
    const Clock &m_clock;
};

Result<std::vector<Gatherer::Chain>> Gatherer::chains(Profile &profile)
{
    SyncStore &sync = profile.sync();
    const Result<QStringList> own = sync.outbox.ownDevices();
    const Result<QStringList> carried = sync.outbox.carriedDevices();
    if (!own || !carried)
        return failure(!own ? own.error() : carried.error());
    std::vector<Chain> found;
    for (const QString &device : *own + *carried) {
        const Result<std::optional<StoredMark>> mark = sync.book.mark(device);
        const Result<VerifyKey> key = profile.verifyKey(device);
        if (!mark || !key)
            return failure(!mark ? mark.error() : key.error());
        found.push_back({{device, key->encoded()}, *mark ? (*mark)->seq : 0});
    }
    return found;
}

Result<> Gatherer::gatherEvents(const Chain &chain, BundleContent &content)
{
    const std::size_t before = content.events.size();
    for (qint64 seq = chain.mark;;) {
        Result<std::vector<Event>> part = m_gate.visit([&](Profile &profile) {
            return profile.sync().outbox.after(chain.author.device, seq, eventsPerVisit, largestRequest);
        });
        if (!part)
            return failure(part.error());
        if (part->empty())
            break;
        seq = part->back().deviceSeq;
        content.events.insert(content.events.end(), std::make_move_iterator(part->begin()),
                              std::make_move_iterator(part->end()));
    }
    if (content.events.size() > before)
        content.authors.push_back(chain.author);
    return {};
}

Result<> Gatherer::gatherScans(BundleContent &content)
{
    for (bool more = true; more;) {
        const Result<bool> looked = m_gate.visit(
            [this](Profile &profile) { return profile.sync().transfers.discover(eventsPerVisit, m_clock.now()); });
        if (!looked)
            return failure(looked.error());
        more = *looked;
    }
    for (QString last;;) {
        const Result<std::vector<Transfer>> some = m_gate.visit([&](Profile &profile) {
            return profile.sync().transfers.list(TransferDirection::Up, last, scansPerVisit);
        });
        if (!some)
            return failure(some.error());
        if (some->empty())
            return {};
        last = some->back().file;
        for (const Transfer &transfer : *some) {
            const Result<BlobEntry> entry = m_gate.visit(
                [&](Profile &profile) { return BlobRegister(profile.writer().database).entry(transfer.file); });
            if (!entry && entry.error().code != ErrorCode::NotFound)
                return failure(entry.error());
            content.scans.push_back(
                {transfer.address, entry ? entry->mediaType : QString(), transfer.caseId, entry ? entry->size : 0});
        }
    }
}

Result<BundleContent> Gatherer::gather()
{
    BundleContent content;
    const Result<QString> unit =
        m_gate.visit([](Profile &profile) -> Result<QString> { return profile.place().centre; });
    const Result<std::vector<Chain>> all = m_gate.visit(chains);
    if (!unit || !all)
        return failure(!unit ? unit.error() : all.error());
    content.unit = *unit;
    for (const Chain &chain : *all) {
        if (const Result<> gathered = gatherEvents(chain, content); !gathered)
            return failure(gathered.error());
    }
    if (const Result<> gathered = gatherScans(content); !gathered)
        return failure(gathered.error());
    if (content.events.empty() && content.scans.empty())
        return failure(ErrorCode::NotFound, QStringLiteral("bundle.nothing"));
    return content;
}

/** Header, content and scans, in the order of the file. */
class BundleWriter
{
public:
    BundleWriter(DeskGate &gate, WritableFile &file, const BundleProgress &progress)
        : m_gate(gate)
        , m_file(file)
        , m_progress(progress)
        , m_key(SecureBytes::random(Sealer::keySize))
        , m_sealer(m_key)
    {
    }

    [[nodiscard]] Result<> write(BundleContent &content, const PasswordCost &cost, MadeBundle &made);

private:
    [[nodiscard]] Result<> writeHead(BundleContent &content, const PasswordCost &cost, MadeBundle &made);
    [[nodiscard]] Result<> writeScan(const BundleScan &scan, MadeBundle &made);
    [[nodiscard]] Result<> tell(qint64 bytes)
    {
        m_done += bytes;
        return !m_progress || m_progress(m_done, m_total) ? Result<>{} : failure(ErrorCode::Cancelled);
    }

    DeskGate &m_gate;
    WritableFile &m_file;
    const BundleProgress &m_progress;
    SecureBytes m_key;
    Sealer m_sealer;
    QString m_device;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

Result<> BundleWriter::writeHead(BundleContent &content, const PasswordCost &cost, MadeBundle &made)
{
    struct Maker
    {
        QString device;
        QByteArray publicKey;
    };
    const Result<Maker> maker = m_gate.visit([](Profile &profile) -> Result<Maker> {
        const Result<QByteArray> key = profile.publicKey();
        return key ? Result<Maker>(Maker{profile.deviceId(), *key}) : failure(key.error());
    });
    if (!maker)
        return failure(maker.error());
    m_device = maker->device;
    if (!content.author(m_device)) // all of it was written under earlier identities, or by others
        content.authors.push_back({m_device, maker->publicKey});
    made.code = makeRecoveryCode();
    const Result<QString> spoken = normalisedRecoveryCode(made.code);
    if (!spoken)
        return failure(spoken.error());
    Result<WrappedKey> wrapped = wrapKey(m_key, *spoken, bundleContext(m_device), cost);
    const Result<QByteArray> sealed = m_sealer.seal(content.bytes(), bundleContext(m_device), Compression::WhenSmaller);
    if (!wrapped || !sealed)
        return failure(!wrapped ? wrapped.error() : sealed.error());
    const Result<QByteArray> signature =
        m_gate.visit([&](Profile &profile) { return profile.signAs(m_device, bundleStatement(*sealed)); });
    if (!signature)
        return failure(signature.error());
    const BundleHeader header{m_device, std::move(*wrapped), sealed->size(), *signature};
    m_total = sealed->size();
    for (const BundleScan &scan : content.scans)
        m_total += scan.size;
    return m_file.write(header.line()).and_then([&] { return m_file.write(*sealed); }).and_then([&] {
        return tell(sealed->size());
    });
}

Result<> BundleWriter::writeScan(const BundleScan &scan, MadeBundle &made)
{
    const Result<QByteArray> plain = m_gate.visit([&](Profile &profile) { return profile.blobs().read(scan.address); });
    // A damaged or lost file keeps nobody else's back; verify names it.
    const bool lost =
        !plain && (plain.error().code == ErrorCode::NotFound || plain.error().code == ErrorCode::Tampered);
    if (!plain && !lost)
        return failure(plain.error());
    QByteArray sealed;
    if (!lost) {
        const Result<QByteArray> done = m_sealer.seal(*plain, bundleScanContext(m_device, scan.address));
        if (!done)
            return failure(done.error());
        sealed = *done;
    }
    (lost ? made.scansLost : made.scans) += 1;
    char length[scanLengthBytes];
    qToBigEndian(quint32(sealed.size()), length);
    return m_file.write(QByteArrayView(length, scanLengthBytes))
        .and_then([&] { return m_file.write(sealed); })
        .and_then([&] { return tell(scan.size); });
}

Result<> BundleWriter::write(BundleContent &content, const PasswordCost &cost, MadeBundle &made)
{
    if (const Result<> head = writeHead(content, cost, made); !head)
        return head;
    for (const BundleScan &scan : content.scans) {
        if (const Result<> written = writeScan(scan, made); !written)
            return written;
    }
    return m_file.sync().and_then([this] { return m_file.close(); });
}

} // namespace

Result<MadeBundle> writeBundle(DeskGate &gate, FileSystem &files, const QString &path, const Clock &clock,
                               const BundleProgress &progress, const PasswordCost &cost)
{
    Result<BundleContent> content = Gatherer(gate, clock).gather();
    if (!content)
        return failure(content.error());
    MadeBundle made;
    made.events = int(content->events.size());
    const QString unfinished = path + QStringLiteral(".part");
    const Result<> written = files.remove(unfinished).and_then([&]() -> Result<> {
        Result<std::unique_ptr<WritableFile>> file = files.create(unfinished);
        if (!file)
            return failure(file.error());
        return BundleWriter(gate, **file, progress).write(*content, cost, made);
    });
    const Result<> named = written.and_then([&] { return files.replace(unfinished, path); });
    // People pull a stick as soon as they are told that it is done.
    const Result<> durable = named.and_then([&] { return files.syncFolder(QFileInfo(path).absolutePath()); });
    if (!durable) {
        (void)files.remove(named ? path : unfinished); // the disk that failed may refuse this too
        return failure(durable.error());
    }
    return made;
}

} // namespace yichuang
