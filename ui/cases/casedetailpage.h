// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casesteps.h"
#include "ui/shell/page.h"

#include <QHash>

class QStackedWidget;
class QTableView;
class QTabWidget;

namespace yichuang {

class Banner;
class CaseHeader;
class CaseMaterialsModel;
class EmptyState;
class FactsPanel;
class PapersTab;
class StepPanel;
class TimelineModel;
class UiState;

/**
 * One case 办件: what it is, where it stands, what happened, and what can be done next. Keyboard: F5 refreshes, Alt+1
 * to Alt+4 turn the tabs, Alt+0 goes to the steps; the shell leads back with Alt+Left.
 */
class CaseDetailPage final : public Page
{
    Q_OBJECT

public:
    /** @p state remembers columns; outlives the page. */
    CaseDetailPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    /** The case to show; it is read at once when the page is in front, else in activate(). */
    void showCase(const QUuid &caseId);
    [[nodiscard]] const QUuid &caseId() const { return m_caseId; }

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;
    bool settle() override;

private:
    [[nodiscard]] QWidget *buildLeft(UiState &state);
    [[nodiscard]] QTableView *buildMaterials(UiState &state);
    [[nodiscard]] QTableView *buildTimeline(UiState &state, bool notesOnly);
    void buildKeys();
    void connectParts();

    void load();
    void showFile(const CaseFile &file);
    void showTabs();
    void showWarnings();
    void readNames();

    void act(CaseStep step, const QJsonObject &body);
    void acted(CaseStep step, const TakenIn &result);
    void unmask(const QString &reason);
    void viewPaper(const QUuid &paperEventId);
    void reprint(const QUuid &paperEventId);

    QUuid m_caseId;
    CaseFile m_file;
    bool m_loaded = false;
    quint64 m_asked = 0;
    QHash<QString, QString> m_names; ///< account to display name
    std::vector<MadePaper> m_made; ///< of the last act

    QStackedWidget *m_stack;
    QWidget *m_content;
    EmptyState *m_empty;
    CaseHeader *m_header;
    Banner *m_banner;
    Banner *m_warning;
    FactsPanel *m_facts = nullptr;
    QTabWidget *m_tabs = nullptr;
    CaseMaterialsModel *m_materials = nullptr;
    PapersTab *m_papers = nullptr;
    TimelineModel *m_timeline = nullptr;
    StepPanel *m_steps;
};

} // namespace yichuang
