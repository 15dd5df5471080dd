// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "core/cases/casestage.h"
#include "core/cases/deadlines.h"
#include "core/cases/event.h"
#include "core/store/caselist.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace yichuang {

/** The words the case screens use for the enumerations of the trade. Translated; papers have their own Chinese. */
class CaseWords final
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)

public:
    [[nodiscard]] static QString stage(CaseStage stage);
    /** The stage as a list shows it: marked when the case holds records this program does not know. */
    [[nodiscard]] static QString stage(const CaseRow &row);
    /** What that mark means and what to do; empty without it. */
    [[nodiscard]] static QString stageHint(const CaseRow &row);
    /** The words of every stage. */
    [[nodiscard]] static QStringList stages();
    [[nodiscard]] static QString event(EventType type);
    [[nodiscard]] static QString materialState(MaterialState state);
    /** The words of every state. */
    [[nodiscard]] static QStringList materialStates();
    [[nodiscard]] static QString receiptWay(ReceiptWay way);
    [[nodiscard]] static QString correctionProblem(CorrectionProblem problem);
    [[nodiscard]] static QString acceptance(AcceptanceKind kind);
    [[nodiscard]] static QString declineGround(DeclineGround ground);
    [[nodiscard]] static QString role(Role role);
    /** The paper's own Chinese title by its stable code, or the code of a paper this program does not know. */
    [[nodiscard]] static QString paper(const QString &kindCode);

    /** The day as tables show it, or "provisional" when the working calendar does not reach that far 暂定. */
    [[nodiscard]] static QString due(const std::optional<DueDay> &due);
    /** The same of a row; an accepted case without a day says that its clock does not run. */
    [[nodiscard]] static QString due(const CaseRow &row);
    /** "3 working days left", "due today", "2 working days overdue"; empty when nobody can say. */
    [[nodiscard]] static QString remaining(const std::optional<DueDay> &due, QDate today, const WorkCalendar &calendar);
};

} // namespace yichuang
