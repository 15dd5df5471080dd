// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/importreport.h"

#include "ui/catalogue/faultsmodel.h"
#include "ui/shell/moveddays.h"
#include "ui/shell/movedmodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/referencewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/smallscreen.h"
#include "ui/widgets/tables.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace yichuang {

namespace {

/** What a document of this kind means for the cases that are open; empty where it means nothing to them. */
QString importMeaning(ReferenceKind kind)
{
    switch (kind) {
    case ReferenceKind::Catalogue:
        return ImportReport::tr("Cases already taken in keep the version they were opened with.");
    case ReferenceKind::Calendar:
    case ReferenceKind::ProvinceProfiles:
        return ImportReport::tr("The due days of open cases are counted by it from now on.");
    case ReferenceKind::Organisation:
    case ReferenceKind::Divisions:
    case ReferenceKind::Nations:
    case ReferenceKind::Templates:
    case ReferenceKind::RekeyScreens:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString importSummary(const ImportOutcome &outcome)
{
    const QString what = QStringLiteral("%1 %2").arg(referenceKindWord(outcome.kind), outcome.version).trimmed();
    if (outcome.alreadyThere)
        return ImportReport::tr("%1 was imported before; nothing had to be changed.").arg(what);
    return ImportReport::tr("%1 was imported with %n entry(ies).", nullptr, outcome.entries).arg(what);
}

ImportReport::ImportReport(const QString &fileName, const ImportOutcome &outcome, UiState &state, QWidget *parent)
    : QDialog(parent)
    , m_fileName(fileName)
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("Import of %1").arg(fileName));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, space(4));
    layout->setSpacing(space(3));
    auto *banner = new Banner;
    banner->setObjectName(QStringLiteral("importResult"));
    banner->setClosable(false);
    layout->addWidget(banner);
    if (outcome.faults.empty()) {
        banner->showMessage(outcome.alreadyThere ? BannerKind::Info : BannerKind::Success, importSummary(outcome),
                            importMeaning(outcome.kind));
        setMinimumWidth(space(130));
        if (!outcome.moved.empty()) {
            addMoved(outcome, state);
            resize(roomFor(parent, {space(220), space(130)}));
        }
    } else {
        banner->showMessage(BannerKind::Error,
                            tr("Nothing was changed: the file has %n fault(s).", nullptr, int(outcome.faults.size())),
                            tr("Send the list to the publisher and import the mended file."));
        addFaults(outcome, state);
        resize(roomFor(parent, {space(270), space(150)}));
    }
    auto *buttons = new QHBoxLayout;
    if (m_faults) {
        auto *save = new QPushButton(tr("Save list…"));
        save->setObjectName(QStringLiteral("saveFaults"));
        connect(save, &QPushButton::clicked, this, &ImportReport::saveFaults);
        buttons->addWidget(save);
    }
    buttons->addStretch();
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("closeReport"));
    close->setDefault(true);
    setButtonKind(close, ButtonKind::Primary);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    layout->addLayout(buttons);
    if (!m_faults)
        close->setFocus();
}

void ImportReport::addFaults(const ImportOutcome &outcome, UiState &state)
{
    using Column = FaultsModel::Column;
    m_faults = new FaultsModel(this);
    m_faults->setRows(outcome.faults);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_faults);
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("faultList"));
    table->setAccessibleName(tr("Faults"));
    table->setModel(sorted);
    table->setColumnWidth(int(Column::Place), 250);
    table->setColumnWidth(int(Column::Wrong), 300);
    table->setColumnWidth(int(Column::Found), 190);
    table->setColumnWidth(int(Column::Expected), 220);
    setUpTable(table, state, QStringLiteral("catalogue/faults"));
    // In the file's own order until a head is clicked: the first fault often causes the others.
    sorted->sort(-1);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setSortingEnabled(true);
    layout()->addWidget(table);
    table->selectRow(0);
    table->setFocus();
}

void ImportReport::addMoved(const ImportOutcome &outcome, UiState &state)
{
    auto *sentence =
        new QLabel(tr("%n due day(s) are others now. Tell whoever handles them.", nullptr, int(outcome.moved.size())));
    sentence->setWordWrap(true);
    setTextRole(sentence, TextRole::Body);
    layout()->addWidget(sentence);
    auto *model = new MovedModel(this);
    model->setRows(outcome.moved);
    layout()->addWidget(makeMovedTable(model, state));
}

void ImportReport::saveFaults()
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Save the list of faults"), QStringLiteral("faults.csv"),
                                                      tr("Table (*.csv)"));
    if (name.isEmpty())
        return;
    const QByteArray table = m_faults->csv();
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(table) != table.size() || !file.commit())
        QMessageBox::warning(this, windowTitle(),
                             tr("The file could not be written. Choose another place and try again."));
}

} // namespace yichuang
