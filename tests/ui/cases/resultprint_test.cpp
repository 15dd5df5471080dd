// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/resultforms.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace yichuang;

namespace {

/** An approved case whose result is called 参保证明. */
StepContext approved()
{
    StepContext context;
    context.file.state.intake.item.result.name = QStringLiteral("参保证明");
    context.file.state.decision = DecidedBody{};
    return context;
}

/** Prints the result of @p id from the page of its case. */
void printResult(CaseDetailPage &page, const QUuid &id)
{
    page.showCase(id);
    page.show();
    page.activate();
    QAction *make = nullptr;
    QVERIFY(QTest::qWaitFor([&] {
        make = page.findChild<QAction *>(QStringLiteral("make-D18"));
        return make != nullptr;
    }));
    make->trigger();
}

} // namespace

/** A result printed at the centre, and the line in the register of seals that follows it. */
class ResultPrintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSerialOfThePrintedResultFollowsIt()
    {
        StepContext context = approved();
        context.file.state.papers.push_back(
            {{}, QStringLiteral("D2"), QStringLiteral("受字〔2026〕3号"), 2, {}, {}, 0, {}});
        QCOMPARE(find<QLineEdit>(*std::make_unique<SealForm>(context), "formSerial")->text(), QString());
        context.file.state.papers.push_back(
            {{}, QStringLiteral("D18"), QStringLiteral("印字〔2026〕7号"), 1, {}, {}, 0, {}});
        SealForm form(context);
        auto *paper = find<QComboBox>(form, "sealedPaper");
        auto *serial = find<QLineEdit>(form, "formSerial");
        QCOMPARE(paper->currentText(), QStringLiteral("参保证明"));
        QCOMPARE(serial->text(), QStringLiteral("印字〔2026〕7号"));
        paper->setCurrentIndex(1); // the notice is sealed as well
        QCOMPARE(serial->text(), QString());
        paper->setCurrentIndex(0);
        QCOMPARE(serial->text(), QStringLiteral("印字〔2026〕7号"));
        serial->setText(QStringLiteral("NO.0012345")); // the form came with a number
        paper->setCurrentIndex(1);
        QCOMPARE(serial->text(), QStringLiteral("NO.0012345"));
    }

    void printingTheResultLeadsToTheRegisterOfSeals()
    {
        PageStage stage(SampleItems::All);
        OutcomeChoice choice;
        choice.outcome = Outcome::Accept;
        const QUuid id = takeIn(stage.fixture, stage.fixture.completeDraft(QStringLiteral("YZ-RS08")), choice);
        DecidedBody decision;
        decision.decidedOn = stage.fixture.clock.today();
        decision.resultName = QStringLiteral("社会保险个人参保证明");
        QVERIFY(stage.fixture.desk->act(id, EventType::Decided, decision.toJson()));
        stage.raise(Role::Clerk);
        CaseDetailPage page(stage.context(), stage.state);
        printResult(page, id);
        QTRY_VERIFY(page.findChild<QLineEdit *>(QStringLiteral("formSerial")));
        QVERIFY(find<QLineEdit>(page, "formSerial")->text().contains(QStringLiteral("印字")));
        QCOMPARE(find<QComboBox>(page, "sealedPaper")->currentText(), decision.resultName);
        find<QPushButton>(page, "recordStep")->click();
        QTRY_COMPARE(stage.atDesk([](Desk &desk) { return desk.sealRegister(); })->rows.size(), std::size_t(1));
        QTRY_COMPARE(QDir(stage.paperFolder).entryList({QStringLiteral("*.pdf")}).size(), 1);
    }
};

QTEST_MAIN(ResultPrintTest)
#include "resultprint_test.moc"
