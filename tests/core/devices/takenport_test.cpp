// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/serialline.h"

#include "tests/core/devices/serialpair.h"

#include <QTest>

using namespace yichuang;

/** A port belongs to one program at a time. */
class TakenPortTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoComesSecondIsToldWhy();
};

void TakenPortTest::whoComesSecondIsToldWhy()
{
    const SerialPair pair;
    const std::unique_ptr<SerialLine> first = makeSerialLine();
    const std::unique_ptr<SerialLine> second = makeSerialLine();
    QVERIFY(first->open(pair.port(), 9600));
    const Result<> opened = second->open(pair.port(), 9600);
    QVERIFY(!opened);
    QCOMPARE(opened.error().reason, QStringLiteral("reader.port-busy"));
    QVERIFY(!second->isOpen());
    first->close();
    QVERIFY(second->open(pair.port(), 9600));
}

QTEST_GUILESS_MAIN(TakenPortTest)
#include "takenport_test.moc"
