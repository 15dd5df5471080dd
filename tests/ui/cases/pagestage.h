// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/filesprinter.h"
#include "tests/ui/cases/casesamples.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/page.h"
#include "ui/shell/paperdesk.h"
#include "ui/widgets/uistate.h"

#include <QDir>
#include <QTemporaryDir>

namespace yichuang {

/**
 * What a page needs to live: a real profile on its own thread, papers that go to files, remembered columns. Prepare
 * cases with fixture.desk first, then raise the curtain; from then on the desk is reached through the runner only.
 */
class PageStage
{
public:
    explicit PageStage(SampleItems items = SampleItems::Few);
    ~PageStage();

    void raise(Role role = Role::Clerk);
    [[nodiscard]] PageContext context();
    /** Runs @p act at the desk and waits for it. */
    template <typename Act> auto atDesk(Act act)
    {
        auto future = runner->onDesk(std::move(act));
        future.waitForFinished();
        return future.result();
    }

    SampleDesk fixture;
    QTemporaryDir folder;
    QString paperFolder; ///< where printed papers land
    FilesPrinter printer;
    PaperDesk papers;
    UiState state;
    std::unique_ptr<DeskRunner> runner;

private:
    Seat m_seat;
    ReferenceSet m_reference;
};

/** A key for whoever has the focus, once somebody has it: what a step leaves behind comes a moment later. */
void pressFocused(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

} // namespace yichuang
