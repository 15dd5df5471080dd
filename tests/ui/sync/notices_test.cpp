// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/handlingbodies.h"
#include "tests/ui/sync/districtstage.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/casespage.h"
#include "ui/shell/workview.h"
#include "ui/sync/noticemodel.h"
#include "ui/sync/syncpage.h"
#include "ui/widgets/banner.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace yichuang;

/** "A case of mine was decided or taken from me", as the window of one computer tells of what another did. */
class NoticesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCaseTakenFromMeIsToldAndOpenedFromTheBand();
    void aCaseDecidedElsewhereIsToldAndListedOnTheDistrictsPage();
    void whatConcernsMeNotIsNotTold();

private:
    [[nodiscard]] Banner *band() { return m_view->findChild<Banner *>(QStringLiteral("question")); }
    void carry()
    {
        m_other->mustSync();
        m_world->sync->wake();
    }
    /** The other computer hands the case to @p account. */
    void reassign(const QString &account)
    {
        m_other->desk.sit(Role::Supervisor);
        must(m_other->desk.desk->act(m_mine, EventType::HandlerAssigned,
                                     HandlerAssignedBody{account, QStringLiteral("原经办人休假")}.toJson()));
        carry();
    }

    std::unique_ptr<DistrictStage> m_world;
    std::unique_ptr<Workstation> m_other;
    QUuid m_mine; ///< taken in here and in hand of the account here
    QString m_number;
    PageSet m_pages;
    std::unique_ptr<WorkView> m_view;
};

void NoticesTest::init()
{
    m_world = std::make_unique<DistrictStage>();
    SampleDesk &fixture = m_world->stage.fixture;
    m_mine = acceptedCase(fixture);
    m_number = fileOf(fixture, m_mine).state.number();
    fixture.sit(Role::Handler);
    must(fixture.desk->act(m_mine, EventType::HandlerAssigned,
                           HandlerAssignedBody{QStringLiteral("clerk"), {}}.toJson()));
    m_world->raise(Role::Handler);
    UiState &state = m_world->stage.state;
    m_pages = {};
    m_pages.pages = {{QStringLiteral("cases"), QStringLiteral("Cases"), IconName::Cases,
                      [&state](PageContext context) { return new CasesPage(std::move(context), state); }},
                     {QStringLiteral("district"), QStringLiteral("District"), IconName::Organisation,
                      [&state](PageContext context) { return new SyncPage(std::move(context), state); }}};
    m_pages.makeCase = [&state](PageContext context, const QUuid &caseId) {
        auto *page = new CaseDetailPage(std::move(context), state);
        page->showCase(caseId);
        return page;
    };
    m_view = std::make_unique<WorkView>(m_world->context(), m_pages, m_world->stage.state);
    m_view->resize(1366, 768);
    m_view->show();
    m_view->showPage(QStringLiteral("cases"));
    m_world->enrol();
    QTRY_VERIFY(m_world->sync->status() && m_world->sync->status()->agreement == Agreement::Same);
    m_other = std::make_unique<Workstation>(m_world->district, 2);
    m_other->enrol();
    m_other->mustSync();
}

void NoticesTest::cleanup()
{
    m_view.reset();
    m_other.reset();
    m_world.reset();
}

void NoticesTest::aCaseTakenFromMeIsToldAndOpenedFromTheBand()
{
    QVERIFY(!band()->isVisible()); // what one did oneself is no news
    reassign(QStringLiteral("other"));
    QTRY_VERIFY_WITH_TIMEOUT(band()->isVisible(), 10'000);
    QCOMPARE(band()->kind(), BannerKind::Info);
    QVERIFY2(band()->text().startsWith(m_number + QStringLiteral(": Given into other hands by clerk")),
             qPrintable(band()->text()));
    QPushButton *open = nullptr;
    for (QPushButton *button : band()->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Open the case"))
            open = button;
    }
    QVERIFY(open && open->isVisible());
    QTest::mouseClick(open, Qt::LeftButton);
    const auto *page = qobject_cast<CaseDetailPage *>(m_view->currentPage());
    QVERIFY(page);
    QTRY_COMPARE(page->findChild<QLabel *>(QStringLiteral("caseNumber"))->text(), m_number);
    QVERIFY(!band()->isVisible());
}

void NoticesTest::aCaseDecidedElsewhereIsToldAndListedOnTheDistrictsPage()
{
    m_other->desk.sit(Role::Handler);
    DecidedBody approval;
    approval.decidedOn = m_other->desk.clock.today();
    approval.resultName = QStringLiteral("通知书");
    approval.resultNumber = QStringLiteral("甬鄞001");
    approval.stepsSkipped = QStringLiteral("材料已足以认定");
    must(m_other->desk.desk->act(m_mine, EventType::Decided, approval.toJson()));
    carry();
    QTRY_VERIFY_WITH_TIMEOUT(band()->text().startsWith(m_number + QStringLiteral(": Decided by clerk")), 10'000);
    m_view->showPage(QStringLiteral("district"));
    const auto *notices = m_view->currentPage()->findChild<QTableView *>(QStringLiteral("notices"));
    QTRY_VERIFY(notices->isVisible());
    QCOMPARE(notices->model()->rowCount(), 1);
    QStringList cells;
    for (int column = 0; column < notices->model()->columnCount(); ++column)
        cells << notices->model()->index(0, column).data().toString();
    QVERIFY2(cells.contains(m_number) && cells.contains(QStringLiteral("Decided by clerk")),
             qPrintable(cells.join(u'|')));
}

void NoticesTest::whatConcernsMeNotIsNotTold()
{
    // Somebody else's case, decided by somebody else; and a note on mine.
    const QUuid theirs =
        m_other->desk.take(m_other->desk.completeDraft(QStringLiteral("YZ-NY01")), Outcome::Accept).state.caseId;
    m_other->desk.sit(Role::Handler);
    DecidedBody approval;
    approval.decidedOn = m_other->desk.clock.today();
    approval.resultName = QStringLiteral("许可证");
    approval.resultNumber = QStringLiteral("甬鄞002");
    approval.stepsSkipped = QStringLiteral("材料已足以认定");
    must(m_other->desk.desk->act(theirs, EventType::Decided, approval.toJson()));
    must(m_other->desk.desk->act(m_mine, EventType::NoteAdded, NoteBody{QStringLiteral("记一笔")}.toJson()));
    carry();
    const qint64 there = qint64(m_world->district.events().size());
    QTRY_COMPARE_WITH_TIMEOUT(m_world->sync->status()->feed.position, there, 10'000);
    QTest::qWait(0);
    QVERIFY2(!band()->isVisible(), qPrintable(band()->text()));
}

QTEST_MAIN(NoticesTest)
#include "notices_test.moc"
