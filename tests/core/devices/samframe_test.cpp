// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/samframe.h"

#include "core/devices/samstatus.h"
#include "tests/core/devices/readervectors.h"

#include <QTest>

using namespace yichuang;

class SamFrameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsAreThoseOfTheManual();
    void answersAreReadByteForByte();
    void aFrameMayComeByteByByte();
    void twoFramesMayComeAtOnce();
    void garbageBeforeAFrameIsPassedOver_data();
    void garbageBeforeAFrameIsPassedOver();
    void aFlippedBitIsFound();
    void impossibleLengthsAreNotWaitedFor_data();
    void impossibleLengthsAreNotWaitedFor();
    void aFrameInsideABrokenOneIsFound();
    void garbageIsNotKept();
    void whatIsNotWholeCanBeGivenUp();
    void everyStatusOfTheManualHasAMeaning_data();
    void everyStatusOfTheManualHasAMeaning();
    void anUnknownStatusIsNamed();
};

void SamFrameTest::requestsAreThoseOfTheManual()
{
    QCOMPARE(samRequest(SamCommand::Status), readerCommand(QStringLiteral("status")));
    QCOMPARE(samRequest(SamCommand::Find), readerCommand(QStringLiteral("find")));
    QCOMPARE(samRequest(SamCommand::Select), readerCommand(QStringLiteral("select")));
    QCOMPARE(samRequest(SamCommand::Read), readerCommand(QStringLiteral("read")));
    QCOMPARE(samRequest(SamCommand::ReadNewestAddress), readerCommand(QStringLiteral("read_new_address")));
}

void SamFrameTest::answersAreReadByteForByte()
{
    SamDecoder decoder;
    decoder.append(readerResponse(QStringLiteral("find_ok")));
    QCOMPARE(decoder.next(), (SamReply{0x9F, QByteArray(4, '\0')}));
    decoder.append(readerResponse(QStringLiteral("find_none")));
    QCOMPARE(decoder.next(), (SamReply{0x80, {}}));
    decoder.append(readerResponse(QStringLiteral("select_ok")));
    QCOMPARE(decoder.next(), (SamReply{0x90, QByteArray(8, '\0')}));
    const QByteArray read = readerFrame(QStringLiteral("resident"));
    QCOMPARE(read.size(), 1295);
    decoder.append(read);
    QCOMPARE(decoder.next(), (SamReply{0x90, read.sliced(10, 1284)}));
    QVERIFY(!decoder.hasPartial());
    QCOMPARE(decoder.dropped(), 0);
}

void SamFrameTest::aFrameMayComeByteByByte()
{
    SamDecoder decoder;
    const QByteArray frame = readerFrame(QStringLiteral("hk_macao_taiwan_J"));
    for (qsizetype at = 0; at < frame.size(); ++at) {
        QVERIFY(!decoder.next());
        decoder.append(QByteArrayView(frame).sliced(at, 1));
    }
    QVERIFY(decoder.next());
    QCOMPARE(decoder.dropped(), 0);
}

void SamFrameTest::twoFramesMayComeAtOnce()
{
    SamDecoder decoder;
    decoder.append(readerResponse(QStringLiteral("find_ok")) + readerResponse(QStringLiteral("select_ok")));
    QCOMPARE(decoder.next()->status, 0x9F);
    QCOMPARE(decoder.next()->status, 0x90);
    QVERIFY(!decoder.next());
}

void SamFrameTest::garbageBeforeAFrameIsPassedOver_data()
{
    QTest::addColumn<QByteArray>("garbage");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("a fourth AA") << QByteArray::fromHex("AA");
    QTest::newRow("half a preamble") << QByteArray::fromHex("AAAAAA96");
    QTest::newRow("a preamble and no more") << QByteArray::fromHex("AAAAAA9669");
    QTest::newRow("zeros") << QByteArray(5000, '\0');
}

void SamFrameTest::garbageBeforeAFrameIsPassedOver()
{
    QFETCH(QByteArray, garbage);
    SamDecoder decoder;
    decoder.append(garbage + readerResponse(QStringLiteral("find_none")));
    // Behind a lone preamble the next one looks like a length, too long to be believed.
    QCOMPARE(decoder.next(), (SamReply{0x80, {}}));
    QCOMPARE(decoder.dropped(), garbage.size());
    QVERIFY(!decoder.hasPartial());
}

void SamFrameTest::aFlippedBitIsFound()
{
    const QByteArray sound = readerResponse(QStringLiteral("select_ok"));
    for (qsizetype at = 0; at < sound.size() * 8; ++at) {
        QByteArray broken = sound;
        broken[at / 8] = char(broken[at / 8] ^ 1 << at % 8);
        SamDecoder decoder;
        decoder.append(broken);
        QVERIFY2(!decoder.next(), qPrintable(QString::number(at)));
    }
}

void SamFrameTest::impossibleLengthsAreNotWaitedFor_data()
{
    QTest::addColumn<QByteArray>("length");
    QTest::newRow("nothing") << QByteArray::fromHex("0000");
    QTest::newRow("less than a status") << QByteArray::fromHex("0003");
    QTest::newRow("more than any answer") << QByteArray::fromHex("1001");
    QTest::newRow("all bits") << QByteArray::fromHex("FFFF");
}

void SamFrameTest::impossibleLengthsAreNotWaitedFor()
{
    QFETCH(QByteArray, length);
    SamDecoder decoder;
    decoder.append(QByteArray::fromHex("AAAAAA9669") + length + readerResponse(QStringLiteral("find_ok")));
    QCOMPARE(decoder.next()->status, 0x9F);
}

void SamFrameTest::aFrameInsideABrokenOneIsFound()
{
    for (const char length : {char(0x07), char(0x0C)}) { // a byte less than there are; four of the next frame
        QByteArray broken = readerFrame(QStringLiteral("resident"));
        broken[6] = length;
        SamDecoder decoder;
        decoder.append(broken + readerResponse(QStringLiteral("find_none")));
        QCOMPARE(decoder.next(), (SamReply{0x80, {}}));
        QVERIFY(!decoder.next());
    }
}

void SamFrameTest::garbageIsNotKept()
{
    SamDecoder decoder;
    for (int i = 0; i < 1000; ++i) {
        decoder.append(QByteArray(1000, char(0x55)));
        QVERIFY(!decoder.next());
        QVERIFY(!decoder.hasPartial());
    }
    QCOMPARE(decoder.dropped(), 1000 * 1000);
}

void SamFrameTest::whatIsNotWholeCanBeGivenUp()
{
    SamDecoder decoder;
    decoder.append(readerFrame(QStringLiteral("resident")).first(700));
    QVERIFY(!decoder.next());
    QVERIFY(decoder.hasPartial());
    decoder.dropPartial();
    QVERIFY(!decoder.hasPartial());
    decoder.append(readerResponse(QStringLiteral("find_ok")));
    QCOMPARE(decoder.next()->status, 0x9F);
}

void SamFrameTest::everyStatusOfTheManualHasAMeaning_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<SamMeaning>("meaning");
    QTest::addColumn<QString>("reason");
    const auto row = [](int status, SamMeaning meaning, const char *reason) {
        QTest::addRow("%02x", unsigned(status)) << status << meaning << QString::fromLatin1(reason);
    };
    row(0x90, SamMeaning::Done, "reader.status-unknown");
    row(0x9F, SamMeaning::Found, "reader.status-unknown");
    row(0x80, SamMeaning::NoCard, "reader.status-unknown");
    row(0x91, SamMeaning::Absent, "reader.status-unknown");
    row(0x81, SamMeaning::CardFault, "reader.card-unreadable");
    row(0x41, SamMeaning::CardFault, "reader.card-unreadable");
    row(0x31, SamMeaning::CardFault, "reader.card-not-recognised");
    row(0x32, SamMeaning::CardFault, "reader.card-not-recognised");
    row(0x33, SamMeaning::CardFault, "reader.card-not-recognised");
    row(0x40, SamMeaning::UnknownCard, "reader.card-unknown");
    row(0x10, SamMeaning::LineFault, "reader.line");
    row(0x11, SamMeaning::LineFault, "reader.line");
    row(0x21, SamMeaning::LineFault, "reader.line");
    row(0x23, SamMeaning::LineFault, "reader.line");
    row(0x24, SamMeaning::LineFault, "reader.line");
    row(0x47, SamMeaning::ReaderFault, "reader.broken");
    row(0x60, SamMeaning::ReaderFault, "reader.broken");
    row(0x66, SamMeaning::ReaderFault, "reader.not-authorised");
}

void SamFrameTest::everyStatusOfTheManualHasAMeaning()
{
    QFETCH(int, status);
    QFETCH(SamMeaning, meaning);
    QFETCH(QString, reason);
    QCOMPARE(meaningOf(std::uint8_t(status)), meaning);
    QCOMPARE(errorOf(std::uint8_t(status)).reason, reason);
}

void SamFrameTest::anUnknownStatusIsNamed()
{
    QCOMPARE(meaningOf(0x55), SamMeaning::Unknown);
    QCOMPARE(errorOf(0x55).reason, QStringLiteral("reader.status-unknown"));
    QCOMPARE(errorOf(0x55).detail, QStringLiteral("unknown reader status 0x55"));
}

QTEST_GUILESS_MAIN(SamFrameTest)
#include "samframe_test.moc"
