// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QDialog>

namespace yichuang {

class FaultsModel;
class UiState;

/**
 * What came of an import. With faults: says that nothing was changed and lists all of them, sortable, to copy or to
 * save for the publisher. Without: what came in and from when on it counts, and every due day that is another now.
 */
class ImportReport final : public QDialog
{
    Q_OBJECT

public:
    ImportReport(const QString &fileName, const ImportOutcome &outcome, UiState &state, QWidget *parent = nullptr);

private:
    void addFaults(const ImportOutcome &outcome, UiState &state);
    void addMoved(const ImportOutcome &outcome, UiState &state);
    void saveFaults();

    QString m_fileName;
    FaultsModel *m_faults = nullptr; ///< null after a success
};

/** One sentence for a success, e.g. "Catalogue of service items 1 with 152 entries is in force." */
[[nodiscard]] QString importSummary(const ImportOutcome &outcome);

} // namespace yichuang
