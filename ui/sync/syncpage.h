// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/syncstatus.h"
#include "ui/shell/page.h"

class QPushButton;
class QTableView;

namespace yichuang {

class Banner;
class BundleSection;
class EmptyState;
class EnrolForm;
class NoticeModel;
class SectionHeader;
class SyncFacts;
class SyncRunner;
class TrayModel;
class UiState;

/**
 * District 区县: how this computer stands with its district, what waits since when, what failed last and what happens
 * next, and the tray of matters to settle 待处理. Enrolling is an administrator's.
 */
class SyncPage final : public Page
{
    Q_OBJECT

public:
    /** @p state keeps the columns; outlives the page. The context must have a SyncRunner. */
    SyncPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;

    /** Takes in a bundle from a stick: asks for its code first. What opening a .ycbundle of a workstation does. */
    void importBundle(const QString &fileName);

private:
    [[nodiscard]] QWidget *makeContent(UiState &state);
    [[nodiscard]] QWidget *makeTray(UiState &state);
    [[nodiscard]] QTableView *makeNotices(UiState &state);
    void showStatus(const SyncStatus &status);
    void showFault(const SyncStatus &status);
    void readTray();
    void readNotices();
    void checkDay();
    void compareSides();
    void openCase();
    void settleMatter();
    void enrol(const struct EnrolmentForm &form);
    void updateButtons();

    SyncRunner &m_sync;
    UiState &m_state;
    Banner *m_banner; ///< how sync stands; follows the status
    Banner *m_answer; ///< what came of what was pressed; stays until it is closed
    SyncFacts *m_facts;
    QPushButton *m_now;
    QPushButton *m_switch;
    QPushButton *m_checkDay;
    QPushButton *m_compare;
    QPushButton *m_again;
    EnrolForm *m_enrol;
    SectionHeader *m_enrolHead;
    BundleSection *m_bundles;
    SectionHeader *m_trayHead;
    NoticeModel *m_notices;
    QTableView *m_noticeTable;
    SectionHeader *m_noticeHead;
    TrayModel *m_model;
    QTableView *m_tray;
    EmptyState *m_empty;
    QPushButton *m_open;
    QPushButton *m_settle;
    bool m_wanted = true;
};

} // namespace yichuang
