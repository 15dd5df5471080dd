// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ctl/ctlrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

using Spoil = std::function<void(QJsonObject &)>;

QByteArray spoilt(const QByteArray &good, const Spoil &spoil)
{
    QJsonObject json = QJsonDocument::fromJson(good).object();
    spoil(json);
    return QJsonDocument(json).toJson();
}

Spoil applicant(const QString &member, const QJsonValue &value)
{
    return [member, value](QJsonObject &json) {
        QJsonObject person = json.value(u"applicant").toObject();
        person.insert(member, value);
        json.insert(u"applicant"_s, person);
    };
}

Spoil material(const QString &member, const QJsonValue &value)
{
    return [member, value](QJsonObject &json) {
        QJsonArray materials = json.value(u"materials").toArray();
        QJsonObject first = materials.first().toObject();
        first.insert(member, value);
        materials.replace(0, first);
        json.insert(u"materials"_s, materials);
    };
}

Spoil top(const QString &member, const QJsonValue &value)
{
    return [member, value](QJsonObject &json) { json.insert(member, value); };
}

} // namespace

/** Broken and hostile input: a clear refusal, no crash, and a profile that verifies afterwards with nothing added. */
class HostileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m = std::make_unique<CtlRunner>();
        m_good = m->example(u"YZ-MZ12"_s);
        m->file(u"text.png"_s, "this is no picture");
        m->file(u"empty.png"_s, {});
        m->file(u"bomb.png"_s, DeskFixture::pictureBomb());
        m->file(u"fake.pdf"_s, "MZ program");
    }

    void cleanupTestCase()
    {
        const CtlRun verified = m->run({u"verify"_s});
        QVERIFY2(verified.exitCode == 0, verified.err.constData());
        QCOMPARE(verified.json().value(u"events").toInteger(), 0);
        QCOMPARE(m->run({u"intake"_s, u"-"_s}, m_good).exitCode, 0);
        m.reset();
    }

    void aHostileApplicationIsRefused_data()
    {
        QTest::addColumn<QByteArray>("input");
        const QByteArray good = m_good;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("<html><body>404</body></html>");
        QTest::newRow("cut off") << good.left(good.size() / 2);
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x00\x80", 5);
        QTest::newRow("huge") << QByteArray(10 * 1024 * 1024, '[');
        QTest::newRow("deep") << QByteArray(5000, '[') + QByteArray(5000, ']');
        QTest::newRow("lone surrogate") << QByteArray(good).replace("13800000", "\\ud83013800000");
        QTest::newRow("NUL") << QByteArray(good).replace("13800000", "\\u000013800000");
        QTest::newRow("doubled key") << QByteArray(R"({"item":"YZ-MZ12","item":"YZ-ZF01"})");
        QTest::newRow("prototype") << QByteArray(R"({"__proto__":{"item":"YZ-MZ12"}})");
        QTest::newRow("number beyond range") << QByteArray(R"({"item":1e400})");
        QTest::newRow("html name") << spoilt(good, applicant(u"name"_s, QString(u"\u202E<script>"_s)));
        QTest::newRow("bidi name") << spoilt(good, applicant(u"name"_s, u"张\u202E三"_s));
        QTest::newRow("zero-width name") << spoilt(good, applicant(u"name"_s, u"张\u200B三"_s));
        QTest::newRow("long name") << spoilt(good, applicant(u"name"_s, QString(5001, u'张')));
        QTest::newRow("name is a number") << spoilt(good, applicant(u"name"_s, 7));
        QTest::newRow("future birth") << spoilt(good, applicant(u"birth"_s, u"9999-12-31"_s));
        QTest::newRow("impossible birth") << spoilt(good, applicant(u"birth"_s, u"2026-02-31"_s));
        QTest::newRow("applicant is a list") << spoilt(good, top(u"applicant"_s, QJsonArray{1}));
        QTest::newRow("last day of time") << spoilt(good, top(u"receivedOn"_s, u"9999-12-31"_s));
        QTest::newRow("item like a path") << spoilt(good, top(u"item"_s, u"../../etc/passwd"_s));
        QTest::newRow("answers are text") << spoilt(good, top(u"answers"_s, u"yes"_s));
        QTest::newRow("unknown outcome") << spoilt(good, top(u"choice"_s, QJsonObject{{u"outcome"_s, u"approve"_s}}));
        QTest::newRow("negative copies") << spoilt(good, material(u"copies"_s, -1));
        QTest::newRow("endless originals") << spoilt(good, material(u"originals"_s, 2147483647));
        QTest::newRow("half a copy") << spoilt(good, material(u"copies"_s, 0.5));
        QTest::newRow("scan by path") << spoilt(good, material(u"files"_s, QJsonArray{u"../password"_s}));
        QTest::newRow("scan by root path") << spoilt(good, material(u"files"_s, QJsonArray{u"/etc/passwd"_s}));
        QTest::newRow("scan that is not there") << spoilt(good, material(u"files"_s, QJsonArray{u"none.png"_s}));
        QTest::newRow("scan that is no picture") << spoilt(good, material(u"files"_s, QJsonArray{u"text.png"_s}));
        QTest::newRow("empty scan") << spoilt(good, material(u"files"_s, QJsonArray{u"empty.png"_s}));
        QTest::newRow("decompression bomb") << spoilt(good, material(u"files"_s, QJsonArray{u"bomb.png"_s}));
        QTest::newRow("program as PDF") << spoilt(good, material(u"files"_s, QJsonArray{u"fake.pdf"_s}));
        QTest::newRow("scan name is a number") << spoilt(good, material(u"files"_s, QJsonArray{5}));
        QTest::newRow("made-up hash") << spoilt(good, material(u"blobs"_s, QJsonArray{QString(64, u'f')}));
        QTest::newRow("hash like a path") << spoilt(good, material(u"blobs"_s, QJsonArray{u"../../profile.db"_s}));
    }

    void aHostileApplicationIsRefused()
    {
        QFETCH(QByteArray, input);
        const CtlRun run = m->run({u"intake"_s, u"-"_s}, input);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(!run.refusal().startsWith(u"internal"), run.err.constData());
        QVERIFY2(run.refusal().size() > 3, run.err.constData());
        QVERIFY(!run.err.contains("passwd:"));
    }

    void aHostileDocumentIsNotImported_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("items only") << QByteArray(R"({"items":[]})");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("endless days") << QByteArray(
            R"({"_meta":{"years":[1,99999999]},"days":{"9999-12-31":{"workday":true}}})");
    }

    void aHostileDocumentIsNotImported()
    {
        QFETCH(QByteArray, content);
        const CtlRun run = m->run({u"import"_s, m->file(u"document.json"_s, content)});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.refusal(), u"invalid-input/import.faults"_s);
        QVERIFY(!run.json().value(u"imported").toArray().first().toObject().value(u"faults").toArray().isEmpty());
    }

    void hostileWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("number of a case") << QStringList{u"case"_s, u"show"_s, QString(100'000, u'9')};
        QTest::newRow("html number") << QStringList{u"case"_s, u"show"_s, u"<b>1</b>"_s};
        QTest::newRow("forged code") << QStringList{u"verify-paper"_s, u"YC1.x.D2.-.0.0.0"_s};
        QTest::newRow("long code") << QStringList{u"verify-paper"_s, QString(100'000, u'A')};
        QTest::newRow("bomb as paper") << QStringList{u"verify-paper"_s, u"bomb.png"_s};
        QTest::newRow("text as paper") << QStringList{u"verify-paper"_s, u"text.png"_s};
        QTest::newRow("long document number") << QStringList{u"check-id"_s, QString(100'000, u'1')};
        QTest::newRow("folder as application") << QStringList{u"intake"_s, u"."_s};
        QTest::newRow("folder as paper") << QStringList{u"print"_s, u"1"_s, u"D1"_s, u"--pdf"_s, u"."_s};
        QTest::newRow("backup that is none") << QStringList{u"restore"_s, u"."_s};
    }

    void hostileWordsAreRefused()
    {
        QFETCH(QStringList, arguments);
        const CtlRun run = m->run(arguments);
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(!run.refusal().startsWith(u"internal") && run.refusal().size() > 3, run.err.constData());
        QVERIFY(run.err.size() < 2'000);
    }

    void aHostileSearchFindsNothing()
    {
        for (const QString &text : {u"' OR 1=1 --"_s, u"%"_s, u"\u202E"_s, QString(30'000, u'张'), u"*"_s}) {
            const CtlRun run = m->run({u"case"_s, u"list"_s, text});
            QCOMPARE(run.exitCode, 0);
            QVERIFY(run.json().value(u"cases").toArray().isEmpty());
        }
    }

private:
    std::unique_ptr<CtlRunner> m;
    QByteArray m_good;
};

QTEST_GUILESS_MAIN(HostileTest)
#include "hostile_test.moc"
