// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/store/peers.h"
#include "core/sync/deskgate.h"
#include "core/sync/transport.h"
#include "core/sync/wire.h"
#include "core/sync/wireenrolment.h"
#include "core/sync/wirereference.h"

#include <optional>

namespace yichuang {

/**
 * The district's operations (resources/district-api.yaml) as calls. Logs in when there is no session and once more when
 * one ended; the session is the identity's, so a new identity has to forget() it. One per thread.
 */
class DistrictClient final
{
public:
    DistrictClient(Transport &transport, DeskGate &gate, const Clock &clock)
        : m_transport(transport)
        , m_gate(gate)
        , m_clock(clock)
    {
    }

    // --- without a session ---
    [[nodiscard]] Synced<Enrolment> enrol(const EnrolmentRequest &request);
    [[nodiscard]] Synced<Enrolment> succeed(const QString &oldDevice, const Succession &succession);

    // --- events ---
    [[nodiscard]] Synced<Marks> marks(const QStringList &devices);
    [[nodiscard]] Synced<Receipt> push(const std::vector<Event> &events);
    /** Waits up to @p wait seconds for news when there are none. */
    [[nodiscard]] Synced<FeedPage> feed(const FeedPlace &after, int limit, int wait);
    /** What the district counts anew behind @p after up to @p upTo, at most mostRecounted positions. */
    [[nodiscard]] Synced<Recount> recount(const FeedPlace &after, qint64 upTo);
    /**
     * What of @p device's events has no effect as things stand now, in chain order, of those that came to this unit.
     */
    [[nodiscard]] Synced<Verdicts> verdicts(const QString &device);
    /** Public keys of devices; those the district does not know are left out. */
    [[nodiscard]] Synced<std::vector<Peer>> devices(const QStringList &ids);

    // --- scans: tus 1.0 core ---
    [[nodiscard]] Synced<bool> hasScan(const QString &address);
    /** What scans of this unit the district lacks, in the order of their addresses behind @p after. */
    [[nodiscard]] Synced<WantedScans> wantedScans(const QString &after);
    /** Begins an upload and returns its path. */
    [[nodiscard]] Synced<QString> beginUpload(const QString &address, qint64 size, const QString &mediaType);
    /** Bytes of the upload the district has; nothing when it does not know it any more. */
    [[nodiscard]] Synced<std::optional<qint64>> uploadOffset(const QString &upload);
    /** Sends @p part at @p offset; returns the new offset. */
    [[nodiscard]] Synced<qint64> sendPart(const QString &upload, qint64 offset, const QByteArray &part);
    struct ScanPart
    {
        QByteArray bytes; ///< from the offset asked for
        QString mediaType;
        bool whole = false; ///< nothing follows
    };
    /** Reads a scan from @p offset; nothing when the district does not have it (yet). */
    [[nodiscard]] Synced<std::optional<ScanPart>> scan(const QString &address, qint64 offset);

    // --- reference documents ---
    struct ReferenceAnswer
    {
        ReferenceList list;
        QByteArray etag;
    };
    /** Nothing when it is still what @p etag names. */
    [[nodiscard]] Synced<std::optional<ReferenceAnswer>> reference(const QByteArray &etag);
    [[nodiscard]] Synced<QByteArray> referenceBytes(const QByteArray &hash);

    void forget() { m_token.clear(); }

private:
    [[nodiscard]] Synced<HttpAnswer> exchange(const HttpRequest &request, bool withSession);
    [[nodiscard]] Synced<HttpAnswer> expect(const HttpRequest &request, bool withSession);
    [[nodiscard]] Synced<> logIn();
    template <typename T>
    [[nodiscard]] Synced<T> read(const Synced<HttpAnswer> &answer, Result<T> (*fromJson)(const QJsonObject &));

    Transport &m_transport;
    DeskGate &m_gate;
    const Clock &m_clock;
    QByteArray m_token;
};

} // namespace yichuang
