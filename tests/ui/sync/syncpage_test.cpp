// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "core/store/syncstore.h"
#include "core/vault/recoverycode.h"
#include "tests/core/sync/workstation.h"
#include "tests/ui/cases/pagestage.h"
#include "ui/session/syncrunner.h"
#include "ui/shell/statusline.h"
#include "ui/sync/bundlecodedialog.h"
#include "ui/sync/bundlesection.h"
#include "ui/sync/daycheckdialog.h"
#include "ui/sync/daymodels.h"
#include "ui/sync/syncfacts.h"
#include "ui/sync/syncpage.h"
#include "ui/sync/traymodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/syncwords.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace yichuang;

/** The district page as a clerk and an administrator see it, against a district in memory. */
class SyncPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAdministratorEnrolsAndEverythingGoesUp();
    void theNetworksReturnTriesAtOnce();
    void aWrongCodeIsToldInWords();
    void whatWasRefusedWaitsInTheTrayUntilSomebodySettlesIt();
    void workingOfflineIsAWishThatHolds();
    void whatWaitsGoesOntoAStickAndItsCodeIsShownOnce();
    void aStickOfAnotherComputerComesInAndGoesUp();
    void aRoleThatMayNotImportIsTold();
    void theDayIsClosedOnceEverythingAgrees();
    void bothSidesAreComparedByHandAndTellWhereTheyPart();
    void whatIsLackingHereIsFetchedAgain();
    void everyStateHasASentence_data();
    void everyStateHasASentence();

private:
    void raise(Role role);
    /** What stands beside the name of a fact. */
    [[nodiscard]] QString fact(const char *name)
    {
        for (const QLabel *label : m_page->findChild<SyncFacts *>()->findChildren<QLabel *>()) {
            if (label->accessibleName() == QLatin1StringView(name))
                return label->text();
        }
        return {};
    }
    template <typename T> T *part(const char *name) { return m_page->findChild<T *>(QLatin1StringView(name)); }
    void enrol();
    /** Nothing is on its way: what was written here came back as well. */
    [[nodiscard]] bool hasReadAll()
    {
        const std::lock_guard guard(m_district->lock);
        const auto there = qint64(m_district->state.feed.size());
        return there > 0 && m_sync->status()->waiting.events == 0 && m_sync->status()->feed.position == there;
    }

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ModelDistrict> m_district;
    NetworkReturn *m_network = nullptr; ///< the runner's; the test speaks for the system
    std::unique_ptr<SyncRunner> m_sync;
    std::unique_ptr<SyncPage> m_page;
};

void SyncPageTest::init()
{
    m_stage = std::make_unique<PageStage>();
    m_district = std::make_unique<ModelDistrict>(m_stage->fixture.clock);
    (void)acceptedCase(m_stage->fixture);
}

void SyncPageTest::cleanup()
{
    m_page.reset();
    m_sync.reset();
    m_stage.reset();
    m_district.reset();
}

void SyncPageTest::raise(Role role)
{
    m_stage->raise(role);
    auto network = std::make_unique<NetworkReturn>();
    m_network = network.get();
    m_sync = std::make_unique<SyncRunner>(
        *m_stage->runner, m_stage->fixture.clock, [this](const DistrictLink &) { return m_district->line(); },
        std::move(network));
    // As the shell does around the pages.
    connect(&m_stage->papers, &PaperDesk::recordedPapersPrinted, m_sync.get(),
            [this](const std::vector<QUuid> &papers) {
                (void)m_stage->runner->onProfile([papers, now = m_stage->fixture.clock.now()](Profile &profile) {
                    for (const QUuid &paper : papers)
                        must(profile.sync().days.notePrinted(paper, now));
                    return true;
                });
            });
    PageContext context = m_stage->context();
    context.sync = m_sync.get();
    m_page = std::make_unique<SyncPage>(std::move(context), m_stage->state);
    m_page->resize(1100, 700);
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(m_sync->status().has_value());
}

void SyncPageTest::enrol()
{
    QTRY_VERIFY(part<QLineEdit>("enrolServer")->isVisible());
    QTest::keyClicks(part<QLineEdit>("enrolServer"), QStringLiteral("district.example"));
    QTest::keyClicks(part<QLineEdit>("enrolCode"), QStringLiteral("AAAA-BBBB"));
    QTest::keyClick(part<QLineEdit>("enrolCode"), Qt::Key_Return);
}

void SyncPageTest::anAdministratorEnrolsAndEverythingGoesUp()
{
    raise(Role::Administrator);
    const qint64 own = m_sync->status()->ownEvents;
    const QString now = tableDateTime(m_stage->fixture.clock.now());
    QVERIFY(own > 0);
    QTRY_COMPARE(fact("Not sent yet"), QStringLiteral("%1 record(s), the oldest since %2").arg(own).arg(now));
    QCOMPARE(fact("Sent today"), QStringLiteral("0 record(s)"));
    QCOMPARE(fact("Last contact"), QStringLiteral("never"));
    enrol();
    QTRY_COMPARE(m_sync->status()->state, DistrictState::Reached);
    QTRY_COMPARE(m_sync->status()->agreement, Agreement::Same);
    QTRY_VERIFY(!part<QLineEdit>("enrolServer")->isVisible());
    QTRY_COMPARE(fact("Sent today"), QStringLiteral("%1 record(s)").arg(own));
    QCOMPARE(fact("Not sent yet"), QStringLiteral("nothing"));
    QCOMPARE(fact("Last contact"), now);
    const std::lock_guard guard(m_district->lock);
    QCOMPARE(qint64(m_district->state.feed.size()), m_sync->status()->ownEvents);
    QVERIFY(m_page->findChild<SyncFacts *>()->text().contains(QStringLiteral("鄞州区")));
}

void SyncPageTest::theNetworksReturnTriesAtOnce()
{
    raise(Role::Administrator);
    enrol();
    QTRY_VERIFY(hasReadAll());
    const auto away = std::make_shared<std::atomic<bool>>(true); // the engine asks until it is gone
    {
        // An answer that asks for an hour: nothing but the network's return comes before it.
        const std::lock_guard guard(m_district->lock);
        m_district->lies = [away](const HttpRequest &, HttpAnswer &answer) {
            if (!*away)
                return;
            answer = {};
            answer.status = 503;
            answer.headers.insert(QByteArrayLiteral("retry-after"), QByteArrayLiteral("3600"));
        };
    }
    m_sync->wake();
    const auto everyLaneWaits = [this] {
        m_sync->refresh();
        const QDateTime soon = m_stage->fixture.clock.now().addSecs(1800);
        const std::vector<TaskRecord> &tasks = m_sync->status()->tasks;
        return tasks.size() >= 4 && std::ranges::all_of(tasks, [&soon](const TaskRecord &task) {
                   return task.notBefore > soon || task.task == u"files"; // no scan waits: it asks nobody
               });
    };
    QTRY_VERIFY_WITH_TIMEOUT(everyLaneWaits(), 30000);
    QCOMPARE(m_sync->status()->state, DistrictState::Unreachable);
    *away = false;
    Q_EMIT m_network->returned();
    QTRY_COMPARE(m_sync->status()->state, DistrictState::Reached);
}

void SyncPageTest::aWrongCodeIsToldInWords()
{
    raise(Role::Administrator);
    m_district->lies = [](const HttpRequest &request, HttpAnswer &answer) {
        if (request.path != u"/v1/enrolments")
            return;
        answer.status = 403;
        answer.body =
            "{\"type\":\"urn:yichuang:problem:code-used\",\"title\":\"x\",\"status\":403,\"code\":\"code-used\"}";
    };
    enrol();
    QTRY_VERIFY(part<Banner>("syncAnswer")->text().contains(QStringLiteral("enrolment code")));
    QCOMPARE(m_sync->status()->state, DistrictState::NotEnrolled);
    QVERIFY(part<QPushButton>("enrolButton")->isEnabled());
}

void SyncPageTest::whatWasRefusedWaitsInTheTrayUntilSomebodySettlesIt()
{
    raise(Role::Administrator);
    // The receipt and the feed say the same: nobody but a human takes it out of the tray.
    m_district->ownLaw = [](const Event &event) {
        return event.deviceSeq == 1 ? Verdict{VerdictKind::Refused, QStringLiteral("scope")} : Verdict{};
    };
    enrol();
    auto *tray = part<QTableView>("tray");
    const QAbstractItemModelTester tester(tray->model());
    QTRY_VERIFY(tray->model()->rowCount() > 0);
    tray->selectRow(0);
    const auto cell = [tray](TrayModel::Column column) {
        return tray->model()->index(0, int(column)).data().toString();
    };
    QCOMPARE(cell(TrayModel::Column::Why), QStringLiteral("The case does not belong to this office."));
    QCOMPARE(cell(TrayModel::Column::Next),
             QStringLiteral("It has no effect at the district. Have the office or role that may do it repeat it."));
    QCOMPARE(cell(TrayModel::Column::When), tableDateTime(m_stage->fixture.clock.now()));
    QVERIFY(part<QPushButton>("trayOpen")->isEnabled());
    QSignalSpy asked(m_page.get(), &Page::caseRequested);
    QTest::mouseClick(part<QPushButton>("trayOpen"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    const int before = tray->model()->rowCount();
    QTest::mouseClick(part<QPushButton>("traySettle"), Qt::LeftButton);
    QTRY_COMPARE(tray->model()->rowCount(), before - 1);
}

void SyncPageTest::workingOfflineIsAWishThatHolds()
{
    raise(Role::Administrator);
    enrol();
    QTRY_COMPARE(m_sync->status()->state, DistrictState::Reached);
    QTest::mouseClick(part<QPushButton>("syncSwitch"), Qt::LeftButton);
    QTRY_COMPARE(m_sync->status()->state, DistrictState::SwitchedOff);
    QVERIFY(!part<QPushButton>("syncNow")->isEnabled());
    QTest::mouseClick(part<QPushButton>("syncSwitch"), Qt::LeftButton);
    QTRY_COMPARE(m_sync->status()->state, DistrictState::Reached);
}

void SyncPageTest::whatWaitsGoesOntoAStickAndItsCodeIsShownOnce()
{
    raise(Role::ProxyAgent);
    const QString file = m_stage->folder.filePath(QStringLiteral("out.ycbundle"));
    m_page->findChild<BundleSection *>()->exportTo(file);
    BundleMadeDialog *made = nullptr;
    QTRY_VERIFY((made = m_page->findChild<BundleMadeDialog *>()));
    const QString code = made->findChild<QLabel *>(QStringLiteral("bundleMadeCode"))->text();
    QTest::mouseClick(made->findChild<QPushButton *>(QStringLiteral("bundleCopyCode")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), code);
    QTest::mouseClick(made->findChild<QPushButton *>(QStringLiteral("bundleMadeClose")), Qt::LeftButton);
    Workstation centre(*m_district, 7);
    LocalFiles files;
    const BundleTaken taken = must(takeBundle(*centre.gate, files, file, code, centre.desk.clock));
    QCOMPARE(qint64(taken.added), m_sync->status()->ownEvents);
}

void SyncPageTest::aStickOfAnotherComputerComesInAndGoesUp()
{
    Workstation village(*m_district, 7);
    village.work(); // on a laptop that never had a network: the district has not heard of it
    const QString file = m_stage->folder.filePath(QStringLiteral("in.ycbundle"));
    LocalFiles files;
    const MadeBundle made = must(writeBundle(*village.gate, files, file, village.desk.clock, {}, {8, 1, 1}));
    raise(Role::Administrator);
    enrol();
    QTRY_COMPARE(m_sync->status()->state, DistrictState::Reached);

    const auto giveCode = [&](const QString &code) {
        m_page->importBundle(file);
        auto *dialog = m_page->findChild<BundleCodeDialog *>();
        auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("bundleCode"));
        QTest::keyClicks(field, QStringLiteral("12345"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(dialog->isVisible()); // no code at all: told at once, in place
        field->clear();
        QTest::keyClicks(field, code);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(!m_page->findChild<BundleCodeDialog *>());
    };
    giveCode(makeRecoveryCode());
    QTRY_COMPARE(part<Banner>("syncAnswer")->kind(), BannerKind::Error);
    giveCode(made.code);
    QTRY_COMPARE(part<Banner>("syncAnswer")->kind(), BannerKind::Success);
    const QString told = part<Banner>("syncAnswer")->text();
    QVERIFY2(told.contains(village.desk.profile->deviceId()), qPrintable(told));
    QVERIFY2(told.contains(QString::number(made.events)), qPrintable(told));

    // Without its code nothing of it goes up; the page says so and offers to enrol it.
    StationCodeDialog *station = nullptr;
    QTRY_VERIFY((station = m_page->findChild<StationCodeDialog *>()));
    QTest::keyClick(station->findChild<QLineEdit *>(QStringLiteral("stationCode")), Qt::Key_Return);
    QVERIFY(station->isVisible()); // no code: told in place
    QTest::mouseClick(station->findChild<QPushButton *>(QStringLiteral("stationLater")), Qt::LeftButton);
    QTRY_VERIFY(!m_page->findChild<StationCodeDialog *>());
    QTRY_VERIFY(part<QPushButton>("bundleEnrol")->isVisibleTo(m_page.get()));
    QTRY_VERIFY(part<Banner>("syncState")->text().contains(QStringLiteral("does not know a computer")));
    const QString facts = m_page->findChild<SyncFacts *>()->text();
    QVERIFY2(facts.contains(village.desk.profile->deviceId()), qPrintable(facts));
    QVERIFY2(fact("Not sent yet").startsWith(QString::number(made.events)), qPrintable(facts)); // and not "nothing"
    QCOMPARE(part<Banner>("syncAnswer")->kind(), BannerKind::Warning); // no more "goes up with the next sync"
    QTRY_COMPARE(m_sync->status()->waiting.events, 0);

    QTest::mouseClick(part<QPushButton>("bundleEnrol"), Qt::LeftButton);
    QTRY_VERIFY((station = m_page->findChild<StationCodeDialog *>()));
    QTest::keyClicks(station->findChild<QLineEdit *>(QStringLiteral("stationCode")), QStringLiteral("CODE"));
    QTest::mouseClick(station->findChild<QPushButton *>(QStringLiteral("stationEnrol")), Qt::LeftButton);
    const auto there = [&] {
        const std::lock_guard guard(m_district->lock);
        return m_district->state.chains.value(village.desk.profile->deviceId()).size();
    };
    QTRY_COMPARE(there(), std::size_t(made.events));
    QTRY_VERIFY(!part<QPushButton>("bundleEnrol")->isVisibleTo(m_page.get()));
    QTRY_VERIFY(m_sync->status()->carried.empty());
}

void SyncPageTest::aRoleThatMayNotImportIsTold()
{
    raise(Role::Handler);
    QVERIFY(!part<QPushButton>("bundleImport")->isEnabled());
    m_page->importBundle(QStringLiteral("/nowhere/x.ycbundle"));
    QVERIFY(!m_page->findChild<BundleCodeDialog *>());
    QCOMPARE(part<Banner>("syncAnswer")->kind(), BannerKind::Warning);
}

void SyncPageTest::theDayIsClosedOnceEverythingAgrees()
{
    raise(Role::Administrator);
    QTest::mouseClick(part<QPushButton>("checkDay"), Qt::LeftButton);
    auto *dialog = m_page->findChild<DayCheckDialog *>();
    QTRY_VERIFY(dialog->report());
    auto *lines = dialog->findChild<QTableView *>(QStringLiteral("dayLines"));
    const QAbstractItemModelTester tester(lines->model());
    const int papers = dialog->report()->check.windows.front().papersStored;
    QCOMPARE(lines->model()->rowCount(), papers); // nothing was printed yet, and there is no district to compare with
    const auto button = [dialog](const char *name) {
        return dialog->findChild<QPushButton *>(QLatin1StringView(name));
    };
    QVERIFY(!button("dayClose")->isEnabled());
    QVERIFY(lines->model()->index(0, int(DayLineModel::Column::What)).data().toString().size() > 2);

    QTest::mouseClick(button("dayPrintAgain"), Qt::LeftButton); // comes out, and its record is printed with it
    QTRY_COMPARE(lines->model()->rowCount(), papers - 1);
    QTRY_COMPARE(dialog->report()->check.windows.front().papersStored, papers + 1);
    while (lines->model()->rowCount() > 0) {
        const int before = lines->model()->rowCount();
        dialog->markNotNeeded(QStringLiteral("申请人只要电子件"));
        QTRY_COMPARE(lines->model()->rowCount(), before - 1);
    }
    QTRY_VERIFY(button("dayClose")->isEnabled());
    QTest::mouseClick(button("dayClose"), Qt::LeftButton);
    QTRY_VERIFY(dialog->report()->check.closed);
    QVERIFY(!button("dayClose")->isEnabled());
    QVERIFY(dialog->findChild<Banner *>()->text().contains(QStringLiteral("closed")));
}

void SyncPageTest::bothSidesAreComparedByHandAndTellWhereTheyPart()
{
    raise(Role::Administrator);
    enrol();
    QTRY_VERIFY(hasReadAll());
    const auto *facts = m_page->findChild<SyncFacts *>();
    QTest::mouseClick(part<QPushButton>("compareSides"), Qt::LeftButton);
    QTRY_VERIFY(part<Banner>("syncAnswer")->text().contains(QStringLiteral("Both sides hold the same")));
    QTRY_VERIFY(facts->text().contains(
        QStringLiteral("✓ Recounted on both sides %1").arg(tableDateTime(m_stage->fixture.clock.now()))));
    QVERIFY(!part<QPushButton>("fetchAgain")->isVisible());

    QString number;
    {
        const std::lock_guard guard(m_district->lock);
        m_district->state.feed[1].event.actor.account = QStringLiteral("somebody");
        const QUuid id = m_district->state.feed[1].event.caseId;
        number = m_stage->atDesk([id](Desk &desk) { return desk.caseFile(id); }).value().state.number();
    }
    QTest::mouseClick(part<QPushButton>("compareSides"), Qt::LeftButton);
    QTRY_COMPARE(m_sync->status()->agreement, Agreement::Different);
    auto *state = part<Banner>("syncState");
    QTRY_VERIFY(state->isVisible());
    QVERIFY2(state->text().contains(QStringLiteral("Since record 2 of")), qPrintable(state->text()));
    QVERIFY(state->text().contains(number));
    QVERIFY2(state->text().contains(QStringLiteral("district lost it")), qPrintable(state->text()));
    QVERIFY(facts->text().contains(QStringLiteral("▲ Different since record 2")));
    QCOMPARE(districtSentence(*m_sync->status()).tone, Colour::Red);
    QVERIFY(!part<QPushButton>("fetchAgain")->isVisible()); // here nothing is lacking
}

void SyncPageTest::whatIsLackingHereIsFetchedAgain()
{
    Workstation neighbour(*m_district, 2);
    neighbour.enrol();
    neighbour.work();
    neighbour.mustSync();
    raise(Role::Administrator);
    enrol();
    QTRY_VERIFY(hasReadAll());
    const auto atProfile = [this](const QByteArray &sql) {
        auto done = m_stage->runner->onProfile([sql](Profile &profile) {
            must(profile.writer().database.execute("PRAGMA foreign_keys = OFF"));
            must(profile.writer().database.execute(sql));
            return true;
        });
        done.waitForFinished();
    };
    atProfile("DELETE FROM events WHERE log_id = (SELECT log_id FROM deliveries WHERE position = 2)");
    atProfile("DELETE FROM deliveries WHERE position = 2");
    QTest::mouseClick(part<QPushButton>("compareSides"), Qt::LeftButton);
    QTRY_VERIFY(part<QPushButton>("fetchAgain")->isVisible());
    QVERIFY(part<Banner>("syncState")->text().contains(QStringLiteral("missing on this computer")));
    QTest::mouseClick(part<QPushButton>("fetchAgain"), Qt::LeftButton);
    QTRY_VERIFY(hasReadAll());
    QTest::mouseClick(part<QPushButton>("compareSides"), Qt::LeftButton);
    QTRY_COMPARE(m_sync->status()->agreement, Agreement::Same);
    QTRY_VERIFY(!part<QPushButton>("fetchAgain")->isVisible());
    QVERIFY(!part<Banner>("syncState")->isVisible());
}

void SyncPageTest::everyStateHasASentence_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("differs");
    QTest::addColumn<QString>("says");
    QTest::newRow("alone") << int(DistrictState::NotEnrolled) << false << QStringLiteral("No district");
    QTest::newRow("off") << int(DistrictState::SwitchedOff) << false << QStringLiteral("switched off");
    QTest::newRow("new") << int(DistrictState::NeverReached) << false << QStringLiteral("Connecting");
    QTest::newRow("good") << int(DistrictState::Reached) << false << QStringLiteral("✓ District reached");
    QTest::newRow("away") << int(DistrictState::Unreachable) << false << QStringLiteral("not reached");
    QTest::newRow("human") << int(DistrictState::NeedsHuman) << false << QStringLiteral("▲ District");
    QTest::newRow("different") << int(DistrictState::Reached) << true
                               << QStringLiteral("▲ The district holds something else");
}

void SyncPageTest::everyStateHasASentence()
{
    QFETCH(int, state);
    QFETCH(bool, differs);
    QFETCH(QString, says);
    SyncStatus status;
    status.state = DistrictState(state);
    status.waiting.events = 3;
    status.agreement = differs ? Agreement::Different : Agreement::Unknown;
    StatusLine line(Seat(), m_stage->fixture.clock);
    line.setDistrict(status);
    QVERIFY2(line.text().contains(says), qPrintable(line.text()));
}

QTEST_MAIN(SyncPageTest)
#include "syncpage_test.moc"
