// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/identity/pinyin.h"

#include <QSet>
#include <QTest>

#include <thread>
#include <vector>

using namespace yichuang;

namespace {

QString sorted(QStringList list)
{
    list.sort();
    return list.join(u' ');
}

} // namespace

class PinyinTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void initialsCoverEveryReading_data();
    void initialsCoverEveryReading();
    void surnamesHaveTheirOwnReading_data();
    void surnamesHaveTheirOwnReading();
    void rareCharactersHaveReadings_data();
    void rareCharactersHaveReadings();
    void theUsualReadingComesFirst();
    void wholeSyllablesAreJoined();
    void theTableIsNearlyComplete();
    void combinationsStayWithinTheBound();
    void hostileNamesGiveLittle();
    void anEmptyTableStillPassesLetters();
    void wrongTablesAreRefused_data();
    void wrongTablesAreRefused();
    void manyThreadsMayRead();
    void initialsOfATypicalNameAreQuick();
    void loadingTheTableIsQuick();

private:
    PinyinTable m_table;
};

void PinyinTest::initTestCase()
{
    m_table = PinyinTable::builtIn();
    QVERIFY(m_table.size() > 40'000);
}

void PinyinTest::initialsCoverEveryReading_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *name, const char *initials) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromLatin1(initials);
    };
    row("张三", "zs");
    row("欧阳小敏", "oyxm");
    row("曾乐", "cl cy zl zy");
    row("单测试", "ccs dcs scs");
    row("陳測試", "ccs zcs");
    row("單", "c d s");
    row("买买提·吐尔逊", "mmttex mmdtex");
    row("ALICE Mary 2", "alicemary2");
    row("ＡＢＣ１２", "abc12");
    row("张A三", "zas");
    row("𬱖", "d");
    row("绿女", "ln");
    row("", "");
    row("·, -", "");
}

void PinyinTest::initialsCoverEveryReading()
{
    QFETCH(QString, name);
    QFETCH(QString, initials);
    QStringList expected = initials.split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(sorted(m_table.initialsOf(name)), sorted(expected));
}

void PinyinTest::surnamesHaveTheirOwnReading_data()
{
    QTest::addColumn<QString>("surname");
    QTest::addColumn<QString>("reading");
    const QList<QPair<QString, QString>> surnames{
        {QStringLiteral("曾"), QStringLiteral("zeng")},   {QStringLiteral("单"), QStringLiteral("shan")},
        {QStringLiteral("解"), QStringLiteral("xie")},    {QStringLiteral("仇"), QStringLiteral("qiu")},
        {QStringLiteral("查"), QStringLiteral("zha")},    {QStringLiteral("尉迟"), QStringLiteral("yuchi")},
        {QStringLiteral("万俟"), QStringLiteral("moqi")}, {QStringLiteral("缪"), QStringLiteral("miao")},
        {QStringLiteral("朴"), QStringLiteral("piao")},   {QStringLiteral("区"), QStringLiteral("ou")},
        {QStringLiteral("盖"), QStringLiteral("ge")},     {QStringLiteral("员"), QStringLiteral("yun")},
        {QStringLiteral("翟"), QStringLiteral("zhai")},   {QStringLiteral("乐"), QStringLiteral("yue")},
        {QStringLiteral("覃"), QStringLiteral("qin")},    {QStringLiteral("黑"), QStringLiteral("he")},
        {QStringLiteral("谌"), QStringLiteral("shen")},   {QStringLiteral("𠮷"), QStringLiteral("ji")},
        {QStringLiteral("吕"), QStringLiteral("lv")},     {QStringLiteral("秘"), QStringLiteral("bi")},
    };
    for (const auto &[surname, reading] : surnames)
        QTest::newRow(qUtf8Printable(surname)) << surname << reading;
}

void PinyinTest::surnamesHaveTheirOwnReading()
{
    QFETCH(QString, surname);
    QFETCH(QString, reading);
    QVERIFY2(m_table.pinyinOf(surname).contains(reading), qUtf8Printable(m_table.pinyinOf(surname).join(u' ')));
}

void PinyinTest::rareCharactersHaveReadings_data()
{
    QTest::addColumn<QString>("character");
    QTest::addColumn<QString>("reading");
    const QString readings =
        QStringLiteral("䶮yan 㛃jie 𬭎hong 𬱖di 𫖮yi 𬍛li 𣲗wei 𬬭lun 𠅤xi 𪚥zhe 龘da 鄞yin");
    for (const QString &pair : readings.split(u' ')) {
        const qsizetype units = pair.front().isHighSurrogate() ? 2 : 1;
        QTest::newRow(qUtf8Printable(pair)) << pair.first(units) << pair.sliced(units);
    }
}

void PinyinTest::rareCharactersHaveReadings()
{
    QFETCH(QString, character);
    QFETCH(QString, reading);
    QCOMPARE(m_table.readingsOf(character.toUcs4().first()), QStringList{reading});
}

void PinyinTest::theUsualReadingComesFirst()
{
    QCOMPARE(m_table.readingsOf(U'重'), (QStringList{QStringLiteral("zhong"), QStringLiteral("chong")}));
    QCOMPARE(m_table.readingsOf(U'乐'), (QStringList{QStringLiteral("le"), QStringLiteral("yue")}));
    QVERIFY(m_table.readingsOf(U'!').isEmpty());
}

void PinyinTest::wholeSyllablesAreJoined()
{
    QCOMPARE(m_table.pinyinOf(u"张三"), QStringList{QStringLiteral("zhangsan")});
    QCOMPARE(sorted(m_table.pinyinOf(u"曾乐")), QStringLiteral("cengle cengyue zengle zengyue"));
    QCOMPARE(m_table.pinyinOf(u"张A三"), QStringList{QStringLiteral("zhangasan")});
}

void PinyinTest::theTableIsNearlyComplete()
{
    int unread = 0;
    for (char32_t c = 0x4E00; c <= 0x9FA5; ++c)
        unread += m_table.readingsOf(c).isEmpty() ? 1 : 0;
    QVERIFY2(unread < 60, qPrintable(QString::number(unread)));
}

void PinyinTest::combinationsStayWithinTheBound()
{
    const QString name = QStringLiteral("单").repeated(10); // 3^10 combinations
    const QStringList initials = m_table.initialsOf(name);
    QVERIFY(initials.size() <= 64);
    QCOMPARE(initials.size(), 27); // three characters in full, the others with their usual reading
    QVERIFY(initials.contains(QStringLiteral("sccddddddd")));
    QCOMPARE(QSet<QString>(initials.begin(), initials.end()).size(), initials.size());
    QCOMPARE(m_table.initialsOf(name, 1), QStringList{QString(10, u'd')});
    QVERIFY(m_table.initialsOf(name, 0).isEmpty());
    QVERIFY(m_table.initialsOf(name, -5).isEmpty());
}

void PinyinTest::hostileNamesGiveLittle()
{
    const QStringList huge = m_table.initialsOf(QString(10'000'000, u'张'));
    QCOMPARE(huge, QStringList{QString(64, u'z')});
    QVERIFY(m_table.initialsOf(QString(10'000'000, QChar(0))).isEmpty());
    QVERIFY(m_table.initialsOf(QString(QChar(0xD840)) + QChar(0xD840)).isEmpty());
    QCOMPARE(m_table.initialsOf(QString(QChar(0xD840)) + u'张'), QStringList{QStringLiteral("z")});
    QVERIFY(m_table.readingsOf(0x110000).isEmpty());
}

void PinyinTest::anEmptyTableStillPassesLetters()
{
    const PinyinTable nothing;
    QCOMPARE(nothing.size(), 0);
    QCOMPARE(nothing.initialsOf(u"张Test1"), QStringList{QStringLiteral("test1")});
}

void PinyinTest::wrongTablesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("detail");
    QTest::newRow("no blank") << QByteArray("# comment\nzhang\n") << QStringLiteral("line 2");
    QTest::newRow("no syllable") << QByteArray(" 张\n") << QStringLiteral("line 1");
    QTest::newRow("plus only") << QByteArray("+ 张\n") << QStringLiteral("line 1");
    QTest::newRow("capitals") << QByteArray("Zhang 张\n") << QStringLiteral("line 1");
    QTest::newRow("tone") << QByteArray("zhāng 张\n") << QStringLiteral("line 1");
    QTest::newRow("long") << QByteArray("zhangzhang 张\n") << QStringLiteral("line 1");
    QTest::newRow("binary") << QByteArray(100, '\xff') << QStringLiteral("line 1");
    QTest::newRow("NUL") << QByteArray(100, '\0') << QStringLiteral("line 1");
    QTest::newRow("huge") << QByteArray(10'000'000, 'a') << QString();
}

void PinyinTest::wrongTablesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, detail);
    const Result<PinyinTable> table = PinyinTable::fromBytes(bytes);
    QVERIFY(!table);
    QCOMPARE(table.error().detail, detail);
}

void PinyinTest::manyThreadsMayRead()
{
    std::vector<int> found(4, 0);
    std::vector<std::thread> readers;
    for (int &count : found) {
        readers.emplace_back([&count, table = m_table] {
            for (int i = 0; i < 1'000; ++i)
                count += int(table.initialsOf(u"曾乐").size());
        });
    }
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(found, std::vector<int>(4, 4'000));
}

void PinyinTest::initialsOfATypicalNameAreQuick()
{
    const QString name = QStringLiteral("欧阳小敏");
    QBENCHMARK
    {
        const QStringList initials = m_table.initialsOf(name);
        QCOMPARE(initials.size(), 1);
    }
}

void PinyinTest::loadingTheTableIsQuick()
{
    QBENCHMARK
    {
        QVERIFY(PinyinTable::builtIn().size() > 0);
    }
}

QTEST_GUILESS_MAIN(PinyinTest)
#include "pinyin_test.moc"
