// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/strictjson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace yichuang;

class StrictJsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAllJsonValues();
    void refusesWithOneFault_data();
    void refusesWithOneFault();
    void namesThePlaceByPointer_data();
    void namesThePlaceByPointer();
    void listsAllFaultsThatDoNotStopReading();
    void survivesEveryTruncationOfADocument();
    void boundsTheDepthWithoutRecursion();
    void boundsBytesValuesAndMembers();
    void countsStringLengthInCodePoints();
    void tellsWhetherTheValueCanBeReadAllTheSame();
};

void StrictJsonTest::acceptsAllJsonValues()
{
    const StrictJson read = readStrictJson(R"( {"a":[1,-2,0.5,1e3,true,false,null,"甲\n\ud840\udc00"],"b":{}} )");
    QVERIFY(read.isClean());
    const QJsonArray array = read.value[QStringLiteral("a")].toArray();
    QCOMPARE(array.size(), 8);
    QCOMPARE(array[1].toInt(), -2);
    QCOMPARE(array[3].toDouble(), 1000.0);
    QVERIFY(array[6].isNull());
    QCOMPARE(array[7].toString().toUcs4().last(), 0x20000U);
    QVERIFY(read.value[QStringLiteral("b")].isObject());
}

void StrictJsonTest::refusesWithOneFault_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, StrictJsonFaultKind kind) {
        QTest::newRow(name) << bytes << static_cast<int>(kind);
    };
    using Kind = StrictJsonFaultKind;
    row("nothing", "", Kind::Empty);
    row("blanks", " \r\n\t", Kind::Empty);
    row("byte order mark", "\xEF\xBB\xBF{}", Kind::ByteOrderMark);
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), Kind::Encoding);
    row("GBK", "{\"a\":\"\xD6\xD0\"}", Kind::Encoding);
    row("overlong", "\"\xC0\x80\"", Kind::Encoding);
    row("surrogate in UTF-8", "\"\xED\xA0\x80\"", Kind::Encoding);
    row("NaN", "[NaN]", Kind::Syntax);
    row("Infinity", "[-Infinity]", Kind::Syntax);
    row("line comment", "{} // x", Kind::Syntax);
    row("block comment", "/* x */ {}", Kind::Syntax);
    row("trailing comma", "[1,]", Kind::Syntax);
    row("trailing text", "{} {}", Kind::Syntax);
    row("single quotes", "{'a':1}", Kind::Syntax);
    row("leading zero", "[01]", Kind::Syntax);
    row("plus sign", "[+1]", Kind::Syntax);
    row("raw control character", "\"a\tb\"", Kind::Syntax);
    row("NUL byte", QByteArray("{}\0", 3), Kind::Syntax);
    row("truncated", "{\"a\":[1,2", Kind::Syntax);
    row("web page", "<!DOCTYPE html><html>", Kind::Syntax);
    row("duplicate key", R"({"a":1,"a":2})", Kind::DuplicateKey);
    row("escaped duplicate key", R"({"a":1,"\u0061":2})", Kind::DuplicateKey);
    row("__proto__", R"({"__proto__":{}})", Kind::ReservedKey);
    row("constructor", R"({"constructor":1})", Kind::ReservedKey);
    row("prototype", R"({"x":{"prototype":1}})", Kind::ReservedKey);
    row("escaped reserved key", R"({"\u005f_proto__":1})", Kind::ReservedKey);
    row("1e400", "[1e400]", Kind::NumberRange);
    row("-1e400", "[-1e400]", Kind::NumberRange);
    row("2^53", "[9007199254740992]", Kind::NumberRange);
    row("beyond 64 bits", "[-9223372036854775809]", Kind::NumberRange);
    row("lone high surrogate", R"(["\ud800"])", Kind::Characters);
    row("lone low surrogate", R"(["\udc00x"])", Kind::Characters);
    row("escaped NUL", R"(["a\u0000"])", Kind::Characters);
    row("escape character", R"(["a\u001b"])", Kind::Characters);
    row("C1 control", R"(["a\u0085"])", Kind::Characters);
    row("zero width space", R"(["a\u200b"])", Kind::Characters);
    row("right-to-left override", R"(["a\u202e"])", Kind::Characters);
    row("isolate", R"(["a\u2066"])", Kind::Characters);
    row("byte order mark inside", R"(["a\ufeff"])", Kind::Characters);
    row("hidden key", R"({"a\u200d":1})", Kind::Characters);
    row("tag character", R"(["\udb40\udc41"])", Kind::Characters);
    row("long string", "\"" + QByteArray(5001, 'x') + "\"", Kind::StringTooLong);
    row("ten megabytes of text", "\"" + QByteArray(10 << 20, 'x') + "\"", Kind::StringTooLong);
    row("deep arrays", QByteArray(100000, '['), Kind::TooDeep);
}

void StrictJsonTest::refusesWithOneFault()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, kind);
    const StrictJson read = readStrictJson(bytes);
    QVERIFY(!read.isClean());
    QCOMPARE(read.faults.size(), std::size_t{1});
    QCOMPARE(static_cast<int>(read.faults.front().kind), kind);
}

void StrictJsonTest::namesThePlaceByPointer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("member") << QByteArray(R"({"a":{"b":"\u200b"}})") << QStringLiteral("/a/b");
    QTest::newRow("element") << QByteArray(R"({"a":["x",["y","\u200b"]]})") << QStringLiteral("/a/1/1");
    QTest::newRow("escaped") << QByteArray(R"({"a/b":{"c~d":"\u200b"}})") << QStringLiteral("/a~1b/c~0d");
    QTest::newRow("key") << QByteArray(R"([{"a":1},{"a":1,"a":2}])") << QStringLiteral("/1/a");
    QTest::newRow("number") << QByteArray(R"([0,{"n":1e999}])") << QStringLiteral("/1/n");
    QTest::newRow("whole") << QByteArray("") << QString();
}

void StrictJsonTest::namesThePlaceByPointer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, pointer);
    const StrictJson read = readStrictJson(bytes);
    QCOMPARE(read.faults.size(), std::size_t{1});
    QCOMPARE(read.faults.front().pointer, pointer);
}

void StrictJsonTest::listsAllFaultsThatDoNotStopReading()
{
    const StrictJson read = readStrictJson(R"({"a":"\u200b","b":1,"b":9007199254740993,"constructor":["\u0001"]})");
    QCOMPARE(read.faults.size(), std::size_t{5});
    QVERIFY(!read.isReadable());
}

void StrictJsonTest::survivesEveryTruncationOfADocument()
{
    const QByteArray whole = R"({"名":[1,-2.5e3,true,null,{"k":"\ud840\udc00\n"}],"b":{"c":[[[]]]}})";
    QVERIFY(readStrictJson(whole).isClean());
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!readStrictJson(whole.left(length)).isClean(), whole.left(length).constData());
}

void StrictJsonTest::boundsTheDepthWithoutRecursion()
{
    const auto nested = [](int depth) { return QByteArray(depth, '[') + QByteArray(depth, ']'); };
    QVERIFY(readStrictJson(nested(32)).isClean());
    QVERIFY(!readStrictJson(nested(33)).isClean());
    QByteArray objects;
    for (int i = 0; i < 200000; ++i)
        objects += R"({"a":)";
    QCOMPARE(readStrictJson(objects).faults.front().kind, StrictJsonFaultKind::TooDeep);
}

void StrictJsonTest::boundsBytesValuesAndMembers()
{
    StrictJsonLimits limits;
    limits.bytes = 10;
    QCOMPARE(readStrictJson("[1,2,3,4,5]", limits).faults.front().kind, StrictJsonFaultKind::TooLarge);
    QVERIFY(readStrictJson("[1,2,3,4]", limits).isClean());
    limits = {};
    limits.nodes = 4;
    QVERIFY(readStrictJson("[1,2,3]", limits).isClean());
    QCOMPARE(readStrictJson("[1,2,3,4]", limits).faults.front().kind, StrictJsonFaultKind::TooLarge);
    limits = {};
    limits.members = 2;
    QVERIFY(readStrictJson(R"({"a":1,"b":2})", limits).isClean());
    QCOMPARE(readStrictJson(R"({"a":1,"b":2,"c":3})", limits).faults.front().kind, StrictJsonFaultKind::TooLarge);
}

void StrictJsonTest::countsStringLengthInCodePoints()
{
    StrictJsonLimits limits;
    limits.stringLength = 3;
    QVERIFY(readStrictJson("[\"𠀀𠀀𠀀\"]", limits).isClean());
    QVERIFY(!readStrictJson("[\"𠀀𠀀𠀀x\"]", limits).isClean());
}

void StrictJsonTest::tellsWhetherTheValueCanBeReadAllTheSame()
{
    QVERIFY(readStrictJson(R"({"a":"\u200b"})").isReadable());
    QVERIFY(!readStrictJson(R"({"a":1,"a":2})").isReadable());
    QVERIFY(!readStrictJson("{").isReadable());
    QVERIFY(!readStrictJson("").isReadable());
}

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "strictjson_test.moc"
