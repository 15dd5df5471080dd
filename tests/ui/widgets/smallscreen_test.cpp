// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps pages usable where the screen has little room: at 200 %, or with larger type.
#include "ui/theme/theme.h"
#include "ui/widgets/field.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/smallscreen.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace yichuang;

class SmallScreenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void whatIsTooLargeScrollsAndFollowsTheKeys();
    void whatFitsHasNoScrollBars();
    void aWindowIsNoLargerThanTheScreen();
    void toolsGoBelowTheTitleWhereTheyDoNotFit();
    void aLongNameOfAFieldWraps();
};

namespace {

constexpr QSize least(900, 480);

struct Room
{
    QWidget *page = new QWidget;
    QLineEdit *last = new QLineEdit;
    LeastRoom room{page, least};

    explicit Room(QSize size)
    {
        auto *column = new QVBoxLayout(page);
        column->addWidget(new QLineEdit);
        column->addStretch();
        column->addWidget(last, 0, Qt::AlignRight);
        room.resize(size);
        room.show();
        room.activateWindow();
    }
};

} // namespace

void SmallScreenTest::whatIsTooLargeScrollsAndFollowsTheKeys()
{
    Room small({683, 384}); // 1366x768 at 200 %
    QVERIFY(QTest::qWaitForWindowActive(&small.room));
    QTRY_COMPARE(small.page->size(), least);
    QVERIFY(small.last->visibleRegion().isEmpty());
    small.last->setFocus();
    QTRY_COMPARE(small.last->visibleRegion().boundingRect(), small.last->rect());
}

void SmallScreenTest::whatFitsHasNoScrollBars()
{
    Room large({1366, 700});
    QTRY_COMPARE(large.page->size(), QSize(1366, 700));
    QVERIFY(!large.room.horizontalScrollBar()->isVisible() && !large.room.verticalScrollBar()->isVisible());
    large.room.resize(1366, 400); // too low only: nothing scrolls sideways because of the bar
    QTRY_VERIFY(large.room.verticalScrollBar()->isVisible());
    QVERIFY(!large.room.horizontalScrollBar()->isVisible());
    QCOMPARE(large.page->height(), least.height());
}

void SmallScreenTest::aWindowIsNoLargerThanTheScreen()
{
    const QSize screen = QApplication::primaryScreen()->availableSize();
    QCOMPARE(roomFor(nullptr, {200, 100}), QSize(200, 100));
    const QSize bounded = roomFor(nullptr, {10000, 10000});
    QVERIFY(bounded.width() <= screen.width() && bounded.height() < screen.height());
    QWidget parent;
    parent.resize(screen.width() + 500, 300);
    QCOMPARE(roomFor(&parent, {10000, 100}).width(), screen.width() + 500);
}

void SmallScreenTest::toolsGoBelowTheTitleWhereTheyDoNotFit()
{
    QWidget window; // which gives the head less than its hint
    SectionHeader head(QStringLiteral("A title of some length"), SectionHeader::Level::Section, &window);
    std::vector<QPushButton *> tools;
    for (int i = 0; i < 4; ++i) {
        tools.push_back(new QPushButton(QStringLiteral("A tool number %1").arg(i)));
        head.addTool(tools.back());
    }
    head.resize(1000, 100);
    window.show();
    const auto *title = head.findChild<QLabel *>();
    const auto below = [&] { return tools.front()->y() >= title->geometry().bottom(); };
    QTRY_VERIFY(!below());
    head.resize(620, 100);
    QTRY_VERIFY(below());
    for (std::size_t i = 1; i < tools.size(); ++i)
        QTRY_VERIFY(tools[i]->x() > tools[i - 1]->geometry().right());
    QVERIFY(tools.back()->geometry().right() < 620);
    tools[1]->hide();
    tools[2]->hide();
    QTRY_VERIFY(!below());
}

void SmallScreenTest::aLongNameOfAFieldWraps()
{
    Field field(QStringLiteral("占用或者迁移的范围、数量、期限和恢复方案（含古树名木）"), new QLineEdit, true);
    QVERIFY(field.minimumSizeHint().width() < 200);
    field.resize(200, field.heightForWidth(200));
    field.show();
    const auto *label = field.findChild<QLabel *>();
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
    QVERIFY(label->height() >= 2 * label->fontMetrics().height());
}

QTEST_MAIN(SmallScreenTest)
#include "smallscreen_test.moc"
