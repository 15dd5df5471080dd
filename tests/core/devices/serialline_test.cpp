// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/serialline.h"

#include "core/devices/samframe.h"
#include "tests/core/devices/readervectors.h"
#include "tests/core/devices/virtualreader.h"

#include <QTest>

using namespace yichuang;

/** The real lines of this system, with a reader at the other end. */
class SerialLineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesARecordByteForByte();
    void whoPullsTheReaderOutIsToldOnce();
    void aPortThatIsNotThereIsNamed();
    void aPortIsOpenedAgain();
};

void SerialLineTest::carriesARecordByteForByte()
{
    VirtualReader reader;
    reader.putCard(readerTexts(QStringLiteral("resident")));
    const std::unique_ptr<SerialLine> line = makeSerialLine();
    QByteArray received;
    line->onBytes = [&received](const QByteArray &bytes) { received += bytes; };
    QVERIFY(line->open(reader.port(), 115200));
    line->write(samRequest(SamCommand::Read));
    QTRY_COMPARE(received.size(), 1295);
    QCOMPARE(received, readerFrame(QStringLiteral("resident")));
}

void SerialLineTest::whoPullsTheReaderOutIsToldOnce()
{
    VirtualReader reader;
    const std::unique_ptr<SerialLine> line = makeSerialLine();
    int lost = 0;
    line->onLost = [&lost] { ++lost; };
    QVERIFY(line->open(reader.port(), 9600));
    reader.unplug();
    QTRY_COMPARE(lost, 1);
    QVERIFY(!line->isOpen());
    QTest::qWait(50); // Qt would go on telling it
    QCOMPARE(lost, 1);
}

void SerialLineTest::aPortThatIsNotThereIsNamed()
{
    const std::unique_ptr<SerialLine> line = makeSerialLine();
    const Result<> opened = line->open(QStringLiteral("ttyNoSuchPort"), 9600);
    QVERIFY(!opened);
    QCOMPARE(opened.error().reason, QStringLiteral("reader.port-missing"));
    QVERIFY(!line->isOpen());
}

void SerialLineTest::aPortIsOpenedAgain()
{
    VirtualReader reader;
    const std::unique_ptr<SerialLine> line = makeSerialLine();
    QByteArray received;
    line->onBytes = [&received](const QByteArray &bytes) { received += bytes; };
    for (int i = 0; i < 3; ++i) {
        received.clear();
        QVERIFY(line->open(reader.port(), serialSpeeds[i]));
        line->write(samRequest(SamCommand::Find));
        QTRY_COMPARE(received, readerResponse(QStringLiteral("find_none")));
        line->close();
    }
}

QTEST_GUILESS_MAIN(SerialLineTest)
#include "serialline_test.moc"
