// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "tests/ui/flow/keyboard.h"

#include <QDate>
#include <QTableView>
#include <QTemporaryDir>

#include <functional>

namespace yichuang {

/** What is known of a case from the paper in the applicant's hand. */
struct Slip
{
    QString number;
    QString code; ///< what the scanner reads from it
    QUuid caseId;
};

/**
 * The demonstration's window hall in a folder of its own, with an account for each role behind the window: `handler`,
 * `issuer` and `head`, all under the demonstration's password, beside its own clerk.
 */
class Hall
{
public:
    explicit Hall(QDate opened);

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /** What was done before the test begins, at nine in the morning of @p day; @p act gets the clerk's desk. */
    void before(QDate day, const std::function<void(Desk &desk)> &act);
    /** The same at the desk of the account @p login, who sits there in @p role. */
    void as(const QString &login, Role role, QDate day, const std::function<void(Desk &desk)> &act);

private:
    QTemporaryDir m_folder;
    quint64 m_seed; ///< another one each time: what is made in the same second must differ
};

/** Takes @p draft in with @p outcome; a promise counts as signed. */
[[nodiscard]] Slip takeIn(Desk &desk, const IntakeDraft &draft, Outcome outcome);
/** A whole application for the item @p itemId by the usual made-up applicant. */
[[nodiscard]] IntakeDraft wholeDraft(const Desk &desk, const QString &itemId, QDate received);
/** Records @p body on the case of @p slip; what is refused ends the test. */
void perform(Desk &desk, const Slip &slip, EventType type, const QJsonObject &body);

/** The cells of a row, one after the other; of the row that is current. */
[[nodiscard]] QString rowText(const QTableView &table, int row);
[[nodiscard]] QString currentRow(const QTableView &table);
/** Down to the case of @p slip in the work list. */
void goToCase(const Keyboard &keys, const Slip &slip);
/** The case of @p slip, by its number, from the page of cases: the clerk's second @p place, the supervisor's third. */
void openByNumber(const Keyboard &keys, const Slip &slip, int place = 2);
/** What stands in the head of the open case as where it stands, e.g. "Accepted". */
[[nodiscard]] QString stageShown();
/** Records the form that is open, and goes on to the next steps. */
void record(const Keyboard &keys);
/** Whether a label that is seen holds @p text. */
[[nodiscard]] bool isOnScreen(const QString &text);
/** Whether a table that can be seen has @p text in one of its cells. */
[[nodiscard]] bool isListed(const QString &text);
/** The text of the visible line named @p name. */
[[nodiscard]] QString textOfLine(const QString &name);
/** Fails unless @p text names all of @p words. Where nothing reads PDF, that something was printed must do. */
void checkPrinted(const QString &text, const QStringList &words);

} // namespace yichuang
