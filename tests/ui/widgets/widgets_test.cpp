// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/field.h"
#include "ui/widgets/flowactions.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/lamp.h"
#include "ui/widgets/maskedlabel.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/progressdialog.h"
#include "ui/widgets/savingwords.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/textbox.h"
#include "ui/widgets/uistate.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QStringListModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace yichuang;

class WidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }
    void searchAnswersEachKeyAndIgnoresBlanks();
    void downInTheSearchMovesInTheResults();
    void enterInTheSearchActivatesTheFirstResult();
    void escapeClearsTheSearch();
    void aBannerIsHiddenUntilItSaysSomething();
    void aBannerShowsHostileTextAsText();
    void lampsDifferInShape();
    void everyLampHasItsWord_data();
    void everyLampHasItsWord();
    void maskedTextIsRevealedOnlyByItsOwner();
    void aHiddenMaskedLabelIsMaskedAgain();
    void onlyWhatIsLessIsNamedAsSpared_data();
    void onlyWhatIsLessIsNamedAsSpared();
    void aFieldNamesItsControl();
    void aFaultGoesBeforeAHint();
    void aDisabledActionSaysWhy();
    void datesAreWrittenAsOnPapers_data();
    void datesAreWrittenAsOnPapers();
    void copyingTakesWholeRows();
    void columnWidthsAreRememberedForEachSizeOfType();
    void columnsThatGiveWayAreLeftOutWhereThereIsNoRoom();
    void daysBesideLampsStandUnderEachOther();
    void capsLockIsNoticed();
    void aWipedPasswordIsGone();
    void stoppingReachesTheWorker();
    void aTextBoxTakesNoMoreThanItsFormCanRefuse();
};

void WidgetsTest::searchAnswersEachKeyAndIgnoresBlanks()
{
    SearchField field(QStringLiteral("search"));
    QSignalSpy spy(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, QStringLiteral("ab "));
    QCOMPARE(spy.count(), 2);
    QCOMPARE(spy.last().first().toString(), QStringLiteral("ab"));
}

void WidgetsTest::downInTheSearchMovesInTheResults()
{
    SearchField field(QStringLiteral("search"));
    QListView view;
    QStringListModel model({QStringLiteral("one"), QStringLiteral("two")});
    view.setModel(&model);
    field.setResults(&view);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(view.currentIndex().row(), 0);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(view.currentIndex().row(), 1);
}

void WidgetsTest::enterInTheSearchActivatesTheFirstResult()
{
    SearchField field(QStringLiteral("search"));
    QListView view;
    QStringListModel model({QStringLiteral("one"), QStringLiteral("two")});
    view.setModel(&model);
    QSignalSpy entered(&field, &SearchField::entered);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
    field.setResults(&view);
    QSignalSpy activated(&view, &QAbstractItemView::activated);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(entered.count(), 1);
    QCOMPARE(activated.first().first().toModelIndex().row(), 0);
}

void WidgetsTest::escapeClearsTheSearch()
{
    SearchField field(QStringLiteral("search"));
    field.setText(QStringLiteral("x"));
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
}

void WidgetsTest::aBannerIsHiddenUntilItSaysSomething()
{
    QWidget page;
    Banner banner(&page);
    page.show();
    QVERIFY(banner.isHidden());
    banner.showError({ErrorCode::DiskFull, {}, {}});
    QVERIFY(banner.isVisible());
    QCOMPARE(banner.kind(), BannerKind::Error);
    banner.clear();
    QVERIFY(banner.isHidden());
}

void WidgetsTest::aBannerShowsHostileTextAsText()
{
    Banner banner;
    banner.showMessage(BannerKind::Info, QStringLiteral("<b>x</b><img src=file:///etc/passwd>"));
    const QList<QLabel *> labels = banner.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    QVERIFY(banner.text().contains(QStringLiteral("<b>x</b>")));
}

static QImage lampPicture(Lamp lamp)
{
    QImage picture(16, 24, QImage::Format_ARGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    paintLamp(painter, QRect(2, 0, 14, 24), lamp, {}, QApplication::palette(), false);
    painter.end();
    // Only where something is drawn, not in which colour.
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            picture.setPixelColor(x, y, qGray(picture.pixel(x, y)) < 200 ? Qt::black : Qt::white);
    return picture;
}

void WidgetsTest::lampsDifferInShape()
{
    const Lamp lamps[] = {Lamp::Green, Lamp::Amber, Lamp::Red, Lamp::Unknown};
    for (const Lamp one : lamps)
        for (const Lamp other : lamps)
            if (one != other)
                QVERIFY(lampPicture(one) != lampPicture(other));
}

void WidgetsTest::everyLampHasItsWord_data()
{
    QTest::addColumn<Lamp>("lamp");
    QTest::addColumn<bool>("silent");
    QTest::newRow("none") << Lamp::None << true;
    QTest::newRow("green") << Lamp::Green << false;
    QTest::newRow("amber") << Lamp::Amber << false;
    QTest::newRow("red") << Lamp::Red << false;
    QTest::newRow("unknown") << Lamp::Unknown << false;
}

void WidgetsTest::everyLampHasItsWord()
{
    QFETCH(Lamp, lamp);
    QFETCH(bool, silent);
    QCOMPARE(lampWord(lamp).isEmpty(), silent);
    LampLabel label;
    label.setLamp(lamp, QStringLiteral("2026-03-02"));
    QVERIFY(label.accessibleName().contains(lampWord(lamp)));
}

void WidgetsTest::maskedTextIsRevealedOnlyByItsOwner()
{
    MaskedLabel label(QStringLiteral("number"));
    label.setMasked(QStringLiteral("330***15"));
    QSignalSpy asked(&label, &MaskedLabel::revealRequested);
    label.findChild<QToolButton *>(QStringLiteral("reveal"))->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(label.text(), QStringLiteral("330***15"));
    label.reveal(QStringLiteral("330200000000000015"));
    QVERIFY(label.isRevealed());
    label.findChild<QToolButton *>(QStringLiteral("reveal"))->click();
    QCOMPARE(label.text(), QStringLiteral("330***15"));
}

void WidgetsTest::onlyWhatIsLessIsNamedAsSpared_data()
{
    QTest::addColumn<BundleSaving>("saving");
    QTest::addColumn<QString>("words");
    QTest::newRow("all four") << BundleSaving{9, 5, 38, 27, 3, 1, 7, 5}
                              << QStringLiteral("Materials 9 → 5 · Fields 38 → 27 · Visits 3 → 1 · Working days 7 → 5");
    QTest::newRow("a visit more, as many days")
        << BundleSaving{9, 5, 38, 27, 0, 1, 7, 7} << QStringLiteral("Materials 9 → 5 · Fields 38 → 27");
    QTest::newRow("nothing") << BundleSaving{2, 2, 8, 8, 1, 1, 0, 0} << QStringLiteral("nothing, with these members");
}

void WidgetsTest::onlyWhatIsLessIsNamedAsSpared()
{
    QFETCH(BundleSaving, saving);
    QTEST(savingText(saving), "words");
}

void WidgetsTest::aHiddenMaskedLabelIsMaskedAgain()
{
    MaskedLabel label(QStringLiteral("number"));
    label.setMasked(QStringLiteral("*"));
    label.show();
    label.reveal(QStringLiteral("plain"));
    label.hide();
    QCOMPARE(label.text(), QStringLiteral("*"));
}

void WidgetsTest::aFieldNamesItsControl()
{
    auto *line = new QLineEdit;
    Field field(QStringLiteral("姓名"), line, true);
    QCOMPARE(line->accessibleName(), QStringLiteral("姓名"));
    field.setFault(QStringLiteral("missing"));
    QCOMPARE(line->accessibleDescription(), QStringLiteral("missing"));
}

void WidgetsTest::aFaultGoesBeforeAHint()
{
    Field field(QStringLiteral("x"), new QLineEdit);
    field.setHint(QStringLiteral("hint"));
    const QSize before = field.sizeHint();
    field.setFault(QStringLiteral("fault"));
    QVERIFY(field.note().endsWith(QStringLiteral("fault")));
    QCOMPARE(field.sizeHint().height(), before.height());
    field.setFault({});
    QCOMPARE(field.note(), QStringLiteral("hint"));
}

void WidgetsTest::aDisabledActionSaysWhy()
{
    FlowActions bar;
    QPushButton *accept = bar.addAction(QStringLiteral("Accept"), ButtonKind::Primary, QKeySequence(Qt::Key_F9));
    bar.setReason(accept, QStringLiteral("two materials missing"));
    QVERIFY(!accept->isEnabled());
    QCOMPARE(accept->accessibleDescription(), QStringLiteral("two materials missing"));
    QCOMPARE(bar.reason(accept), QStringLiteral("two materials missing"));
    bar.setReason(accept, {});
    QVERIFY(accept->isEnabled());
}

void WidgetsTest::datesAreWrittenAsOnPapers_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<QString>("text");
    QTest::newRow("no leading zeros") << QDateTime(QDate(2026, 3, 2), QTime(9, 5))
                                      << QStringLiteral("2026年3月2日 9时05分");
    QTest::newRow("two figures") << QDateTime(QDate(2026, 12, 31), QTime(23, 59))
                                 << QStringLiteral("2026年12月31日 23时59分");
    QTest::newRow("none") << QDateTime() << QString();
}

void WidgetsTest::datesAreWrittenAsOnPapers()
{
    QFETCH(QDateTime, time);
    QFETCH(QString, text);
    QCOMPARE(chineseDateTime(time), text);
}

void WidgetsTest::copyingTakesWholeRows()
{
    UiState state{QString()};
    QStandardItemModel model(2, 2);
    model.setItem(0, 0, new QStandardItem(QStringLiteral("a")));
    model.setItem(0, 1, new QStandardItem(QStringLiteral("b")));
    QTableView table;
    table.setModel(&model);
    setUpTable(&table, state, QStringLiteral("t"));
    table.show();
    table.activateWindow(); // shortcuts belong to the active window
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.setFocus();
    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QApplication::clipboard()->text(), QStringLiteral("a\tb"));
}

void WidgetsTest::columnWidthsAreRememberedForEachSizeOfType()
{
    QTemporaryDir folder;
    UiState state(folder.filePath(QStringLiteral("state.ini")));
    QStandardItemModel model(1, 3);
    {
        QTableView table;
        table.setModel(&model);
        setUpTable(&table, state, QStringLiteral("t"));
        table.show();
        table.horizontalHeader()->resizeSection(0, 222);
        QTRY_VERIFY(state.value(QStringLiteral("tables/t@14")).isValid());
    }
    const auto widthNow = [&] {
        QTableView again;
        again.setModel(&model);
        setUpTable(&again, state, QStringLiteral("t"));
        return again.columnWidth(0);
    };
    QCOMPARE(widthNow(), 222);
    applyTypeSize(*qApp, TypeSize::Large); // where what was wide enough would cut its texts
    const int large = widthNow();
    applyTypeSize(*qApp, TypeSize::Normal);
    QVERIFY(large != 222);
    QCOMPARE(widthNow(), 222);
}

void WidgetsTest::columnsThatGiveWayAreLeftOutWhereThereIsNoRoom()
{
    QTemporaryDir folder;
    UiState state(folder.filePath(QStringLiteral("ui.ini")));
    QStandardItemModel model(1, 4);
    QTableView table;
    table.setModel(&model);
    setUpTable(&table, state, QStringLiteral("giving"));
    const int widths[] = {100, 200, 80, 60}; // the second one shares, the others have theirs
    for (int column = 0; column < 4; ++column)
        table.setColumnWidth(column, widths[column]);
    stretchColumns(&table, {{1, widths[1]}}, {2, 3});
    table.show();
    const auto widthsAt = [&table](int width) {
        table.resize(width, 200);
        QCoreApplication::processEvents();
        QList<int> shown;
        for (int column = 0; column < 4; ++column)
            shown.append(table.columnWidth(column)); // 0 where it is left out
        return shown;
    };
    QCOMPARE(widthsAt(500), (QList<int>{100, 260, 80, 60}));
    QCOMPARE(widthsAt(400), (QList<int>{100, 240, 0, 60}));
    QCOMPARE(widthsAt(330), (QList<int>{100, 230, 0, 0}));
    QCOMPARE(widthsAt(250), (QList<int>{100, 200, 0, 0})); // scrolls
    QCOMPARE(widthsAt(500), (QList<int>{100, 260, 80, 60}));
    // Made wider by hand it gives way earlier.
    table.setColumnWidth(3, 160);
    QCOMPARE(widthsAt(500), (QList<int>{100, 240, 0, 160}));
}

/** The last column of pixels that differs from white. */
static int rightmostInk(const QImage &picture)
{
    for (int x = picture.width() - 1; x >= 0; --x)
        for (int y = 0; y < picture.height(); ++y)
            if (picture.pixelColor(x, y).lightness() < 200)
                return x;
    return -1;
}

void WidgetsTest::daysBesideLampsStandUnderEachOther()
{
    QTableView table;
    QStandardItemModel model(4, 1);
    LampDelegate delegate;
    QSet<int> ends;
    int row = 0;
    for (const Lamp lamp : {Lamp::Green, Lamp::Amber, Lamp::Red, Lamp::Unknown}) {
        const QModelIndex index = model.index(row++, 0);
        model.setData(index, QStringLiteral("2026-03-02"));
        model.setData(index, int(lamp), lampRole);
        QImage picture(300, 36, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setFont(table.font());
        QStyleOptionViewItem option;
        option.rect = picture.rect();
        option.font = table.font();
        option.fontMetrics = QFontMetrics(table.font());
        option.widget = &table;
        option.palette = table.palette();
        option.state = QStyle::State_Enabled;
        delegate.paint(&painter, option, index);
        painter.end();
        ends.insert(rightmostInk(picture));
    }
    QCOMPARE(ends.size(), 1);
    QVERIFY(*ends.begin() < lampColumnWidth(&table));
}

void WidgetsTest::capsLockIsNoticed()
{
    PasswordField field;
    QSignalSpy seen(&field, &PasswordField::capsLockSeen);
    QTest::sendKeyEvent(QTest::Press, &field, Qt::Key_A, QStringLiteral("A"), Qt::NoModifier);
    QCOMPARE(seen.last().first().toBool(), true);
    QTest::sendKeyEvent(QTest::Press, &field, Qt::Key_A, QStringLiteral("A"), Qt::ShiftModifier);
    QCOMPARE(seen.last().first().toBool(), false);
}

void WidgetsTest::aWipedPasswordIsGone()
{
    PasswordField field;
    QTest::keyClicks(&field, QStringLiteral("secret"));
    field.wipe();
    QVERIFY(field.text().isEmpty());
    field.undo();
    QVERIFY(!field.text().contains(QStringLiteral("secret")));
}

void WidgetsTest::stoppingReachesTheWorker()
{
    QWidget page;
    auto *dialog = new ProgressDialog(QStringLiteral("work"), &page);
    const auto report = dialog->reporter();
    QVERIFY(report(1, 10));
    dialog->reject();
    QVERIFY(!report(2, 10));
    dialog->finish();
    QVERIFY(!report(3, 10));
}

void WidgetsTest::aTextBoxTakesNoMoreThanItsFormCanRefuse()
{
    TextBox box(10);
    box.show();
    QApplication::clipboard()->setText(QStringLiteral("九个字以内的说明"));
    box.paste();
    QCOMPARE(box.toPlainText(), QStringLiteral("九个字以内的说明"));
    for (const QString &text : {QString(10 * 1024 * 1024, u'字'), QStringLiteral("\n").repeated(1024 * 1024)}) {
        box.clear();
        QApplication::clipboard()->setText(text);
        QElapsedTimer timer;
        timer.start();
        box.paste();
        QCoreApplication::processEvents();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(box.toPlainText().size(), 11); // one too many, so that the form refuses it
    }
}

QTEST_MAIN(WidgetsTest)
#include "widgets_test.moc"
