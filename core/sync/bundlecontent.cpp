// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/bundlecontent.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/base/strictjson.h"
#include "core/store/blobstore.h"
#include "core/sync/wire.h"
#include "core/sync/wirereader.h"
#include "core/vault/digest.h"
#include "core/vault/sealer.h"
#include "core/vault/signing.h"

#include <algorithm>
#include <map>

namespace yichuang {

namespace {

const QString bundleFormat = QStringLiteral("yichuang-bundle/2");
constexpr qsizetype mostBundleEvents = 1'000'000;
constexpr qsizetype mostBundleScans = 100'000;
constexpr qsizetype mostBundleAuthors = 1000;

QJsonObject authorJson(const BundleAuthor &author)
{
    return {{QStringLiteral("device"), author.device}, {QStringLiteral("publicKey"), base64Json(author.publicKey)}};
}

Result<BundleAuthor> bundleAuthorFrom(const QJsonObject &json)
{
    WireReader reader(json);
    BundleAuthor author;
    author.device = reader.name(u"device");
    author.publicKey = reader.base64(u"publicKey", VerifyKey::encodedSize);
    return reader.finish(std::move(author));
}

QJsonObject scanJson(const BundleScan &scan)
{
    return {{QStringLiteral("address"), scan.address},
            {QStringLiteral("type"), scan.mediaType},
            {QStringLiteral("case"), uuidText(scan.caseId)},
            {QStringLiteral("size"), scan.size}};
}

Result<BundleScan> bundleScanFrom(const QJsonObject &json)
{
    WireReader reader(json);
    BundleScan scan;
    scan.address = reader.text(u"address");
    scan.mediaType = reader.text(u"type");
    scan.caseId = reader.id(u"case");
    scan.size = reader.number(u"size", 0, BlobStore::maxSize);
    if (!BlobStore::isName(scan.address))
        return failure(ErrorCode::InvalidInput, QStringLiteral("wire.address"));
    return reader.finish(std::move(scan));
}

tl::unexpected<Error> badBundle(const QString &detail = {})
{
    return failure(ErrorCode::InvalidInput, QStringLiteral("bundle.form"), detail);
}

} // namespace

QByteArray BundleContent::bytes() const
{
    QJsonArray devices;
    for (const BundleAuthor &author : authors)
        devices.append(authorJson(author));
    QJsonArray files;
    for (const BundleScan &scan : scans)
        files.append(scanJson(scan));
    QJsonArray list;
    for (const Event &event : events)
        list.append(eventToJson(event));
    return jsonBytes({{QStringLiteral("unit"), unit},
                      {QStringLiteral("devices"), devices},
                      {QStringLiteral("scans"), files},
                      {QStringLiteral("events"), list}});
}

Result<BundleContent> BundleContent::fromBytes(const QByteArray &bytes)
{
    StrictJsonLimits limits;
    limits.bytes = Sealer::maxPlainSize;
    limits.stringLength = int(largestRequest);
    limits.nodes = 40'000'000;
    limits.visibleTextOnly = false;
    const StrictJson json = readStrictJson(bytes, limits);
    if (!json.isClean() || !json.value.isObject())
        return badBundle();
    const QJsonObject object = json.value.toObject();
    WireReader reader(object);
    BundleContent content;
    content.unit = reader.text(u"unit");
    content.authors = reader.list(u"devices", mostBundleAuthors, bundleAuthorFrom);
    content.scans = reader.list(u"scans", mostBundleScans, bundleScanFrom);
    content.events = reader.list(u"events", mostBundleEvents, eventFromJson);
    Result<BundleContent> read = reader.finish(std::move(content));
    return read ? std::move(read) : badBundle(read.error().reason);
}

const BundleAuthor *BundleContent::author(const QString &device) const
{
    const auto found = std::find_if(authors.begin(), authors.end(),
                                    [&device](const BundleAuthor &author) { return author.device == device; });
    return found == authors.end() ? nullptr : &*found;
}

Result<> BundleContent::checkChains() const
{
    std::map<QString, const Event *> last;
    for (const Event &event : events) {
        const Event *&before = last[event.device];
        if (before && (event.deviceSeq != before->deviceSeq + 1 || event.prevHash != before->hash))
            return failure(ErrorCode::Tampered, QStringLiteral("bundle.chain"), event.device);
        before = &event;
    }
    for (const auto &[device, event] : last) {
        if (!author(device) || event->signature.isEmpty())
            return failure(ErrorCode::Tampered, QStringLiteral("bundle.chain"), device);
    }
    return {};
}

QByteArray BundleHeader::line() const
{
    return jsonBytes({{QStringLiteral("format"), bundleFormat},
                      {QStringLiteral("device"), device},
                      {QStringLiteral("memory"), qint64(key.cost.memoryKiB)},
                      {QStringLiteral("iterations"), qint64(key.cost.iterations)},
                      {QStringLiteral("lanes"), qint64(key.cost.lanes)},
                      {QStringLiteral("salt"), base64Json(key.salt)},
                      {QStringLiteral("key"), base64Json(key.sealed)},
                      {QStringLiteral("content"), contentSize},
                      {QStringLiteral("signature"), base64Json(signature)}})
        + '\n';
}

Result<BundleHeader> BundleHeader::fromLine(const QByteArray &line)
{
    const StrictJson json = readStrictJson(line);
    const QJsonObject object = json.value.toObject();
    if (!json.isClean() || object.value(u"format") != bundleFormat)
        return badBundle();
    WireReader reader(object);
    BundleHeader header;
    header.device = reader.name(u"device");
    header.key.cost.memoryKiB = quint32(reader.number(u"memory", 1, 1'048'576));
    header.key.cost.iterations = quint32(reader.number(u"iterations", 1, 16));
    header.key.cost.lanes = quint32(reader.number(u"lanes", 1, 4));
    header.key.salt = reader.base64(u"salt", 64);
    header.key.sealed = reader.base64(u"key", 256);
    header.contentSize = reader.number(u"content", 1, Sealer::maxPlainSize + Sealer::overhead);
    header.signature = reader.base64(u"signature", signatureSize);
    Result<BundleHeader> read = reader.finish(std::move(header));
    return read ? std::move(read) : badBundle(read.error().reason);
}

QByteArray bundleContext(const QString &device)
{
    return "bundle:" + device.toLatin1();
}

QByteArray bundleScanContext(const QString &device, const QString &address)
{
    return "bundle-scan:" + device.toLatin1() + ':' + address.toLatin1();
}

QByteArray bundleStatement(const QByteArray &sealedContent)
{
    return "yichuang-bundle/2|" + hexText(sm3(sealedContent)).toLatin1();
}

} // namespace yichuang
