// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/districtclient.h"

#include "core/base/json.h"
#include "core/base/strictjson.h"
#include "core/store/blobstore.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "core/sync/wirereader.h"
#include "core/vault/digest.h"

#include <QUrlQuery>

namespace yichuang {

namespace {

constexpr qsizetype deflateFrom = 1024;
constexpr int zlibHeaderOfQt = 4; ///< qCompress() puts the size in front of the zlib stream

const QByteArray json = QByteArrayLiteral("application/json");
const QByteArray tus = QByteArrayLiteral("1.0.0");

HttpRequest post(const QString &path, const QJsonObject &body)
{
    HttpRequest request;
    request.method = QByteArrayLiteral("POST");
    request.path = path;
    request.headers.emplace_back(QByteArrayLiteral("Content-Type"), json);
    request.body = jsonBytes(body);
    if (request.body.size() >= deflateFrom) {
        request.body = qCompress(request.body).sliced(zlibHeaderOfQt);
        request.headers.emplace_back(QByteArrayLiteral("Content-Encoding"), QByteArrayLiteral("deflate"));
    }
    return request;
}

HttpRequest withMethod(const char *method, const QString &path)
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    return request;
}

int retryAfterOf(const HttpAnswer &answer)
{
    return std::max(0, answer.headers.value(QByteArrayLiteral("retry-after")).toInt());
}

tl::unexpected<SyncError> notAgreed(const QString &what)
{
    SyncError error;
    error.fault = SyncFault::Protocol;
    error.code = what;
    return tl::unexpected(error);
}

Result<Peer> peerFromJson(const QJsonObject &object)
{
    WireReader reader(object);
    Peer peer;
    peer.device = reader.name(u"device");
    peer.publicKey = reader.base64(u"publicKey", VerifyKey::encodedSize);
    peer.unit = reader.text(u"unit");
    peer.revoked = reader.flag(u"revoked");
    return reader.finish(std::move(peer));
}

Result<std::vector<Peer>> peersFromJson(const QJsonObject &object)
{
    WireReader reader(object);
    return reader.finish(reader.list(u"devices", 1000, peerFromJson));
}

/** The path of a Location header, which may be a whole address when a proxy rewrote it. */
QString pathOf(const QByteArray &location)
{
    const QUrl url = QUrl::fromEncoded(location, QUrl::StrictMode);
    const QString path = url.path();
    const qsizetype version = path.indexOf(u"/v1/");
    return version < 0 ? QString() : path.sliced(version);
}

} // namespace

Synced<HttpAnswer> DistrictClient::exchange(const HttpRequest &request, bool withSession)
{
    for (int attempt = 0;; ++attempt) {
        if (withSession && m_token.isEmpty()) {
            if (const Synced<> in = logIn(); !in)
                return tl::unexpected(in.error());
        }
        HttpRequest out = request;
        if (withSession)
            out.headers.emplace_back(QByteArrayLiteral("Authorization"), "Bearer " + m_token);
        Synced<HttpAnswer> answer = m_transport.call(out);
        if (answer && answer->status == 401 && withSession && attempt == 0) {
            m_token.clear();
            continue;
        }
        return answer;
    }
}

/** An answer of 2xx, or the error it is. */
Synced<HttpAnswer> DistrictClient::expect(const HttpRequest &request, bool withSession)
{
    Synced<HttpAnswer> answer = exchange(request, withSession);
    if (!answer)
        return answer;
    if (answer->status < 200 || answer->status > 299)
        return tl::unexpected(answerError(answer->status, answer->body, retryAfterOf(*answer)));
    if (answer->cut) {
        SyncError error;
        error.fault = SyncFault::Offline;
        error.code = QStringLiteral("answer-cut");
        return tl::unexpected(error);
    }
    return answer;
}

template <typename T>
Synced<T> DistrictClient::read(const Synced<HttpAnswer> &answer, Result<T> (*fromJson)(const QJsonObject &))
{
    if (!answer)
        return tl::unexpected(answer.error());
    // The district is not us: its JSON is read with the bounds of foreign files. Event bodies are texts of their own.
    StrictJsonLimits limits;
    limits.bytes = 64 * 1024 * 1024;
    limits.stringLength = largestRequest;
    limits.visibleTextOnly = false;
    const StrictJson parsed = readStrictJson(answer->body, limits);
    if (!parsed.isClean() || !parsed.value.isObject())
        return notAgreed(QStringLiteral("answer-unreadable"));
    Result<T> value = fromJson(parsed.value.toObject());
    if (!value)
        return notAgreed(value.error().reason);
    return std::move(*value);
}

Synced<> DistrictClient::logIn()
{
    const Result<QString> device = m_gate.visit([](Profile &profile) -> Result<QString> { return profile.deviceId(); });
    if (!device)
        return tl::unexpected(localError(device.error()));
    const Synced<Challenge> challenge =
        read(expect(post(QStringLiteral("/v1/sessions/challenges"), ChallengeRequest{*device}.toJson()), false),
             Challenge::fromJson);
    if (!challenge)
        return tl::unexpected(challenge.error());
    const Result<QByteArray> signature = m_gate.visit(
        [&](Profile &profile) { return profile.signAs(*device, sessionStatement(*device, challenge->challenge)); });
    if (!signature)
        return tl::unexpected(localError(signature.error()));
    const SessionRequest request{*device, challenge->challenge, *signature};
    const Synced<SessionGrant> session =
        read(expect(post(QStringLiteral("/v1/sessions"), request.toJson()), false), SessionGrant::fromJson);
    if (!session)
        return tl::unexpected(session.error());
    m_token = session->token.toLatin1();
    // Said at every log-in, so that a wrong clock is known before the first event is sent.
    const qint64 ahead = m_clock.now().secsTo(session->serverTime);
    const Result<> noted =
        m_gate.visit([ahead](Profile &profile) { return profile.sync().book.setClockOffset(ahead); });
    if (!noted)
        return tl::unexpected(localError(noted.error()));
    return {};
}

Synced<Enrolment> DistrictClient::enrol(const EnrolmentRequest &request)
{
    return read(expect(post(QStringLiteral("/v1/enrolments"), request.toJson()), false), Enrolment::fromJson);
}

Synced<Enrolment> DistrictClient::succeed(const QString &oldDevice, const Succession &succession)
{
    return read(expect(post(QStringLiteral("/v1/devices/%1/successors").arg(oldDevice), succession.toJson()), false),
                Enrolment::fromJson);
}

Synced<Marks> DistrictClient::marks(const QStringList &devices)
{
    QUrlQuery query;
    for (const QString &device : devices)
        query.addQueryItem(QStringLiteral("device"), device);
    return read(expect(withMethod("GET", QStringLiteral("/v1/marks?") + query.toString(QUrl::FullyEncoded)), true),
                Marks::fromJson);
}

Synced<Receipt> DistrictClient::push(const std::vector<Event> &events)
{
    return read(expect(post(QStringLiteral("/v1/events"), batchToJson(events)), true), Receipt::fromJson);
}

Synced<FeedPage> DistrictClient::feed(const FeedPlace &after, int limit, int wait)
{
    const QString path = QStringLiteral("/v1/feed?after=%1&hash=%2&limit=%3&wait=%4")
                             .arg(after.position)
                             .arg(hexText(after.hash))
                             .arg(limit)
                             .arg(wait);
    HttpRequest request = withMethod("GET", path);
    request.longestAnswer = 64 * 1024 * 1024; // a page of largest bodies
    return read(expect(request, true), FeedPage::fromJson);
}

Synced<Recount> DistrictClient::recount(const FeedPlace &after, qint64 upTo)
{
    const QString path = QStringLiteral("/v1/feed/recount?after=%1&hash=%2&upTo=%3")
                             .arg(after.position)
                             .arg(hexText(after.hash))
                             .arg(upTo);
    return read(expect(withMethod("GET", path), true), Recount::fromJson);
}

Synced<Verdicts> DistrictClient::verdicts(const QString &device)
{
    return read(expect(withMethod("GET", QStringLiteral("/v1/verdicts?device=") + device), true), Verdicts::fromJson);
}

Synced<std::vector<Peer>> DistrictClient::devices(const QStringList &ids)
{
    QUrlQuery query;
    for (const QString &id : ids)
        query.addQueryItem(QStringLiteral("id"), id);
    return read(expect(withMethod("GET", QStringLiteral("/v1/devices?") + query.toString(QUrl::FullyEncoded)), true),
                peersFromJson);
}

Synced<bool> DistrictClient::hasScan(const QString &address)
{
    const Synced<HttpAnswer> answer = exchange(withMethod("HEAD", QStringLiteral("/v1/blobs/") + address), true);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 404)
        return false;
    if (answer->status < 200 || answer->status > 299)
        return tl::unexpected(answerError(answer->status, answer->body, retryAfterOf(*answer)));
    return true;
}

Synced<WantedScans> DistrictClient::wantedScans(const QString &after)
{
    const QString query = after.isEmpty() ? QString() : QStringLiteral("?after=") + after;
    return read(expect(withMethod("GET", QStringLiteral("/v1/blobs") + query), true), WantedScans::fromJson);
}

Synced<QString> DistrictClient::beginUpload(const QString &address, qint64 size, const QString &mediaType)
{
    HttpRequest request = withMethod("POST", QStringLiteral("/v1/blobs"));
    request.headers = {
        {"Tus-Resumable", tus},
        {"Upload-Length", QByteArray::number(size)},
        {"Upload-Metadata", "digest " + address.toLatin1().toBase64() + ",type " + mediaType.toUtf8().toBase64()}};
    const Synced<HttpAnswer> answer = expect(request, true);
    if (!answer)
        return tl::unexpected(answer.error());
    const QString path = pathOf(answer->headers.value(QByteArrayLiteral("location")));
    if (path.isEmpty())
        return notAgreed(QStringLiteral("upload-location"));
    return path;
}

Synced<std::optional<qint64>> DistrictClient::uploadOffset(const QString &upload)
{
    HttpRequest request = withMethod("HEAD", upload);
    request.headers = {{"Tus-Resumable", tus}};
    const Synced<HttpAnswer> answer = exchange(request, true);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 404 || answer->status == 410)
        return std::optional<qint64>();
    bool isNumber = false;
    const qint64 offset = answer->headers.value(QByteArrayLiteral("upload-offset")).toLongLong(&isNumber);
    if (answer->status < 200 || answer->status > 299)
        return tl::unexpected(answerError(answer->status, answer->body, retryAfterOf(*answer)));
    if (!isNumber || offset < 0)
        return notAgreed(QStringLiteral("upload-offset"));
    return std::optional(offset);
}

Synced<qint64> DistrictClient::sendPart(const QString &upload, qint64 offset, const QByteArray &part)
{
    HttpRequest request = withMethod("PATCH", upload);
    request.headers = {{"Tus-Resumable", tus},
                       {"Upload-Offset", QByteArray::number(offset)},
                       {"Content-Type", "application/offset+octet-stream"}};
    request.body = part;
    const Synced<HttpAnswer> answer = expect(request, true);
    if (!answer)
        return tl::unexpected(answer.error());
    bool isNumber = false;
    const qint64 reached = answer->headers.value(QByteArrayLiteral("upload-offset")).toLongLong(&isNumber);
    if (!isNumber || reached != offset + part.size())
        return notAgreed(QStringLiteral("upload-offset"));
    return reached;
}

Synced<std::optional<DistrictClient::ScanPart>> DistrictClient::scan(const QString &address, qint64 offset)
{
    HttpRequest request = withMethod("GET", QStringLiteral("/v1/blobs/") + address);
    request.longestAnswer = BlobStore::maxSize;
    if (offset > 0)
        request.headers.emplace_back(QByteArrayLiteral("Range"), "bytes=" + QByteArray::number(offset) + '-');
    const Synced<HttpAnswer> answer = exchange(request, true);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 404)
        return std::optional<ScanPart>();
    if (answer->status != (offset > 0 ? 206 : 200))
        return tl::unexpected(answerError(answer->status, answer->body, retryAfterOf(*answer)));
    const QString type = QString::fromLatin1(answer->headers.value(QByteArrayLiteral("content-type")));
    return std::optional(ScanPart{answer->body, type.section(u';', 0, 0).trimmed(), !answer->cut});
}

Synced<std::optional<DistrictClient::ReferenceAnswer>> DistrictClient::reference(const QByteArray &etag)
{
    HttpRequest request = withMethod("GET", QStringLiteral("/v1/reference"));
    if (!etag.isEmpty())
        request.headers.emplace_back(QByteArrayLiteral("If-None-Match"), etag);
    const Synced<HttpAnswer> answer = exchange(request, true);
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 304)
        return std::optional<ReferenceAnswer>();
    if (answer->status != 200 || answer->cut)
        return tl::unexpected(answerError(answer->cut ? 503 : answer->status, answer->body, retryAfterOf(*answer)));
    Synced<ReferenceList> list = read(answer, ReferenceList::fromJson);
    if (!list)
        return tl::unexpected(list.error());
    return std::optional(ReferenceAnswer{std::move(*list), answer->headers.value(QByteArrayLiteral("etag"))});
}

Synced<QByteArray> DistrictClient::referenceBytes(const QByteArray &hash)
{
    HttpRequest request = withMethod("GET", QStringLiteral("/v1/reference/") + hexText(hash));
    request.longestAnswer = 32 * 1024 * 1024;
    return expect(request, true).map([](const HttpAnswer &answer) { return answer.body; });
}

} // namespace yichuang
