// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageset.h"

#include <QDateTime>
#include <QMap>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace yichuang {

class BackupCopier;
class Banner;
class NavigationRail;
class Questions;
class StatusLine;
class UiState;

/** What the clerk works in after log-in: navigation, the page in front, the status line. One account, one seat. */
class WorkView final : public QWidget
{
    Q_OBJECT

public:
    /** @p state remembers how lists look; outlives the view. */
    WorkView(PageContext context, const PageSet &pages, UiState &state, QWidget *parent = nullptr);

    [[nodiscard]] const Seat &seat() const { return m_context.seat; }
    /** Shows the page of navigation entry @p id; pages are made when first shown. */
    void showPage(const QString &id);
    /** After a log-in: refreshes the page in front, sweeps what time has done, makes the daily backup. */
    void resume();
    /** Lets every page save what is half done; false when one could not. */
    [[nodiscard]] bool settle();
    /** Hands @p fileName to the page that takes such files in. */
    void openFile(const QString &fileName);
    [[nodiscard]] Page *currentPage() const;
    [[nodiscard]] QString currentId() const { return m_current; }
    [[nodiscard]] StatusLine &status() { return *m_status; }
    void showKeys();

Q_SIGNALS:
    void lockRequested();
    /** The page in front changed; for the window's title. */
    void pageShown(const QString &title);

private:
    void buildKeys();
    void showCase(const QUuid &caseId);
    void leaveCase();
    void startIntake(const QString &itemId, const QUuid &consultation);
    void takeUpDraft(const QString &draftId);
    void connectPage(Page *page);
    void bringForward(Page *page, const QString &id);
    void refreshDrafts();
    void takeReference(const ReferenceSet &reference);
    void runDailyWork();
    void sweepWhenRead();
    /** What time and news from elsewhere have done to cases. */
    void sweepCases();
    void sweepScans();
    void offerPapers(const std::vector<MadePaper> &papers);
    void tellMovedDays();
    void tellDuePromises();
    void showMovedDays(const std::vector<MovedDueDay> &days);
    void tellCopied(const QString &folder, const Result<bool> &copied);
    void tellNews(const std::vector<struct CaseNews> &news);
    void tellNotices(const std::vector<struct CaseNotice> &notices);
    void notePrinted(const std::vector<QUuid> &paperEvents);
    /** Pages that print cases' papers tell of failures themselves, beside the paper. */
    [[nodiscard]] bool pageTellsOfPrinting() const;
    [[nodiscard]] Page *page(const QString &id);
    [[nodiscard]] const PageEntry *entry(const QString &id) const;

    UiState &m_state;
    PageContext m_context;
    PageSet m_pages; ///< those the role sees
    NavigationRail *m_rail;
    Banner *m_banner;
    Banner *m_question;
    Questions *m_questions;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    QDateTime m_noticedUntil; ///< what came before was told
    QMap<QString, Page *> m_made;
    QPointer<Page> m_case;
    QString m_current;
    QString m_caseFrom; ///< where the case was opened from
    QTimer m_draftTick;
    QTimer m_sweepWait; ///< runs while the district is asked first
    QDateTime m_askedAt; ///< when that began
    BackupCopier *m_copier;
};

} // namespace yichuang
