// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundle.h"

#include "core/base/json.h"
#include "core/base/strictjson.h"
#include "core/store/eventlog.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/wire.h"
#include "core/sync/wirereader.h"
#include "core/vault/digest.h"
#include "core/vault/recoverycode.h"
#include "core/vault/sealer.h"
#include "core/vault/securebytes.h"

#include <algorithm>
#include <map>

namespace yichuang {

namespace {

const QString format = QStringLiteral("yichuang-bundle/1");
constexpr qsizetype longestHeader = 4096;
constexpr qsizetype mostEvents = 1'000'000;
constexpr int eventsPerRead = 500;
constexpr std::size_t eventsPerCommit = 50;

QByteArray context(const QString &device)
{
    return "bundle:" + device.toLatin1();
}

QByteArray statement(const QByteArray &sealed)
{
    return "yichuang-bundle/1|" + hexText(sm3(sealed)).toLatin1();
}

/** A device whose events are in a bundle. */
struct Author
{
    QString device;
    QByteArray publicKey;
};

QJsonObject toJson(const Author &author)
{
    return {{QStringLiteral("device"), author.device}, {QStringLiteral("publicKey"), base64Json(author.publicKey)}};
}

Result<Author> authorFrom(const QJsonObject &json)
{
    WireReader reader(json);
    Author author;
    author.device = reader.name(u"device");
    author.publicKey = reader.base64(u"publicKey", VerifyKey::encodedSize);
    return reader.finish(std::move(author));
}

struct Content
{
    QString unit;
    std::vector<Author> authors;
    std::vector<Event> events; ///< each author's in chain order

    [[nodiscard]] QByteArray bytes() const
    {
        QJsonArray devices;
        for (const Author &author : authors)
            devices.append(toJson(author));
        QJsonArray list;
        for (const Event &event : events)
            list.append(eventToJson(event));
        return jsonBytes(
            {{QStringLiteral("unit"), unit}, {QStringLiteral("devices"), devices}, {QStringLiteral("events"), list}});
    }

    [[nodiscard]] static Result<Content> fromBytes(const QByteArray &bytes)
    {
        StrictJsonLimits limits;
        limits.bytes = Sealer::maxPlainSize;
        limits.stringLength = int(largestRequest);
        limits.nodes = 40'000'000;
        limits.visibleTextOnly = false;
        const StrictJson json = readStrictJson(bytes, limits);
        if (!json.isClean() || !json.value.isObject())
            return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"));
        const QJsonObject object = json.value.toObject();
        WireReader reader(object);
        Content content;
        content.unit = reader.text(u"unit");
        content.authors = reader.list(u"devices", 1000, authorFrom);
        content.events = reader.list(u"events", mostEvents, eventFromJson);
        Result<Content> read = reader.finish(std::move(content));
        return read ? std::move(read)
                    : failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"), read.error().reason);
    }
};

/** Own chains beyond the district's mark, whole commits. */
Result<Content> whatWaits(Profile &profile)
{
    SyncStore &sync = profile.sync();
    Content content;
    content.unit = profile.place().centre;
    const Result<QStringList> devices = sync.outbox.ownDevices();
    if (!devices)
        return failure(devices.error());
    for (const QString &device : *devices) {
        const Result<std::optional<StoredMark>> mark = sync.book.mark(device);
        const Result<VerifyKey> key = profile.verifyKey(device);
        if (!mark || !key)
            return failure(!mark ? mark.error() : key.error());
        const std::size_t before = content.events.size();
        for (qint64 seq = *mark ? (*mark)->seq : 0;;) {
            Result<std::vector<Event>> part = profile.events().chain(device, seq, eventsPerRead, largestRequest);
            if (!part)
                return failure(part.error());
            if (part->empty())
                break;
            seq = part->back().deviceSeq;
            content.events.insert(content.events.end(), std::make_move_iterator(part->begin()),
                                  std::make_move_iterator(part->end()));
        }
        if (content.events.size() > before)
            content.authors.push_back({device, key->encoded()});
    }
    return content;
}

struct Header
{
    QString device;
    WrappedKey key;
    QByteArray signature;

    [[nodiscard]] QJsonObject toJson() const
    {
        return {{QStringLiteral("format"), format},
                {QStringLiteral("device"), device},
                {QStringLiteral("memory"), qint64(key.cost.memoryKiB)},
                {QStringLiteral("iterations"), qint64(key.cost.iterations)},
                {QStringLiteral("lanes"), qint64(key.cost.lanes)},
                {QStringLiteral("salt"), base64Json(key.salt)},
                {QStringLiteral("key"), base64Json(key.sealed)},
                {QStringLiteral("signature"), base64Json(signature)}};
    }

    [[nodiscard]] static Result<Header> fromBytes(const QByteArray &line)
    {
        const StrictJson json = readStrictJson(line);
        const QJsonObject object = json.value.toObject();
        if (!json.isClean() || object.value(u"format") != format)
            return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"));
        WireReader reader(object);
        Header header;
        header.device = reader.name(u"device");
        header.key.cost.memoryKiB = quint32(reader.number(u"memory", 1, 1'048'576));
        header.key.cost.iterations = quint32(reader.number(u"iterations", 1, 16));
        header.key.cost.lanes = quint32(reader.number(u"lanes", 1, 4));
        header.key.salt = reader.base64(u"salt", 64);
        header.key.sealed = reader.base64(u"key", 256);
        header.signature = reader.base64(u"signature", signatureSize);
        Result<Header> read = reader.finish(std::move(header));
        return read ? std::move(read)
                    : failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"), read.error().reason);
    }
};

/** Each author's events must follow each other and end signed, so that the signature vouches for all of them. */
Result<> checkChains(const Content &content)
{
    std::map<QString, const Event *> last;
    for (const Event &event : content.events) {
        const Event *&before = last[event.device];
        if (before && (event.deviceSeq != before->deviceSeq + 1 || event.prevHash != before->hash))
            return failure(ErrorCode::Tampered, QStringLiteral("bundle.chain"), event.device);
        before = &event;
    }
    for (const auto &[device, event] : last) {
        const bool named = std::any_of(content.authors.begin(), content.authors.end(),
                                       [&id = device](const Author &author) { return author.device == id; });
        if (!named || event->signature.isEmpty())
            return failure(ErrorCode::Tampered, QStringLiteral("bundle.chain"), device);
    }
    return {};
}

Result<Content> openBundle(const QByteArray &bytes, const QString &code, QString &device)
{
    const qsizetype end = bytes.left(longestHeader).indexOf('\n');
    if (end < 0)
        return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"));
    const Result<Header> header = Header::fromBytes(bytes.left(end));
    if (!header)
        return failure(header.error());
    const QByteArray sealed = bytes.mid(end + 1);
    const Result<QString> spoken = normalisedRecoveryCode(code);
    if (!spoken)
        return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.code"));
    const Result<SecureBytes> key = unwrapKey(header->key, *spoken, context(header->device));
    if (!key)
        return failure(key.error().code == ErrorCode::WrongPassword ? ErrorCode::WrongPassword
                                                                    : ErrorCode::InvalidInput,
                       key.error().code == ErrorCode::WrongPassword ? QStringLiteral("bundle.code")
                                                                    : QStringLiteral("bundle.form"));
    const Result<QByteArray> plain = Sealer(*key).open(sealed, context(header->device));
    if (!plain)
        return failure(ErrorCode::Tampered, QStringLiteral("bundle.signature"));
    Result<Content> content = Content::fromBytes(*plain);
    if (!content)
        return content;
    const auto maker = std::find_if(content->authors.begin(), content->authors.end(),
                                    [&](const Author &author) { return author.device == header->device; });
    const Result<VerifyKey> verify = maker == content->authors.end()
        ? failure(ErrorCode::Tampered, QStringLiteral("bundle.signature"))
        : VerifyKey::fromEncoded(maker->publicKey);
    if (!verify || deviceIdOf(maker->publicKey) != header->device
        || !verify->verifies(statement(sealed), header->signature))
        return failure(ErrorCode::Tampered, QStringLiteral("bundle.signature"));
    device = header->device;
    return content;
}

} // namespace

Result<MadeBundle> makeBundle(Profile &profile, const PasswordCost &cost)
{
    Result<Content> content = whatWaits(profile);
    if (!content)
        return failure(content.error());
    if (content->events.empty())
        return failure(ErrorCode::NotFound, QStringLiteral("bundle.nothing"));
    const QString device = profile.deviceId();
    const auto named = [&id = device](const Author &author) { return author.device == id; };
    if (std::none_of(content->authors.begin(), content->authors.end(), named)) {
        const Result<QByteArray> key = profile.publicKey(); // all of it was written under earlier identities
        if (!key)
            return failure(key.error());
        content->authors.push_back({device, *key});
    }
    MadeBundle made;
    made.events = int(content->events.size());
    made.code = makeRecoveryCode();
    const Result<QString> spoken = normalisedRecoveryCode(made.code);
    const SecureBytes key = SecureBytes::random(Sealer::keySize);
    Header header;
    header.device = device;
    Result<WrappedKey> wrapped = wrapKey(key, *spoken, context(device), cost);
    const Result<QByteArray> sealed = Sealer(key).seal(content->bytes(), context(device), Compression::WhenSmaller);
    if (!wrapped || !sealed)
        return failure(!wrapped ? wrapped.error() : sealed.error());
    header.key = std::move(*wrapped);
    const Result<QByteArray> signature = profile.sign(statement(*sealed));
    if (!signature)
        return failure(signature.error());
    header.signature = *signature;
    made.bytes = jsonBytes(header.toJson()) + '\n' + *sealed;
    return made;
}

Result<BundleTaken> takeBundle(Profile &profile, const QByteArray &bytes, const QString &code, const Clock &clock)
{
    BundleTaken taken;
    const Result<Content> content = openBundle(bytes, code, taken.device);
    if (!content)
        return failure(content.error());
    if (const Result<> sound = checkChains(*content); !sound)
        return failure(sound.error());
    SyncStore &sync = profile.sync();
    const Result<QStringList> own = sync.outbox.ownDevices();
    if (!own)
        return failure(own.error());
    for (const Author &author : content->authors) {
        if (own->contains(author.device))
            continue;
        const Result<> kept = sync.peers.put({author.device, author.publicKey, content->unit, false}).and_then([&] {
            return sync.peers.carry(author.device);
        });
        if (!kept)
            return failure(kept.error());
    }
    for (std::size_t first = 0; first < content->events.size(); first += eventsPerCommit) {
        std::vector<IncomingEvent> batch;
        const std::size_t end = std::min(content->events.size(), first + eventsPerCommit);
        for (std::size_t i = first; i < end; ++i)
            batch.push_back({content->events[i], std::nullopt});
        const Result<EventsTaken> done = sync.intake.take(batch, clock.now());
        if (!done)
            return failure(done.error());
        if (done->fork)
            return failure(ErrorCode::AlreadyExists, QStringLiteral("bundle.own"));
        taken.added += done->added;
        taken.known += done->known;
        taken.conflicting += done->conflict.has_value();
    }
    return taken;
}

} // namespace yichuang
