// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/referencedocument.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace yichuang {

/** A reference document that the district publishes, without its bytes. */
struct PublishedReference
{
    QString kind; ///< referenceKindName(); one not known here is passed over, not refused
    QString version;
    QByteArray hash; ///< SM3 of its bytes; its address
    QDate effectiveFrom;
    qint64 size = 0; ///< bytes
    QByteArray signature; ///< by the district's key over referenceStatement()

    bool operator==(const PublishedReference &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<PublishedReference> fromJson(const QJsonObject &json);
};

[[nodiscard]] QByteArray referenceStatement(const QString &kind, const QByteArray &hash);

/** GET /v1/reference. */
struct ReferenceList
{
    std::vector<PublishedReference> documents; ///< newest first within a kind

    bool operator==(const ReferenceList &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ReferenceList> fromJson(const QJsonObject &json);
};

} // namespace yichuang
