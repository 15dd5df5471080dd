// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/faultyfiles.h"

namespace yichuang {

namespace {

class FaultyWritableFile final : public WritableFile
{
public:
    FaultyWritableFile(std::unique_ptr<WritableFile> file, FaultPlan &plan, ErrorCode code)
        : m_file(std::move(file))
        , m_plan(plan)
        , m_code(code)
    {
    }

    Result<> write(QByteArrayView bytes) override
    {
        if (!m_plan.nextFails())
            return m_file->write(bytes);
        (void)m_file->write(bytes.first(bytes.size() / 2));
        return failure(m_code);
    }
    Result<> sync() override { return m_plan.nextFails() ? failure(m_code) : m_file->sync(); }
    Result<> close() override { return m_plan.nextFails() ? failure(m_code) : m_file->close(); }

private:
    std::unique_ptr<WritableFile> m_file;
    FaultPlan &m_plan;
    ErrorCode m_code;
};

class FaultyReadableFile final : public ReadableFile
{
public:
    FaultyReadableFile(std::unique_ptr<ReadableFile> file, FaultPlan &plan)
        : m_file(std::move(file))
        , m_plan(plan)
    {
    }

    Result<QByteArray> read(qint64 maxSize) override
    {
        if (m_plan.nextFails())
            return failure(ErrorCode::IoFailed);
        return m_file->read(maxSize);
    }
    qint64 size() const override { return m_file->size(); }

private:
    std::unique_ptr<ReadableFile> m_file;
    FaultPlan &m_plan;
};

} // namespace

Result<std::unique_ptr<WritableFile>> FaultyFiles::create(const QString &path)
{
    if (m_plan.nextFails())
        return failure(m_code);
    Result<std::unique_ptr<WritableFile>> file = m_files.create(path);
    if (!file)
        return file;
    return std::make_unique<FaultyWritableFile>(std::move(*file), m_plan, m_code);
}

Result<std::unique_ptr<ReadableFile>> FaultyFiles::open(const QString &path)
{
    if (m_plan.nextFails())
        return failure(ErrorCode::IoFailed);
    Result<std::unique_ptr<ReadableFile>> file = m_files.open(path);
    if (!file)
        return file;
    return std::make_unique<FaultyReadableFile>(std::move(*file), m_plan);
}

Result<> FaultyFiles::replace(const QString &from, const QString &to)
{
    return m_plan.nextFails() ? failure(m_code) : m_files.replace(from, to);
}

Result<> FaultyFiles::remove(const QString &path)
{
    return m_plan.nextFails() ? failure(m_code) : m_files.remove(path);
}

Result<> FaultyFiles::removeFolder(const QString &path)
{
    return m_plan.nextFails() ? failure(m_code) : m_files.removeFolder(path);
}

Result<> FaultyFiles::makeFolder(const QString &path)
{
    return m_plan.nextFails() ? failure(m_code) : m_files.makeFolder(path);
}

Result<> FaultyFiles::syncFolder(const QString &path)
{
    return m_plan.nextFails() ? failure(m_code) : m_files.syncFolder(path);
}

Result<std::vector<FileSystem::Entry>> FaultyFiles::list(const QString &path)
{
    if (m_plan.nextFails())
        return failure(ErrorCode::IoFailed);
    return m_files.list(path);
}

} // namespace yichuang
