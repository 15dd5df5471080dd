// SPDX-License-Identifier: GPL-3.0-or-later
// Scans: tus 1.0 core and creation (https://tus.io/protocols/resumable-upload) to put them, addresses to get them.
#include "core/base/identifiers.h"
#include "core/district/blobcontent.h"
#include "core/district/blobrange.h"
#include "core/district/handlers.h"
#include "core/sync/wire.h"
#include "core/vault/digest.h"
#include "core/vault/securebytes.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr qint64 largestBlob = 64 * 1024 * 1024;
constexpr int uploadIdBytes = 18;
constexpr QByteArrayView tusVersion("1.0.0");

std::vector<HttpHeader> tusHeaders()
{
    return {{"Tus-Resumable", tusVersion.toByteArray()}, {"Cache-Control", "no-store"}};
}

HttpResponse tusAnswer(int status, std::vector<HttpHeader> more = {})
{
    HttpResponse response{status, tusHeaders(), {}, -1};
    response.headers.insert(response.headers.end(), more.begin(), more.end());
    return response;
}

tl::expected<void, Problem> checkVersion(const Call &call)
{
    if (call.request.header("tus-resumable") == tusVersion)
        return {};
    return refuse(ProblemCode::TusVersion, QString::fromLatin1(tusVersion.toByteArray()));
}

/** Value of @p key in tus's Upload-Metadata ("key base64,key base64"). */
QByteArray metadata(const QByteArray &header, QByteArrayView key)
{
    for (const QByteArray &pair : header.split(',')) {
        const QList<QByteArray> words = pair.trimmed().split(' ');
        if (words.size() == 2 && words[0] == key)
            return QByteArray::fromBase64(words[1]);
    }
    return {};
}

/** An upload as its row has it; locked when read with a lock. */
struct Upload
{
    QString id;
    QByteArray digest;
    QString type;
    qint64 size = 0;
    qint64 received = 0;
    int pieces = 0;
};

tl::expected<Upload, Problem> uploadOf(const Call &call, const char *sql)
{
    const QString id = call.parts.value(0);
    const Result<PgRows> row = call.postgres().run(sql, PgValues().text(id).text(call.caller.device));
    if (!row)
        return refuse(row.error());
    if (row->isEmpty())
        return refuse(ProblemCode::NotFound);
    return Upload{id, row->bytes(0, 0), row->text(0, 1), row->number(0, 2), row->number(0, 3), int(row->number(0, 4))};
}

/** Seals and stores what came, in pieces that a reader can find its way in. */
Result<> storePieces(const Call &call, Upload &upload, const QByteArray &bytes)
{
    std::vector<Postgres::Step> steps;
    for (qsizetype from = 0; from < bytes.size(); from += largestPiece) {
        const QByteArray piece = bytes.mid(from, largestPiece);
        const Result<QByteArray> sealed = call.worker.sealer.seal(piece, pieceContext(upload.id, upload.pieces));
        if (!sealed)
            return failure(sealed.error());
        steps.push_back({"INSERT INTO upload_pieces (upload, piece, starts, size, content) VALUES ($1, $2, $3, $4, $5)",
                         PgValues()
                             .text(upload.id)
                             .number(upload.pieces)
                             .number(upload.received)
                             .number(piece.size())
                             .bytes(*sealed)});
        ++upload.pieces;
        upload.received += piece.size();
    }
    steps.push_back({"UPDATE uploads SET received = $2, pieces = $3, touched_at = now() WHERE upload = $1",
                     PgValues().text(upload.id).number(upload.received).number(upload.pieces)});
    const Result<std::vector<PgRows>> stored = call.postgres().runAll(steps);
    return stored ? Result<>() : failure(stored.error());
}

Result<> removeUpload(const Call &call, const QString &upload)
{
    const Result<std::vector<PgRows>> removed =
        call.postgres().runAll({{"DELETE FROM upload_pieces WHERE upload = $1", PgValues().text(upload)},
                                {"DELETE FROM uploads WHERE upload = $1", PgValues().text(upload)}});
    return removed ? Result<>() : failure(removed.error());
}

/** The last byte is there: is it what its address says? Then it is a blob, unless there is one already. */
tl::expected<void, Problem> completeUpload(const Call &call, const Upload &upload)
{
    const Result<QByteArray> digest = uploadDigest(call.worker, upload.id, upload.size);
    if (!digest)
        return refuse(digest.error());
    if (*digest != upload.digest) {
        if (const Result<> removed = removeUpload(call, upload.id); !removed)
            return refuse(removed.error());
        return refuse(ProblemCode::ChecksumMismatch);
    }
    const Result<PgRows> added =
        call.postgres().run("INSERT INTO blobs (digest, upload, media_type, size) "
                            "VALUES ($1, $2, $3, $4) ON CONFLICT (digest) DO NOTHING",
                            PgValues().bytes(upload.digest).text(upload.id).text(upload.type).number(upload.size));
    if (!added)
        return refuse(added.error());
    return {};
}

bool isMediaType(const QByteArray &type)
{
    return type.size() <= 100 && type.count('/') == 1 && std::all_of(type.begin(), type.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '.'
                   || c == '+' || c == '-';
           });
}

} // namespace

Answer uploadOptions(Call &)
{
    return tusAnswer(204,
                     {{"Tus-Version", tusVersion.toByteArray()},
                      {"Tus-Max-Size", QByteArray::number(largestBlob)},
                      {"Tus-Extension", "creation,termination"}});
}

Answer wantedScans(Call &call)
{
    const QString after = call.query.queryItemValue(QStringLiteral("after"));
    const QByteArray digest = QByteArray::fromHex(after.toLatin1());
    if (!after.isEmpty() && digest.size() != chainHashSize)
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("after"));
    const Result<PgRows> rows =
        call.postgres().run("SELECT c.digest, min(c.case_id::text) FROM case_blobs c JOIN case_units u USING (case_id) "
                            "WHERE u.unit = $1 AND c.digest > $2 AND NOT EXISTS (SELECT FROM blobs b WHERE b.digest = "
                            "c.digest) GROUP BY c.digest ORDER BY c.digest LIMIT $3",
                            PgValues().text(call.caller.unit).bytes(digest).number(mostWantedScans + 1));
    if (!rows)
        return refuse(rows.error());
    WantedScans wanted;
    wanted.more = rows->size() > mostWantedScans;
    for (int row = 0; row < std::min(rows->size(), mostWantedScans); ++row)
        wanted.scans.push_back({hexText(rows->bytes(row, 0)), uuidFromText(rows->text(row, 1))});
    return jsonAnswer(200, wanted.toJson());
}

Answer createUpload(Call &call)
{
    if (const auto version = checkVersion(call); !version)
        return refuse(version.error());
    bool ok = false;
    const qint64 size = call.request.header("upload-length").toLongLong(&ok);
    const QByteArray meta = call.request.header("upload-metadata");
    const QByteArray digest = QByteArray::fromHex(metadata(meta, "digest"));
    QByteArray type = metadata(meta, "type");
    if (type.isEmpty())
        type = "application/octet-stream";
    if (!ok || size < 0 || digest.size() != chainHashSize || !isMediaType(type))
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("upload"));
    if (size > largestBlob)
        return refuse(ProblemCode::TooLarge, QStringLiteral("upload-length"));
    const QString id =
        QString::fromLatin1(SecureBytes::random(uploadIdBytes)
                                .view()
                                .toByteArray()
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    Result<PgTransaction> transaction = PgTransaction::begin(call.postgres());
    if (!transaction)
        return refuse(transaction.error());
    const Result<PgRows> made = call.postgres().run(
        "INSERT INTO uploads (upload, device, digest, media_type, size) VALUES ($1, $2, $3, $4, $5)",
        PgValues().text(id).text(call.caller.device).bytes(digest).text(QString::fromLatin1(type)).number(size));
    if (!made)
        return refuse(made.error());
    if (size == 0) {
        const auto completed = completeUpload(call, Upload{id, digest, QString::fromLatin1(type), 0, 0, 0});
        if (!completed)
            return refuse(completed.error());
    }
    if (const Result<> committed = transaction->commit(); !committed)
        return refuse(committed.error());
    return tusAnswer(201, {{"Location", "/v1/blobs/uploads/" + id.toLatin1()}, {"Upload-Offset", "0"}});
}

Answer uploadOffset(Call &call)
{
    if (const auto version = checkVersion(call); !version)
        return refuse(version.error());
    const auto upload = uploadOf(call,
                                 "SELECT digest, media_type, size, received, pieces FROM uploads "
                                 "WHERE upload = $1 AND device = $2");
    if (!upload)
        return refuse(upload.error());
    return tusAnswer(
        200,
        {{"Upload-Offset", QByteArray::number(upload->received)}, {"Upload-Length", QByteArray::number(upload->size)}});
}

Answer continueUpload(Call &call)
{
    if (const auto version = checkVersion(call); !version)
        return refuse(version.error());
    bool ok = false;
    const qint64 offset = call.request.header("upload-offset").toLongLong(&ok);
    if (!ok || offset < 0)
        return refuse(ProblemCode::RequestMalformed, QStringLiteral("upload-offset"));
    Result<PgTransaction> transaction = PgTransaction::begin(call.postgres());
    if (!transaction)
        return refuse(transaction.error());
    auto upload = uploadOf(call,
                           "SELECT digest, media_type, size, received, pieces FROM uploads "
                           "WHERE upload = $1 AND device = $2 FOR UPDATE");
    if (!upload)
        return refuse(upload.error());
    if (offset != upload->received)
        return refuse(ProblemCode::OffsetMismatch, QString::number(upload->received));
    if (call.body.size() > upload->size - upload->received)
        return refuse(ProblemCode::TooLarge, QStringLiteral("upload-length"));
    if (const Result<> stored = storePieces(call, *upload, call.body); !stored)
        return refuse(stored.error());
    tl::expected<void, Problem> completed;
    if (upload->received == upload->size && !call.body.isEmpty())
        completed = completeUpload(call, *upload);
    if (!completed && completed.error().code != ProblemCode::ChecksumMismatch)
        return refuse(completed.error());
    // Also when the content was wrong: that the upload is gone is to stay.
    if (const Result<> committed = transaction->commit(); !committed)
        return refuse(committed.error());
    if (!completed)
        return refuse(completed.error());
    return tusAnswer(204, {{"Upload-Offset", QByteArray::number(upload->received)}});
}

Answer dropUpload(Call &call)
{
    if (const auto version = checkVersion(call); !version)
        return refuse(version.error());
    const auto upload = uploadOf(call,
                                 "SELECT digest, media_type, size, received, pieces FROM uploads u "
                                 "WHERE upload = $1 AND device = $2 "
                                 "AND NOT EXISTS (SELECT FROM blobs b WHERE b.upload = u.upload)");
    if (!upload)
        return refuse(upload.error());
    if (const Result<> removed = removeUpload(call, upload->id); !removed)
        return refuse(removed.error());
    return tusAnswer(204);
}

Answer readBlob(Call &call)
{
    const QByteArray digest = QByteArray::fromHex(call.parts.value(0).toLatin1());
    const Result<PgRows> row = call.postgres().run(
        "SELECT b.upload, b.media_type, b.size FROM blobs b WHERE b.digest = $1 AND EXISTS (SELECT FROM case_blobs c "
        "JOIN case_units u USING (case_id) WHERE c.digest = b.digest AND u.unit = $2)",
        PgValues().bytes(digest).text(call.caller.unit));
    if (!row)
        return refuse(row.error());
    if (row->isEmpty())
        return refuse(ProblemCode::NotFound);
    const qint64 size = row->number(0, 2);
    std::vector<HttpHeader> headers{{"Content-Type", row->bytes(0, 1)},
                                    {"Accept-Ranges", "bytes"},
                                    {"Cache-Control", "private, no-store"},
                                    {"X-Content-Type-Options", "nosniff"}};
    const bool isHead = call.request.method == "HEAD";
    const ByteRange range =
        isHead ? ByteRange{0, size, RangeKind::Whole} : byteRange(call.request.header("range"), size);
    if (range.kind == RangeKind::Unsatisfiable) {
        headers.emplace_back("Content-Range", "bytes */" + QByteArray::number(size));
        return HttpResponse{416, std::move(headers), {}, -1};
    }
    if (isHead)
        return HttpResponse{200, std::move(headers), {}, size};
    const Result<QByteArray> content = uploadContent(call.worker, row->text(0, 0), range.from, range.to);
    if (!content)
        return refuse(content.error());
    if (range.kind == RangeKind::Whole)
        return HttpResponse{200, std::move(headers), *content, -1};
    headers.emplace_back("Content-Range",
                         "bytes " + QByteArray::number(range.from) + '-' + QByteArray::number(range.to - 1) + '/'
                             + QByteArray::number(size));
    return HttpResponse{206, std::move(headers), *content, -1};
}

} // namespace yichuang
