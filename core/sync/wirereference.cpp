// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/wirereference.h"

#include "core/base/json.h"
#include "core/sync/wire.h"
#include "core/sync/wirereader.h"
#include "core/vault/signing.h"

namespace yichuang {

namespace {

constexpr qsizetype mostDocuments = 10'000;

} // namespace

QJsonObject PublishedReference::toJson() const
{
    return {{QStringLiteral("kind"), kind},          {QStringLiteral("version"), version},
            {QStringLiteral("hash"), hexJson(hash)}, {QStringLiteral("effectiveFrom"), jsonFrom(effectiveFrom)},
            {QStringLiteral("size"), size},          {QStringLiteral("signature"), base64Json(signature)}};
}

Result<PublishedReference> PublishedReference::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    PublishedReference reference;
    reference.kind = reader.name(u"kind", 100);
    reference.version = reader.text(u"version");
    reference.hash = reader.hex(u"hash", chainHashSize);
    reference.effectiveFrom = dateFrom(json.value(u"effectiveFrom"));
    if (!reference.effectiveFrom.isValid())
        reader.fail(QStringLiteral("effectiveFrom"));
    reference.size = reader.number(u"size");
    reference.signature = reader.base64(u"signature", signatureSize);
    return reader.finish(std::move(reference));
}

QByteArray referenceStatement(const QString &kind, const QByteArray &hash)
{
    return "yichuang-reference/1|" + kind.toUtf8() + '|' + hash.toHex();
}

QJsonObject ReferenceList::toJson() const
{
    return {{QStringLiteral("documents"), wireList(documents)}};
}

Result<ReferenceList> ReferenceList::fromJson(const QJsonObject &json)
{
    WireReader reader(json);
    ReferenceList list;
    list.documents = reader.list(u"documents", mostDocuments, PublishedReference::fromJson);
    return reader.finish(std::move(list));
}

} // namespace yichuang
