// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/referencesection.h"

#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/referencewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/tables.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {
constexpr qint64 largestDocument = 64 * 1024 * 1024;
constexpr int faultsShown = 5;
} // namespace

QString ReferenceModel::headerText(int column) const
{
    switch (Column(column)) {
    case Kind:
        return ReferenceSection::tr("Document");
    case Version:
        return ReferenceSection::tr("Version");
    case EffectiveFrom:
        return ReferenceSection::tr("In force from");
    case ImportedAt:
        return ReferenceSection::tr("Imported");
    case Hash:
        return ReferenceSection::tr("Fingerprint (SM3)");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReferenceModel::cell(const ReferenceInfo &row, int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(column)) {
    case Kind:
        return referenceKindWord(row.kind);
    case Version:
        return row.version;
    case EffectiveFrom:
        return row.effectiveFrom.year() > 1970 ? tableDate(row.effectiveFrom) : QString();
    case ImportedAt:
        return tableDateTime(row.importedAt.toLocalTime());
    case Hash:
        return row.hash.left(16);
    case ColumnCount:
        break;
    }
    return {};
}

ReferenceSection::ReferenceSection(const PageContext &context, UiState &state, QWidget *parent)
    : SettingsSection(parent)
    , m_runner(context.runner)
    , m_banner(new Banner(this))
    , m_model(new ReferenceModel(this))
    , m_table(new QTableView(this))
    , m_import(new QPushButton(icon(IconName::Folder), tr("Import a file…"), this))
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Reference documents"));
    setUpTable(m_table, state, QStringLiteral("reference"));
    const auto width = [this](const QString &sample) { return columnWidthFor(m_table, {sample}); };
    m_table->setColumnWidth(ReferenceModel::Kind, space(44));
    m_table->setColumnWidth(ReferenceModel::Version, space(44));
    m_table->setColumnWidth(ReferenceModel::EffectiveFrom, width(QStringLiteral("2026-03-02")) + space(2));
    m_table->setColumnWidth(ReferenceModel::ImportedAt, width(QStringLiteral("2026-03-02 09:05")));
    const bool may = context.seat.role == Role::Administrator || context.seat.role == Role::Supervisor
        || !context.reference.catalogue;
    m_import->setEnabled(may);
    auto *why = new QLabel(may ? QString() : tr("To import, work as administrator or supervisor (My account)."), this);
    setTextRole(why, TextRole::Body, Colour::TextQuiet);
    auto *head = new QHBoxLayout;
    head->addWidget(m_import);
    head->addWidget(why, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space(3));
    layout->addWidget(m_banner);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    connect(m_import, &QPushButton::clicked, this, &ReferenceSection::importFile);
}

void ReferenceSection::refresh()
{
    m_runner.onProfile([](Profile &profile) { return profile.reference().list(); })
        .then(this, [this](const Result<std::vector<ReferenceInfo>> &list) {
            if (!list) {
                m_banner->showError(list.error());
                return;
            }
            std::vector<ReferenceInfo> rows = *list;
            std::stable_sort(rows.begin(), rows.end(), [](const ReferenceInfo &a, const ReferenceInfo &b) {
                return a.importedAt > b.importedAt;
            });
            m_model->setRows(std::move(rows));
        });
}

void ReferenceSection::importFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import a reference document"), {}, tr("Reference documents (*.json)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (file.size() > largestDocument) {
        m_banner->showError({ErrorCode::TooLarge, {}, {}});
        return;
    }
    if (!file.open(QIODevice::ReadOnly)) {
        m_banner->showError({ErrorCode::IoFailed, {}, {}});
        return;
    }
    auto *progress = new ProgressDialog(tr("Importing"), this);
    m_runner
        .onDesk([bytes = file.readAll(), report = progress->reporter()](Desk &desk) {
            return desk.importReference(bytes, report);
        })
        .then(this, [this, progress](const Result<ImportOutcome> &outcome) {
            progress->finish();
            showOutcome(outcome);
        });
}

void ReferenceSection::showOutcome(const Result<ImportOutcome> &outcome)
{
    if (!outcome) {
        m_banner->showError(outcome.error());
        return;
    }
    if (!outcome->faults.empty()) {
        QStringList lines;
        for (const Fault &fault : outcome->faults)
            if (lines.size() < faultsShown)
                lines << faultLine(fault);
        m_banner->showMessage(
            BannerKind::Error,
            tr("The file has %n fault(s); nothing was changed.", nullptr, int(outcome->faults.size())),
            lines.join(QLatin1Char('\n')));
        return;
    }
    if (outcome->alreadyThere)
        m_banner->showMessage(BannerKind::Info, tr("This file was imported before; nothing was changed."));
    else
        m_banner->showMessage(BannerKind::Success, tr("%1 was imported.").arg(referenceKindWord(outcome->kind)),
                              tr("Version %1, %n entries", nullptr, outcome->entries).arg(outcome->version));
    refresh();
}

} // namespace yichuang
