// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/backup.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace yichuang {

class DeskRunner;
struct BackupCopy;

/**
 * Copies the newest backup into the folder that was chosen for it (core/store/backupcopies.h), beside the desk: a slow
 * stick or a network that hangs holds up nobody. A copy that runs when this object goes is stopped and leaves nothing.
 */
class BackupCopier final : public QObject
{
    Q_OBJECT

public:
    /** @p runner must outlive it. */
    explicit BackupCopier(DeskRunner &runner, QObject *parent = nullptr);
    ~BackupCopier() override;
    Q_DISABLE_COPY_MOVE(BackupCopier)

    /** Copies what is due; ended() follows, always. Does nothing while it runs already. */
    void run(const BackupProgress &progress = {});

Q_SIGNALS:
    /** @p folder: where to; empty where no folder was chosen or nobody is logged in. @p copied: false with nothing to
     * do. */
    void ended(const QString &folder, const yichuang::Result<bool> &copied);

private:
    void copy(const BackupCopy &job, const BackupProgress &progress);
    void finish(const QString &folder, const Result<bool> &copied);

    DeskRunner &m_runner;
    bool m_running = false;
    std::shared_ptr<std::atomic<bool>> m_stopped = std::make_shared<std::atomic<bool>>(false);
};

} // namespace yichuang
