// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/randomsource.h"
#include "core/cases/event.h"
#include "core/sync/wire.h"
#include "core/vault/signing.h"
#include "tests/district/httpclient.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace yichuang {

/** A workstation as the district sees it: a key, a chain, a session. */
class TestDevice final
{
public:
    TestDevice(const QString &unit, quint16 port);
    TestDevice(TestDevice &&) noexcept = default;

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &unit() const { return m_unit; }
    [[nodiscard]] QByteArray publicKey() const { return m_key.publicKey(); }
    [[nodiscard]] QByteArray sign(const QByteArray &statement) const { return *m_key.sign(statement); }
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] QByteArray token() const { return m_token; }

    [[nodiscard]] HttpAnswer enrol(const QString &code);
    /** Asks for a challenge and signs it; keeps the token. */
    [[nodiscard]] HttpAnswer logIn();
    /** enrol() and logIn(); fails the program when it cannot. */
    void join(const QString &code);

    /** Appends an event to the chain; unsigned until sealCommit(). */
    const Event &write(const QUuid &caseId, EventType type, const QJsonObject &body, Role role = Role::Clerk,
                       const QDateTime &at = {});
    /** Signs the chain's end, as a commit does. */
    void sealCommit();
    /** A new case of its own: CaseOpened, signed. Returns the case's id. */
    QUuid openCase(int number = 1);

    /** All that was written, or what is behind @p seq. */
    [[nodiscard]] std::vector<Event> events(qint64 behind = 0) const;
    [[nodiscard]] std::vector<Event> &chain() { return m_events; }
    [[nodiscard]] HttpAnswer push(const std::vector<Event> &events);
    /** Pushes all behind @p behind; fails the program unless it is taken. */
    Receipt mustPush(qint64 behind = 0);
    /** The whole feed from @p place on, page by page; moves the place. */
    [[nodiscard]] std::vector<FeedEntry> readFeed(FeedPlace &place, int wait = 0);

private:
    SystemRandom m_random;
    QString m_unit;
    DeviceKey m_key;
    QString m_id;
    HttpClient m_http;
    QByteArray m_token;
    std::vector<Event> m_events;
};

} // namespace yichuang
