// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/tracking.h"

#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

/** What the page says of a case, without a server around it. */
class TrackingPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStageHasWordsOfItsOwn();
    void aMemberThatWaitsIsNotSaidToBeChecked();
    void aMatterInPartsNamesEachPart();
    void whatAClerkTypedShowsNobodysNumbers();
    void organisationsStandInFull();
};

namespace {

CaseState stateIn(CaseStage stage)
{
    CaseState state;
    state.stage = stage;
    state.intake.number = u"330212110-20260302-W3-0007-K"_s;
    state.intake.item.name = u"测试许可"_s;
    state.intake.applicant.name = u"测试甲"_s;
    state.intake.applicant.documentNumber = u"330212190203120014"_s;
    state.intake.receivedOn = QDate(2026, 3, 2);
    return state;
}

QString pageOf(const CaseState &state)
{
    return QString::fromUtf8(trackingPage(state, {}, {u"姜山镇便民服务中心"_s, u"综合窗口1号"_s}));
}

/** The sentence in large letters. */
QString saidOf(const QString &html)
{
    const qsizetype from = html.indexOf(u'>', html.indexOf(u"role=\"status\""_s)) + 1;
    return html.mid(from, html.indexOf(u'<', from) - from);
}

} // namespace

void TrackingPageTest::everyStageHasWordsOfItsOwn()
{
    QMap<QString, CaseStage> seen;
    for (const CaseStage stage : allCaseStages) {
        const QString said = saidOf(pageOf(stateIn(stage)));
        QVERIFY2(!said.isEmpty(), qPrintable(caseStageName(stage)));
        QVERIFY2(!seen.contains(said), qPrintable(caseStageName(stage) + u" as "_s + caseStageName(seen.value(said))));
        seen.insert(said, stage);
    }
    QCOMPARE(seen.size(), qsizetype(allCaseStages.size()));
}

void TrackingPageTest::aMemberThatWaitsIsNotSaidToBeChecked()
{
    QCOMPARE(saidOf(pageOf(stateIn(CaseStage::Waiting))), u"已收件，等待前面的事项办结"_s);
    QCOMPARE(saidOf(pageOf(stateIn(CaseStage::InParts))), u"各事项正在分别办理"_s);
}

void TrackingPageTest::aMatterInPartsNamesEachPart()
{
    CaseState state = stateIn(CaseStage::InParts);
    BundleMemberLine done;
    done.itemName = u"出生登记"_s;
    BundleMemberLine open;
    open.itemName = u"社会保障卡<申领>"_s;
    state.members = {{done, CaseStage::Done, true, {}, {}}, {open, std::nullopt, false, {}, {}}};
    const QString html = pageOf(state);
    QVERIFY(html.contains(u"<strong>出生登记</strong>：已办结"_s));
    QVERIFY(html.contains(u"<strong>社会保障卡&lt;申领&gt;</strong>：正在办理"_s));
    QVERIFY(!pageOf(stateIn(CaseStage::Accepted)).contains(u"各事项"_s));
}

void TrackingPageTest::whatAClerkTypedShowsNobodysNumbers()
{
    CaseState state = stateIn(CaseStage::AwaitingCorrection);
    state.intake.agent = Agent{u"测试丙"_s, DocumentKind::ResidentId, {}, {}, true, {}};
    const QString typed =
        u"请测试甲带330212190203120014的复印件2份于2026-03-20前交来，或由测试丙打13800005678、0574-88000000"_s;
    state.corrections.push_back({{{u"A"_s, u"房屋证明"_s, CorrectionProblem::Missing, typed}}, {}, {}, {}});
    const QString html = pageOf(state);
    QVERIFY2(html.contains(u"请测*甲带330212********0014的复印件2份于2026-03-20前交来，或由测*丙打138****5678、"_s),
             qPrintable(html));
    for (const char16_t *personal : {u"测试甲", u"测试丙", u"330212190203120014", u"13800005678", u"88000000"})
        QVERIFY(!html.contains(QString::fromUtf16(personal)));
}

void TrackingPageTest::organisationsStandInFull()
{
    CaseState state = stateIn(CaseStage::Received);
    state.intake.applicant.kind = ApplicantKind::LegalPerson;
    state.intake.applicant.name = u"宁波测试食品有限公司"_s;
    QVERIFY(pageOf(state).contains(u"宁波测试食品有限公司"_s));
}

QTEST_GUILESS_MAIN(TrackingPageTest)
#include "trackingpage_test.moc"
