// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "core/store/backup.h"
#include "core/store/settings.h"
#include "core/store/settingskeys.h"
#include "ui/session/deskrunner.h"
#include "ui/settings/backupcopypanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/wrappedlabel.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

namespace {

QLabel *line(QWidget *parent, Colour tone = Colour::Text)
{
    QLabel *label = wrappedLabel(QString(), TextRole::Body, tone, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

BackupSection::BackupSection(const PageContext &context, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_banner(new Banner(this))
    , m_where(line(this))
    , m_last(line(this))
    , m_now(new QPushButton(tr("Back up now"), this))
    , m_elsewhere(new QPushButton(icon(IconName::Folder), tr("Back up to another disk…"), this))
    , m_verify(new QPushButton(icon(IconName::Check), tr("Check that everything is whole"), this))
    , m_copies(new BackupCopyPanel(context.runner, this))
{
    m_banner->setObjectName(QStringLiteral("backupBanner"));
    m_now->setObjectName(QStringLiteral("backupNow"));
    setButtonKind(m_now, ButtonKind::Primary);
    auto *daily = line(this, Colour::TextQuiet);
    daily->setText(
        tr("A backup is made by itself at the first log-in of each day. It is sealed like the data itself."));
    auto *restore = line(this, Colour::TextQuiet);
    restore->setText(tr("To restore on this or another computer: close the program and run\n"
                        "yichuangctl --profile FOLDER restore BACKUP\n"
                        "The passwords and the recovery code stay those of the day of the backup."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_banner);
    layout->addWidget(daily);
    layout->addWidget(m_last);
    layout->addWidget(m_where);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_now, m_elsewhere, m_verify})
        buttons->addWidget(button);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addSpacing(space(4));
    layout->addWidget(m_copies);
    layout->addSpacing(space(4));
    layout->addWidget(new SectionHeader(tr("Restoring"), SectionHeader::Level::Section, this));
    layout->addWidget(restore);
    layout->addStretch();
    connect(m_now, &QPushButton::clicked, this, [this] { backUp({}); });
    connect(m_elsewhere, &QPushButton::clicked, this, &BackupSection::backUpElsewhere);
    connect(m_copies, &BackupCopyPanel::statusMessage, this, &SettingsSection::statusMessage);
    connect(m_verify, &QPushButton::clicked, this, &BackupSection::verify);
}

void BackupSection::refresh()
{
    struct Facts
    {
        QString directory;
        QString last;
    };
    m_runner
        .onProfile([](Profile &profile) {
            return Facts{profile.directory(), profile.settings().value(settingskeys::lastBackup).value_or(QString())};
        })
        .then(this, [this](const Facts &facts) {
            const QDateTime last = QDateTime::fromString(facts.last, Qt::ISODate);
            const QDate day = last.isValid() ? last.date() : QDate::fromString(facts.last, Qt::ISODate);
            m_last->setText(day.isValid() ? tr("Last backup: %1").arg(longDate(day)) : tr("No backup was made yet."));
            m_where->setText(tr("Data: %1\nBackups: %2")
                                 .arg(QDir::toNativeSeparators(facts.directory),
                                      QDir::toNativeSeparators(backupFolderOf(facts.directory))));
        });
    m_copies->refresh();
}

void BackupSection::backUpElsewhere()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Back up into this folder"));
    if (!folder.isEmpty())
        backUp(folder);
}

void BackupSection::backUp(const QString &folder)
{
    auto *progress = new ProgressDialog(tr("Backing up"), this);
    m_runner
        .onProfile([folder, report = progress->reporter()](Profile &profile) { return profile.backUp(folder, report); })
        .then(this, [this, progress, folder](const Result<QString> &made) {
            progress->finish();
            if (made)
                m_banner->showMessage(BannerKind::Success, tr("The backup was made."), QDir::toNativeSeparators(*made));
            else
                m_banner->showError(made.error());
            refresh();
            if (made && folder.isEmpty())
                m_copies->copy();
        });
}

void BackupSection::verify()
{
    auto *progress = new ProgressDialog(tr("Checking every record"), this);
    m_runner.onProfile([report = progress->reporter()](Profile &profile) { return profile.verify(report); })
        .then(this, [this, progress](const Result<Profile::Verification> &found) {
            progress->finish();
            if (!found)
                m_banner->showError(found.error());
            else if (found->isWhole())
                m_banner->showMessage(BannerKind::Success, tr("Everything is whole."),
                                      tr("%1 events, %2 cases, %3 consultations, %4 scans")
                                          .arg(found->events)
                                          .arg(found->cases)
                                          .arg(found->consultations)
                                          .arg(found->blobs));
            else
                m_banner->showMessage(BannerKind::Error,
                                      tr("%n fault(s) were found. Stop working and tell the administrator.", nullptr,
                                         int(found->faults.size())),
                                      found->faults.mid(0, 3).join(QLatin1Char('\n')));
        });
}

} // namespace yichuang
