// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/bundlesection.h"

#include "core/base/clock.h"
#include "ui/session/syncrunner.h"
#include "ui/sync/bundlecodedialog.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/syncwords.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

BundleSection::BundleSection(SyncRunner &sync, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_sync(sync)
    , m_clock(clock)
    , m_export(new QPushButton(icon(IconName::Up), tr("Export to a stick…"), this))
    , m_import(new QPushButton(icon(IconName::Down), tr("Import from a stick…"), this))
    , m_enrol(new QPushButton(tr("Enrol that computer…"), this))
{
    m_enrol->setObjectName(QStringLiteral("bundleEnrol"));
    m_enrol->setToolTip(tr("The district does not know a computer whose records wait here"));
    m_enrol->hide();
    m_export->setObjectName(QStringLiteral("bundleExport"));
    m_import->setObjectName(QStringLiteral("bundleImport"));
    auto *what = new QLabel(tr("For computers without a network: what waits travels sealed on a stick to a computer "
                               "that has one, and goes up from there."),
                            this);
    what->setWordWrap(true);
    setTextRole(what, TextRole::Small, Colour::TextQuiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(what, 1);
    layout->addWidget(m_enrol);
    layout->addWidget(m_export);
    layout->addWidget(m_import);
    connect(m_export, &QPushButton::clicked, this, &BundleSection::askWhereTo);
    connect(m_import, &QPushButton::clicked, this, &BundleSection::askWhichFile);
    connect(m_enrol, &QPushButton::clicked, this, [this] {
        QStringList devices;
        for (const CarriedWaiting &each : m_carried)
            devices << each.device;
        introduce(devices, {});
    });
}

void BundleSection::setStatus(const SyncStatus &status)
{
    m_carried = status.carried;
    const bool isUnknown = std::ranges::any_of(status.tasks, [](const TaskRecord &task) {
        return task.fault == syncFaultName(SyncFault::AuthorRefused) && task.code == u"device-unknown";
    });
    m_enrol->setVisible(isUnknown && !m_carried.empty() && m_mayImport && status.wanted);
}

void BundleSection::setAllowed(bool mayExport, bool mayImport)
{
    m_mayImport = mayImport;
    m_export->setEnabled(mayExport);
    m_import->setEnabled(mayImport);
    m_import->setToolTip(mayImport ? QString() : tr("For clerks, supervisors and administrators"));
}

void BundleSection::askWhereTo()
{
    auto *dialog = new QFileDialog(this, tr("Export what waits"), {}, tr("Bundles (*.ycbundle)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("ycbundle"));
    dialog->selectFile(QStringLiteral("yichuang-%1.ycbundle").arg(m_clock.now().toString(u"yyyyMMdd-HHmm")));
    connect(dialog, &QFileDialog::fileSelected, this, &BundleSection::exportTo);
    dialog->open();
}

void BundleSection::exportTo(const QString &fileName)
{
    auto *progress = new ProgressDialog(tr("Writing the bundle"), this);
    m_sync.exportBundle(fileName, progress->reporter())
        .then(this, [this, progress, fileName](const Result<MadeBundle> &made) {
            progress->finish();
            if (!made && made.error().code == ErrorCode::Cancelled) {
                Q_EMIT told(BannerKind::Info, tr("Stopped. No file was written."), {});
            } else if (!made) {
                Q_EMIT failed(made.error());
            } else {
                auto *done = new BundleMadeDialog(fileName, *made, this);
                done->setAttribute(Qt::WA_DeleteOnClose);
                done->open();
            }
        });
}

void BundleSection::askWhichFile()
{
    auto *dialog = new QFileDialog(this, tr("Import from a stick"), {}, tr("Bundles (*.ycbundle)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BundleSection::importFile);
    dialog->open();
}

void BundleSection::importFile(const QString &fileName)
{
    if (!m_mayImport) {
        Q_EMIT told(BannerKind::Warning, tr("This role may not import bundles."),
                    tr("Log in as clerk, supervisor or administrator."));
        return;
    }
    auto *dialog = new BundleCodeDialog(fileName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BundleCodeDialog::codeGiven, this,
            [this, fileName](const QString &code) { take(fileName, code); });
    dialog->open();
}

void BundleSection::take(const QString &fileName, const QString &code)
{
    auto *progress = new ProgressDialog(tr("Reading the bundle"), this);
    m_sync.importBundle(fileName, code, progress->reporter())
        .then(this, [this, progress](const Result<BundleTaken> &taken) {
            progress->finish();
            if (taken) {
                tellTaken(*taken);
                introduce(taken->authors, taken->unit);
            } else if (taken.error().code == ErrorCode::Cancelled) {
                Q_EMIT told(BannerKind::Info, tr("Stopped. What was read so far is kept."),
                            tr("Import the same file once more for the rest."));
            } else {
                Q_EMIT failed(taken.error());
            }
        });
}

void BundleSection::introduce(const QStringList &devices, const QString &unit)
{
    const std::optional<SyncStatus> &status = m_sync.status();
    if (!status || !status->link.isEnrolled() || !status->wanted)
        return;
    m_sync.unknownAuthors(devices).then(this, [this, unit](const Synced<QStringList> &unknown) {
        if (!unknown || unknown->isEmpty())
            return; // not reached now: the next sync says so, and the button then asks again
        const QString device = unknown->first();
        const auto waiting = std::ranges::find(m_carried, device, &CarriedWaiting::device);
        const QString where = waiting == m_carried.end() ? unit : waiting->unit;
        auto *dialog = new StationCodeDialog(device, where, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &StationCodeDialog::codeGiven, this,
                [this, device, where](const QString &code) { enrolAuthor(device, where, code); });
        connect(dialog, &QDialog::rejected, this, [this, device] {
            Q_EMIT told(BannerKind::Warning, tr("The records of the computer %1 are kept here and wait.").arg(device),
                        tr("The district does not know it yet. Ask for a code for its station, then press “Enrol that "
                           "computer…”."));
        });
        dialog->open();
    });
}

void BundleSection::enrolAuthor(const QString &device, const QString &unit, const QString &code)
{
    m_sync.enrolAuthor(device, code).then(this, [this, device, unit](const Synced<Enrolment> &done) {
        if (done) {
            const bool isElsewhere = unitNamed(unit) != done->unit.code;
            Q_EMIT told(isElsewhere ? BannerKind::Warning : BannerKind::Success,
                        tr("The computer %1 is enrolled for %2 (%3).").arg(device, done->unit.name, done->unit.code),
                        isElsewhere
                            ? tr("It says itself that it stands at %1: what it wrote there has no effect at %2. "
                                 "Tell the district that the code was for another office.")
                                  .arg(unit, done->unit.code)
                            : tr("Its records go up with the next sync."));
            return;
        }
        const ErrorText why = syncFaultText(done.error().fault, done.error().code);
        Q_EMIT told(BannerKind::Error, why.what, why.next);
    });
}

void BundleSection::tellTaken(const BundleTaken &taken)
{
    QStringList came;
    if (taken.added > 0)
        came << tr("%n record(s) are new", nullptr, taken.added);
    if (taken.scansAdded > 0)
        came << tr("%n scan(s) are new", nullptr, taken.scansAdded);
    if (taken.known > 0)
        came << tr("%n record(s) were here", nullptr, taken.known);
    if (taken.scansKnown > 0)
        came << tr("%n scan(s) were here", nullptr, taken.scansKnown);
    const QString what = tr("From the computer %1 at %2, %n case(s): %3.", nullptr, taken.cases)
                             .arg(taken.device, taken.unit, came.join(tr(", ")));
    QStringList next;
    if (taken.conflicting > 0)
        next << tr("%n record(s) differ from what is here and were left out. Tell the administrator.", nullptr,
                   taken.conflicting);
    if (taken.scansMissing > 0)
        next << tr("%n scan(s) are not in the file or are damaged. Export it there once more.", nullptr,
                   taken.scansMissing);
    if (next.isEmpty())
        next << (taken.added + taken.scansAdded > 0 ? tr("All of it goes up with the next sync.")
                                                    : tr("Nothing had to be done: this stick was imported before."));
    Q_EMIT told(taken.conflicting + taken.scansMissing > 0 ? BannerKind::Warning : BannerKind::Success, what,
                next.join(QLatin1Char(' ')));
}

} // namespace yichuang
