// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/modeldistrict.h"

#include "core/base/json.h"
#include "core/cases/fold.h"
#include "core/cases/materialsets.h"
#include "core/store/eventlog.h"
#include "core/sync/problem.h"
#include "core/sync/wireenrolment.h"
#include "core/vault/digest.h"
#include "core/vault/signing.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <QtEndian>

#include <algorithm>

namespace yichuang {

namespace {

class Line final : public Transport
{
public:
    explicit Line(ModelDistrict &district)
        : m_district(district)
    {
    }

    Synced<HttpAnswer> call(const HttpRequest &request) override
    {
        using Accident = ModelDistrict::Accident;
        const std::lock_guard guard(m_district.lock);
        m_district.asked.append(QString::fromLatin1(request.method) + u' ' + request.path);
        const Accident accident = m_district.accidents ? m_district.accidents(request) : Accident::None;
        SyncError offline;
        offline.fault = SyncFault::Offline;
        if (accident == Accident::Unreachable)
            return tl::unexpected(offline);
        HttpAnswer answer = m_district.answer(request);
        if (accident == Accident::AnswerLost)
            return tl::unexpected(offline);
        if (m_district.lies)
            m_district.lies(request, answer);
        return answer;
    }
    void abort() override { }

private:
    ModelDistrict &m_district;
};

HttpAnswer ok(const QJsonObject &json, int status = 200)
{
    HttpAnswer answer;
    answer.status = status;
    answer.body = jsonBytes(json);
    return answer;
}

HttpAnswer problem(ProblemCode code, const std::optional<ChainMark> &mark = {},
                   const std::optional<FeedPlace> &head = {})
{
    Problem told;
    told.code = code;
    told.mark = mark;
    told.head = head;
    return ok(told.toJson(), problemKind(code).status);
}

QJsonObject bodyOf(const HttpRequest &request)
{
    QByteArray bytes = request.body;
    for (const auto &[name, value] : request.headers) {
        if (name == "Content-Encoding" && value == "deflate") {
            // Qt wants a guess of the size in front; it grows by itself.
            char size[4];
            qToBigEndian<quint32>(quint32(bytes.size()) * 4, size);
            bytes = qUncompress(QByteArray(size, 4) + bytes);
        }
    }
    return jsonObject(bytes).value_or(QJsonObject());
}

QByteArray header(const HttpRequest &request, const char *name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

} // namespace

std::unique_ptr<Transport> ModelDistrict::line()
{
    return std::make_unique<Line>(*this);
}

std::vector<Event> ModelDistrict::events() const
{
    std::vector<Event> all;
    for (const FeedEntry &entry : state.feed)
        all.push_back(entry.event);
    return all;
}

ChainMark ModelDistrict::markOf(const QString &device) const
{
    const auto chain = state.chains.constFind(device);
    if (chain == state.chains.cend() || chain->empty())
        return {device, 0, chainStart()};
    return {device, chain->back().deviceSeq, chain->back().hash};
}

HttpAnswer ModelDistrict::answer(const HttpRequest &request)
{
    ++requests;
    const QString path = request.path.section(u'?', 0, 0);
    const bool open = path == u"/v1/enrolments" || path.startsWith(u"/v1/sessions") || path.endsWith(u"/successors");
    if (!open) {
        const QString device = QString::fromLatin1(header(request, "Authorization").mid(7)).section(u'.', 0, 0);
        if (!state.keys.contains(device))
            return problem(ProblemCode::SessionRequired);
        if (state.revoked.contains(device))
            return problem(ProblemCode::DeviceRevoked);
    }
    return route(path, request);
}

HttpAnswer ModelDistrict::route(const QString &path, const HttpRequest &request)
{
    const QString query = request.path.section(u'?', 1);
    const QJsonObject json = bodyOf(request);
    if (path == u"/v1/enrolments")
        return enrol(json, {});
    if (path.endsWith(u"/successors"))
        return enrol(json, path.section(u'/', 3, 3));
    if (path == u"/v1/sessions/challenges") {
        const QString device = json[u"device"].toString();
        if (!state.keys.contains(device))
            return problem(ProblemCode::DeviceUnknown);
        return ok(Challenge{QStringLiteral("challenge-%1").arg(++m_counter), now().addSecs(60)}.toJson());
    }
    if (path == u"/v1/sessions") {
        const SessionRequest login = SessionRequest::fromJson(json).value();
        if (state.revoked.contains(login.device))
            return problem(ProblemCode::DeviceRevoked);
        const Result<VerifyKey> key = VerifyKey::fromEncoded(state.keys.value(login.device));
        if (!key || !key->verifies(sessionStatement(login.device, login.challenge), login.signature))
            return problem(ProblemCode::SignatureInvalid);
        return ok(SessionGrant{login.device + QStringLiteral(".token"), now().addSecs(900), now()}.toJson(), 201);
    }
    if (path == u"/v1/marks") {
        Marks marks;
        marks.serverTime = now();
        for (const QString &device : QUrlQuery(query).allQueryItemValues(QStringLiteral("device")))
            marks.marks.push_back(markOf(device));
        return ok(marks.toJson());
    }
    if (path == u"/v1/devices") {
        QJsonArray list;
        for (const QString &id : QUrlQuery(query).allQueryItemValues(QStringLiteral("id"))) {
            if (state.keys.contains(id))
                list.append(QJsonObject{{QStringLiteral("device"), id},
                                        {QStringLiteral("publicKey"), QString::fromLatin1(state.keys[id].toBase64())},
                                        {QStringLiteral("unit"), QStringLiteral("330212110")},
                                        {QStringLiteral("revoked"), state.revoked.contains(id)}});
        }
        return ok({{QStringLiteral("devices"), list}});
    }
    if (path == u"/v1/events")
        return push(json);
    if (path == u"/v1/verdicts")
        return verdicts(QUrlQuery(query).queryItemValue(QStringLiteral("device")));
    if (path == u"/v1/feed")
        return feedAfter(query);
    if (path == u"/v1/feed/recount")
        return recount(query);
    if (path == u"/v1/blobs" && request.method == "GET")
        return wantedScans();
    if (path.startsWith(u"/v1/blobs"))
        return scans(path, request);
    if (path.startsWith(u"/v1/reference"))
        return reference(path, request);
    return problem(ProblemCode::NotFound);
}

HttpAnswer ModelDistrict::wantedScans() const
{
    QMap<QString, QUuid> missing;
    for (const FeedEntry &entry : state.feed) {
        const Result<QJsonObject> body = jsonObject(entry.event.body);
        for (const QString &address : body ? scansNamedIn(*body) : QStringList()) {
            if (!state.scans.contains(address))
                missing.insert(address, entry.event.caseId);
        }
    }
    WantedScans wanted;
    for (auto it = missing.cbegin(); it != missing.cend(); ++it)
        wanted.scans.push_back({it.key(), it.value()});
    return ok(wanted.toJson());
}

HttpAnswer ModelDistrict::enrol(const QJsonObject &json, const QString &vouchedBy)
{
    const QString device = json[u"device"].toString();
    const QByteArray publicKey = QByteArray::fromBase64(json[u"publicKey"].toString().toLatin1());
    if (!vouchedBy.isEmpty()) {
        const Result<VerifyKey> key = VerifyKey::fromEncoded(state.keys.value(vouchedBy));
        const QByteArray signature = QByteArray::fromBase64(json[u"signature"].toString().toLatin1());
        if (!key)
            return problem(ProblemCode::DeviceUnknown);
        if (state.revoked.contains(vouchedBy))
            return problem(ProblemCode::DeviceRevoked);
        if (!key->verifies(successorStatement(vouchedBy, device, publicKey), signature))
            return problem(ProblemCode::SignatureInvalid);
    }
    state.keys.insert(device, publicKey);
    Enrolment enrolment;
    enrolment.device = device;
    enrolment.unit = {UnitKind::Centre, QStringLiteral("330212110"), QStringLiteral("姜山镇便民服务中心")};
    enrolment.window = QStringLiteral("W1");
    enrolment.districtKey = m_key.publicKey();
    enrolment.districtName = QStringLiteral("鄞州区");
    enrolment.serverTime = now();
    return ok(enrolment.toJson(), 201);
}

Verdict ModelDistrict::judge(const Event &event) const
{
    if (ownLaw)
        return ownLaw(event);
    std::vector<Event> history;
    for (const FeedEntry &entry : state.feed) {
        if (entry.event.caseId == event.caseId)
            history.push_back(entry.event);
    }
    history.push_back(event);
    const FoldedCase folded = fold(history);
    for (const Misfit &misfit : folded.misfits) {
        if (misfit.eventId == event.id)
            return {VerdictKind::SetAside, misfit.why.reason};
    }
    return {};
}

HttpAnswer ModelDistrict::push(const QJsonObject &json)
{
    const Result<EventBatch> batch = batchFromJson(json);
    if (!batch || batch->events.empty())
        return problem(ProblemCode::RequestMalformed);
    const State before = state;
    Receipt receipt;
    for (const Event &event : batch->events) {
        std::vector<Event> &chain = state.chains[event.device];
        const auto refuse = [&](ProblemCode code, const ChainMark &mark) {
            state = before;
            return problem(code, mark);
        };
        if (!state.keys.contains(event.device))
            return refuse(ProblemCode::DeviceUnknown, {event.device, event.deviceSeq, event.hash});
        if (state.revoked.contains(event.device))
            return refuse(ProblemCode::DeviceRevoked, {event.device, event.deviceSeq, event.hash});
        if (event.deviceSeq > qint64(chain.size()) + 1)
            return refuse(ProblemCode::Gap, markOf(event.device));
        if (eventHash(event) != event.hash)
            return refuse(ProblemCode::ChainBroken, {event.device, event.deviceSeq, event.hash});
        if (event.deviceSeq <= qint64(chain.size())) {
            const Event &here = chain[std::size_t(event.deviceSeq - 1)];
            if (here.hash != event.hash)
                return refuse(ProblemCode::Fork, {event.device, event.deviceSeq, here.hash});
        } else {
            FeedEntry entry;
            const FeedPlace last = state.feed.empty() ? FeedPlace{} : state.feed.back().place;
            entry.verdict = judge(event);
            entry.place = {last.position + 1, feedHash(last.hash, event.hash)};
            entry.receivedAt = now();
            entry.event = event;
            state.feed.push_back(entry);
            chain.push_back(event);
        }
        const auto stored = std::find_if(state.feed.begin(), state.feed.end(),
                                         [&](const FeedEntry &entry) { return entry.event.id == event.id; });
        receipt.verdicts.push_back({event.id, stored->verdict, stored->receivedAt});
    }
    const Event &last = batch->events.back();
    const Result<VerifyKey> key = VerifyKey::fromEncoded(state.keys.value(last.device));
    if (!key || !key->verifies(last.hash, last.signature)) {
        state = before;
        return problem(ProblemCode::SignatureInvalid, ChainMark{last.device, last.deviceSeq, last.hash});
    }
    receipt.marks.push_back(markOf(last.device));
    receipt.serverTime = now();
    return ok(receipt.toJson());
}

HttpAnswer ModelDistrict::feedAfter(const QString &query) const
{
    const QUrlQuery items(query);
    const qint64 after = items.queryItemValue(QStringLiteral("after")).toLongLong();
    const QByteArray hash = QByteArray::fromHex(items.queryItemValue(QStringLiteral("hash")).toLatin1());
    const qint64 size = qint64(state.feed.size());
    const FeedPlace head = state.feed.empty() ? FeedPlace{} : state.feed.back().place;
    const FeedPlace there = after == 0 ? FeedPlace{}
        : after <= size                ? state.feed[std::size_t(after - 1)].place
                                       : FeedPlace{-1, {}};
    if (there != FeedPlace{after, hash})
        return problem(ProblemCode::FeedReset, {}, head);
    FeedPage page;
    page.unit = QStringLiteral("330212110");
    const qint64 end = std::min(size, after + items.queryItemValue(QStringLiteral("limit")).toLongLong());
    page.entries.assign(state.feed.begin() + after, state.feed.begin() + end);
    page.head = head;
    page.serverTime = now();
    return ok(page.toJson());
}

HttpAnswer ModelDistrict::verdicts(const QString &device) const
{
    Verdicts answer;
    for (const FeedEntry &entry : state.feed) {
        if (entry.event.device == device && entry.verdict.kind != VerdictKind::Applied)
            answer.verdicts.push_back({entry.event.id, entry.verdict, entry.receivedAt});
    }
    answer.serverTime = now();
    return ok(answer.toJson());
}

HttpAnswer ModelDistrict::recount(const QString &query) const
{
    const QUrlQuery items(query);
    Recount answer;
    answer.unit = QStringLiteral("330212110");
    answer.place.position = items.queryItemValue(QStringLiteral("after")).toLongLong();
    if (answer.place.position > 0)
        answer.place.hash = QByteArray::fromHex(items.queryItemValue(QStringLiteral("hash")).toLatin1());
    const qint64 upTo = items.queryItemValue(QStringLiteral("upTo")).toLongLong();
    while (answer.place.position < std::min(upTo, qint64(state.feed.size()))) {
        const Event &event = state.feed[std::size_t(answer.place.position++)].event;
        if (eventHash(event) != event.hash)
            continue;
        answer.place.hash = feedHash(answer.place.hash, event.hash);
        ++answer.sound;
    }
    answer.serverTime = now();
    return ok(answer.toJson());
}

void ModelDistrict::publish(const QString &kind, const QByteArray &bytes)
{
    PublishedReference published;
    published.kind = kind;
    published.version = QStringLiteral("1");
    published.hash = sm3(bytes);
    published.effectiveFrom = QDate(2026, 1, 1);
    published.size = bytes.size();
    published.signature = m_key.sign(referenceStatement(kind, published.hash)).value();
    state.references.insert(state.references.begin(), {published, bytes});
}

HttpAnswer ModelDistrict::reference(const QString &path, const HttpRequest &request) const
{
    HttpAnswer answer;
    ReferenceList list;
    for (const auto &[published, bytes] : state.references) {
        list.documents.push_back(published);
        if (path == QStringLiteral("/v1/reference/") + hexText(published.hash)) {
            answer.status = 200;
            answer.body = bytes;
            return answer;
        }
    }
    const QByteArray etag = '"' + QByteArray::number(qsizetype(state.references.size())) + '"';
    if (header(request, "If-None-Match") == etag) {
        answer.status = 304;
        return answer;
    }
    answer = ok(list.toJson());
    answer.headers.insert("etag", etag);
    return answer;
}

HttpAnswer ModelDistrict::scans(const QString &path, const HttpRequest &request)
{
    HttpAnswer answer;
    if (request.method == "POST") {
        const QString upload = QStringLiteral("/v1/blobs/uploads/%1").arg(++m_counter);
        const QByteArray metadata = header(request, "Upload-Metadata");
        const QByteArray digest = QByteArray::fromBase64(metadata.mid(7, metadata.indexOf(',') - 7));
        state.uploads.insert(upload, QByteArray(""));
        state.uploadOf.insert(upload, QString::fromLatin1(digest));
        answer.status = 201;
        answer.headers.insert("location", upload.toLatin1());
        return answer;
    }
    if (path.startsWith(u"/v1/blobs/uploads/")) {
        if (!state.uploads.contains(path))
            return problem(ProblemCode::NotFound);
        QByteArray &bytes = state.uploads[path];
        answer.status = 204;
        if (request.method == "PATCH") {
            if (header(request, "Upload-Offset").toLongLong() != bytes.size())
                return problem(ProblemCode::OffsetMismatch);
            bytes += request.body;
            if (hexText(sm3(bytes)) == state.uploadOf[path])
                state.scans.insert(state.uploadOf[path], bytes);
        }
        answer.headers.insert("upload-offset", QByteArray::number(bytes.size()));
        return answer;
    }
    const QString address = path.section(u'/', 3);
    if (!state.scans.contains(address))
        return problem(ProblemCode::NotFound);
    answer.status = 200;
    answer.headers.insert("content-type", "image/png");
    if (request.method == "HEAD")
        return answer;
    const QByteArray range = header(request, "Range");
    const qint64 from = range.isEmpty() ? 0 : range.mid(6, range.size() - 7).toLongLong();
    answer.status = range.isEmpty() ? 200 : 206;
    answer.body = state.scans[address].mid(from);
    return answer;
}

} // namespace yichuang
