// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

class QLabel;
class QPushButton;

namespace yichuang {

class BackupCopyPanel;
class Banner;

/**
 * Backups: the daily one by itself, the folder every one is copied into, one now, one to another disk; the check of the
 * whole; how to restore.
 */
class BackupSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupSection(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override;

private:
    void backUp(const QString &folder);
    void backUpElsewhere();
    void verify();

    DeskRunner &m_runner;
    Banner *m_banner;
    QLabel *m_where;
    QLabel *m_last;
    QPushButton *m_now;
    QPushButton *m_elsewhere;
    QPushButton *m_verify;
    BackupCopyPanel *m_copies;
};

} // namespace yichuang
