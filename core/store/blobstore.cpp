// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobstore.h"

#include "core/store/filesystem.h"
#include "core/vault/algorithmtag.h"
#include "core/vault/digest.h"

#include <QBuffer>
#include <QDir>
#include <QtEndian>

#include <algorithm>

namespace yichuang {

namespace {

constexpr int chunkSize = 256 * 1024;
constexpr int fileIdSize = 16;
constexpr int headerSize = 1 + fileIdSize;
constexpr int nameSize = 2 * sm3Size;
const QLatin1StringView temporaryPrefix(".put-");

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/** What a chunk's seal is bound to. */
QByteArray bindingOf(const QByteArray &fileId, quint32 index, bool last)
{
    return QByteArrayLiteral("blob") + fileId + bigEndian(index) + (last ? '\1' : '\0');
}

Error damagedBlob(const char *what)
{
    return Error{ErrorCode::Tampered, QStringLiteral("blob.") + QString::fromLatin1(what), {}};
}

/** Exactly @p size bytes. */
Result<QByteArray> readExactly(ReadableFile &file, qint64 size)
{
    QByteArray whole;
    while (whole.size() < size) {
        const Result<QByteArray> part = file.read(size - whole.size());
        if (!part)
            return failure(part.error());
        if (part->isEmpty())
            return failure(damagedBlob("short"));
        whole.append(*part);
    }
    return whole;
}

/** Up to a chunk from @p source; fewer bytes only at its end. */
Result<QByteArray> nextChunk(QIODevice &source)
{
    QByteArray chunk;
    while (chunk.size() < chunkSize) {
        QByteArray part(chunkSize - chunk.size(), Qt::Uninitialized);
        const qint64 size = source.read(part.data(), part.size());
        if (size < 0 && !source.atEnd())
            return failure(ErrorCode::IoFailed, QStringLiteral("blob.source"), source.errorString());
        if (size <= 0)
            break;
        part.truncate(size);
        chunk.append(part);
    }
    return chunk;
}

} // namespace

BlobStore::BlobStore(QString folder, const Keyring &keyring, FileSystem &files)
    : m_folder(std::move(folder))
    , m_keyring(keyring.clone())
    , m_sealer(keyring.sealer(KeyUse::Blobs))
    , m_files(files)
{
}

BlobStore::~BlobStore() = default;

bool BlobStore::isName(QStringView name)
{
    return name.size() == nameSize && std::all_of(name.begin(), name.end(), [](QChar character) {
               return (character >= u'0' && character <= u'9') || (character >= u'a' && character <= u'f');
           });
}

QString BlobStore::pathOf(const QString &file) const
{
    return QDir(m_folder).filePath(file);
}

QString BlobStore::fileNamed(QByteArrayView digest) const
{
    return hexText(hmacSm3(m_keyring.key(KeyUse::BlobNames), digest));
}

QString BlobStore::fileOf(const QString &address) const
{
    return isName(address) ? fileNamed(QByteArray::fromHex(address.toLatin1())) : QString();
}

Result<BlobInfo> BlobStore::put(QByteArrayView content)
{
    QBuffer buffer;
    buffer.setData(content.data(), int(content.size()));
    buffer.open(QIODevice::ReadOnly);
    return put(buffer);
}

Result<BlobInfo> BlobStore::put(QIODevice &source)
{
    if (const Result<> made = m_files.makeFolder(m_folder); !made)
        return failure(made.error());
    const QString temporary = pathOf(temporaryPrefix + hexText(SecureBytes::random(8).view()));
    Result<BlobInfo> info = writeTo(temporary, source);
    if (info) {
        // A file of that name has the same content; the new file replaces it, which also mends a damaged one.
        if (const Result<> named = m_files.replace(temporary, pathOf(info->file)); !named)
            info = failure(named.error());
    }
    if (!info) {
        (void)m_files.remove(temporary);
        return info;
    }
    if (const Result<> synced = m_files.syncFolder(m_folder); !synced)
        return failure(synced.error());
    return info;
}

Result<BlobInfo> BlobStore::writeTo(const QString &temporary, QIODevice &source) const
{
    const Result<std::unique_ptr<WritableFile>> file = m_files.create(temporary);
    if (!file)
        return failure(file.error());
    const QByteArray fileId = SecureBytes::random(fileIdSize).view().toByteArray();
    Sm3 content;
    BlobInfo info;

    Result<> written = (*file)->write(QByteArray(1, char(AlgorithmTag::Sm4GcmChunks)) + fileId);
    Result<QByteArray> chunk = nextChunk(source);
    for (quint32 index = 0; written; ++index) {
        if (!chunk)
            return failure(chunk.error());
        info.size += chunk->size();
        if (info.size > maxSize)
            return failure(ErrorCode::TooLarge, QStringLiteral("blob.size"));
        content.add(*chunk);
        Result<QByteArray> next = chunk->size() == chunkSize ? nextChunk(source) : Result<QByteArray>(QByteArray());
        const bool last = next && next->isEmpty();
        const Result<QByteArray> sealed = m_sealer.seal(*chunk, bindingOf(fileId, index, last));
        if (!sealed)
            return failure(sealed.error());
        written = (*file)->write(bigEndian(quint32(sealed->size())) + *sealed);
        if (last)
            break;
        chunk = std::move(next);
    }
    written = std::move(written).and_then([&] { return (*file)->sync(); }).and_then([&] { return (*file)->close(); });
    if (!written)
        return failure(written.error());
    const QByteArray digest = content.result();
    info.address = hexText(digest);
    info.file = fileNamed(digest);
    return info;
}

Result<> BlobStore::read(const QString &address, const Sink &sink) const
{
    return readFile(fileOf(address), sink);
}

Result<> BlobStore::verifyFile(const QString &file) const
{
    return readFile(file, [](QByteArrayView) -> Result<> { return {}; });
}

Result<> BlobStore::readFile(const QString &name, const Sink &sink) const
{
    if (!isName(name))
        return failure(ErrorCode::InvalidInput, QStringLiteral("blob.name"));
    const Result<std::unique_ptr<ReadableFile>> file = m_files.open(pathOf(name));
    if (!file)
        return failure(file.error());
    return readChunks(name, **file, sink);
}

Result<> BlobStore::readChunks(const QString &name, ReadableFile &file, const Sink &sink) const
{
    const Result<QByteArray> header = readExactly(file, headerSize);
    if (!header)
        return failure(header.error());
    if (header->at(0) != char(AlgorithmTag::Sm4GcmChunks))
        return failure(damagedBlob("form"));
    const QByteArray fileId = header->sliced(1);
    Sm3 content;
    qint64 left = file.size() - headerSize;
    for (quint32 index = 0; index == 0 || left > 0; ++index) {
        const Result<QByteArray> prefix = readExactly(file, 4);
        if (!prefix)
            return failure(prefix.error());
        const qint64 sealedSize = qFromBigEndian<quint32>(prefix->constData());
        left -= 4 + sealedSize;
        if (sealedSize > chunkSize + Sealer::overhead || left < 0)
            return failure(damagedBlob("size"));
        const Result<QByteArray> sealed = readExactly(file, sealedSize);
        if (!sealed)
            return failure(sealed.error());
        const Result<QByteArray> plain = m_sealer.open(*sealed, bindingOf(fileId, index, left == 0));
        if (!plain)
            return failure(plain.error());
        content.add(*plain);
        if (const Result<> taken = sink(*plain); !taken)
            return taken;
    }
    if (fileNamed(content.result()) != name)
        return failure(damagedBlob("name"));
    return {};
}

Result<QByteArray> BlobStore::read(const QString &address) const
{
    QByteArray content;
    const Result<> done = read(address, [&](QByteArrayView part) -> Result<> {
        if (content.size() + part.size() > maxSize)
            return failure(damagedBlob("size"));
        content.append(part);
        return {};
    });
    if (!done)
        return failure(done.error());
    return content;
}

bool BlobStore::contains(const QString &address) const
{
    return isName(address) && m_files.exists(pathOf(fileOf(address)));
}

Result<QStringList> BlobStore::files() const
{
    QStringList names;
    if (!m_files.exists(m_folder))
        return names;
    const Result<std::vector<FileSystem::Entry>> entries = m_files.list(m_folder);
    if (!entries)
        return failure(entries.error());
    for (const FileSystem::Entry &entry : *entries) {
        if (!entry.isFolder && isName(entry.name))
            names.append(entry.name);
    }
    names.sort();
    return names;
}

Result<> BlobStore::remove(const QString &address)
{
    const QString file = fileOf(address);
    if (file.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("blob.name"));
    if (!m_files.exists(pathOf(file)))
        return {};
    return m_files.remove(pathOf(file)).and_then([&] { return m_files.syncFolder(m_folder); });
}

Result<int> BlobStore::sweep(const QSet<QString> &referenced, const QDateTime &olderThan)
{
    if (!m_files.exists(m_folder))
        return 0;
    const Result<std::vector<FileSystem::Entry>> entries = m_files.list(m_folder);
    if (!entries)
        return failure(entries.error());
    int removed = 0;
    for (const FileSystem::Entry &entry : *entries) {
        const bool orphan = isName(entry.name) && !referenced.contains(entry.name);
        const bool leftOver = entry.name.startsWith(temporaryPrefix);
        if (entry.isFolder || !(orphan || leftOver) || entry.modified >= olderThan)
            continue;
        if (const Result<> gone = m_files.remove(pathOf(entry.name)); !gone)
            return failure(gone.error());
        ++removed;
    }
    return removed;
}

} // namespace yichuang
