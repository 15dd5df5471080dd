// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/json.h"
#include "core/store/backupmanifest.h"
#include "core/store/blobstore.h"
#include "core/store/database.h"
#include "core/store/databasecopy.h"
#include "core/store/filecopy.h"
#include "core/store/filesystem.h"
#include "core/store/progresssum.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace yichuang {

namespace {

const QLatin1StringView backupPrefix("backup-");
const QLatin1StringView unfinishedPrefix(".making-");
const QLatin1StringView blobsName("blobs");
const QString momentFormat = QStringLiteral("yyyyMMdd-HHmmss");

QString inside(const QString &folder, QStringView name)
{
    return QDir(folder).filePath(name.toString());
}

using Sizes = QMap<QString, qint64>;

/** Names and sizes of the files in @p folder; none where there is no such folder. */
Result<Sizes> sizesIn(FileSystem &files, const QString &folder)
{
    Sizes sizes;
    if (!files.exists(folder))
        return sizes;
    const Result<std::vector<FileSystem::Entry>> entries = files.list(folder);
    if (!entries)
        return failure(entries.error());
    for (const FileSystem::Entry &entry : *entries)
        sizes.insert(entry.name, entry.size);
    return sizes;
}

/** Names of the blobs the copied database refers to: what belongs to the same moment. */
Result<QStringList> referencedBlobs(const QString &databasePath)
{
    const Result<std::unique_ptr<Database>> database = Database::open(databasePath, Database::Mode::ReadOnly);
    if (!database)
        return failure(database.error());
    Statement statement = (*database)->prepare("SELECT hash FROM blobs ORDER BY hash");
    QStringList names;
    while (true) {
        const Result<bool> row = statement.step();
        if (!row)
            return failure(row.error());
        if (!*row)
            return names;
        names.append(statement.text(0));
    }
}

} // namespace

QString backupFolderOf(const QString &profileFolder)
{
    return profileFolder + QStringLiteral("/backups");
}

BackupFolder::BackupFolder(QString root, FileSystem &files)
    : m_root(std::move(root))
    , m_files(files)
{
}

Result<std::vector<BackupInfo>> BackupFolder::list() const
{
    std::vector<BackupInfo> backups;
    if (!m_files.exists(m_root))
        return backups;
    const Result<std::vector<FileSystem::Entry>> entries = m_files.list(m_root);
    if (!entries)
        return failure(entries.error());
    for (const FileSystem::Entry &entry : *entries) {
        if (!entry.isFolder || !entry.name.startsWith(backupPrefix))
            continue;
        const QString folder = inside(m_root, entry.name);
        if (const Result<BackupManifest> manifest = readBackupManifest(m_files, folder); manifest)
            backups.push_back(manifest->info(folder));
    }
    std::sort(backups.begin(), backups.end(),
              [](const BackupInfo &a, const BackupInfo &b) { return a.madeAt > b.madeAt; });
    return backups;
}

namespace {

/** Makes one backup in a folder that has no lasting name yet. */
class BackupMaker final
{
public:
    BackupMaker(QString root, QString unfinished, FileSystem &files, const BackupProgress &progress)
        : m_pool(inside(root, blobsName.toString()))
        , m_unfinished(std::move(unfinished))
        , m_files(files)
        , m_progress(progress, 0)
    {
    }

    Result<BackupManifest> make(const BackupSource &source, const QDateTime &at,
                                const std::vector<BackupManifest> &earlier)
    {
        m_manifest.madeAt = at;
        for (const BackupManifest &manifest : earlier) {
            for (const BackedUpFile &blob : manifest.blobs)
                m_known.insert(blob.name, blob);
        }
        const Result<> made =
            copyTheDatabase(source.database).and_then([&] { return copyBlobs(source.blobs); }).and_then([&] {
                return writeManifest();
            });
        if (!made)
            return failure(made.error());
        return m_manifest;
    }

private:
    Result<> copyTheDatabase(const QString &from)
    {
        const QString to = inside(m_unfinished, BackupManifest::databaseName());
        m_progress.extend(QFileInfo(from).size());
        const Result<int> version = copyDatabase(from, to, [&](qint64 done, qint64) { return m_progress.reach(done); });
        if (!version)
            return failure(version.error());
        const Result<FileDigest> digest = digestFile(m_files, to);
        if (!digest)
            return failure(digest.error());
        m_manifest.schemaVersion = *version;
        m_manifest.database = {BackupManifest::databaseName(), digest->size, digest->sm3};
        return {};
    }

    Result<> copyBlobs(const QString &from)
    {
        const Result<QStringList> names = referencedBlobs(inside(m_unfinished, BackupManifest::databaseName()));
        if (!names)
            return failure(names.error());
        if (const Result<> made = m_files.makeFolder(m_pool); !made)
            return made;
        const Result<Sizes> present = sizesIn(m_files, from);
        const Result<Sizes> pooled = sizesIn(m_files, m_pool);
        if (!present || !pooled)
            return failure(!present ? present.error() : pooled.error());
        m_pooled = *pooled;
        for (const QString &name : *names)
            m_progress.extend(present->value(name));
        for (const QString &name : *names) {
            if (!BlobStore::isName(name) || !present->contains(name))
                m_manifest.missingBlobs.append(name);
            else if (const Result<> copied = copyBlob(from, name, present->value(name)); !copied)
                return copied;
        }
        return m_files.syncFolder(m_pool);
    }

    Result<> copyBlob(const QString &from, const QString &name, qint64 size)
    {
        const QString to = inside(m_pool, name);
        if (m_pooled.contains(name)) {
            const Result<BackedUpFile> there = pooledBlob(name);
            if (!there)
                return failure(there.error());
            // A seal's size follows from its content's, so another size means a damaged file: replaced below.
            if (there->size == size) {
                m_manifest.blobs.push_back(*there);
                return m_progress.add(size) ? Result<>() : failure(ErrorCode::Cancelled);
            }
        }
        const QString temporary = to + QStringLiteral(".part");
        if (const Result<> gone = m_files.remove(temporary); !gone)
            return gone;
        const Result<FileDigest> digest = copyFile(m_files, inside(from, name), temporary, m_progress.adder());
        if (!digest)
            return failure(digest.error());
        m_manifest.blobs.push_back({name, digest->size, digest->sm3});
        return m_files.replace(temporary, to);
    }

    /** A blob an earlier backup copied. Sealing is random, so its bytes may differ from the profile's own. */
    Result<BackedUpFile> pooledBlob(const QString &name)
    {
        const auto known = m_known.constFind(name);
        if (known != m_known.constEnd() && known->size == m_pooled.value(name))
            return *known;
        return digestFile(m_files, inside(m_pool, name)).map([&](const FileDigest &digest) {
            return BackedUpFile{name, digest.size, digest.sm3};
        });
    }

    Result<> writeManifest()
    {
        return writeFile(m_files, inside(m_unfinished, BackupManifest::fileName()), jsonBytes(m_manifest.toJson()));
    }

    QString m_pool;
    QString m_unfinished;
    FileSystem &m_files;
    ProgressSum m_progress;
    BackupManifest m_manifest;
    Sizes m_pooled;
    QMap<QString, BackedUpFile> m_known; ///< blobs that earlier backups have hashed already
};

/** Copies a backup that is whole already into a folder that has no lasting name yet. */
class BackupCarrier final
{
public:
    BackupCarrier(const QString &from, const BackupManifest &manifest, const QString &root, FileSystem &files,
                  const BackupProgress &progress)
        : m_from(from)
        , m_manifest(manifest)
        , m_fromPool(inside(QFileInfo(from).absolutePath(), blobsName.toString()))
        , m_pool(inside(root, blobsName.toString()))
        , m_files(files)
        , m_progress(progress, manifest.totalSize())
    {
    }

    Result<BackupManifest> carry(const QString &unfinished, const std::vector<BackupManifest> &earlier)
    {
        const auto steps =
            m_files.makeFolder(m_pool)
                .and_then([&] { return carryBlobs(earlier); })
                .and_then([&] { return m_files.syncFolder(m_pool); })
                .and_then([&] {
                    const QString name = BackupManifest::databaseName();
                    return carryFile(inside(m_from, name), inside(unfinished, name), m_manifest.database);
                })
                .and_then([&] {
                    return writeFile(m_files, inside(unfinished, BackupManifest::fileName()),
                                     jsonBytes(m_manifest.toJson()));
                });
        if (!steps)
            return failure(steps.error());
        return m_manifest;
    }

private:
    Result<> carryBlobs(const std::vector<BackupManifest> &earlier)
    {
        QMap<QString, BackedUpFile> known;
        for (const BackupManifest &manifest : earlier) {
            for (const BackedUpFile &blob : manifest.blobs)
                known.insert(blob.name, blob);
        }
        const Result<Sizes> pooled = sizesIn(m_files, m_pool);
        if (!pooled)
            return failure(pooled.error());
        for (const BackedUpFile &blob : m_manifest.blobs) {
            const auto there = known.constFind(blob.name);
            if (there != known.constEnd() && *there == blob && pooled->value(blob.name, -1) == blob.size) {
                if (!m_progress.add(blob.size))
                    return failure(ErrorCode::Cancelled);
                continue;
            }
            const QString to = inside(m_pool, blob.name);
            const QString temporary = to + QStringLiteral(".part");
            const Result<> carried =
                m_files.remove(temporary)
                    .and_then([&] { return carryFile(inside(m_fromPool, blob.name), temporary, blob); })
                    .and_then([&] { return m_files.replace(temporary, to); });
            if (!carried)
                return carried;
        }
        return {};
    }

    Result<> carryFile(const QString &from, const QString &to, const BackedUpFile &expected)
    {
        const Result<FileDigest> digest = copyFile(m_files, from, to, m_progress.adder());
        if (!digest)
            return failure(digest.error());
        if (digest->size != expected.size || digest->sm3 != expected.sm3) {
            (void)m_files.remove(to);
            return failure(ErrorCode::ProfileDamaged, QStringLiteral("backup.file-changed"), expected.name);
        }
        return {};
    }

    QString m_from;
    const BackupManifest &m_manifest;
    QString m_fromPool;
    QString m_pool;
    FileSystem &m_files;
    ProgressSum m_progress;
};

} // namespace

Result<BackupInfo> BackupFolder::makeNamed(const QString &name,
                                           const std::function<Result<BackupManifest>(const QString &folder)> &fill)
{
    const QString unfinished = inside(m_root, QString(unfinishedPrefix + name));
    QString lasting = inside(m_root, name);
    for (int copy = 2; m_files.exists(lasting); ++copy)
        lasting = inside(m_root, QStringLiteral("%1-%2").arg(name).arg(copy));

    const auto make = [&]() -> Result<BackupManifest> {
        if (const Result<> ready =
                m_files.removeFolder(unfinished).and_then([&] { return m_files.makeFolder(unfinished); });
            !ready)
            return failure(ready.error());
        const Result<BackupManifest> manifest = fill(unfinished);
        if (!manifest)
            return manifest;
        const Result<> named =
            m_files.syncFolder(unfinished).and_then([&] { return m_files.replace(unfinished, lasting); });
        if (!named)
            return failure(named.error());
        return manifest;
    };
    const Result<BackupManifest> manifest = make();
    if (!manifest) {
        (void)m_files.removeFolder(unfinished);
        return failure(manifest.error());
    }
    if (const Result<> synced = m_files.syncFolder(m_root); !synced)
        return failure(synced.error());
    return manifest->info(lasting);
}

Result<BackupInfo> BackupFolder::make(const BackupSource &source, const QDateTime &at, const BackupProgress &progress)
{
    const Result<std::vector<BackupInfo>> earlier = list();
    if (!earlier)
        return failure(earlier.error());
    std::vector<BackupManifest> manifests;
    for (const BackupInfo &info : *earlier) {
        if (Result<BackupManifest> manifest = readBackupManifest(m_files, info.folder); manifest)
            manifests.push_back(std::move(*manifest));
    }
    return makeNamed(backupPrefix + at.toString(momentFormat), [&](const QString &unfinished) {
        return BackupMaker(m_root, unfinished, m_files, progress).make(source, at, manifests);
    });
}

Result<BackupInfo> BackupFolder::take(const QString &backup, const BackupProgress &progress)
{
    const Result<BackupManifest> manifest = readBackupManifest(m_files, backup);
    if (!manifest)
        return failure(manifest.error());
    const Result<std::vector<BackupInfo>> earlier = list();
    if (!earlier)
        return failure(earlier.error());
    std::vector<BackupManifest> held;
    for (const BackupInfo &info : *earlier) {
        Result<BackupManifest> there = readBackupManifest(m_files, info.folder);
        if (there && *there == *manifest)
            return info;
        if (there)
            held.push_back(std::move(*there));
    }
    return makeNamed(QFileInfo(backup).fileName(), [&](const QString &unfinished) {
        return BackupCarrier(backup, *manifest, m_root, m_files, progress).carry(unfinished, held);
    });
}

Result<QString> BackupFolder::newestName() const
{
    QString newest;
    if (!m_files.exists(m_root))
        return newest;
    const Result<std::vector<FileSystem::Entry>> entries = m_files.list(m_root);
    if (!entries)
        return failure(entries.error());
    for (const FileSystem::Entry &entry : *entries) {
        if (entry.isFolder && entry.name.startsWith(backupPrefix))
            newest = std::max(newest, entry.name);
    }
    return newest;
}

QDateTime BackupFolder::momentOf(const QString &name)
{
    return name.startsWith(backupPrefix)
        ? QDateTime::fromString(name.mid(backupPrefix.size(), momentFormat.size()), momentFormat)
        : QDateTime();
}

Result<int> BackupFolder::rotate(const RotationPolicy &policy)
{
    const Result<std::vector<BackupInfo>> backups = list();
    if (!backups)
        return failure(backups.error());
    std::vector<QDateTime> newestFirst;
    for (const BackupInfo &backup : *backups)
        newestFirst.push_back(backup.madeAt);
    int removed = 0;
    for (const std::size_t index : outdatedBackups(newestFirst, policy)) {
        if (const Result<> gone = m_files.removeFolder((*backups)[index].folder); !gone)
            return failure(gone.error());
        ++removed;
    }
    return removeUnreferenced().map([&] { return removed; });
}

Result<> BackupFolder::removeUnreferenced()
{
    if (!m_files.exists(m_root))
        return {};
    const Result<std::vector<FileSystem::Entry>> entries = m_files.list(m_root);
    if (!entries)
        return failure(entries.error());
    QSet<QString> referenced;
    for (const FileSystem::Entry &entry : *entries) {
        const QString folder = inside(m_root, entry.name);
        if (entry.name.startsWith(unfinishedPrefix)) {
            if (const Result<> gone = m_files.removeFolder(folder); !gone)
                return gone;
        } else if (entry.name.startsWith(backupPrefix)) {
            const Result<BackupManifest> manifest = readBackupManifest(m_files, folder);
            if (!manifest)
                return {}; // somebody may still mend it: keep every blob
            for (const BackedUpFile &blob : manifest->blobs)
                referenced.insert(blob.name);
        }
    }
    const QString pool = inside(m_root, blobsName.toString());
    if (!m_files.exists(pool))
        return {};
    const Result<std::vector<FileSystem::Entry>> blobs = m_files.list(pool);
    if (!blobs)
        return failure(blobs.error());
    for (const FileSystem::Entry &blob : *blobs) {
        if (blob.isFolder || referenced.contains(blob.name))
            continue;
        if (const Result<> gone = m_files.remove(inside(pool, blob.name)); !gone)
            return gone;
    }
    return {};
}

} // namespace yichuang
