// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace yichuang {

/**
 * Held while a program has the profile open, so that a second one does not. The lock of a program that was killed is
 * taken over: its process is gone.
 */
class ProfileLock final
{
public:
    /** ProfileLocked with the holder's process id and computer as detail; ReadOnly; DiskFull; IoFailed. */
    [[nodiscard]] static Result<std::unique_ptr<ProfileLock>> acquire(const QString &folder);

    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

private:
    explicit ProfileLock(std::unique_ptr<QLockFile> file);
    std::unique_ptr<QLockFile> m_file;
};

} // namespace yichuang
