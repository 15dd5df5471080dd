// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/ratingtags.h"
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/rating/ratingoffer.h"
#include "ui/rating/ratingpane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;
using namespace std::chrono_literals;

namespace {

const RatedService service{QStringLiteral("姜山镇便民服务中心"), QStringLiteral("综合窗口1号"),
                           QStringLiteral("最低生活保障审核确认")};

bool canSubmit(RatingPane &pane)
{
    return find<QPushButton>(pane, "submitRating")->isEnabled();
}

/** The pane on the screen, with the keys. */
void show(RatingPane &pane)
{
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
}

} // namespace

/** The screen the citizen sees: he is led to nothing, and what he gives is what is recorded. */
class RatingPaneTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsChosenAtFirst()
    {
        RatingPane pane(service, RatingPane::Kind::First);
        show(pane);
        for (int level = 1; level <= 5; ++level)
            QVERIFY(!find<QPushButton>(pane, qPrintable(QStringLiteral("level%1").arg(level)))->isChecked());
        QVERIFY(!pane.rating());
        QVERIFY(!canSubmit(pane));
        QSignalSpy submitted(&pane, &RatingPane::submitted);
        QTest::keyClick(&pane, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.count(), 0);
    }

    void whatIsBeingRecordedIsNotCalledUnrated()
    {
        RatingPane pane(service, RatingPane::Kind::First);
        show(pane);
        QSignalSpy rejected(&pane, &QDialog::rejected);
        pane.setBusy(true);
        QTest::keyClick(&pane, Qt::Key_Escape);
        find<QPushButton>(pane, "doNotRate")->click();
        pane.close();
        QVERIFY(pane.isVisible());
        QCOMPARE(rejected.count(), 0);
        pane.setBusy(false);
        QTest::keyClick(&pane, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
    }

    void digitsChooseALevelAndItsTags()
    {
        RatingPane pane(service, RatingPane::Kind::First);
        show(pane);
        pressFocused(Qt::Key_2);
        QCOMPARE(pane.rating()->level, Satisfaction::Dissatisfied);
        QCOMPARE(pane.findChildren<QCheckBox *>().size(), 8);
        find<QCheckBox>(pane, "tag214")->setChecked(true);
        QCOMPARE(pane.rating()->tags, QStringList{QStringLiteral("214")});
        QTest::keyClick(find<QPushButton>(pane, "level2"), Qt::Key_5); // he thinks better of it
        QCOMPARE(pane.rating()->level, Satisfaction::VerySatisfied);
        QVERIFY(pane.rating()->tags.isEmpty()); // what belonged to the other level is gone
        QVERIFY(!pane.findChild<QCheckBox *>(QStringLiteral("tag214")));
        QVERIFY(canSubmit(pane));
    }

    void aDigitInATextIsText()
    {
        RatingPane pane(service, RatingPane::Kind::First);
        show(pane);
        QTest::keyClicks(find<QLineEdit>(pane, "ratingPhone"), QStringLiteral("13800005678"));
        QVERIFY(!pane.rating());
        QTest::keyClick(find<QPushButton>(pane, "level1"), Qt::Key_1);
        QCOMPARE(pane.rating()->phone, QStringLiteral("13800005678"));
        QVERIFY(pane.rating()->isNamed());
    }

    void whatCannotBeRecordedCannotBeSubmitted()
    {
        RatingPane pane(service, RatingPane::Kind::First);
        show(pane);
        find<QPushButton>(pane, "level4")->click();
        QVERIFY(canSubmit(pane));
        find<QLineEdit>(pane, "ratingName")->setText(QStringLiteral("测试甲"));
        QVERIFY(!canSubmit(pane)); // a name alone calls nobody
        find<QLineEdit>(pane, "ratingPhone")->setText(QStringLiteral("1380000"));
        QVERIFY(!canSubmit(pane));
        find<QLineEdit>(pane, "ratingPhone")->setText(QStringLiteral("13800005678"));
        QVERIFY(canSubmit(pane));
        auto *text = find<QPlainTextEdit>(pane, "ratingText");
        text->setPlainText(QString(201, u'好'));
        QVERIFY(!canSubmit(pane));
        QVERIFY(find<QLabel>(pane, "ratingWhy")->text().contains(QStringLiteral("201")));
        text->setPlainText(QString(200, u'好'));
        QVERIFY(canSubmit(pane));
    }

    void leftAloneItClosesWithoutARating()
    {
        RatingPane pane(service, RatingPane::Kind::First, nullptr, 1s);
        QSignalSpy rejected(&pane, &QDialog::rejected);
        QSignalSpy submitted(&pane, &RatingPane::submitted);
        show(pane);
        find<QPushButton>(pane, "level1")->click(); // chosen, but never submitted
        QTRY_COMPARE_WITH_TIMEOUT(rejected.count(), 1, 5'000);
        QCOMPARE(submitted.count(), 0);
    }

    void whoeverTypesIsNotInterrupted()
    {
        RatingPane pane(service, RatingPane::Kind::First, nullptr, 2s);
        QSignalSpy rejected(&pane, &QDialog::rejected);
        show(pane);
        auto *countdown = find<QLabel>(pane, "ratingCountdown");
        QTRY_VERIFY(countdown->text().contains(QStringLiteral(" 1 ")));
        QTest::keyClick(find<QLineEdit>(pane, "ratingName"), Qt::Key_A);
        QVERIFY(countdown->text().contains(QStringLiteral(" 2 ")));
        QCOMPARE(rejected.count(), 0);
    }

    void escapeAsksNothing()
    {
        RatingPane pane(service, RatingPane::Kind::First);
        show(pane);
        find<QPushButton>(pane, "level1")->click();
        QSignalSpy rejected(&pane, &QDialog::rejected);
        QTest::keyClick(&pane, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        QVERIFY(!pane.isVisible());
    }

    void aFurtherRatingIsALevelAndAText()
    {
        RatingPane pane(service, RatingPane::Kind::Again);
        show(pane);
        QVERIFY(!pane.findChild<QLineEdit *>(QStringLiteral("ratingPhone")));
        find<QPushButton>(pane, "level4")->click();
        QVERIFY(pane.findChildren<QCheckBox *>().isEmpty());
        find<QPlainTextEdit>(pane, "ratingText")->setPlainText(QStringLiteral("好多了"));
        QCOMPARE(pane.rating()->text, QStringLiteral("好多了"));
        QVERIFY(canSubmit(pane));
    }

    void withItsTagsItFitsTheSmallestScreen()
    {
        applyTheme(*qApp);
        RatingPane pane(service, RatingPane::Kind::First);
        pane.resize(1366, 690); // 768 less the window's title and the desktop's bar
        show(pane);
        for (const char *level : {"level1", "level2", "level3", "level4", "level5"}) {
            find<QPushButton>(pane, level)->click();
            find<QLineEdit>(pane, "ratingName")->setText(QStringLiteral("测试甲")); // says what is missing
            pane.layout()->activate();
            QVERIFY2(pane.minimumSizeHint().height() <= 690, level);
        }
        QCOMPARE(pane.height(), 690);
    }

    void tabGoesFromTheLevelsToTheTagsAndOn()
    {
        RatingPane pane(service, RatingPane::Kind::First);
        show(pane);
        pressFocused(Qt::Key_2);
        find<QPushButton>(pane, "level1")->setFocus();
        QStringList stops;
        for (int tabs = 0; tabs < 12; ++tabs) {
            pressFocused(Qt::Key_Tab);
            stops.append(QApplication::focusWidget()->objectName());
        }
        const QString first = RatingTags::builtIn().of(Satisfaction::Dissatisfied).first().code;
        QCOMPARE(stops.first(), QStringLiteral("tag") + first);
        QCOMPARE(stops.indexOf(QStringLiteral("ratingText")), 8); // past the eight tags, in the order they are read
        QCOMPARE(stops.indexOf(QStringLiteral("ratingPhone")), 9);
        QCOMPARE(stops.indexOf(QStringLiteral("ratingName")), 10);
    }

    void whatCannotBeRecordedNowIsSaidAndStays()
    {
        PageStage stage;
        const QUuid caseId = receivedCase(stage.fixture);
        stage.raise(Role::Clerk);
        QWidget page;
        page.show();
        const PageContext context = stage.context();
        RatingOffer offer(context, &page);
        QSignalSpy rated(&offer, &RatingOffer::rated);
        const CaseState state = stage.atDesk([caseId](Desk &desk) { return desk.caseFile(caseId); })->state;
        offer.offer(state);
        auto *pane = find<RatingPane>(page, "ratingPane");
        find<QPushButton>(*pane, "level2")->click();
        find<QPlainTextEdit>(*pane, "ratingText")->setPlainText(QStringLiteral("等了一上午"));
        // Meanwhile the visit was rated at the next window.
        RatedBody other;
        other.visit = state.visits.front().key;
        QVERIFY(stage.atDesk(
            [caseId, json = other.toJson()](Desk &desk) { return desk.act(caseId, EventType::Rated, json); }));
        find<QPushButton>(*pane, "submitRating")->click();
        auto *banner = find<Banner>(*pane, "ratingBanner");
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->text(), errorSentence({ErrorCode::RefusedByRule, QStringLiteral("rating.twice"), {}}));
        QCOMPARE(pane->rating()->text, QStringLiteral("等了一上午"));
        QVERIFY(canSubmit(*pane)); // whatever it was may pass
        QCOMPARE(rated.count(), 0);
        QTest::keyClick(pane, Qt::Key_Escape);
        QTRY_VERIFY(!page.findChild<RatingPane *>());
    }

    void withoutAVisitTodayThereIsNothingToRate()
    {
        PageStage stage;
        const QUuid caseId = receivedCase(stage.fixture);
        stage.fixture.moveTo(QDate(2026, 5, 4)); // long after the days in which a visit may be rated
        stage.raise(Role::Clerk);
        QWidget page;
        page.show();
        const PageContext context = stage.context();
        RatingOffer offer(context, &page);
        QSignalSpy failed(&offer, &RatingOffer::failed);
        offer.offer(stage.atDesk([caseId](Desk &desk) { return desk.caseFile(caseId); })->state);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().reason, QStringLiteral("rating.no-visit"));
        QVERIFY(!page.findChild<RatingPane *>());
    }

    void theClerkGoesOnWhereSheWas()
    {
        PageStage stage;
        const QUuid caseId = receivedCase(stage.fixture);
        stage.raise(Role::Clerk);
        QWidget page;
        auto *first = new QLineEdit(&page);
        auto *second = new QLineEdit(&page);
        first->move(0, 40);
        page.resize(1100, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        second->setFocus();
        const PageContext context = stage.context();
        RatingOffer offer(context, &page);
        const CaseState state = stage.atDesk([caseId](Desk &desk) { return desk.caseFile(caseId); })->state;
        offer.offer(state);
        offer.offer(state); // the key pressed twice
        QCOMPARE(page.findChildren<RatingPane *>().size(), 1);
        auto *pane = find<RatingPane>(page, "ratingPane");
        QCOMPARE(pane->geometry(), page.geometry()); // nothing of the clerk's shows beside it
        QVERIFY(QTest::qWaitForWindowActive(pane));
        QTest::keyClick(pane, Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), second);
    }

    void aVisitIsOfferedOnce()
    {
        PageStage stage;
        const QUuid caseId = receivedCase(stage.fixture);
        stage.raise(Role::Clerk);
        QWidget page;
        page.show();
        const PageContext context = stage.context();
        RatingOffer offer(context, &page);
        QSignalSpy rated(&offer, &RatingOffer::rated);
        QSignalSpy failed(&offer, &RatingOffer::failed);
        QSignalSpy notRated(&offer, &RatingOffer::notRated);
        const auto state = [&] { return stage.atDesk([caseId](Desk &desk) { return desk.caseFile(caseId); })->state; };

        offer.offer(state());
        find<RatingPane>(page, "ratingPane")->reject();
        QCOMPARE(notRated.count(), 1);
        QVERIFY(state().ratings.empty()); // closed: no rating, of whatever level
        QTRY_VERIFY(!page.findChild<RatingPane *>());

        offer.offer(state());
        auto *pane = find<RatingPane>(page, "ratingPane");
        find<QPushButton>(*pane, "level2")->click();
        find<QPushButton>(*pane, "submitRating")->click();
        QTRY_COMPARE(rated.count(), 1);
        QCOMPARE(state().ratings.size(), std::size_t(1));
        QCOMPARE(state().ratings.front().rating.visit, state().visits.front().key);
        QTRY_VERIFY(!page.findChild<RatingPane *>());

        offer.offer(state());
        QCOMPARE(failed.count(), 1);
        QCOMPARE(failed.first().first().value<Error>().reason, QStringLiteral("rating.twice"));
        QVERIFY(!page.findChild<RatingPane *>());
    }
};

QTEST_MAIN(RatingPaneTest)
#include "ratingpane_test.moc"
