// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/blobcontent.h"

#include "core/vault/digest.h"

#include <algorithm>

namespace yichuang {

QByteArray pieceContext(const QString &upload, int piece)
{
    return "piece:" + upload.toLatin1() + ':' + QByteArray::number(piece);
}

Result<QByteArray> uploadContent(Worker &worker, const QString &upload, qint64 from, qint64 to)
{
    const Result<PgRows> rows =
        worker.postgres.run("SELECT piece, starts, content FROM upload_pieces WHERE upload = $1 "
                            "AND starts < $3 AND starts + size > $2 ORDER BY piece",
                            PgValues().text(upload).number(from).number(to));
    if (!rows)
        return failure(rows.error());
    QByteArray content;
    for (int row = 0; row < rows->size(); ++row) {
        const Result<QByteArray> piece =
            worker.sealer.open(rows->bytes(row, 2), pieceContext(upload, int(rows->number(row, 0))));
        if (!piece)
            return failure(piece.error());
        const qint64 starts = rows->number(row, 1);
        const qint64 skip = std::max<qint64>(0, from - starts);
        content += piece->mid(skip, std::min<qint64>(piece->size(), to - starts) - skip);
    }
    return content;
}

Result<QByteArray> uploadDigest(Worker &worker, const QString &upload, qint64 size)
{
    Sm3 hash;
    for (qint64 from = 0; from < size; from += largestPiece) {
        const Result<QByteArray> part =
            uploadContent(worker, upload, from, std::min<qint64>(size, from + largestPiece));
        if (!part)
            return failure(part.error());
        hash.add(*part);
    }
    return hash.result();
}

} // namespace yichuang
