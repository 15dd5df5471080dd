// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/store/faultplan.h"

#include <memory>

namespace yichuang {

/**
 * The system's SQLite VFS with failing opens, writes, syncs, truncations, deletions and shared-memory mappings, as a
 * FaultPlan says. SQLite's default as long as it lives: make it before the first database, destroy it after the last.
 */
class FaultyVfs final
{
public:
    /** What failing operations answer; a failing open is always SQLITE_CANTOPEN. */
    enum class Answer {
        Full, ///< SQLITE_FULL where the operation needs space, an IO error elsewhere
        IoError,
        ReadOnly, ///< SQLITE_READONLY
    };

    explicit FaultyVfs(FaultPlan &plan);
    ~FaultyVfs();
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    void setAnswer(Answer answer);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yichuang
