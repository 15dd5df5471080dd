// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QHash>
#include <QTabWidget>

class QTableView;

namespace yichuang {

class MaterialsTab;
class PapersTab;
class TimelineModel;
class UiState;

/** What a case is made of, a tab each: materials, papers, timeline, notes, with their numbers. Read only. */
class CaseTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit CaseTabs(UiState &state, QWidget *parent = nullptr);

    /** @p names: account to display name. */
    void setCase(const CaseFile &file, const QHash<QString, QString> &names);

Q_SIGNALS:
    void viewPaperRequested(const QUuid &paperEventId);
    void reprintRequested(const QUuid &paperEventId);
    void scansRequested(const yichuang::CaseMaterial &material);

private:
    [[nodiscard]] QTableView *makeTimeline(UiState &state, bool notesOnly);

    MaterialsTab *m_materials;
    PapersTab *m_papers;
    TimelineModel *m_timeline;
};

} // namespace yichuang
