// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/theme/colours.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace yichuang {

class BackupCopier;
class Banner;
class DeskRunner;
class Field;
class ProgressDialog;

/** The second place of every backup: which folder, whether the newest one is there, and copying it by hand. */
class BackupCopyPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BackupCopyPanel(DeskRunner &runner, QWidget *parent = nullptr);
    /** Reads folder and state anew. */
    void refresh();
    /** Copies the newest backup where that is due, and says how it went; silent where no folder was chosen. */
    void copy();

Q_SIGNALS:
    void statusMessage(const QString &text);

private:
    void choose();
    void keep(const QString &folder);
    void tell(const QString &folder, const Result<bool> &copied);
    void say(Colour tone, const QString &text);
    void lookForFolder(const QString &folder);

    DeskRunner &m_runner;
    BackupCopier *m_copier;
    Banner *m_banner;
    QLineEdit *m_folder;
    Field *m_field;
    QPushButton *m_choose;
    QPushButton *m_copy;
    QLabel *m_state;
    QPointer<ProgressDialog> m_progress;
    QString m_kept; ///< the folder as the profile has it
};

} // namespace yichuang
