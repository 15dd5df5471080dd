// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filesystem.h"

#include "core/store/filesync.h"
#include "core/vault/digest.h"
#include "core/vault/securebytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace yichuang {

namespace {

/** File names may hold names of persons (a scan's original name), so no path goes into the detail. */
Error errorOf(const std::error_code &code, const char *what)
{
    ErrorCode ours = ErrorCode::IoFailed;
    if (code == std::errc::no_space_on_device || code == std::errc::file_too_large)
        ours = ErrorCode::DiskFull;
    else if (code == std::errc::read_only_file_system || code == std::errc::permission_denied
             || code == std::errc::operation_not_permitted)
        ours = ErrorCode::ReadOnly;
    else if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory)
        ours = ErrorCode::NotFound;
    else if (code == std::errc::file_exists)
        ours = ErrorCode::AlreadyExists;
    return Error{ours, QStringLiteral("file"),
                 QString::fromUtf8(what) + QStringLiteral(": ") + QString::fromLocal8Bit(code.message().c_str())};
}

class LocalWritableFile final : public WritableFile
{
public:
    explicit LocalWritableFile(const QString &path)
        : m_file(path)
    {
    }

    Result<> create()
    {
        constexpr QFile::OpenMode mode = QFile::WriteOnly | QFile::NewOnly | QFile::Unbuffered;
        if (!m_file.open(mode, QFile::ReadOwner | QFile::WriteOwner)) {
            const std::error_code code = filesync::lastError();
            return failure(m_file.exists() ? Error{ErrorCode::AlreadyExists, QStringLiteral("file"), {}}
                                           : errorOf(code, "create"));
        }
        return {};
    }

    Result<> write(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            const qint64 written = m_file.write(bytes.data(), bytes.size());
            if (written <= 0)
                return failure(errorOf(filesync::lastError(), "write"));
            bytes = bytes.sliced(written);
        }
        return {};
    }

    Result<> sync() override
    {
        if (const std::error_code code = filesync::syncFile(m_file))
            return failure(errorOf(code, "sync"));
        return {};
    }

    Result<> close() override
    {
        m_file.close();
        if (m_file.error() != QFile::NoError)
            return failure(errorOf(filesync::lastError(), "close"));
        return {};
    }

private:
    QFile m_file;
};

class LocalReadableFile final : public ReadableFile
{
public:
    explicit LocalReadableFile(const QString &path)
        : m_file(path)
    {
    }

    Result<> open()
    {
        if (!m_file.open(QFile::ReadOnly | QFile::Unbuffered))
            return failure(errorOf(filesync::lastError(), "open"));
        return {};
    }

    Result<QByteArray> read(qint64 maxSize) override
    {
        QByteArray bytes(maxSize, Qt::Uninitialized);
        const qint64 size = m_file.read(bytes.data(), maxSize);
        if (size < 0)
            return failure(errorOf(filesync::lastError(), "read"));
        bytes.truncate(size);
        return bytes;
    }

    qint64 size() const override { return m_file.size(); }

private:
    QFile m_file;
};

} // namespace

Result<std::unique_ptr<WritableFile>> LocalFiles::create(const QString &path)
{
    auto file = std::make_unique<LocalWritableFile>(path);
    if (const Result<> created = file->create(); !created)
        return failure(created.error());
    return file;
}

Result<std::unique_ptr<ReadableFile>> LocalFiles::open(const QString &path)
{
    auto file = std::make_unique<LocalReadableFile>(path);
    if (const Result<> opened = file->open(); !opened)
        return failure(opened.error());
    return file;
}

Result<> LocalFiles::replace(const QString &from, const QString &to)
{
    if (const std::error_code code = filesync::replaceFile(from, to))
        return failure(errorOf(code, "rename"));
    return {};
}

Result<> LocalFiles::remove(const QString &path)
{
    std::error_code code;
    std::filesystem::remove(filesync::nativePath(path), code);
    if (code)
        return failure(errorOf(code, "remove"));
    return {};
}

Result<> LocalFiles::removeFolder(const QString &path)
{
    std::error_code code;
    std::filesystem::remove_all(filesync::nativePath(path), code);
    if (code && code != std::errc::no_such_file_or_directory)
        return failure(errorOf(code, "remove"));
    return {};
}

Result<> LocalFiles::makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    const QString parent = info.absolutePath();
    if (parent == info.absoluteFilePath())
        return failure(ErrorCode::NotFound, QStringLiteral("file"));
    if (const Result<> made = makeFolder(parent); !made)
        return made;
    std::error_code code;
    std::filesystem::create_directory(filesync::nativePath(path), code);
    if (code)
        return failure(errorOf(code, "make folder"));
    std::filesystem::permissions(filesync::nativePath(path), std::filesystem::perms::owner_all, code);
    return syncFolder(parent);
}

Result<> LocalFiles::syncFolder(const QString &path)
{
    if (const std::error_code code = filesync::syncFolder(path))
        return failure(errorOf(code, "sync folder"));
    return {};
}

Result<std::vector<FileSystem::Entry>> LocalFiles::list(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists())
        return failure(ErrorCode::NotFound, QStringLiteral("file"));
    std::vector<Entry> entries;
    const QFileInfoList infos =
        folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    entries.reserve(std::size_t(infos.size()));
    for (const QFileInfo &info : infos)
        entries.push_back({info.fileName(), info.size(), info.lastModified(), info.isDir()});
    return entries;
}

bool LocalFiles::exists(const QString &path)
{
    return QFileInfo::exists(path);
}

Result<QByteArray> readFile(FileSystem &files, const QString &path, qint64 maxSize)
{
    const Result<std::unique_ptr<ReadableFile>> file = files.open(path);
    if (!file)
        return failure(file.error());
    QByteArray whole;
    while (true) {
        const Result<QByteArray> part = (*file)->read(256 * 1024);
        if (!part)
            return failure(part.error());
        if (part->isEmpty())
            return whole;
        if (whole.size() + part->size() > maxSize)
            return failure(ErrorCode::TooLarge, QStringLiteral("file"));
        whole.append(*part);
    }
}

Result<> writeFile(FileSystem &files, const QString &path, QByteArrayView bytes)
{
    const QString temporary = path + QStringLiteral(".new-") + hexText(SecureBytes::random(6).view());
    const auto writeAll = [&]() -> Result<> {
        const Result<std::unique_ptr<WritableFile>> file = files.create(temporary);
        if (!file)
            return failure(file.error());
        return (*file)->write(bytes).and_then([&] { return (*file)->sync(); }).and_then([&] {
            return (*file)->close();
        });
    };
    const Result<> written = writeAll().and_then([&] { return files.replace(temporary, path); });
    if (!written) {
        (void)files.remove(temporary);
        return written;
    }
    return files.syncFolder(QFileInfo(path).absolutePath());
}

} // namespace yichuang
