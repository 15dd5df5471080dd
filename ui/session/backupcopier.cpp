// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/backupcopier.h"

#include "core/store/backupcopies.h"
#include "core/store/filesystem.h"
#include "ui/session/background.h"
#include "ui/session/deskrunner.h"

namespace yichuang {

BackupCopier::BackupCopier(DeskRunner &runner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
{
}

BackupCopier::~BackupCopier()
{
    *m_stopped = true;
}

void BackupCopier::run(const BackupProgress &progress)
{
    if (m_running)
        return;
    m_running = true;
    m_runner.onProfile([](Profile &profile) { return BackupCopies(profile).due(); })
        .then(this, [this, progress](const Result<std::optional<BackupCopy>> &due) {
            if (due && *due)
                copy(**due, progress);
            else if (!due && due.error().reason != u"session.locked")
                finish({}, failure(due.error()));
            else
                finish({}, false);
        });
}

void BackupCopier::copy(const BackupCopy &job, const BackupProgress &progress)
{
    using Copied = Result<std::optional<BackupInfo>>;
    const Answer<Copied> answer = inBackground([job, progress, stopped = m_stopped]() -> Copied {
        LocalFiles files;
        return copyBackup(job, files,
                          [&](qint64 done, qint64 total) { return !*stopped && (!progress || progress(done, total)); });
    });
    answer.then(this, [this, job](const Copied &made) {
        if (!made || !*made) {
            finish(job.folder, made ? Result<bool>(false) : failure(made.error()));
            return;
        }
        m_runner.onProfile([job](Profile &profile) { return BackupCopies(profile).noteCopied(job); })
            .then(this, [this, job](const Result<> &noted) {
                finish(job.folder, noted ? Result<bool>(true) : failure(noted.error()));
            });
    });
}

void BackupCopier::finish(const QString &folder, const Result<bool> &copied)
{
    m_running = false;
    Q_EMIT ended(folder, copied);
}

} // namespace yichuang
