// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestage.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

/** One line of a case list: everything a list shows, nothing it need not. Names and numbers come masked. */
struct CaseRow
{
    QUuid caseId;
    QString number;
    CaseStage stage = CaseStage::Received;
    QString itemId;
    QString itemName;
    QString applicantMasked;
    QString documentMasked;
    QString phoneMasked;
    QDateTime openedAt;
    QDateTime changedAt;
    std::optional<QDate> dueOn; ///< the clock that runs, in a list of checks that of the check; none when nothing runs
    bool dueProvisional = false; ///< the calendar does not reach that far 暂定
    QString account; ///< who opened it
    QString window;
    QString unit; ///< town code or department id that handles it; empty: the centre that took it in
    QString handler; ///< account that has it in hand; empty: nobody
    QString keptAt; ///< pigeonhole or locker of a result that waits to be fetched; may be empty
    bool needsNewerProgram = false; ///< holds events this program does not know: what is shown may be out of date
};

enum class CaseSort {
    NewestFirst,
    OldestFirst,
    DueFirst, ///< only cases whose clock runs to a known day
    WorkFirst, ///< what falls due first, then what has no day: a handler's list
    CheckFirst, ///< only approvals on a commitment that nobody has checked, what is to be checked first at the top
    Number,
};

/** What to list. All set conditions hold together. */
struct CaseQuery
{
    QString text; ///< number, its tail, name or piece of it, pinyin initials, ID number or tail, phone or tail
    std::vector<CaseStage> stages; ///< empty: all
    QString itemId;
    QString account;
    std::optional<QDate> openedFrom; ///< day of opening, inclusive
    std::optional<QDate> openedUntil;
    std::optional<QDate> dueUntil; ///< running clock due on or before
    std::optional<QString> unit; ///< handled by this unit
    std::optional<QString> handler; ///< in hand of this account; empty text: of nobody
    bool stuckOnly = false; ///< members of a 一件事 that wait for one that was not approved
    CaseSort sort = CaseSort::NewestFirst;
    int limit = 100; ///< 1..1000
    int offset = 0;
};

struct CasePage
{
    std::vector<CaseRow> rows;
    bool more = false; ///< there are further rows behind these
    std::optional<int> total; ///< when cheap to know
};

} // namespace yichuang
