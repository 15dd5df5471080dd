// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/backup.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace yichuang {

/** A file of a backup and what it must be. */
struct BackedUpFile
{
    QString name;
    qint64 size = 0;
    QString sm3; ///< hexadecimal

    bool operator==(const BackedUpFile &) const = default;
};

/** manifest.json of a backup. No personal data: names of blobs are keyed hashes. */
struct BackupManifest
{
    QDateTime madeAt;
    int schemaVersion = 0;
    BackedUpFile database;
    std::vector<BackedUpFile> blobs;
    QStringList missingBlobs;

    [[nodiscard]] static QString fileName(); ///< manifest.json
    [[nodiscard]] static QString databaseName(); ///< profile.db

    [[nodiscard]] qint64 totalSize() const;
    [[nodiscard]] BackupInfo info(const QString &folder) const;
    [[nodiscard]] QJsonObject toJson() const;

    /** ProfileDamaged, reason "backup.manifest", for anything toJson() does not make; names cannot leave the folder. */
    [[nodiscard]] static Result<BackupManifest> fromJson(const QJsonObject &json);

    bool operator==(const BackupManifest &) const = default;
};

/** The manifest of the backup folder @p backup; NotFound, ProfileDamaged. */
[[nodiscard]] Result<BackupManifest> readBackupManifest(FileSystem &files, const QString &backup);

} // namespace yichuang
