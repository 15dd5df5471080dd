// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventlog.h"
#include "tests/ui/sync/districtstage.h"
#include "ui/cases/casespage.h"
#include "ui/shell/workview.h"

#include <QTest>

using namespace yichuang;

/** What the log-in does first: a colleague elsewhere may have done yesterday what time would do today (decision 025).
 */
class LoginSweepTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAColleagueDidIsReadBeforeTimeIsSaidToHaveDoneIt();
};

namespace {

/** The window here, before anybody logs in: enrolled, everything sent. */
void sendEverything(DistrictStage &world)
{
    DirectGate gate(*world.stage.fixture.profile);
    const std::unique_ptr<Transport> line = world.district.line();
    DistrictClient client(*line, gate, world.stage.fixture.clock);
    const auto enrolled =
        IdentityTask(client, gate, world.stage.fixture.clock)
            .enrol(QStringLiteral("https://district.example"), {}, QStringLiteral("CODE"), QStringLiteral("test"));
    QVERIFY(enrolled);
    QVERIFY(syncEventsOnce(client, gate, world.stage.fixture.clock));
}

} // namespace

void LoginSweepTest::whatAColleagueDidIsReadBeforeTimeIsSaidToHaveDoneIt()
{
    const QDate fifthDay(2026, 3, 9); // of Monday, March 2nd
    DistrictStage world;
    SampleDesk &fixture = world.stage.fixture;
    const QUuid accepted = receivedCase(fixture, {});
    const QUuid silent = receivedCase(fixture, {});
    sendEverything(world);

    Workstation other(world.district, 2);
    other.enrol();
    other.mustSync();
    other.desk.moveTo(fifthDay);
    other.desk.sit(Role::Clerk);
    AcceptedBody inPerson;
    inPerson.acceptedOn = fifthDay;
    must(other.desk.desk->act(accepted, EventType::Accepted, inPerson.toJson()));
    other.mustSync();

    fixture.moveTo(fifthDay.addDays(1));
    world.raise(Role::Clerk);
    UiState &state = world.stage.state;
    PageSet pages;
    pages.pages = {{QStringLiteral("cases"), QStringLiteral("Cases"), IconName::Cases,
                    [&state](PageContext context) { return new CasesPage(std::move(context), state); }}};
    WorkView view(world.context(), pages, state);
    view.show();
    view.resume();
    const auto kindOf = [&world](const QUuid &id) {
        const auto file = world.stage.atDesk([id](Desk &desk) { return desk.caseFile(id); });
        return file && file->state.acceptance ? std::optional(file->state.acceptance->kind) : std::nullopt;
    };
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(silent), std::optional(AcceptanceKind::Deemed), 10'000);
    QCOMPARE(kindOf(accepted), std::optional(AcceptanceKind::Complete));
    const auto events = world.stage.atDesk([accepted](Desk &desk) { return desk.caseFile(accepted); })->events;
    QCOMPARE(std::ranges::count(events, EventType::Accepted, &Event::type), 1);
}

QTEST_MAIN(LoginSweepTest)
#include "loginsweep_test.moc"
