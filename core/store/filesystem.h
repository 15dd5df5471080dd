// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QString>

#include <memory>
#include <vector>

namespace yichuang {

/** A new file being written. Closed and incomplete when destroyed without close(). */
class WritableFile
{
public:
    virtual ~WritableFile() = default;
    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    /** Everything written survives power loss once it returns success. */
    [[nodiscard]] virtual Result<> sync() = 0;
    [[nodiscard]] virtual Result<> close() = 0;
};

/** A file being read from its beginning. */
class ReadableFile
{
public:
    virtual ~ReadableFile() = default;
    /** Up to @p maxSize further bytes; empty at the end. */
    [[nodiscard]] virtual Result<QByteArray> read(qint64 maxSize) = 0;
    [[nodiscard]] virtual qint64 size() const = 0;
};

/**
 * What the profile does with files beside the database, as a collaborator, so that every failure can be played.
 * Errors: DiskFull, ReadOnly, NotFound, AlreadyExists, IoFailed.
 */
class FileSystem
{
public:
    struct Entry
    {
        QString name;
        qint64 size = 0;
        QDateTime modified;
        bool isFolder = false;
    };

    virtual ~FileSystem() = default;
    /** A new file, readable by its owner only; AlreadyExists when there is one. */
    [[nodiscard]] virtual Result<std::unique_ptr<WritableFile>> create(const QString &path) = 0;
    [[nodiscard]] virtual Result<std::unique_ptr<ReadableFile>> open(const QString &path) = 0;
    /** Gives @p from the name @p to in one step, replacing a file of that name. Durable after syncFolder(). */
    [[nodiscard]] virtual Result<> replace(const QString &from, const QString &to) = 0;
    /** Removes a file; success when there is none. */
    [[nodiscard]] virtual Result<> remove(const QString &path) = 0;
    /** Removes a folder with all in it; success when there is none. */
    [[nodiscard]] virtual Result<> removeFolder(const QString &path) = 0;
    /** Makes a folder and its parents, durably, owner only; success when it exists. */
    [[nodiscard]] virtual Result<> makeFolder(const QString &path) = 0;
    /** Names made, replaced and removed in @p path survive power loss once it returns success. */
    [[nodiscard]] virtual Result<> syncFolder(const QString &path) = 0;
    /** What lies in @p path, hidden files included, in the order of names; NotFound when there is no such folder. */
    [[nodiscard]] virtual Result<std::vector<Entry>> list(const QString &path) = 0;
    [[nodiscard]] virtual bool exists(const QString &path) = 0;
};

/** The computer's own files. */
class LocalFiles final : public FileSystem
{
public:
    [[nodiscard]] Result<std::unique_ptr<WritableFile>> create(const QString &path) override;
    [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(const QString &path) override;
    [[nodiscard]] Result<> replace(const QString &from, const QString &to) override;
    [[nodiscard]] Result<> remove(const QString &path) override;
    [[nodiscard]] Result<> removeFolder(const QString &path) override;
    [[nodiscard]] Result<> makeFolder(const QString &path) override;
    [[nodiscard]] Result<> syncFolder(const QString &path) override;
    [[nodiscard]] Result<std::vector<Entry>> list(const QString &path) override;
    [[nodiscard]] bool exists(const QString &path) override;
};

/** The whole of a file; TooLarge past @p maxSize. */
[[nodiscard]] Result<QByteArray> readFile(FileSystem &files, const QString &path, qint64 maxSize);

/** Writes @p path durably, whole or not at all: a temporary name beside it, sync, replace, sync of the folder. */
[[nodiscard]] Result<> writeFile(FileSystem &files, const QString &path, QByteArrayView bytes);

} // namespace yichuang
