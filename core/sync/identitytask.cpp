// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/identitytask.h"

#include "core/store/profile.h"
#include "core/store/syncstore.h"

#include <QSysInfo>

#include <limits>

namespace yichuang {

namespace {

struct Introduction
{
    QString device;
    QByteArray publicKey;
    QString voucher; ///< the newest identity the district knows; empty: none
    bool known = false;
    DistrictLink link;
};

Result<Introduction> introduction(Profile &profile)
{
    SyncBook &book = profile.sync().book;
    Introduction result;
    result.device = profile.deviceId();
    const Result<QByteArray> key = profile.publicKey();
    const Result<DistrictLink> link = book.link();
    const Result<QStringList> own = profile.sync().outbox.ownDevices();
    if (!key || !link || !own)
        return failure(!key ? key.error() : !link ? link.error() : own.error());
    result.publicKey = *key;
    result.link = *link;
    for (const QString &device : *own) {
        const Result<bool> registered = book.isRegistered(device);
        if (!registered)
            return failure(registered.error());
        if (*registered && device == result.device)
            result.known = true;
        else if (*registered)
            result.voucher = device;
    }
    return result;
}

} // namespace

Synced<> IdentityTask::keep(const QString &device, const Enrolment &enrolment, const QString &server,
                            const QString &caFile)
{
    const Result<> kept = m_gate.visit([&](Profile &profile) -> Result<> {
        SyncBook &book = profile.sync().book;
        const DistrictLink link{server,
                                caFile,
                                unitKindName(enrolment.unit.kind),
                                enrolment.unit.code,
                                enrolment.unit.name,
                                enrolment.districtKey,
                                enrolment.districtName};
        return book.setLink(link).and_then([&] { return book.setRegistered(device); }).and_then([&] {
            return book.setClockOffset(m_clock.now().secsTo(enrolment.serverTime));
        });
    });
    if (!kept)
        return tl::unexpected(localError(kept.error()));
    return {};
}

Synced<> IdentityTask::run()
{
    const Result<Introduction> who = m_gate.visit(introduction);
    if (!who)
        return tl::unexpected(localError(who.error()));
    if (who->known)
        return {};
    if (who->voucher.isEmpty() || !who->link.isEnrolled()) {
        SyncError error;
        error.fault = SyncFault::NotEnrolled;
        error.code = QStringLiteral("not-enrolled");
        return tl::unexpected(error);
    }
    const Synced<Enrolment> taken = vouch(who->voucher, who->device, who->publicKey);
    if (!taken)
        return tl::unexpected(taken.error());
    m_client.forget();
    return keep(who->device, *taken, who->link.server, who->link.caFile);
}

Synced<Enrolment> IdentityTask::vouch(const QString &voucher, const QString &device, const QByteArray &publicKey)
{
    const Result<QByteArray> signature = m_gate.visit(
        [&](Profile &profile) { return profile.signAs(voucher, successorStatement(voucher, device, publicKey)); });
    if (!signature)
        return tl::unexpected(localError(signature.error()));
    return m_client.succeed(voucher, {device, publicKey, *signature});
}

Synced<> IdentityTask::introduceAgain(const QString &device)
{
    struct Witnesses
    {
        QByteArray publicKey;
        QStringList vouchers; ///< the newest first
        DistrictLink link;
    };
    const Result<Witnesses> found = m_gate.visit([&](Profile &profile) -> Result<Witnesses> {
        SyncBook &book = profile.sync().book;
        const Result<VerifyKey> key = profile.verifyKey(device);
        const Result<DistrictLink> link = book.link();
        const Result<QStringList> own = profile.sync().outbox.ownDevices();
        if (!key || !link || !own)
            return failure(!key ? key.error() : !link ? link.error() : own.error());
        Witnesses witnesses{key->encoded(), {}, *link};
        for (const QString &other : *own) {
            const Result<bool> registered = book.isRegistered(other);
            if (!registered)
                return failure(registered.error());
            if (*registered && other != device)
                witnesses.vouchers.prepend(other);
        }
        return witnesses;
    });
    if (!found)
        return tl::unexpected(localError(found.error()));
    SyncError unknown;
    unknown.fault = SyncFault::NotEnrolled;
    unknown.code = QStringLiteral("device-unknown");
    for (const QString &voucher : found->vouchers) {
        const Synced<Enrolment> taken = vouch(voucher, device, found->publicKey);
        if (!taken && taken.error().fault == SyncFault::NotEnrolled)
            continue; // as new as the other
        if (!taken)
            return tl::unexpected(taken.error());
        m_client.forget();
        return keep(device, *taken, found->link.server, found->link.caFile);
    }
    return tl::unexpected(unknown);
}

Synced<Enrolment> IdentityTask::enrolOnce(const QString &server, const QString &caFile, const QString &code,
                                          const QString &program)
{
    const Result<Introduction> who = m_gate.visit(introduction);
    if (!who)
        return tl::unexpected(localError(who.error()));
    const EnrolmentRequest request{code.trimmed(), who->device, who->publicKey, program, QSysInfo::machineHostName()};
    Synced<Enrolment> enrolment = m_client.enrol(request);
    if (!enrolment)
        return enrolment;
    if (const Synced<> kept = keep(who->device, *enrolment, server, caFile); !kept)
        return tl::unexpected(kept.error());
    return enrolment;
}

Synced<Enrolment> IdentityTask::enrol(const QString &server, const QString &caFile, const QString &code,
                                      const QString &program)
{
    Synced<Enrolment> enrolment = enrolOnce(server, caFile, code, program);
    if (enrolment || enrolment.error().fault != SyncFault::Revoked)
        return enrolment;
    // The district shut this identity out and somebody there gave a new code: the computer comes back under a new one.
    // What it wrote under the old one and could not send, the push brings along once it knows how far the district is.
    const Result<int> renewed = m_gate.visit([](Profile &profile) {
        return profile.giveUpIdentity(Fork{profile.deviceId(), std::numeric_limits<qint64>::max()});
    });
    if (!renewed)
        return tl::unexpected(localError(renewed.error()));
    m_client.forget();
    return enrolOnce(server, caFile, code, program);
}

} // namespace yichuang
