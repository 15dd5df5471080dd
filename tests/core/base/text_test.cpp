// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QTest>

using namespace yichuang;

class TextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codePointsAreCountedAndNeverCut_data();
    void codePointsAreCountedAndNeverCut();
    void ordinaryTextIsSafe_data();
    void ordinaryTextIsSafe();
    void hostileTextIsRefusedWithAReason_data();
    void hostileTextIsRefusedWithAReason();
    void lineEndsAreAdmittedOnlyWhenAsked();
    void lengthIsCountedInCodePoints();
    void tooLongTextIsRefusedUnread();
    void theDetailNamesThePlaceNeverTheText();
    void privateUseIsSeen();
};

void TextTest::codePointsAreCountedAndNeverCut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("leftTwo");
    QTest::addColumn<QString>("rightTwo");
    QTest::newRow("empty") << QString() << 0 << QString() << QString();
    QTest::newRow("one") << QStringLiteral("龘") << 1 << QStringLiteral("龘") << QStringLiteral("龘");
    QTest::newRow("plain") << QStringLiteral("欧阳小敏") << 4 << QStringLiteral("欧阳") << QStringLiteral("小敏");
    QTest::newRow("rare") << QStringLiteral("𬱖颖𬱖") << 3 << QStringLiteral("𬱖颖")
                          << QStringLiteral("颖𬱖");
    const QChar high(0xD840);
    const QChar low(0xDC00);
    QTest::newRow("lone surrogates") << QString(low) + high + u'a' << 3 << QString(low) + high << QString(high) + u'a';
}

void TextTest::codePointsAreCountedAndNeverCut()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    QFETCH(QString, leftTwo);
    QFETCH(QString, rightTwo);
    QCOMPARE(codePointCount(text), count);
    QCOMPARE(leftCodePoints(text, 2), leftTwo);
    QCOMPARE(rightCodePoints(text, 2), rightTwo);
    QCOMPARE(leftCodePoints(text, 0), QString());
    QCOMPARE(rightCodePoints(text, -1), QString());
    QCOMPARE(leftCodePoints(text, 1'000), text);
    QCOMPARE(rightCodePoints(text, 1'000), text);
}

void TextTest::ordinaryTextIsSafe_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *tag, const QString &text) { QTest::newRow(tag) << text; };
    row("empty", QString());
    row("Chinese", QStringLiteral("浙江省宁波市鄞州区，1号（东）"));
    row("rare", QStringLiteral("䶮𬱖\U0002EBF0\U00030021"));
    row("variation selector", QStringLiteral("葛\U000E0100\uFE00"));
    row("Uygur", QStringLiteral("ئابدۇرېھىم"));
    row("Tibetan", QStringLiteral("བཀྲ་ཤིས།"));
    row("markup is text", QStringLiteral("<b>{{name}}</b> & \"=1+1\""));
    row("private use", QStringLiteral("\uE863"));
    row("replacement", QStringLiteral("\uFFFD"));
    row("no-break and wide space", QStringLiteral("a\u00A0b　c"));
}

void TextTest::ordinaryTextIsSafe()
{
    QFETCH(QString, text);
    QVERIFY(checkText(text, 100));
    QVERIFY(isSafeText(text, 100));
}

void TextTest::hostileTextIsRefusedWithAReason_data()
{
    QTest::addColumn<QString>("piece");
    QTest::addColumn<QString>("reason");
    const auto row = [](char32_t character, const char *reason) {
        // fromUcs4() would take U+FEFF away and replace lone surrogates.
        const QString piece =
            character > 0xFFFF ? QString::fromUcs4(&character, 1) : QString(QChar(char16_t(character)));
        QTest::addRow("U+%04X", unsigned(character)) << piece << QString::fromLatin1(reason);
    };
    for (const char32_t c :
         {0x00, 0x01, 0x07, 0x08, 0x09, 0x0B, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029})
        row(c, "text.control-character");
    for (const char32_t c : {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
        row(c, "text.lone-surrogate");
    for (const char32_t c : {0xAD, 0x34F, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2064, 0x2800, 0x3164,
                             0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xE0001, 0xE0041, 0xE007F, 0x1D173})
        row(c, "text.invisible-character");
    for (const char32_t c : {0x61C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069})
        row(c, "text.bidi-control");
    for (const char32_t c : {0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF})
        row(c, "text.noncharacter");
}

void TextTest::hostileTextIsRefusedWithAReason()
{
    QFETCH(QString, piece);
    QFETCH(QString, reason);
    for (const QString &text : {piece, QStringLiteral("张") + piece, piece + QStringLiteral("张"),
                                QStringLiteral("张") + piece + QStringLiteral("三")}) {
        const Result<> safe = checkText(text, 100, true);
        QVERIFY(!safe);
        QCOMPARE(safe.error().code, ErrorCode::InvalidInput);
        QCOMPARE(safe.error().reason, reason);
    }
}

void TextTest::lineEndsAreAdmittedOnlyWhenAsked()
{
    QVERIFY(isSafeText(u"一\n二", 10, true));
    QVERIFY(!isSafeText(u"一\n二", 10));
    QVERIFY(!isSafeText(u"一\r\n二", 10, true));
}

void TextTest::lengthIsCountedInCodePoints()
{
    const QString rare = QStringLiteral("𬱖").repeated(10);
    QVERIFY(isSafeText(rare, 10));
    QCOMPARE(checkText(rare, 9).error().reason, QStringLiteral("text.too-long"));
    QCOMPARE(checkText(QString(11, u'张'), 10).error().code, ErrorCode::TooLarge);
    QVERIFY(isSafeText(QString(10, u'张'), 10));
    QVERIFY(!isSafeText(u"a", 0));
    QVERIFY(isSafeText(u"", 0));
}

void TextTest::tooLongTextIsRefusedUnread()
{
    const QString huge(10'000'000, QChar(0));
    QBENCHMARK
    {
        QCOMPARE(checkText(huge, 4'000).error().reason, QStringLiteral("text.too-long"));
    }
}

void TextTest::theDetailNamesThePlaceNeverTheText()
{
    const Result<> safe = checkText(QStringLiteral("张三\u200B"), 10);
    QVERIFY(!safe);
    QCOMPARE(safe.error().detail, QStringLiteral("at 2"));
}

void TextTest::privateUseIsSeen()
{
    for (const char32_t c : {U'\uE000', U'\uF8FF', U'\U000F0000', U'\U0010FFFD'})
        QVERIFY(hasPrivateUse(QString::fromUcs4(&c, 1)));
    for (const char32_t c : {U'张', U'\uF900', U'\uD7FB', U'\U0002CC56'})
        QVERIFY(!hasPrivateUse(QString::fromUcs4(&c, 1)));
    QVERIFY(!hasPrivateUse(QString()));
}

QTEST_GUILESS_MAIN(TextTest)
#include "text_test.moc"
