// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/syncstore.h"
#include "tests/core/sync/modeldistrict.h"
#include "tests/ui/cases/pagestage.h"
#include "ui/session/syncrunner.h"
#include "ui/shell/statusline.h"
#include "ui/sync/syncfacts.h"
#include "ui/sync/syncpage.h"
#include "ui/sync/traymodel.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace yichuang;

/** The district page as a clerk and an administrator see it, against a district in memory. */
class SyncPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anAdministratorEnrolsAndEverythingGoesUp();
    void aWrongCodeIsToldInWords();
    void whatWasRefusedWaitsInTheTrayUntilSomebodySettlesIt();
    void workingOfflineIsAWishThatHolds();
    void everyStateHasASentence_data();
    void everyStateHasASentence();

private:
    void raise(Role role);
    template <typename T> T *part(const char *name) { return m_page->findChild<T *>(QLatin1StringView(name)); }
    void enrol();

    std::unique_ptr<PageStage> m_stage;
    std::unique_ptr<ModelDistrict> m_district;
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
    m_sync = std::make_unique<SyncRunner>(*m_stage->runner, m_stage->fixture.clock,
                                          [this](const DistrictLink &) { return m_district->line(); });
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
    enrol();
    QTRY_COMPARE(m_sync->status()->state, DistrictState::Reached);
    QTRY_COMPARE(m_sync->status()->agreement, Agreement::Same);
    QTRY_VERIFY(!part<QLineEdit>("enrolServer")->isVisible());
    const std::lock_guard guard(m_district->lock);
    QCOMPARE(qint64(m_district->state.feed.size()), m_sync->status()->ownEvents);
    QVERIFY(m_page->findChild<SyncFacts *>()->text().contains(QStringLiteral("鄞州区")));
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
    QTRY_VERIFY(m_page->findChild<Banner *>()->text().contains(QStringLiteral("enrolment code")));
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

void SyncPageTest::everyStateHasASentence_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("differs");
    QTest::addColumn<QString>("says");
    QTest::newRow("alone") << int(DistrictState::NotEnrolled) << false << QStringLiteral("not connected");
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
