// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/referencestore.h"
#include "ui/settings/settingspage.h"
#include "ui/widgets/tablemodel.h"

class QTableView;
class QPushButton;

namespace yichuang {

class Banner;

/** The versions of the reference documents, newest import first. */
class ReferenceModel final : public TableModelBase<ReferenceInfo>
{
    Q_OBJECT

public:
    enum Column { Kind, Version, EffectiveFrom, ImportedAt, Hash, ColumnCount };
    using TableModelBase::TableModelBase;

protected:
    [[nodiscard]] int columns() const override { return ColumnCount; }
    [[nodiscard]] QString headerText(int column) const override;
    [[nodiscard]] QVariant cell(const ReferenceInfo &row, int column, int role) const override;
};

/** Catalogue, organisation, calendar, ...: what is in force, and the import of newer ones with all their faults. */
class ReferenceSection final : public SettingsSection
{
    Q_OBJECT

public:
    ReferenceSection(const PageContext &context, UiState &state, QWidget *parent = nullptr);
    void refresh() override;

private:
    void importFile();
    void showOutcome(const Result<ImportOutcome> &outcome);

    DeskRunner &m_runner;
    Banner *m_banner;
    ReferenceModel *m_model;
    QTableView *m_table;
    QPushButton *m_import;
};

} // namespace yichuang
