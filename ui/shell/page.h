// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

namespace yichuang {

class CardReader;
class DeskRunner;
class PaperDesk;
class SyncRunner;

/** What every page works with; handed over by the shell after log-in. All references outlive the page. */
struct PageContext
{
    DeskRunner &runner;
    PaperDesk &papers; ///< preview, print, save as PDF (ui/shell/paperdesk.h)
    const Clock &clock;
    Seat seat;
    ReferenceSet reference; ///< at the time the page was made; see Page::referenceChanged()
    SyncRunner *sync = nullptr; ///< the way to the district; none where a program has none
    CardReader *reader = nullptr; ///< reads identity cards (ui/devices/cardreader.h); none where a program has none
};

/** A page of the main window. Constructors only build and connect; data is fetched in activate(). */
class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(PageContext context, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_context(std::move(context))
    {
    }

    /** Called each time the page comes to the front: refresh, and put the focus where work starts. */
    virtual void activate() = 0;

    /** New reference documents are in force. */
    virtual void referenceChanged(const ReferenceSet &reference) { m_context.reference = reference; }

    /** Called before the profile is locked or the window closes: save what is half done. True when nothing is lost. */
    virtual bool settle() { return true; }

Q_SIGNALS:
    /** Asks the shell to show the case page for this case. */
    void caseRequested(const QUuid &caseId);
    /** Asks the shell to start an intake of this item; @p consultation is the one it comes from, null for none. */
    void intakeRequested(const QString &itemId, const QUuid &consultation = {});
    /** Asks the shell to go on with this draft on the intake page. */
    void draftRequested(const QString &draftId);
    /** Asks the shell to leave this page for the one it was opened from (case page). */
    void backRequested();
    /** A sentence for the status line. */
    void statusMessage(const QString &text);

protected:
    [[nodiscard]] PageContext &context() { return m_context; }
    [[nodiscard]] const PageContext &context() const { return m_context; }

private:
    PageContext m_context;
};

} // namespace yichuang
