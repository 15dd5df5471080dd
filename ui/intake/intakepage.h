// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

class QScrollArea;
class QStackedWidget;

namespace yichuang {

class ApplicantPanel;
class Attacher;
class Banner;
class CaseTaker;
class ChecklistPanel;
class DraftKeeper;
class DraftShelf;
class GuidePanel;
class HistoryPanel;
class IntakeModel;
class ItemPanel;
class OutcomeBar;
class OutcomeSheet;
class ResultPanel;

/**
 * Taking a case in 受理, on one page: applicant and history at the left, item, situation and form in the middle,
 * materials at the right, outcomes at the foot. Everything has a key; Enter goes on to the next field.
 */
class IntakePage final : public Page
{
    Q_OBJECT

public:
    explicit IntakePage(PageContext context, QWidget *parent = nullptr);
    ~IntakePage() override;

    void activate() override;
    void referenceChanged(const ReferenceSet &reference) override;
    bool settle() override;

    /** Begins with this item, e.g. from the catalogue; what was on the screen is parked. */
    void startItem(const QString &itemId);

protected:
    /** Our keys come before those of line editors, which on X11 take Ctrl+K and Ctrl+U for themselves. */
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectPanels();
    void connectDrafts();
    void connectCases();
    void addKeys();
    void arrangeTabs();
    void placeOverlays();
    void lookUp(DocumentKind kind, const QString &number);
    void takeOver();
    void chooseOutcome(Outcome outcome);
    void primary();
    void previewNow();
    void goOn();
    void toggleGuide();
    void nextCitizen();
    void showTaken(const TakenIn &taken);
    void refused(const Error &error);
    void readUsage();
    void showError(const Error &error);
    void showRefusedText(const QString &sentence);

    IntakeModel *m_model;
    DraftKeeper *m_keeper;
    DraftShelf *m_shelf;
    CaseTaker *m_taker;
    Attacher *m_attacher;
    QStackedWidget *m_stack;
    Banner *m_banner;
    QWidget *m_form;
    QWidget *m_columns;
    ApplicantPanel *m_applicant;
    HistoryPanel *m_history;
    ItemPanel *m_item;
    ChecklistPanel *m_checklist;
    OutcomeBar *m_bar;
    OutcomeSheet *m_sheet;
    GuidePanel *m_guide;
    ResultPanel *m_result;
    bool m_undoOffered = false;
};

} // namespace yichuang
