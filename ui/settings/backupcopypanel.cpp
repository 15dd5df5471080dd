// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupcopypanel.h"

#include "core/store/backupcopies.h"
#include "ui/session/background.h"
#include "ui/session/backupcopier.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/safetext.h"
#include "ui/widgets/sectionheader.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr qsizetype longestFolder = 1000; ///< characters of a path

} // namespace

BackupCopyPanel::BackupCopyPanel(DeskRunner &runner, QWidget *parent)
    : QWidget(parent)
    , m_runner(runner)
    , m_copier(new BackupCopier(runner, this))
    , m_banner(new Banner(this))
    , m_folder(new QLineEdit(this))
    , m_field(new Field(tr("Copy every backup into this folder as well"), m_folder, false, this))
    , m_choose(new QPushButton(icon(IconName::Folder), tr("Choose…"), this))
    , m_copy(new QPushButton(tr("Copy now"), this))
    , m_state(new QLabel(this))
{
    m_banner->setObjectName(QStringLiteral("backupCopyBanner"));
    m_folder->setObjectName(QStringLiteral("backupCopyFolder"));
    makeSafe(m_folder, longestFolder);
    m_field->setHint(tr("On another disk or on the network; empty: nowhere"));
    m_field->setMaximumWidth(space(150));
    m_choose->setObjectName(QStringLiteral("backupCopyChoose"));
    m_copy->setObjectName(QStringLiteral("backupCopyNow"));
    m_state->setObjectName(QStringLiteral("backupCopyState"));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(2));
    layout->addWidget(new SectionHeader(tr("A second place"), SectionHeader::Level::Section, this));
    layout->addWidget(m_banner);
    layout->addWidget(m_field);
    layout->addWidget(m_state);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_folder, &QLineEdit::editingFinished, this, [this] { keep(m_folder->text().trimmed()); });
    connect(m_choose, &QPushButton::clicked, this, &BackupCopyPanel::choose);
    connect(m_copy, &QPushButton::clicked, this, &BackupCopyPanel::copy);
    connect(m_copier, &BackupCopier::ended, this, &BackupCopyPanel::tell);
}

void BackupCopyPanel::refresh()
{
    struct Facts
    {
        QString folder;
        QDateTime copied;
        bool isDue = false;
    };
    m_runner
        .onProfile([](Profile &profile) {
            BackupCopies copies(profile);
            const Result<std::optional<BackupCopy>> due = copies.due();
            return Facts{copies.folder(), copies.lastCopied(), due && *due};
        })
        .then(this, [this](const Facts &facts) {
            m_kept = QDir::toNativeSeparators(facts.folder);
            m_folder->setText(m_kept);
            m_field->setFault({});
            m_copy->setEnabled(facts.isDue);
            const QString last = facts.copied.isValid()
                ? tr("The backup of %1 is there.").arg(tableDateTime(facts.copied))
                : tr("No backup is there yet.");
            if (facts.folder.isEmpty())
                say(Colour::TextQuiet,
                    tr("Backups stay on this computer only: when its disk fails, they are gone with it."));
            else if (facts.isDue)
                say(Colour::Red, tr("▲ The newest backup is not there yet. %1").arg(last));
            else
                say(facts.copied.isValid() ? Colour::Green : Colour::TextQuiet,
                    facts.copied.isValid() ? tr("✓ %1").arg(last) : last);
            if (!facts.folder.isEmpty())
                lookForFolder(facts.folder);
        });
}

/** On a thread of its own: a server that does not answer takes its time to say so. */
void BackupCopyPanel::lookForFolder(const QString &folder)
{
    inBackground([folder] { return QFileInfo(folder).isDir(); }).then(this, [this, folder](bool isThere) {
        if (!isThere && m_kept == QDir::toNativeSeparators(folder))
            say(Colour::Red,
                tr("▲ The folder is not there now. Plug the disk in or connect to the network; copying is tried again "
                   "at every log-in."));
    });
}

void BackupCopyPanel::say(Colour tone, const QString &text)
{
    setTextRole(m_state, TextRole::Body, tone);
    m_state->setText(text);
}

void BackupCopyPanel::choose()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Copy every backup into this folder"), m_kept);
    if (!folder.isEmpty())
        keep(folder);
}

void BackupCopyPanel::keep(const QString &folder)
{
    if (QDir::toNativeSeparators(folder) == m_kept)
        return;
    m_runner.onProfile([folder](Profile &profile) { return BackupCopies(profile).setFolder(folder); })
        .then(this, [this, folder](const Result<> &kept) {
            if (!kept) {
                m_folder->setText(folder);
                m_field->setFault(errorSentence(kept.error()));
                return;
            }
            m_banner->clear();
            Q_EMIT statusMessage(folder.isEmpty() ? tr("Backups are no longer copied.")
                                                  : tr("Every backup is copied into that folder from now on."));
            refresh();
            copy();
        });
}

void BackupCopyPanel::copy()
{
    if (m_progress)
        return;
    m_progress = new ProgressDialog(tr("Copying the backup"), this);
    m_copier->run(m_progress->reporter());
}

void BackupCopyPanel::tell(const QString &folder, const Result<bool> &copied)
{
    if (m_progress)
        m_progress->finish();
    m_progress.clear();
    if (!copied)
        m_banner->showMessage(BannerKind::Error, tr("The backup could not be copied."), errorSentence(copied.error()));
    else if (*copied)
        m_banner->showMessage(BannerKind::Success, tr("The backup was copied."), QDir::toNativeSeparators(folder));
    else if (!folder.isEmpty())
        m_banner->showMessage(BannerKind::Info, tr("It is being copied already."),
                              tr("Open this page again in a moment."));
    refresh();
}

} // namespace yichuang
