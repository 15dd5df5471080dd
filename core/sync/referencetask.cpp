// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/referencetask.h"

#include "core/store/profile.h"
#include "core/store/referencestore.h"
#include "core/store/syncstore.h"
#include "core/vault/digest.h"
#include "core/vault/signing.h"

#include <QSet>

namespace yichuang {

namespace {

tl::unexpected<SyncError> refused(const QString &code)
{
    SyncError error;
    error.fault = SyncFault::Refused;
    error.code = code;
    return tl::unexpected(error);
}

struct Here
{
    QByteArray districtKey;
    QSet<QString> hashes;
};

Result<Here> whatIsHere(Profile &profile)
{
    const Result<DistrictLink> link = profile.sync().book.link();
    const Result<std::vector<ReferenceInfo>> documents = profile.reference().list();
    if (!link || !documents)
        return failure(!link ? link.error() : documents.error());
    Here here;
    here.districtKey = link->districtKey;
    for (const ReferenceInfo &document : *documents)
        here.hashes.insert(document.hash);
    return here;
}

} // namespace

Synced<bool> ReferenceTask::fetch(const PublishedReference &published, const QByteArray &districtKey)
{
    const Result<VerifyKey> key = VerifyKey::fromEncoded(districtKey);
    if (!key || !key->verifies(referenceStatement(published.kind, published.hash), published.signature))
        return refused(QStringLiteral("reference.signature"));
    const Synced<QByteArray> bytes = m_client.referenceBytes(published.hash);
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (sm3(*bytes) != published.hash)
        return refused(QStringLiteral("reference.content"));
    const Result<bool> imported = m_gate.visit([&](Profile &profile) { return m_import(profile, *bytes); });
    if (imported)
        return *imported;
    // A fault in the document is the district's to mend; a full disk is ours.
    const SyncError local = localError(imported.error());
    return imported.error().code == ErrorCode::InvalidInput || imported.error().code == ErrorCode::TemplateFault
        ? refused(QStringLiteral("reference.faulty"))
        : tl::unexpected(local);
}

Synced<int> ReferenceTask::run()
{
    const Synced<std::optional<DistrictClient::ReferenceAnswer>> answer = m_client.reference(m_etag);
    if (!answer)
        return tl::unexpected(answer.error());
    if (!*answer)
        return 0;
    const Result<Here> here = m_gate.visit(whatIsHere);
    if (!here)
        return tl::unexpected(localError(here.error()));
    int added = 0;
    std::optional<SyncError> firstFault;
    const std::vector<PublishedReference> &documents = (*answer)->list.documents;
    // The list has the newest first; calendars and the like are taken in the order they were published.
    for (auto published = documents.rbegin(); published != documents.rend(); ++published) {
        if (!referenceKindFromName(published->kind) || here->hashes.contains(hexText(published->hash)))
            continue;
        const Synced<bool> fetched = fetch(*published, here->districtKey);
        if (!fetched && fetched.error().fault != SyncFault::Refused)
            return tl::unexpected(fetched.error());
        if (!fetched && !firstFault)
            firstFault = fetched.error();
        added += fetched.value_or(false);
    }
    if (firstFault)
        return tl::unexpected(*firstFault);
    m_etag = (*answer)->etag;
    return added;
}

} // namespace yichuang
