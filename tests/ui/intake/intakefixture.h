// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/printer.h"
#include "tests/core/desk/deskfixture.h"
#include "ui/intake/intakepage.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"

#include <QFuture>
#include <QTest>
#include <QWidget>

#include <memory>

namespace yichuang {

/** A printer that counts what it is given, or refuses. */
class CountingPrinter final : public PaperPrinter
{
public:
    [[nodiscard]] Result<std::vector<PrinterInfo>> printers() override;
    [[nodiscard]] Result<PrintJob> print(const PrintablePaper &paper, const PrintSettings &settings) override;
    [[nodiscard]] Result<PrintJob> follow(const PrintJob &job) override;

    int jobs = 0;
    bool refuses = false;
};

/** The intake page on a real desk and profile in a fresh folder, the clerk logged in. */
class IntakeFixture
{
public:
    /** @p earlier cases of the same applicant are taken in before the page opens; @p reader outlives the fixture. */
    explicit IntakeFixture(const QStringList &earlier = {}, const QString &centre = QStringLiteral("330212110"),
                           CardReader *reader = nullptr);
    ~IntakeFixture();

    /** Closes page and profile and opens them again: what a crash and a restart leave. */
    void restart();
    /** Waits for the answer of @p act on the desk. */
    template <typename Act> auto ask(Act act)
    {
        auto future = runner->onDesk(act);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20000))
            qFatal("the desk does not answer");
        return future.result();
    }
    /** By object name; ends the program when there is none. */
    template <typename Widget> Widget &find(const QString &name)
    {
        auto *found = page->findChild<Widget *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return *found;
    }
    /** Presses @p key where the focus is and counts it. */
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /** Types a fact: not counted. */
    void typeFact(const QString &text);
    /** Types @p text and counts each key. */
    void typeCounted(const QString &text);
    /** Chooses an item through the search box, with an applicant filled in by hand. */
    void fillApplicant();
    void chooseItem(const QString &itemId);
    /** Answers each question with its first option and fills the form as the example does. */
    void completeItem(const QString &itemId);
    [[nodiscard]] bool waitUntilTaken();

    DeskFixture desk;
    CountingPrinter printer;
    std::unique_ptr<DeskRunner> runner;
    std::unique_ptr<PaperDesk> papers;
    std::unique_ptr<QWidget> window;
    IntakePage *page = nullptr;
    int keys = 0;

private:
    void open();

    CardReader *m_reader;
};

} // namespace yichuang
