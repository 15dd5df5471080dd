// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/stage.h"

#include "app/workstation/pages.h"
#include "core/desk/exampledraft.h"
#include "core/desk/simulation.h"
#include "core/store/profile.h"

#include <QCoreApplication>
#include <QTest>

namespace yichuang {

namespace {

const QDateTime now(QDate(2026, 3, 2), QTime(9, 12), Qt::OffsetFromUTC, 8 * 3600);
constexpr PasswordCost cheap{8, 1, 1};

template <typename T> T must(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().reason), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

IntakeDraft halfFilled(const Desk &desk, const QString &itemId, const QString &name, bool parked)
{
    const ServiceItem *item = desk.reference().catalogue->find(itemId);
    if (!item)
        qFatal("the sample catalogue has no %s", qPrintable(itemId));
    Applicant applicant = exampleApplicant(item->applicantKinds.first());
    applicant.name = name;
    IntakeDraft draft = exampleDraft(*item, applicant, now.date());
    draft.parked = parked;
    if (!draft.materials.empty()) {
        draft.materials.back().state = MaterialState::Missing;
        draft.materials.back().originals = 0;
        draft.materials.back().copies = 0;
    }
    return draft;
}

} // namespace

Stage::Stage()
    : m_clock(now.addDays(-21))
    , m_random(20260302)
    , m_templates(TemplateSet::builtIn())
    , m_printer(m_folder.path())
    , m_papers(m_printer, m_clock)
    , m_state(m_folder.filePath(QStringLiteral("state.ini")))
    , m_pages(workstationPages(m_state))
    , m_tools{m_files, m_clock, m_random, m_templates}
{
    makePast();
}

void Stage::makePast()
{
    WindowSetup setup = demonstrationSetup();
    setup.profile.cost = cheap;
    WindowReady ready = must(setUpWindow(demonstrationDir(), setup, m_tools), "set-up");
    if (!ready.profile)
        qFatal("the shipped documents have faults");
    const AccountInfo account = must(ready.profile->logIn(setup.profile.login, setup.profile.password), "log-in");
    Simulation simulation(*ready.profile, m_templates, m_clock, m_random);
    must(simulation.run({account.login, account.displayName, 48, now.date().addDays(-21), 20}), "simulation");
    m_clock.set(now);

    Seat seat;
    seat.account = account.login;
    seat.displayName = account.displayName;
    seat.place = ready.profile->place();
    seat.centreName = ready.profile->centreName();
    seat.windowName = ready.profile->windowName();
    Desk desk(*ready.profile, seat, m_templates, m_clock, m_random);
    must(desk.saveDraft(halfFilled(desk, QStringLiteral("YZ-RS02"), QStringLiteral("欧阳小敏"), true)), "parked draft");
    must(desk.saveDraft(halfFilled(desk, QStringLiteral("YZ-MZ01"), QStringLiteral("张𬱖"), false)), "draft");
}

std::unique_ptr<MainWindow> Stage::window(bool demonstration)
{
    WindowParts parts{m_tools, m_papers, m_state, m_pages, freshDir(), demonstrationDir()};
    auto window = std::make_unique<MainWindow>(std::move(parts));
    if (demonstration)
        window->beginDemonstration();
    else
        window->begin();
    return window;
}

void Stage::settle(int milliseconds)
{
    QTest::qWait(milliseconds);
}

} // namespace yichuang
