// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/staffnames.h"

#include <QTabWidget>

class QTableView;

namespace yichuang {

class MaterialsTab;
class MembersTab;
class PapersTab;
class TimelineModel;
class UiState;

/** What a case is made of, a tab each: materials, papers, timeline, notes, with their numbers. Read only. */
class CaseTabs final : public QTabWidget
{
    Q_OBJECT

public:
    explicit CaseTabs(UiState &state, QWidget *parent = nullptr);

    /** Puts the focus into the table of the tab that is shown. */
    void focusTable();
    void setCase(const CaseFile &file, const StaffNames &staff);
    /** Papers that can be made now, beside those of the steps. */
    void setOnDemand(const std::vector<PaperKind> &kinds);

Q_SIGNALS:
    void viewPaperRequested(const QUuid &paperEventId);
    void reprintRequested(const QUuid &paperEventId);
    void scansRequested(const yichuang::CaseMaterial &material);
    void paperRequested(yichuang::PaperKind kind);
    /** A member of the 一件事 is to be opened. */
    void caseRequested(const QUuid &caseId);
    /** A member is to be added to the 一件事. */
    void joinRequested();

private:
    [[nodiscard]] QTableView *makeTimeline(UiState &state, bool notesOnly);

    MaterialsTab *m_materials;
    PapersTab *m_papers;
    TimelineModel *m_timeline;
    MembersTab *m_members;
    CaseMaterial m_signed; ///< the agreement as it was signed, for looking at its scans
};

} // namespace yichuang
