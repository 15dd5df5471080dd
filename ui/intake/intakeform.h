// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/outcomes.h"

#include <QWidget>

class QScrollArea;

namespace yichuang {

class ApplicantPanel;
class ChecklistPanel;
class GuidePanel;
class HistoryPanel;
class IntakeModel;
class ItemPanel;
class OutcomeBar;
class OutcomeSheet;

/**
 * The form of the intake page: applicant and history at the left, item, situation and form in the middle, materials at
 * the right, outcomes at the foot; the guide and the sheet of the outcome chosen open over it. It only arranges the
 * panels and moves the focus; what they ask for is connected by the page.
 */
class IntakeForm final : public QWidget
{
    Q_OBJECT

public:
    explicit IntakeForm(IntakeModel &model, QWidget *parent = nullptr);

    [[nodiscard]] ApplicantPanel *applicant() const { return m_applicant; }
    [[nodiscard]] HistoryPanel *history() const { return m_history; }
    [[nodiscard]] ItemPanel *item() const { return m_item; }
    [[nodiscard]] ChecklistPanel *checklist() const { return m_checklist; }
    [[nodiscard]] OutcomeSheet *sheet() const { return m_sheet; }
    [[nodiscard]] GuidePanel *guide() const { return m_guide; }
    [[nodiscard]] OutcomeBar *bar() const { return m_bar; }

    /** Puts the focus on the first thing that waits: applicant, item, question, field, materials. */
    void goOn();
    void showAllFaults();
    void toggleGuide();
    /** Opens the sheet of @p outcome. */
    void choose(Outcome outcome);
    /** The outcome in blue; once its sheet is open, confirms it. Without one shows what is missing. */
    void primary();
    /** Shows the papers of the outcome in hand. */
    void preview();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QScrollArea *makeLeft();
    void placeOverlays();

    IntakeModel &m_model;
    QWidget *m_columns;
    QScrollArea *m_left = nullptr; ///< applicant and history
    QScrollArea *m_room = nullptr; ///< what the columns are shown in
    ApplicantPanel *m_applicant;
    HistoryPanel *m_history;
    ItemPanel *m_item;
    ChecklistPanel *m_checklist;
    OutcomeBar *m_bar;
    OutcomeSheet *m_sheet;
    GuidePanel *m_guide;
};

} // namespace yichuang
