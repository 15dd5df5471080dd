// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

namespace yichuang {

/**
 * Held while a program has the profile open, so that a second one does not. It is the operating system's lock on an
 * open file (profilelock_unix.cpp, profilelock_windows.cpp): it ends with its process whatever ends that, so no moment
 * of a kill or of a power cut can lock anybody out. What stands in the file only tells who has it.
 */
class ProfileLock final
{
public:
    /** ProfileLocked with the holder's process id and computer as detail; ReadOnly; DiskFull; IoFailed. */
    [[nodiscard]] static Result<std::unique_ptr<ProfileLock>> acquire(const QString &folder);

    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

private:
    struct Held;
    explicit ProfileLock(std::unique_ptr<Held> held);
    std::unique_ptr<Held> m_held;
};

} // namespace yichuang
