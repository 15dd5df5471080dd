// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/vault/keyring.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

class QIODevice;

namespace yichuang {

class FileSystem;
class ReadableFile;

/** A stored blob: its name and the size of its plain content. */
struct BlobInfo
{
    QString name; ///< HMAC-SM3 of the content under KeyUse::BlobNames, 64 hexadecimal digits
    qint64 size = 0;

    bool operator==(const BlobInfo &) const = default;
};

/**
 * Scans and attached files, sealed, one file each, named by a keyed hash of the content: equal content is one file, and
 * the name tells nobody without the key what is in it. A file has its name only once it is whole and on the disk.
 *
 * Form: tag (1) | file id (16, random) | for each chunk of at most 256 KiB: size of the seal (4, big endian) | seal,
 * bound to the file id, its place and whether it is the last, so that chunks cannot be swapped, dropped or added.
 *
 * Memory is bounded by one chunk. Not thread-safe.
 */
class BlobStore final
{
public:
    static constexpr qint64 maxSize = 64 * 1024 * 1024; ///< of the plain content

    /** Keeps its files in @p folder, which it makes when needed. @p files must live longer. */
    BlobStore(QString folder, const Keyring &keyring, FileSystem &files);
    ~BlobStore();
    Q_DISABLE_COPY_MOVE(BlobStore)

    /** Stores what @p source still has to read; TooLarge past maxSize. Durable when it returns success. */
    [[nodiscard]] Result<BlobInfo> put(QIODevice &source);
    [[nodiscard]] Result<BlobInfo> put(QByteArrayView content);

    /** Receives the content part by part; an error it returns ends the reading. */
    using Sink = std::function<Result<>(QByteArrayView part)>;

    /**
     * Reads and checks a blob. NotFound; Tampered when anything of the file was changed: what the sink was given
     * until then must be thrown away. InvalidInput when @p name is no blob's name.
     */
    [[nodiscard]] Result<> read(const QString &name, const Sink &sink) const;
    [[nodiscard]] Result<QByteArray> read(const QString &name) const;

    /** read() for nothing but the checks. */
    [[nodiscard]] Result<> verify(const QString &name) const;

    [[nodiscard]] bool contains(const QString &name) const;

    /** Names of all blobs, sorted. */
    [[nodiscard]] Result<QStringList> list() const;

    /** Success when there is none. */
    [[nodiscard]] Result<> remove(const QString &name);

    /**
     * Removes blobs that are not in @p referenced and left-overs of interrupted writes, as far as they were last
     * touched before @p olderThan (a blob is put before the event that refers to it). Returns how many.
     */
    [[nodiscard]] Result<int> sweep(const QSet<QString> &referenced, const QDateTime &olderThan);

    /** Whether @p name has the form of a blob's name; anything else never becomes part of a path. */
    [[nodiscard]] static bool isName(QStringView name);

private:
    [[nodiscard]] QString pathOf(const QString &name) const;
    [[nodiscard]] Result<BlobInfo> writeTo(const QString &temporary, QIODevice &source) const;
    [[nodiscard]] Result<> readChunks(const QString &name, ReadableFile &file, const Sink &sink) const;

    QString m_folder;
    Keyring m_keyring;
    Sealer m_sealer;
    FileSystem &m_files;
};

} // namespace yichuang
