// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "ui/rating/ratingoffer.h"
#include "ui/rating/ratingpane.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
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

template <typename Widget> Widget *find(QWidget &parent, const char *name)
{
    auto *widget = parent.findChild<Widget *>(QString::fromLatin1(name));
    if (!widget)
        qFatal("no widget %s", name);
    return widget;
}

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
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
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
