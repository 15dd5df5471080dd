// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventlog.h"
#include "core/vault/signing.h"
#include "tests/ui/sync/districtstage.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/caselistmodel.h"
#include "ui/cases/casespage.h"
#include "ui/shell/statusline.h"
#include "ui/theme/colours.h"

#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace yichuang;

namespace {

using Accident = ModelDistrict::Accident;

/** A record of a kind nobody here knows, written by another computer of the office about @p caseId. */
FeedEntry recordOfANewerProgram(ModelDistrict &district, const QUuid &caseId, const QDateTime &at)
{
    const DeviceKey key = std::move(*DeviceKey::generate());
    Event event;
    event.id = QUuid::createUuid();
    event.caseId = caseId;
    event.device = deviceIdOf(key.publicKey());
    event.deviceSeq = 1;
    event.typeName = QStringLiteral("case-merged");
    event.at = at;
    event.actor = {QStringLiteral("somebody"), Role::Handler};
    event.place = {QStringLiteral("330212110"), QStringLiteral("W2")};
    event.salt = QByteArray(eventSaltBytes, 's');
    event.body = "{}";
    event.prevHash = chainStart();
    event.hash = eventHash(event);
    event.signature = key.sign(event.hash).value();
    district.state.keys.insert(event.device, key.publicKey());
    district.state.chains[event.device] = {event};
    const FeedPlace last = district.state.feed.empty() ? FeedPlace{} : district.state.feed.back().place;
    return {{last.position + 1, feedHash(last.hash, event.hash)}, at, {}, event};
}

} // namespace

/** Where each case is, as the list and the page of cases say it while a district comes and goes. */
class DeliveryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutADistrictNothingIsSaidOfOne();
    void theListSaysHereThenDistrictOrDepartmentWithTheDistrictsTime();
    void aRecordMadeAfterwardsIsHereOnlyUntilItIsSent();
    void theCasePageSaysTheSameInASentence();
    void aWrongClockIsSaidAndTheDaysItCountedAreFlagged_data();
    void aWrongClockIsSaidAndTheDaysItCountedAreFlagged();
    void aRecordOfANewerProgramIsMarkedWhereAClerkLooksFirst();

private:
    void showList();
    [[nodiscard]] QModelIndex cell(const QUuid &id, CaseListModel::Column column) const
    {
        for (int row = 0; row < m_list->model()->rowCount(); ++row) {
            if (m_list->model()->index(row, 0).data(CaseListModel::CaseIdRole).toUuid() == id)
                return m_list->model()->index(row, int(column));
        }
        return {};
    }
    [[nodiscard]] QString whereabouts(const QUuid &id) const
    {
        return cell(id, CaseListModel::Column::District).data().toString();
    }
    void cutEvents(bool cut)
    {
        m_world->change([cut](ModelDistrict &district) {
            district.accidents = [cut](const HttpRequest &request) {
                return cut && request.path == u"/v1/events" ? Accident::Unreachable : Accident::None;
            };
        });
    }

    std::unique_ptr<DistrictStage> m_world;
    QUuid m_atWindow; ///< an instant case, which nobody else decides
    QUuid m_handedOn; ///< one that was routed to the department when it was accepted
    std::unique_ptr<CasesPage> m_page;
    QTableView *m_list = nullptr;
};

void DeliveryTest::init()
{
    m_world = std::make_unique<DistrictStage>();
    m_atWindow = instantCase(m_world->stage.fixture);
    m_handedOn = acceptedCase(m_world->stage.fixture);
    QVERIFY(fileOf(m_world->stage.fixture, m_handedOn).state.unit.has_value());
}

void DeliveryTest::cleanup()
{
    m_page.reset();
    m_world.reset();
}

void DeliveryTest::showList()
{
    m_world->raise(Role::Clerk);
    m_page = std::make_unique<CasesPage>(m_world->context(), m_world->stage.state);
    m_page->resize(1366, 700);
    m_page->show();
    m_page->activate();
    m_list = m_page->findChild<QTableView *>(QStringLiteral("caseList"));
    QTRY_COMPARE(m_list->model()->rowCount(), 2);
}

void DeliveryTest::withoutADistrictNothingIsSaidOfOne()
{
    showList();
    QVERIFY(m_list->isColumnHidden(int(CaseListModel::Column::District)));
    CaseDetailPage page(m_world->context(), m_world->stage.state);
    page.show();
    page.showCase(m_handedOn);
    page.activate();
    QTRY_VERIFY(!page.findChild<QLabel *>(QStringLiteral("caseNumber"))->text().isEmpty());
    QVERIFY(!page.findChild<QLabel *>(QStringLiteral("caseDelivery"))->isVisible());
}

void DeliveryTest::theListSaysHereThenDistrictOrDepartmentWithTheDistrictsTime()
{
    showList();
    cutEvents(true);
    m_world->enrol();
    QTRY_VERIFY(!m_list->isColumnHidden(int(CaseListModel::Column::District)));
    QTRY_COMPARE(whereabouts(m_atWindow), QStringLiteral("here only"));
    QTRY_COMPARE(whereabouts(m_handedOn), QStringLiteral("here only"));
    // It is nine here; the district's clock says seven minutes past.
    m_world->change([](ModelDistrict &district) { district.clockAhead = 7 * 60; });
    cutEvents(false);
    m_world->sync->wake();
    QTRY_COMPARE(whereabouts(m_atWindow), QStringLiteral("✓ district 09:07"));
    QTRY_COMPARE(whereabouts(m_handedOn), QStringLiteral("✓ department 09:07"));
}

void DeliveryTest::aRecordMadeAfterwardsIsHereOnlyUntilItIsSent()
{
    showList();
    m_world->enrol();
    QTRY_COMPARE(whereabouts(m_atWindow), QStringLiteral("✓ district 09:00"));
    cutEvents(true);
    const Result<TakenIn> noted = m_world->stage.atDesk([id = m_atWindow](Desk &desk) {
        return desk.act(id, EventType::NoteAdded, NoteBody{QStringLiteral("记一笔")}.toJson());
    });
    QVERIFY(noted);
    QTRY_COMPARE(whereabouts(m_atWindow), QStringLiteral("here only"));
    QCOMPARE(whereabouts(m_handedOn), QStringLiteral("✓ department 09:00"));
    cutEvents(false);
    m_world->sync->wake();
    QTRY_COMPARE(whereabouts(m_atWindow), QStringLiteral("✓ district 09:00"));
}

void DeliveryTest::theCasePageSaysTheSameInASentence()
{
    showList();
    cutEvents(true);
    m_world->enrol();
    CaseDetailPage page(m_world->context(), m_world->stage.state);
    page.show();
    page.showCase(m_handedOn);
    page.activate();
    const auto *delivery = page.findChild<QLabel *>(QStringLiteral("caseDelivery"));
    QTRY_VERIFY(delivery->isVisible());
    QTRY_VERIFY2(delivery->text().startsWith(QStringLiteral("On this computer: ")), qPrintable(delivery->text()));
    cutEvents(false);
    m_world->sync->wake();
    QTRY_COMPARE(delivery->text(), QStringLiteral("✓ With the department since 2026-03-02 09:00"));
    page.showCase(m_atWindow);
    QTRY_COMPARE(delivery->text(), QStringLiteral("✓ With the district since 2026-03-02 09:00"));
}

void DeliveryTest::aWrongClockIsSaidAndTheDaysItCountedAreFlagged_data()
{
    QTest::addColumn<qint64>("ahead");
    QTest::addColumn<QString>("says");
    QTest::addColumn<QString>("difference");
    QTest::newRow("hours behind") << qint64(3 * 3600) << QStringLiteral("▲ Clock 3 hour(s) behind: 2026-03-02 09:00")
                                  << QStringLiteral("3 hour(s)");
    QTest::newRow("years ahead") << qint64(-730) * 86400 << QStringLiteral("▲ Clock 730 day(s) ahead: 2026-03-02 09:00")
                                 << QStringLiteral("730 day(s)");
}

void DeliveryTest::aWrongClockIsSaidAndTheDaysItCountedAreFlagged()
{
    QFETCH(qint64, ahead);
    QFETCH(QString, says);
    QFETCH(QString, difference);
    m_world->district.clockAhead = ahead;
    showList();
    StatusLine line(Seat(), m_world->stage.fixture.clock);
    connect(m_world->sync.get(), &SyncRunner::statusChanged, &line, &StatusLine::setDistrict);
    QVERIFY(!line.text().contains(QStringLiteral("▲ Clock")));
    m_world->enrol();
    QTRY_VERIFY2(line.text().contains(says), qPrintable(line.text()));
    QTRY_COMPARE(whereabouts(m_handedOn), QStringLiteral("▲ clock wrong"));
    QCOMPARE(cell(m_handedOn, CaseListModel::Column::District).data(Qt::ForegroundRole).value<QColor>(),
             colour(Colour::Red));
    CaseDetailPage page(m_world->context(), m_world->stage.state);
    page.show();
    page.showCase(m_handedOn);
    page.activate();
    const auto *doubt = page.findChild<QLabel *>(QStringLiteral("caseClockDoubt"));
    QTRY_VERIFY(doubt->isVisible());
    QCOMPARE(
        doubt->text(),
        QStringLiteral("▲ Recorded while the clock was %1 wrong: check the days that the law counts").arg(difference));
    // The flag on the days does not hide where the records are.
    QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("caseDelivery"))
                    ->text()
                    .startsWith(QStringLiteral("✓ With the department since")));
}

void DeliveryTest::aRecordOfANewerProgramIsMarkedWhereAClerkLooksFirst()
{
    showList();
    StatusLine line(Seat(), m_world->stage.fixture.clock);
    connect(m_world->sync.get(), &SyncRunner::statusChanged, &line, &StatusLine::setDistrict);
    m_world->enrol();
    QTRY_COMPARE(whereabouts(m_handedOn), QStringLiteral("✓ department 09:00"));
    QCOMPARE(cell(m_handedOn, CaseListModel::Column::Stage).data().toString(), QStringLiteral("Accepted"));
    m_world->change([this](ModelDistrict &district) {
        district.state.feed.push_back(recordOfANewerProgram(district, m_handedOn, m_world->stage.fixture.clock.now()));
    });
    QTRY_COMPARE_WITH_TIMEOUT(cell(m_handedOn, CaseListModel::Column::Stage).data().toString(),
                              QStringLiteral("▲ Accepted"), 10'000);
    const QString hint = cell(m_handedOn, CaseListModel::Column::Stage).data(Qt::ToolTipRole).toString();
    QVERIFY2(hint.contains(QStringLiteral("Needs a newer program")), qPrintable(hint));
    QVERIFY(!cell(m_atWindow, CaseListModel::Column::Stage).data().toString().contains(u'▲'));
    QTRY_VERIFY2(line.text().contains(QStringLiteral("▲ 1 case(s) need a newer program")), qPrintable(line.text()));
}

QTEST_MAIN(DeliveryTest)
#include "delivery_test.moc"
