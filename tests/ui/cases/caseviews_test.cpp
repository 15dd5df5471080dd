// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "ui/cases/caseheader.h"
#include "ui/cases/casematerialsmodel.h"
#include "ui/cases/casepapersmodel.h"
#include "ui/cases/factspanel.h"
#include "ui/cases/timelinemodel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace yichuang;

namespace {

QStringList column(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row, column).data().toString());
    return texts;
}

} // namespace

class CaseViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreMaskedUntilTheyAreShown()
    {
        SampleDesk fixture;
        FactsPanel panel;
        panel.setFacts(caseFacts(fileOf(fixture, acceptedCase(fixture)).state));
        QVERIFY(panel.text().contains(QStringLiteral("330212********0014")));
        for (const QString &secret : {QStringLiteral("测试甲"), QStringLiteral("330212190203120014"),
                                      QStringLiteral("13800000000"), QStringLiteral("测试村")})
            QVERIFY2(!panel.text().contains(secret), qPrintable(secret));
        panel.reveal();
        QVERIFY(panel.text().contains(QStringLiteral("330212190203120014")));
        QVERIFY(panel.text().contains(QStringLiteral("测试村")));
    }

    void shownFactsMaskThemselvesAgain()
    {
        SampleDesk fixture;
        FactsPanel panel(std::chrono::seconds(1));
        panel.setFacts(caseFacts(fileOf(fixture, acceptedCase(fixture)).state));
        panel.reveal();
        QVERIFY(panel.isRevealed());
        QTRY_VERIFY(!panel.isRevealed());
        QVERIFY(!panel.text().contains(QStringLiteral("13800000000")));
    }

    void hidingThePanelMasksTheFacts()
    {
        SampleDesk fixture;
        FactsPanel panel;
        panel.setFacts(caseFacts(fileOf(fixture, acceptedCase(fixture)).state));
        panel.show();
        panel.reveal();
        panel.hide();
        QVERIFY(!panel.isRevealed());
    }

    void showingAsksForAReasonFirst()
    {
        SampleDesk fixture;
        FactsPanel panel;
        panel.setFacts(caseFacts(fileOf(fixture, acceptedCase(fixture)).state));
        panel.show();
        QSignalSpy asked(&panel, &FactsPanel::revealRequested);
        panel.findChild<QPushButton *>(QStringLiteral("showFacts"))->click();
        auto *reason = panel.findChild<QComboBox *>(QStringLiteral("unmaskReason"));
        auto *confirm = panel.findChild<QPushButton *>(QStringLiteral("confirmUnmask"));
        reason->setEditText(QStringLiteral("   "));
        QVERIFY(!confirm->isEnabled());
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(asked.count(), 0);
        reason->setEditText(QStringLiteral("电话联系"));
        confirm->click();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("电话联系"));
        QVERIFY(!panel.isRevealed());
    }

    void theHeaderNamesEveryDayThatMatters()
    {
        SampleDesk fixture;
        const CaseFile file = fileOf(fixture, acceptedCase(fixture));
        CaseHeader header;
        header.setCase(file, fixture.clock.today(), *fixture.desk->reference().calendar);
        const QString text = header.text();
        QVERIFY(text.contains(file.state.number()));
        QVERIFY(text.contains(QStringLiteral("Accepted: 2026-03-02")));
        QVERIFY(text.contains(QStringLiteral("Promised decision: 2026-03-26"))); // 18 working days
        QVERIFY(!text.contains(QStringLiteral("Correction until")));
    }

    void materialsSayTheirState()
    {
        SampleDesk fixture;
        CaseMaterialsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(fileOf(fixture, tolerantCase(fixture)).state.intake.materials);
        const int state = int(CaseMaterialsModel::Column::State);
        QVERIFY(column(model, state).contains(QStringLiteral("Promised")));
        QVERIFY(column(model, state).contains(QStringLiteral("In order")));
        const QString remarks = column(model, int(CaseMaterialsModel::Column::Remark)).join(QLatin1Char(' '));
        QVERIFY2(remarks.contains(QStringLiteral("due 2026-03-09")), qPrintable(remarks)); // five working days
    }

    void papersAreListedByTheirPrintedTitle()
    {
        SampleDesk fixture;
        CasePapersModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(fileOf(fixture, acceptedCase(fixture)).state.papers);
        QVERIFY(column(model, 0).contains(QStringLiteral("受理通知书")));
    }

    void theTimelineTellsWhatHappenedNewestFirst()
    {
        SampleDesk fixture;
        TimelineModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCase(fileOf(fixture, correctionCase(fixture)),
                      StaffNames({AccountInfo{QStringLiteral("clerk"), QStringLiteral("测试员"), {}, false}}));
        const QStringList what = column(model, int(TimelineModel::Column::What));
        QCOMPARE(what.last(), QStringLiteral("Materials received"));
        const qsizetype asked = what.indexOf(QStringLiteral("Correction requested"));
        QVERIFY(asked >= 0);
        const QString details = column(model, int(TimelineModel::Column::Details))[asked];
        QVERIFY2(details.contains(QStringLiteral("最低生活保障（边缘）家庭申请表: missing")), qPrintable(details));
        QCOMPARE(column(model, int(TimelineModel::Column::Who)).first(), QStringLiteral("测试员, window clerk"));
    }

    void anEventWithoutEffectSaysWhy()
    {
        SampleDesk fixture;
        CaseFile file = fileOf(fixture, acceptedCase(fixture));
        file.misfits.push_back({file.events.back().id, Error{ErrorCode::RefusedByRule, QStringLiteral("stage"), {}}});
        TimelineModel model;
        model.setCase(file, {});
        QVERIFY(model.index(0, 0)
                    .data(TimelineModel::MisfitRole)
                    .toString()
                    .startsWith(QStringLiteral("Has no effect here")));
        QVERIFY(model.index(1, 0).data(TimelineModel::MisfitRole).toString().isEmpty());
    }

    void anUnreadableOrUnknownEventIsToldNotHidden()
    {
        SampleDesk fixture;
        CaseFile file = fileOf(fixture, acceptedCase(fixture));
        file.events[1].body = QByteArrayLiteral("[1,");
        file.events.front().typeName = QStringLiteral("teleported");
        TimelineModel model;
        model.setCase(file, {});
        QCOMPARE(column(model, int(TimelineModel::Column::What)).last(), QStringLiteral("Needs a newer program"));
        const QStringList details = column(model, int(TimelineModel::Column::Details));
        QVERIFY(details[details.size() - 2].contains(QStringLiteral("cannot be read")));
    }
};

QTEST_MAIN(CaseViewsTest)
#include "caseviews_test.moc"
