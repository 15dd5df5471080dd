// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/district/testdevice.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/sync/wireenrolment.h"
#include "core/vault/digest.h"
#include "tests/core/cases/casefixtures.h"

namespace yichuang {

namespace {

DeviceKey freshKey()
{
    Result<DeviceKey> key = DeviceKey::generate();
    if (!key)
        qFatal("no key");
    return std::move(*key);
}

} // namespace

TestDevice::TestDevice(const QString &unit, quint16 port)
    : m_unit(unit)
    , m_key(freshKey())
    , m_id(deviceIdOf(m_key.publicKey()))
    , m_http(port)
{
}

HttpAnswer TestDevice::enrol(const QString &code)
{
    return m_http.post(
        "/v1/enrolments",
        EnrolmentRequest{code, m_id, publicKey(), QStringLiteral("test"), QStringLiteral("here")}.toJson());
}

HttpAnswer TestDevice::logIn()
{
    m_http.setToken({});
    HttpAnswer answer = m_http.post("/v1/sessions/challenges", ChallengeRequest{m_id}.toJson());
    if (answer.status != 200)
        return answer;
    const QString challenge = answer.json().value(u"challenge").toString();
    answer =
        m_http.post("/v1/sessions", SessionRequest{m_id, challenge, sign(sessionStatement(m_id, challenge))}.toJson());
    m_token = answer.json().value(u"token").toString().toLatin1();
    m_http.setToken(QString::fromLatin1(m_token));
    return answer;
}

void TestDevice::join(const QString &code)
{
    const HttpAnswer enrolled = enrol(code);
    if (enrolled.status != 201)
        qFatal("enrolment: %d %s", enrolled.status, enrolled.body.constData());
    const HttpAnswer session = logIn();
    if (session.status != 201)
        qFatal("session: %d %s", session.status, session.body.constData());
}

const Event &TestDevice::write(const QUuid &caseId, EventType type, const QJsonObject &body, Role role,
                               const QDateTime &at)
{
    Event event;
    event.at = at.isValid() ? at : QDateTime::currentDateTime();
    event.id = makeUuidV7(event.at, m_random);
    event.caseId = caseId;
    event.device = m_id;
    event.deviceSeq = qint64(m_events.size()) + 1;
    event.typeName = eventTypeName(type);
    event.actor = {QStringLiteral("account"), role};
    event.place = {m_unit, QStringLiteral("1")};
    event.salt = m_random.bytes(16);
    event.body = jsonBytes(body);
    event.prevHash = m_events.empty() ? chainStart() : m_events.back().hash;
    event.hash = sm3(chainInput(event));
    m_events.push_back(std::move(event));
    return m_events.back();
}

void TestDevice::sealCommit()
{
    m_events.back().signature = sign(m_events.back().hash);
}

QUuid TestDevice::openCase(int number)
{
    const QUuid caseId = makeUuidV7(QDateTime::currentDateTime(), m_random);
    CaseOpenedBody body = intakeOf(promisedItem(), QDate::currentDate());
    const QString centre = unitKindOf(m_unit) == UnitKind::Department ? QStringLiteral("330212110") : m_unit;
    body.number = caseNumberText({centre, QDate::currentDate(), QStringLiteral("A7"), QStringLiteral("K3QM"), number});
    write(caseId, EventType::CaseOpened, body.toJson());
    sealCommit();
    return caseId;
}

std::vector<Event> TestDevice::events(qint64 behind) const
{
    return {m_events.begin() + behind, m_events.end()};
}

HttpAnswer TestDevice::push(const std::vector<Event> &events)
{
    return m_http.post("/v1/events", batchToJson(events));
}

Receipt TestDevice::mustPush(qint64 behind)
{
    const HttpAnswer answer = push(events(behind));
    const Result<Receipt> receipt = Receipt::fromJson(answer.json());
    if (answer.status != 200 || !receipt)
        qFatal("push: %d %s", answer.status, answer.body.constData());
    return *receipt;
}

std::vector<FeedEntry> TestDevice::readFeed(FeedPlace &place, int wait)
{
    std::vector<FeedEntry> entries;
    for (;;) {
        const QByteArray target = "/v1/feed?after=" + QByteArray::number(place.position) + "&hash=" + place.hash.toHex()
            + "&wait=" + QByteArray::number(wait);
        const HttpAnswer answer = m_http.get(target);
        Result<FeedPage> page = FeedPage::fromJson(answer.json());
        if (answer.status != 200 || !page)
            qFatal("feed: %d %s", answer.status, answer.body.constData());
        if (page->entries.empty())
            return entries;
        for (FeedEntry &entry : page->entries) {
            if (entry.place.position != place.position + 1
                || entry.place.hash != feedHash(place.hash, entry.event.hash))
                qFatal("the feed has a gap at %lld", static_cast<long long>(entry.place.position));
            place = entry.place;
            entries.push_back(std::move(entry));
        }
        if (place.position >= page->head.position)
            return entries;
    }
}

} // namespace yichuang
