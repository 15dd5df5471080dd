// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backupmanifest.h"

#include "core/base/json.h"
#include "core/store/blobstore.h"
#include "core/store/filesystem.h"

#include <QDir>
#include <QJsonArray>

namespace yichuang {

namespace {

constexpr int format = 1;
constexpr qint64 maxManifestSize = 64 * 1024 * 1024;

QJsonObject jsonOf(const BackedUpFile &file)
{
    return {
        {QStringLiteral("name"), file.name}, {QStringLiteral("size"), file.size}, {QStringLiteral("sm3"), file.sm3}};
}

BackedUpFile fileFrom(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    return {json.value(QStringLiteral("name")).toString(), json.value(QStringLiteral("size")).toInteger(-1),
            json.value(QStringLiteral("sm3")).toString()};
}

Error badManifest(const char *member)
{
    return Error{ErrorCode::ProfileDamaged, QStringLiteral("backup.manifest"), QString::fromLatin1(member)};
}

bool isSound(const BackedUpFile &file)
{
    return file.size >= 0 && BlobStore::isName(file.sm3); // both are 64 hexadecimal digits
}

} // namespace

QString BackupManifest::fileName()
{
    return QStringLiteral("manifest.json");
}

QString BackupManifest::databaseName()
{
    return QStringLiteral("profile.db");
}

BackupInfo BackupManifest::info(const QString &folder) const
{
    return {folder, madeAt, schemaVersion, totalSize(), missingBlobs};
}

qint64 BackupManifest::totalSize() const
{
    qint64 size = database.size;
    for (const BackedUpFile &blob : blobs)
        size += blob.size;
    return size;
}

QJsonObject BackupManifest::toJson() const
{
    QJsonArray files;
    for (const BackedUpFile &blob : blobs)
        files.append(jsonOf(blob));
    return {{QStringLiteral("format"), format},
            {QStringLiteral("madeAt"), timeText(madeAt)},
            {QStringLiteral("schemaVersion"), schemaVersion},
            {QStringLiteral("database"), jsonOf(database)},
            {QStringLiteral("blobs"), files},
            {QStringLiteral("missingBlobs"), jsonFrom(missingBlobs)}};
}

Result<BackupManifest> BackupManifest::fromJson(const QJsonObject &json)
{
    if (json.value(QStringLiteral("format")).toInt() != format)
        return failure(badManifest("format"));
    BackupManifest manifest;
    manifest.madeAt = timeFrom(json.value(QStringLiteral("madeAt")).toString());
    if (!manifest.madeAt.isValid())
        return failure(badManifest("madeAt"));
    manifest.schemaVersion = json.value(QStringLiteral("schemaVersion")).toInt();
    if (manifest.schemaVersion < 1)
        return failure(badManifest("schemaVersion"));
    manifest.database = fileFrom(json.value(QStringLiteral("database")));
    if (!isSound(manifest.database) || manifest.database.name != databaseName())
        return failure(badManifest("database"));
    const QJsonArray files = json.value(QStringLiteral("blobs")).toArray();
    for (const QJsonValue &value : files) {
        manifest.blobs.push_back(fileFrom(value));
        if (!isSound(manifest.blobs.back()) || !BlobStore::isName(manifest.blobs.back().name))
            return failure(badManifest("blobs"));
    }
    manifest.missingBlobs = stringListFrom(json.value(QStringLiteral("missingBlobs")));
    return manifest;
}

Result<BackupManifest> readBackupManifest(FileSystem &files, const QString &backup)
{
    const Result<QByteArray> bytes =
        readFile(files, QDir(backup).filePath(BackupManifest::fileName()), maxManifestSize);
    if (!bytes)
        return failure(bytes.error());
    const Result<QJsonObject> json = jsonObject(*bytes);
    if (!json)
        return failure(badManifest("json"));
    return BackupManifest::fromJson(*json);
}

} // namespace yichuang
