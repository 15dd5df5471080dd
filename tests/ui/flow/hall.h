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
    void before(QDate day, const std::function<void(Desk &desk)> &act) const;

private:
    QTemporaryDir m_folder;
};

/** Takes @p draft in with @p outcome; a promise counts as signed. */
[[nodiscard]] Slip takeIn(Desk &desk, const IntakeDraft &draft, Outcome outcome);
/** A whole application for the item @p itemId by the usual made-up applicant. */
[[nodiscard]] IntakeDraft wholeDraft(const Desk &desk, const QString &itemId, QDate received);

/** The cells of the row that is current, one after the other. */
[[nodiscard]] QString currentRow(const QTableView &table);
/** Down to the case of @p slip in the work list. */
void goToCase(const Keyboard &keys, const Slip &slip);
/** Records the form that is open, and goes on to the next steps. */
void record(const Keyboard &keys);
/** The text of the visible line named @p name. */
[[nodiscard]] QString textOfLine(const QString &name);
/** Fails unless @p text names all of @p words. Where nothing reads PDF, that something was printed must do. */
void checkPrinted(const QString &text, const QStringList &words);

} // namespace yichuang
