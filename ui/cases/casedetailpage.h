// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casesteps.h"
#include "ui/shell/page.h"

#include <optional>

class QStackedWidget;

namespace yichuang {

class Banner;
class CaseHeader;
class CaseTabs;
class EmptyState;
class FactsPanel;
class RatingOffer;
class StepPanel;
class UiState;

/**
 * One case 办件: what it is, where it stands, what happened, and what can be done next. Keyboard: F5 refreshes, Alt+1
 * to Alt+4 turn the tabs, Alt+0 goes to the steps, F11 turns the screen for a rating; the shell leads back with
 * Alt+Left.
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
    void buildKeys();
    void connectParts();

    /** What act() came back with: what was recorded, and the case as it stands since. */
    struct Acted
    {
        TakenIn result;
        Result<CaseFile> file;
    };

    void load();
    void showFile(const CaseFile &file);
    void showWarnings();
    void readDelivery(); ///< and again whenever sync has got on

    void act(CaseStep step, const QJsonObject &body);
    void acted(CaseStep step, const Acted &acted);
    void keepRekeyProgress(const QString &screenId, int fields);
    void rate(CaseStep step);
    void printPromise(const AcceptedBody &acceptance);
    void attachScans();
    void viewScans(const CaseMaterial &material);
    void unmask(const QString &reason);
    void joinMember();
    void makePaper(PaperKind kind);
    void viewPaper(const QUuid &paperEventId);
    void reprint(const QUuid &paperEventId);

    QUuid m_caseId;
    CaseFile m_file;
    bool m_loaded = false;
    quint64 m_asked = 0;
    std::optional<CaseStep> m_stepAfterLoad; ///< whose form opens once the case is read again
    std::vector<MadePaper> m_made; ///< of the last act

    QStackedWidget *m_stack;
    QWidget *m_content;
    EmptyState *m_empty;
    CaseHeader *m_header;
    Banner *m_banner;
    Banner *m_warning;
    FactsPanel *m_facts = nullptr;
    CaseTabs *m_tabs = nullptr;
    StepPanel *m_steps;
    RatingOffer *m_rating;
};

} // namespace yichuang
