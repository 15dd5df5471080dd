// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/checklist.h"

#include <QTest>

using namespace yichuang;

namespace {

Material material(const QString &id, Necessity necessity = Necessity::Required)
{
    Material one;
    one.id = id;
    one.name = id;
    one.necessity = necessity;
    return one;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

SituationOption option(const char *id, const char *adds = "", const char *removes = "", const char *next = "")
{
    SituationOption one;
    one.id = QString::fromLatin1(id);
    one.addsMaterials = words(adds);
    one.removesMaterials = words(removes);
    one.next = words(next);
    return one;
}

/**
 * Who comes (self, proxy -> which paper), which supports (several), and a deeper chain.
 * q1: a, b(+proxy, next q3)    q2 (multiple): c(+land), d(-form), e(+form2, next q4)
 * q3: f(+notary), g(-proxy)    q4: h, i(+late, next q3)
 */
ServiceItem item()
{
    ServiceItem one;
    one.materials = {material(QStringLiteral("form")),
                     material(QStringLiteral("idcard"), Necessity::Shareable),
                     material(QStringLiteral("photo"), Necessity::Deferrable),
                     material(QStringLiteral("proxy"), Necessity::Conditional),
                     material(QStringLiteral("land"), Necessity::Conditional),
                     material(QStringLiteral("form2"), Necessity::Conditional),
                     material(QStringLiteral("notary"), Necessity::Conditional),
                     material(QStringLiteral("late"), Necessity::Conditional)};
    const QString q1 = QStringLiteral("q1"), q2 = QStringLiteral("q2"), q3 = QStringLiteral("q3"),
                  q4 = QStringLiteral("q4");
    one.situations = {{q1, q1, false, {option("a"), option("b", "proxy", "", "q3")}},
                      {q3, q3, false, {option("f", "notary"), option("g", "", "proxy")}},
                      {q2, q2, true, {option("c", "land"), option("d", "", "form"), option("e", "form2", "", "q4")}},
                      {q4, q4, false, {option("h"), option("i", "late", "", "q3")}}};
    return one;
}

/** "q1=a q2=c,d" */
Answers answers(const QString &text)
{
    Answers given;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts))
        given.insert(one.section(u'=', 0, 0), one.section(u'=', 1).split(u',', Qt::SkipEmptyParts));
    return given;
}

QString neededText(const Checklist &list)
{
    QStringList ids;
    for (const ChecklistEntry &entry : list.needed)
        ids.append(entry.materialId);
    return ids.join(u' ');
}

} // namespace

class ChecklistTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void refusesUnusableAnswers_data();
    void refusesUnusableAnswers();
    void saysWhichOptionAskedForAMaterial();
    void ignoresAnswersToQuestionsThatAreNotAsked();
    void needsEverythingUnconditionalWithoutQuestions();
    void endsOnACircle();
};

void ChecklistTest::resolves_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("unanswered");
    QTest::addColumn<QString>("needed");
    QTest::addColumn<QString>("removed");
    const auto row = [](const char *given, const char *asked, const char *unanswered, const char *needed,
                        const char *removed) {
        QTest::newRow(*given != 0 ? given : "nothing answered")
            << QString::fromLatin1(given) << QString::fromLatin1(asked) << QString::fromLatin1(unanswered)
            << QString::fromLatin1(needed) << QString::fromLatin1(removed);
    };
    row("", "q1 q2", "q1", "form idcard photo", "");
    row("q1=a", "q1 q2", "", "form idcard photo", "");
    row("q1=a q2=", "q1 q2", "", "form idcard photo", "");
    row("q1=b", "q1 q3 q2", "q3", "form idcard photo proxy", "");
    row("q1=b q3=f", "q1 q3 q2", "", "form idcard photo proxy notary", "");
    row("q1=b q3=g", "q1 q3 q2", "", "form idcard photo", "proxy");
    row("q1=a q2=c", "q1 q2", "", "form idcard photo land", "");
    row("q1=a q2=c,d", "q1 q2", "", "idcard photo land", "form");
    row("q1=a q2=d,c", "q1 q2", "", "idcard photo land", "form");
    row("q1=a q2=e", "q1 q2 q4", "q4", "form idcard photo form2", "");
    row("q1=a q2=e q4=i", "q1 q2 q4 q3", "q3", "form idcard photo form2 late", "");
    row("q1=a q2=e q4=i q3=g", "q1 q2 q4 q3", "", "form idcard photo form2 late", "");
    row("q1=b q2=e q4=i q3=g", "q1 q3 q2 q4", "", "form idcard photo form2 late", "proxy");
}

void ChecklistTest::resolves()
{
    QFETCH(QString, given);
    QFETCH(QString, asked);
    QFETCH(QString, unanswered);
    QFETCH(QString, needed);
    QFETCH(QString, removed);
    const Checklist list = resolveChecklist(item(), answers(given));
    QCOMPARE(list.asked.join(u' '), asked);
    QCOMPARE(list.unanswered.join(u' '), unanswered);
    QCOMPARE(neededText(list), needed);
    QCOMPARE(list.removed.join(u' '), removed);
    QVERIFY(list.faults.isEmpty());
    QCOMPARE(list.isComplete(), unanswered.isEmpty());
}

void ChecklistTest::refusesUnusableAnswers_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("needed");
    const QString always = QStringLiteral("form idcard photo");
    QTest::newRow("no such question") << QStringLiteral("q1=a q9=a") << int(AnswerFaultKind::UnknownSituation)
                                      << always;
    QTest::newRow("no such option") << QStringLiteral("q1=z") << int(AnswerFaultKind::UnknownOption) << always;
    QTest::newRow("option of another question")
        << QStringLiteral("q1=c") << int(AnswerFaultKind::UnknownOption) << always;
    QTest::newRow("two for one") << QStringLiteral("q1=a,b") << int(AnswerFaultKind::SeveralChosen) << always;
    QTest::newRow("one twice") << QStringLiteral("q1=b,b") << int(AnswerFaultKind::SeveralChosen) << always;
}

void ChecklistTest::refusesUnusableAnswers()
{
    QFETCH(QString, given);
    QFETCH(int, kind);
    QFETCH(QString, needed);
    const Checklist list = resolveChecklist(item(), answers(given));
    QCOMPARE(list.faults.size(), 1);
    QCOMPARE(int(list.faults.first().kind), kind);
    QVERIFY(!list.isComplete());
    QCOMPARE(neededText(list), needed);
}

void ChecklistTest::saysWhichOptionAskedForAMaterial()
{
    const Checklist list = resolveChecklist(item(), answers(QStringLiteral("q1=b q3=f")));
    QVERIFY(list.needs(u"proxy"));
    QVERIFY(!list.needs(u"land"));
    QCOMPARE(list.needed.first().addedBy, QString());
    QCOMPARE(list.needed.at(3).addedBy, QStringLiteral("q1/b"));
    QCOMPARE(list.needed.at(4).addedBy, QStringLiteral("q3/f"));
}

void ChecklistTest::ignoresAnswersToQuestionsThatAreNotAsked()
{
    const Checklist list = resolveChecklist(item(), answers(QStringLiteral("q1=a q3=f")));
    QCOMPARE(neededText(list), QStringLiteral("form idcard photo"));
    QCOMPARE(list.faults, (QList<AnswerFault>{{AnswerFaultKind::NotAsked, QStringLiteral("q3"), {}}}));
}

void ChecklistTest::needsEverythingUnconditionalWithoutQuestions()
{
    ServiceItem one = item();
    one.situations.clear();
    const Checklist list = resolveChecklist(one, {});
    QCOMPARE(neededText(list), QStringLiteral("form idcard photo"));
    QVERIFY(list.isComplete());
    QVERIFY(resolveChecklist(ServiceItem(), {}).isComplete());
}

void ChecklistTest::endsOnACircle()
{
    ServiceItem one;
    const QString q1 = QStringLiteral("q1"), q2 = QStringLiteral("q2"), q3 = QStringLiteral("q3");
    one.situations = {{q1, q1, false, {option("a", "", "", "q2"), option("b")}},
                      {q2, q2, false, {option("c", "", "", "q3"), option("d")}},
                      {q3, q3, false, {option("e", "", "", "q2"), option("f")}}};
    const Checklist list = resolveChecklist(one, answers(QStringLiteral("q1=a q2=c q3=e")));
    QCOMPARE(list.asked, (QStringList{q1, q2, q3}));
}

QTEST_GUILESS_MAIN(ChecklistTest)
#include "checklist_test.moc"
