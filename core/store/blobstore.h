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

/** A stored blob. */
struct BlobInfo
{
    QString address; ///< SM3 of the plain content, 64 hexadecimal digits: its name in events and on the wire
    QString file; ///< its name on the disk: HMAC-SM3 of the address under KeyUse::BlobNames, 64 hexadecimal digits
    qint64 size = 0; ///< of the plain content

    bool operator==(const BlobInfo &) const = default;
};

/**
 * Scans and attached files, sealed, one file each, addressed by the SM3 of their content, so that every machine and the
 * district call a scan alike. On the disk a file is named by a keyed hash of its address: equal content is one file,
 * and the name tells nobody without the key what is in it. A file has its name only once it is whole and on the disk.
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
     * until then must be thrown away. InvalidInput when @p address is no blob's address.
     */
    [[nodiscard]] Result<> read(const QString &address, const Sink &sink) const;
    [[nodiscard]] Result<QByteArray> read(const QString &address) const;

    /** read() for nothing but the checks, by BlobInfo::file: what a list of files can be checked by. */
    [[nodiscard]] Result<> verifyFile(const QString &file) const;

    [[nodiscard]] bool contains(const QString &address) const;

    /** What a blob of @p address is called on the disk; nothing when it is no address. */
    [[nodiscard]] QString fileOf(const QString &address) const;

    /** BlobInfo::file of all blobs, sorted. */
    [[nodiscard]] Result<QStringList> files() const;

    /** Success when there is none. */
    [[nodiscard]] Result<> remove(const QString &address);

    /**
     * Removes blobs whose file is not in @p referenced and left-overs of interrupted writes, as far as they were last
     * touched before @p olderThan (a blob is put before the event that refers to it). Returns how many.
     */
    [[nodiscard]] Result<int> sweep(const QSet<QString> &referenced, const QDateTime &olderThan);

    /** Whether @p name has the form of an address or a file's name; anything else never becomes part of a path. */
    [[nodiscard]] static bool isName(QStringView name);

private:
    [[nodiscard]] QString pathOf(const QString &file) const;
    [[nodiscard]] Result<BlobInfo> writeTo(const QString &temporary, QIODevice &source) const;
    [[nodiscard]] Result<> readFile(const QString &name, const Sink &sink) const;
    [[nodiscard]] Result<> readChunks(const QString &name, ReadableFile &file, const Sink &sink) const;
    [[nodiscard]] QString fileNamed(QByteArrayView digest) const;

    QString m_folder;
    Keyring m_keyring;
    Sealer m_sealer;
    FileSystem &m_files;
};

} // namespace yichuang
