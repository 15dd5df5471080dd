// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/publishing.h"

#include "core/district/handlers.h"
#include "core/district/keys.h"
#include "core/district/postgres.h"
#include "core/sync/wirereference.h"
#include "core/vault/digest.h"

namespace yichuang {

namespace {

constexpr QByteArrayView quote("\"");

bool matches(const QByteArray &header, const QByteArray &tag)
{
    for (const QByteArray &one : header.split(',')) {
        if (const QByteArray candidate = one.trimmed(); candidate == "*" || candidate == tag || candidate == "W/" + tag)
            return true;
    }
    return false;
}

tl::unexpected<PublishRefusal> notKept(const Error &error)
{
    return tl::unexpected<PublishRefusal>(PublishRefusal{{}, error, false});
}

} // namespace

tl::expected<Published, PublishRefusal> publishReference(Postgres &postgres, const DistrictKeys &keys,
                                                         const QByteArray &bytes)
{
    auto document = readReference(bytes);
    if (!document)
        return tl::unexpected<PublishRefusal>(PublishRefusal{document.error(), {}, true});
    const QString kind = referenceKindName(document->kind);
    const QByteArray hash = sm3(bytes);
    const Result<QByteArray> signature = keys.sign(referenceStatement(kind, hash));
    if (!signature)
        return notKept(signature.error());
    const Result<PgRows> kept =
        postgres.run("INSERT INTO reference_documents (hash, kind, version, effective_from, signature, content) "
                     "VALUES ($1, $2, $3, $4::text::date, $5, $6) ON CONFLICT DO NOTHING",
                     PgValues()
                         .bytes(hash)
                         .text(kind)
                         .text(document->version)
                         .text(document->effectiveFrom.toString(Qt::ISODate))
                         .bytes(*signature)
                         .bytes(bytes));
    if (!kept)
        return notKept(kept.error());
    return Published{std::move(*document), kept->affected() == 1};
}

Result<std::vector<QByteArray>> publishedInForce(Postgres &postgres, ReferenceKind kind, QDate day)
{
    const Result<PgRows> rows =
        postgres.run("SELECT content FROM reference_documents WHERE kind = $1 AND effective_from <= $2::text::date "
                     "ORDER BY effective_from DESC, published_at DESC",
                     PgValues().text(referenceKindName(kind)).text(day.toString(Qt::ISODate)));
    if (!rows)
        return failure(rows.error());
    std::vector<QByteArray> documents;
    documents.reserve(std::size_t(rows->size()));
    for (int row = 0; row < rows->size(); ++row)
        documents.push_back(rows->bytes(row, 0));
    return documents;
}

Answer listReferences(Call &call)
{
    const Result<PgRows> rows = call.postgres().run(
        "SELECT kind, version, hash, effective_from::text, length(content), signature FROM reference_documents "
        "ORDER BY kind, effective_from DESC, published_at DESC");
    if (!rows)
        return refuse(rows.error());
    ReferenceList list;
    QByteArray names;
    for (int row = 0; row < rows->size(); ++row) {
        list.documents.push_back({rows->text(row, 0), rows->text(row, 1), rows->bytes(row, 2),
                                  QDate::fromString(rows->text(row, 3), Qt::ISODate), rows->number(row, 4),
                                  rows->bytes(row, 5)});
        names += rows->bytes(row, 2);
    }
    const QByteArray tag = quote.toByteArray() + sm3(names).toHex() + quote.toByteArray();
    if (matches(call.request.header("if-none-match"), tag))
        return HttpResponse{304, {{"ETag", tag}, {"Cache-Control", "no-cache"}}, {}, -1};
    HttpResponse response = jsonAnswer(200, list.toJson());
    response.headers = {{"Content-Type", "application/json"}, {"ETag", tag}, {"Cache-Control", "no-cache"}};
    return response;
}

Answer readReference(Call &call)
{
    const QByteArray hash = QByteArray::fromHex(call.parts.value(0).toLatin1());
    const QByteArray tag = quote.toByteArray() + hash.toHex() + quote.toByteArray();
    const Result<PgRows> rows = call.postgres().run(
        "SELECT content, signature, kind FROM reference_documents WHERE hash = $1", PgValues().bytes(hash));
    if (!rows)
        return refuse(rows.error());
    if (rows->isEmpty())
        return refuse(ProblemCode::NotFound);
    std::vector<HttpHeader> headers{{"ETag", tag}, {"Cache-Control", "private, max-age=31536000, immutable"}};
    if (matches(call.request.header("if-none-match"), tag))
        return HttpResponse{304, headers, {}, -1};
    headers.emplace_back("Content-Type", "application/json");
    headers.emplace_back("X-Yichuang-Signature", rows->bytes(0, 1).toBase64());
    headers.emplace_back("X-Yichuang-Kind", rows->bytes(0, 2));
    return HttpResponse{200, std::move(headers), rows->bytes(0, 0), -1};
}

} // namespace yichuang
