// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/readersection.h"

#include "tests/core/devices/readervectors.h"
#include "tests/core/devices/virtualreader.h"
#include "tests/ui/intake/intakefixture.h"
#include "ui/devices/keptreader.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace yichuang;

namespace {

/** The section on a real profile. */
struct Stand
{
    explicit Stand(CardReader *reader)
        : section({*at.runner, *at.papers, at.desk.clock, {}, {}, nullptr, reader})
    {
        section.refresh();
        section.show();
        if (!QTest::qWaitForWindowExposed(&section))
            qFatal("the section does not come up");
    }

    template <typename Widget> Widget &find(const char *name)
    {
        return *section.findChild<Widget *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString says() { return find<Banner>("cardBanner").text(); }
    [[nodiscard]] ReaderSettings kept()
    {
        auto answer = at.runner->onProfile([](Profile &profile) { return keptReaderSettings(profile.settings()); });
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 20000))
            qFatal("the profile does not answer");
        return answer.result();
    }

    IntakeFixture at;
    ReaderSection section;
};

} // namespace

class ReaderSectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWindowHasNoReaderAtFirst();
    void aTypedPortIsKept();
    void tryingSaysThatItWorksAndNothingOfTheCard();
    void tryingSaysWhatIsWrong();
    void anExpiredCardTriedIsDoubted();
    void aCardOfAnotherKindIsSaid();
    void tryingIsTakenBackByTheSameButton();
    void aPortThatIsGoneStaysChosen();
};

void ReaderSectionTest::aWindowHasNoReaderAtFirst()
{
    CardReader reader(makeSerialLine());
    Stand stand(&reader);
    QVERIFY(!stand.find<QCheckBox>("readerOn").isChecked());
    QVERIFY(!stand.find<QPushButton>("readerTry").isEnabled());
    QCOMPARE(stand.kept(), ReaderSettings());
    QVERIFY(!reader.isReady());
}

void ReaderSectionTest::aTypedPortIsKept()
{
    CardReader reader(makeSerialLine());
    Stand stand(&reader);
    stand.find<QCheckBox>("readerOn").click();
    auto &port = stand.find<QComboBox>("readerPort");
    port.lineEdit()->setFocus();
    QTest::keyClicks(port.lineEdit(), QStringLiteral("/dev/ttyS9"));
    QTest::keyClick(port.lineEdit(), Qt::Key_Return);
    auto &speed = stand.find<QComboBox>("readerSpeed");
    speed.setCurrentIndex(speed.findText(QStringLiteral("9600")));
    stand.find<QCheckBox>("readerContinuous").click();
    const ReaderSettings expected{true, QStringLiteral("/dev/ttyS9"), 9600, true};
    QCOMPARE(stand.kept(), expected);
    QCOMPARE(reader.settings(), expected);
    stand.section.refresh();
    QCOMPARE(port.currentText(), QStringLiteral("/dev/ttyS9"));
}

void ReaderSectionTest::tryingSaysThatItWorksAndNothingOfTheCard()
{
    VirtualReader device;
    CardReader reader(makeSerialLine());
    reader.configure({true, device.port(), 115200, false});
    Stand stand(&reader);
    device.putCard(readerTexts(QStringLiteral("resident")));
    stand.find<QPushButton>("readerTry").click();
    QTRY_VERIFY(stand.says().contains(QStringLiteral("The reader works")));
    QVERIFY(!stand.says().contains(QStringLiteral("测试甲")));
    QVERIFY(!stand.says().contains(QStringLiteral("330212")));
}

void ReaderSectionTest::tryingSaysWhatIsWrong()
{
    CardReader reader(makeSerialLine());
    reader.configure({true, QStringLiteral("/dev/ttyNoSuchPort"), 115200, false});
    Stand stand(&reader);
    stand.find<QPushButton>("readerTry").click();
    QCOMPARE(stand.says(), errorSentence({ErrorCode::NotFound, QStringLiteral("reader.port-missing"), {}}));
    VirtualReader device;
    device.setGarbled(true);
    reader.configure({true, device.port(), 115200, false});
    stand.find<QPushButton>("readerTry").click();
    QTRY_COMPARE_WITH_TIMEOUT(stand.says(), errorSentence({ErrorCode::IoFailed, QStringLiteral("reader.garbled"), {}}),
                              15000);
}

void ReaderSectionTest::anExpiredCardTriedIsDoubted()
{
    VirtualReader device;
    CardReader reader(makeSerialLine());
    reader.configure({true, device.port(), 115200, false});
    Stand stand(&reader);
    device.putCard(withText(readerTexts(QStringLiteral("hk_macao_taiwan_J")), 204, 16, QStringLiteral("20260301")));
    stand.find<QPushButton>("readerTry").click();
    QTRY_VERIFY(stand.says().contains(QStringLiteral("The reader works")));
    QVERIFY(stand.says().contains(QStringLiteral("expired")));
    QCOMPARE(stand.find<Banner>("cardBanner").kind(), BannerKind::Warning);
}

void ReaderSectionTest::aCardOfAnotherKindIsSaid()
{
    VirtualReader device;
    CardReader reader(makeSerialLine());
    reader.configure({true, device.port(), 115200, false});
    Stand stand(&reader);
    device.putCard(withText(readerTexts(QStringLiteral("resident")), 248, 2, QStringLiteral("Q")));
    stand.find<QPushButton>("readerTry").click();
    QTRY_COMPARE(stand.says(), errorSentence({ErrorCode::IoFailed, QStringLiteral("reader.card-unknown"), {}}));
}

void ReaderSectionTest::tryingIsTakenBackByTheSameButton()
{
    VirtualReader device;
    CardReader reader(makeSerialLine());
    reader.configure({true, device.port(), 115200, false});
    Stand stand(&reader);
    stand.find<QPushButton>("readerTry").click();
    QTRY_VERIFY(stand.says().contains(QStringLiteral("Put the card on the reader")));
    stand.find<QPushButton>("readerTry").click();
    QVERIFY(!stand.find<Banner>("cardBanner").isVisible());
    const std::unique_ptr<SerialLine> other = makeSerialLine();
    QVERIFY(other->open(device.port(), 9600)); // the port is free again
    other->close();
}

void ReaderSectionTest::aPortThatIsGoneStaysChosen()
{
    CardReader reader(makeSerialLine());
    reader.configure({true, QStringLiteral("/dev/ttyNoSuchPort"), 115200, false});
    Stand stand(&reader);
    stand.find<QPushButton>("readerPlaces").click();
    QCOMPARE(stand.find<QComboBox>("readerPort").currentText(), QStringLiteral("/dev/ttyNoSuchPort"));
    QCOMPARE(reader.settings().port, QStringLiteral("/dev/ttyNoSuchPort"));
}

QTEST_MAIN(ReaderSectionTest)
#include "readersection_test.moc"
