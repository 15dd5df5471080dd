// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/filesystem.h"
#include "tests/core/store/faultplan.h"

namespace yichuang {

/** The computer's files with operations that fail as a FaultPlan says; a failing write leaves half of its bytes. */
class FaultyFiles final : public FileSystem
{
public:
    FaultyFiles(FaultPlan &plan, ErrorCode code)
        : m_plan(plan)
        , m_code(code)
    {
    }

    [[nodiscard]] Result<std::unique_ptr<WritableFile>> create(const QString &path) override;
    [[nodiscard]] Result<std::unique_ptr<ReadableFile>> open(const QString &path) override;
    [[nodiscard]] Result<> replace(const QString &from, const QString &to) override;
    [[nodiscard]] Result<> remove(const QString &path) override;
    [[nodiscard]] Result<> removeFolder(const QString &path) override;
    [[nodiscard]] Result<> makeFolder(const QString &path) override;
    [[nodiscard]] Result<> syncFolder(const QString &path) override;
    [[nodiscard]] Result<std::vector<Entry>> list(const QString &path) override;
    [[nodiscard]] bool exists(const QString &path) override { return m_files.exists(path); }

private:
    FaultPlan &m_plan;
    ErrorCode m_code;
    LocalFiles m_files;
};

} // namespace yichuang
