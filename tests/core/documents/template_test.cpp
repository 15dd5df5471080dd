// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperfacts.h"
#include "core/documents/template.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

class TemplateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreEscaped();
    void blankValuesPrintALineToFillIn();
    void blankValuesAreAbsentAsSections();
    void listsRepeatWithTheirOwnNames();
    void valuesAreNotReadAsTemplates();
    void faultsNameTemplateAndLine_data();
    void faultsNameTemplateAndLine();
    void partialsThatIncludeThemselvesAreRefused();
    void faultsInPartialsNameThePartial();
    void oversizedPapersAreRefused();
    void badBytesAndNamesAreRefused_data();
    void badBytesAndNamesAreRefused();
    void aDistrictFolderReplacesSingleTemplates();
    void aFolderWithOneBadFileChangesNothing();
    void builtInTemplatesAreSoundForEveryPaper();
    void everyPaperFillsWithoutAnyFact();
    void whatGoesBackToAStationIsNotCalledAsWhatGoesBackToACitizen();
};

namespace {

const FactNames declared{u"name", u"agent", u"rows", u"rows.name", u"rows.remark", u"lines", u"lines.."};

Result<QString> fill(const QString &text, const QJsonObject &facts)
{
    TemplateSet set;
    if (Result<> added = set.set(u"paper"_s, text.toUtf8()); !added)
        return failure(added.error());
    return set.fill(u"paper"_s, facts, declared);
}

} // namespace

void TemplateTest::valuesAreEscaped()
{
    const auto html = fill(u"<p>{{name}}</p>"_s, {{u"name"_s, u"<img src='x'>&\""_s}});
    QVERIFY(html);
    QCOMPARE(*html, u"<p>&lt;img src=&apos;x&apos;&gt;&amp;&quot;</p>"_s);
}

void TemplateTest::blankValuesPrintALineToFillIn()
{
    QCOMPARE(*fill(u"a{{name}}b"_s, {}), u"a____b"_s);
    QCOMPARE(*fill(u"a{{name}}b"_s, {{u"name"_s, u"  "_s}}), u"a____b"_s);
    QCOMPARE(*fill(u"{{#rows}}{{name}}{{/rows}}"_s,
                   {{u"name"_s, u"outer"_s}, {u"rows"_s, QJsonArray{QJsonObject{{u"remark"_s, u"x"_s}}}}}),
             u"____"_s);
}

void TemplateTest::blankValuesAreAbsentAsSections()
{
    const QString text = u"{{#agent}}yes{{/agent}}{{^agent}}no{{/agent}}"_s;
    QCOMPARE(*fill(text, {}), u"no"_s);
    QCOMPARE(*fill(text, {{u"agent"_s, u""_s}}), u"no"_s);
    QCOMPARE(*fill(text, {{u"agent"_s, false}}), u"no"_s);
    QCOMPARE(*fill(text, {{u"agent"_s, QJsonArray()}}), u"no"_s);
    QCOMPARE(*fill(text, {{u"agent"_s, u"张三"_s}}), u"yes"_s);
    QCOMPARE(*fill(text, {{u"agent"_s, true}}), u"yes"_s);
}

void TemplateTest::listsRepeatWithTheirOwnNames()
{
    const QJsonArray rows{QJsonObject{{u"name"_s, u"甲"_s}, {u"remark"_s, 3}}, QJsonObject{{u"name"_s, u"乙"_s}}};
    const QString text = u"{{#rows}}[{{name}}{{#remark}}:{{remark}}{{/remark}}]{{/rows}}"_s;
    QCOMPARE(*fill(text, {{u"rows"_s, rows}}), u"[甲:3][乙]"_s);
    QCOMPARE(*fill(u"{{#lines}}({{.}}){{/lines}}"_s, {{u"lines"_s, QJsonArray{u"一"_s, u"二<"_s}}}), u"(一)(二&lt;)"_s);
}

void TemplateTest::valuesAreNotReadAsTemplates()
{
    QCOMPARE(*fill(u"{{name}}"_s, {{u"name"_s, u"{{#rows}}{{{agent}}}"_s}}), u"{{#rows}}{{{agent}}}"_s);
}

void TemplateTest::faultsNameTemplateAndLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("place");
    QTest::newRow("unclosed section") << u"a\n\n{{#rows}}\nb"_s << u"template.section-open"_s << u"paper.html:3"_s;
    QTest::newRow("closed twice") << u"{{#rows}}{{/rows}}\n{{/rows}}"_s << u"template.section-end"_s
                                  << u"paper.html:2"_s;
    QTest::newRow("crossed sections") << u"{{#rows}}\n{{#agent}}\n{{/rows}}{{/agent}}"_s << u"template.section-end"_s
                                      << u"paper.html:3"_s;
    QTest::newRow("unclosed tag") << u"a\nb\nc\n{{name"_s << u"template.tag-open"_s << u"paper.html:4"_s;
    QTest::newRow("triple mustache") << u"\n{{{name}}}"_s << u"template.unescaped"_s << u"paper.html:2"_s;
    QTest::newRow("ampersand") << u"\n\n{{& name}}"_s << u"template.unescaped"_s << u"paper.html:3"_s;
    QTest::newRow("changed delimiters") << u"{{=<% %>=}}"_s << u"template.delimiters"_s << u"paper.html:1"_s;
    QTest::newRow("unknown partial") << u"\n{{> nowhere}}"_s << u"template.unknown-partial"_s << u"paper.html:2"_s;
    QTest::newRow("unknown fact") << u"x\n{{salary}}"_s << u"template.unknown-fact"_s << u"paper.html:2"_s;
    QTest::newRow("row fact outside its list")
        << u"\n\n\n{{remark}}"_s << u"template.unknown-fact"_s << u"paper.html:4"_s;
    QTest::newRow("empty name") << u"\n{{}}"_s << u"template.name"_s << u"paper.html:2"_s;
    QTest::newRow("odd name") << u"{{na me}}"_s << u"template.name"_s << u"paper.html:1"_s;
    QTest::newRow("character reference") << u"a\n&#x2EBF0;"_s << u"template.character-reference"_s << u"paper.html:2"_s;
}

void TemplateTest::faultsNameTemplateAndLine()
{
    QFETCH(QString, text);
    QFETCH(QString, reason);
    QFETCH(QString, place);
    const auto html = fill(text, {});
    QVERIFY(!html);
    QCOMPARE(html.error().code, ErrorCode::TemplateFault);
    QCOMPARE(html.error().reason, reason);
    QVERIFY2(html.error().detail.startsWith(place + u':'), qPrintable(html.error().detail));
}

void TemplateTest::partialsThatIncludeThemselvesAreRefused()
{
    const auto html = fill(u"{{> paper}}"_s, {});
    QVERIFY(!html);
    QCOMPARE(html.error().reason, u"template.depth"_s);
}

void TemplateTest::faultsInPartialsNameThePartial()
{
    TemplateSet set;
    QVERIFY(set.set(u"outer"_s, "{{> inner}}"));
    QVERIFY(set.set(u"inner"_s, "\n\n{{salary}}"));
    const Result<> checked = set.check(u"outer"_s, declared);
    QVERIFY(!checked);
    QVERIFY(checked.error().detail.startsWith(u"inner.html:3:"_s));
}

void TemplateTest::oversizedPapersAreRefused()
{
    const auto html = fill(u"{{name}}{{name}}{{name}}"_s, {{u"name"_s, QString(200'000, u'长')}});
    QVERIFY(!html);
    QCOMPARE(html.error().code, ErrorCode::TooLarge);
}

void TemplateTest::badBytesAndNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("not UTF-8") << u"paper"_s << QByteArray("\xff\xfe\x00");
    QTest::newRow("too long") << u"paper"_s << QByteArray(300 * 1024, 'x');
    QTest::newRow("path") << u"../paper"_s << QByteArray("x");
    QTest::newRow("empty name") << QString() << QByteArray("x");
    QTest::newRow("upper case") << u"Paper"_s << QByteArray("x");
}

void TemplateTest::badBytesAndNamesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    TemplateSet set;
    QVERIFY(!set.set(name, bytes));
    QVERIFY(set.names().isEmpty());
}

namespace {

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void TemplateTest::aDistrictFolderReplacesSingleTemplates()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(u"head.html"_s), "<p>OWN {{heading}}</p>");
    TemplateSet set = TemplateSet::builtIn();
    QVERIFY(set.addFolder(folder.path()));
    const auto html = fillPaper(set, PaperKind::Receipt, {{u"heading"_s, u"姜山"_s}});
    QVERIFY(html);
    QVERIFY(html->contains(u"<p>OWN 姜山</p>"_s));
    QVERIFY(html->contains(u"本凭证仅证明收到材料，不代表受理"_s));
}

void TemplateTest::aFolderWithOneBadFileChangesNothing()
{
    QTemporaryDir folder;
    writeFile(folder.filePath(u"head.html"_s), "<p>OWN</p>");
    writeFile(folder.filePath(u"zz.html"_s), "\xff\xff");
    TemplateSet set = TemplateSet::builtIn();
    QVERIFY(!set.addFolder(folder.path()));
    const auto html = fillPaper(set, PaperKind::Receipt, {});
    QVERIFY(html && !html->contains(u"OWN"_s));
}

void TemplateTest::builtInTemplatesAreSoundForEveryPaper()
{
    const Result<> sound = checkPaperTemplates(TemplateSet::builtIn());
    QVERIFY2(sound, sound ? "" : qPrintable(sound.error().detail));
}

void TemplateTest::everyPaperFillsWithoutAnyFact()
{
    for (const PaperKindInfo &info : paperTable())
        QVERIFY(fillPaper(TemplateSet::builtIn(), info.kind, {}));
}

void TemplateTest::whatGoesBackToAStationIsNotCalledAsWhatGoesBackToACitizen()
{
    QSet<QString> titles;
    for (const PaperKindInfo &info : paperTable())
        titles.insert(paperKindTitle(info.kind));
    QCOMPARE(titles.size(), qsizetype(paperTable().size()));
    const auto printed = [](PaperKind kind) {
        const Result<QString> paper = fillPaper(TemplateSet::builtIn(), kind, {{u"title"_s, paperKindTitle(kind)}});
        return paper ? *paper : QString();
    };
    const QString toTheStation = printed(PaperKind::ForwardReturn);
    QVERIFY(toTheStation.contains(u"代受理退回单"_s));
    QVERIFY(!toTheStation.contains(u"退件"_s));
    const QString toTheCitizen = printed(PaperKind::ReturnList);
    QVERIFY(toTheCitizen.contains(u"材料退件清单"_s));
    QVERIFY(!toTheCitizen.contains(u"退回"_s));
}

QTEST_GUILESS_MAIN(TemplateTest)
#include "template_test.moc"
