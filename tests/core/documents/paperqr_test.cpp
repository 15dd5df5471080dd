// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperqr.h"
#include "core/documents/qr.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

class PaperQrTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textRoundTrips();
    void papersWithoutNumberCarryADash();
    void theSignatureIsOverEverythingBeforeIt();
    void aSignerThatFailsMakesNoText();
    void membersOfWrongFormAreRefused_data();
    void membersOfWrongFormAreRefused();
    void hostileTextsAreRefused_data();
    void hostileTextsAreRefused();
    void everyChangedCharacterIsSeenOrRefused();
    void overlongAndEmptyCodesAreRefused();
};

namespace {

PaperQr sample()
{
    return {u"330212110-20260302-W3-0007-K"_s,
            u"D2"_s,
            u"甬鄞姜山受字〔2026〕3号"_s,
            u"0123456789abcdef"_s,
            u"0190163d-8694-739b-b7a6-1f2e3d4c5b6a"_s,
            QByteArray::fromHex("00ff10203040506070")};
}

} // namespace

void PaperQrTest::textRoundTrips()
{
    const auto text = paperQrText(sample());
    QVERIFY(text);
    QCOMPARE(*text,
             u"YC1.330212110-20260302-W3-0007-K.D2.甬鄞姜山受字〔2026〕3号.0123456789abcdef."
             u"0190163d-8694-739b-b7a6-1f2e3d4c5b6a.AP8QIDBAUGBw"_s);
    const auto read = parsePaperQr(*text);
    QVERIFY(read);
    QCOMPARE(*read, sample());
}

void PaperQrTest::papersWithoutNumberCarryADash()
{
    PaperQr qr = sample();
    qr.paperNumber.clear();
    const auto text = paperQrText(qr);
    QVERIFY(text && text->contains(u".D2.-.0123"_s));
    QVERIFY(parsePaperQr(*text)->paperNumber.isEmpty());
}

void PaperQrTest::theSignatureIsOverEverythingBeforeIt()
{
    QByteArray signedBytes;
    const auto text = signedPaperQrText(sample(), [&](const QByteArray &bytes) -> Result<QByteArray> {
        signedBytes = bytes;
        return QByteArray("signature");
    });
    QVERIFY(text);
    QCOMPARE(QString::fromUtf8(signedBytes), text->left(text->lastIndexOf(u'.')));
    QCOMPARE(*paperQrPayload(*parsePaperQr(*text)), signedBytes);
    QCOMPARE(parsePaperQr(*text)->signature, QByteArray("signature"));
}

void PaperQrTest::aSignerThatFailsMakesNoText()
{
    const auto text = signedPaperQrText(
        sample(), [](const QByteArray &) -> Result<QByteArray> { return failure(ErrorCode::NotPermitted); });
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::NotPermitted);
}

void PaperQrTest::membersOfWrongFormAreRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::newRow("case number with point") << u"case-number"_s << u"a.b"_s;
    QTest::newRow("case number too long") << u"case-number"_s << QString(65, u'1');
    QTest::newRow("kind") << u"kind"_s << u"D 2"_s;
    QTest::newRow("paper number with space") << u"paper-number"_s << u"甬 1号"_s;
    QTest::newRow("paper number with direction mark") << u"paper-number"_s << QString(u"甬\u202E1号"_s);
    QTest::newRow("paper number that is a dash") << u"paper-number"_s << u"-"_s;
    QTest::newRow("hash in capitals") << u"hash"_s << u"0123456789ABCDEF"_s;
    QTest::newRow("hash too short") << u"hash"_s << u"0123"_s;
    QTest::newRow("device empty") << u"device"_s << QString();
}

void PaperQrTest::membersOfWrongFormAreRefused()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    PaperQr qr = sample();
    QString &target = member == u"case-number" ? qr.caseNumber
        : member == u"kind"                    ? qr.kind
        : member == u"paper-number"            ? qr.paperNumber
        : member == u"hash"                    ? qr.contentHash
                                               : qr.device;
    target = value;
    const auto text = paperQrText(qr);
    QVERIFY(!text);
    QCOMPARE(text.error().reason, u"paperqr."_s + member);
}

void PaperQrTest::hostileTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    const QString good = *paperQrText(sample());
    QTest::newRow("empty") << QString();
    QTest::newRow("ten million characters") << QString(10'000'000, u'.');
    QTest::newRow("other version") << QString(good).replace(u"YC1"_s, u"YC2"_s);
    QTest::newRow("one part more") << good + u".x"_s;
    QTest::newRow("line end behind") << good + u'\n';
    QTest::newRow("space before") << u' ' + good;
    QTest::newRow("empty number") << QString(good).replace(u"甬鄞姜山受字〔2026〕3号"_s, QString());
    QTest::newRow("padded signature") << good + u'=';
    QTest::newRow("other spelling of the signature") << good + u'A';
    QTest::newRow("no signature") << good.left(good.lastIndexOf(u'.') + 1);
    QTest::newRow("lone surrogate") << QString(good).replace(u"3号"_s, QString(QChar(0xD800)));
    QTest::newRow("NUL") << QString(good).replace(u"D2"_s, QString(QChar(u'\0')));
    QTest::newRow("full-width digits") << QString(good).replace(u"0123456789abcdef"_s, u"０123456789abcdef"_s);
}

void PaperQrTest::hostileTextsAreRefused()
{
    QFETCH(QString, text);
    const auto read = parsePaperQr(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::InvalidInput);
}

void PaperQrTest::everyChangedCharacterIsSeenOrRefused()
{
    const QString good = *paperQrText(sample());
    for (qsizetype i = 0; i < good.size(); ++i) {
        QString changed = good;
        changed[i] = changed[i] == u'7' ? u'8' : u'7';
        const auto read = parsePaperQr(changed);
        QVERIFY2(!read || *read != sample(), qPrintable(changed));
    }
}

void PaperQrTest::overlongAndEmptyCodesAreRefused()
{
    QCOMPARE(QrCode::encode(QString(1001, u'a')).error().code, ErrorCode::TooLarge);
    QCOMPARE(QrCode::encode(QString()).error().code, ErrorCode::InvalidInput);
    QVERIFY(QrCode::encode(QString(1000, u'a')));
}

QTEST_MAIN(PaperQrTest)
#include "paperqr_test.moc"
