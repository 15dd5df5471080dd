// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/decisionforms.h"
#include "ui/cases/steppanel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace yichuang;

namespace {

StepContext handlersContext(DeskFixture &fixture)
{
    return {fileOf(fixture, acceptedCase(fixture)), fixture.desk->reference(), fixture.clock.today(), Role::Handler,
            QStringLiteral("clerk")};
}

} // namespace

/** What a handler's forms ask, and what they know already. */
class HandlingFormsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseIsHandedOnToANamedColleague()
    {
        SampleDesk fixture;
        StepContext context = handlersContext(fixture);
        context.file.state.handler = QStringLiteral("clerk");
        const auto account = [](const char16_t *login, const char16_t *name, Role role, bool disabled = false) {
            return AccountInfo{QString::fromUtf16(login), QString::fromUtf16(name), {role}, disabled};
        };
        context.staff =
            StaffNames({account(u"clerk", u"测试员", Role::Handler), account(u"wang", u"测试丁", Role::Handler),
                        account(u"gone", u"测试戊", Role::Handler, true), account(u"desk", u"测试己", Role::Clerk)});
        StepPanel panel;
        panel.setContext(context);
        QSignalSpy asked(&panel, &StepPanel::actRequested);
        find<QPushButton>(panel, "stepHandOn")->click();
        auto *colleague = find<QComboBox>(panel, "colleague");
        auto *record = find<QPushButton>(panel, "recordStep");
        QCOMPARE(colleague->count(), 1); // who has it already, who left and who is no handler are not offered
        QCOMPARE(colleague->currentIndex(), -1);
        find<QPlainTextEdit>(panel, "handOnReason")->setPlainText(QStringLiteral("休假"));
        QVERIFY(!record->isEnabled());
        colleague->setCurrentIndex(0);
        QVERIFY(record->isEnabled());
        record->click();
        const auto body = [&asked] { return *HandlerAssignedBody::fromJson(asked.takeFirst().at(1).toJsonObject()); };
        QCOMPARE(body(), (HandlerAssignedBody{QStringLiteral("wang"), QStringLiteral("休假")}));
        colleague->setEditText(QStringLiteral("no such Name"));
        QVERIFY(!record->isEnabled());
        colleague->setEditText(QStringLiteral("clerk"));
        QVERIFY(!record->isEnabled());
        colleague->setEditText(QStringLiteral("elsewhere.li")); // of another computer
        record->click();
        QCOMPARE(body().handler, QStringLiteral("elsewhere.li"));
        find<QPlainTextEdit>(panel, "handOnReason")->clear();
        QVERIFY(!record->isEnabled());
    }

    void theSentenceAboutWhoHasItSaysTheName()
    {
        SampleDesk fixture;
        StepContext context = handlersContext(fixture);
        context.role = Role::Supervisor;
        context.file.state.handler = QStringLiteral("wang");
        context.staff =
            StaffNames({AccountInfo{QStringLiteral("wang"), QStringLiteral("测试丁"), {Role::Handler}, false}});
        for (const CaseStep step : {CaseStep::Release, CaseStep::HandOn}) {
            const std::unique_ptr<StepForm> form(makeStepForm(step, context));
            const QList<QLabel *> labels = form->findChildren<QLabel *>();
            QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
                return label->text().contains(QStringLiteral("测试丁 has the case in hand"));
            }));
        }
    }

    void aDecisionAsksForNothingThatTheCaseSays()
    {
        SampleDesk fixture;
        StepContext context = handlersContext(fixture);
        CaseOpenedBody &intake = context.file.state.intake;
        intake.item.result.sampleFields = {QStringLiteral("姓名"), QStringLiteral("编号"), QStringLiteral("有效期"),
                                           QStringLiteral("经营场所"), QStringLiteral("月标准")};
        FormField place;
        place.key = QStringLiteral("place");
        place.name = QStringLiteral("经营场所");
        intake.item.formFields.append(place);
        intake.form.insert(place.key, QStringLiteral("测试路1号"));
        DecideForm form(context);
        QVERIFY(!form.findChild<QLineEdit *>(QStringLiteral("result-编号"))); // "Number of the result" asks it
        QVERIFY(!form.findChild<QLineEdit *>(QStringLiteral("result-有效期")));
        auto *name = find<QLineEdit>(form, "result-姓名");
        QVERIFY(name->text().isEmpty());
        QVERIFY(name->placeholderText().contains(QLatin1Char('*'))); // masked, as everywhere
        QVERIFY(!name->placeholderText().contains(intake.applicant.name));
        const auto fields = [&form] { return DecidedBody::fromJson(form.body())->resultFields; };
        QCOMPARE(fields().value(QStringLiteral("姓名")).toString(), intake.applicant.name);
        QCOMPARE(fields().value(QStringLiteral("经营场所")).toString(), QStringLiteral("测试路1号"));
        QVERIFY(!fields().contains(QStringLiteral("月标准"))); // the case does not say it
        name->setText(QStringLiteral("测试乙"));
        QCOMPARE(fields().value(QStringLiteral("姓名")).toString(), QStringLiteral("测试乙"));
        // About a child the applicant's own name says nothing.
        FormField child;
        child.key = QStringLiteral("child");
        child.name = QStringLiteral("儿童姓名");
        intake.item.formFields.append(child);
        DecideForm ofChild(context);
        QVERIFY(find<QLineEdit>(ofChild, "result-姓名")->placeholderText().isEmpty());
    }

    void whatOfTheProcessWasNotDoneStandsOnTheDecision()
    {
        SampleDesk fixture;
        StepContext context = handlersContext(fixture); // with a visit to the home
        const auto notes = [](const QWidget &form) {
            QStringList texts;
            const QList<QLabel *> labels = form.findChildren<QLabel *>();
            for (const QLabel *label : labels)
                texts.append(label->text());
            return texts.join(QLatin1Char('\n'));
        };
        DecideForm open(context);
        QVERIFY(notes(open).contains(QStringLiteral("3. 入户调查和审核")));
        QVERIFY(!notes(open).contains(QStringLiteral("确认"))); // which is the decision itself
        QVERIFY(!open.missing().isEmpty());
        find<QLineEdit>(open, "stepsSkipped")->setText(QStringLiteral("上月已入户"));
        QVERIFY(open.missing().isEmpty());
        QCOMPARE(DecidedBody::fromJson(open.body())->stepsSkipped, QStringLiteral("上月已入户"));
        for (const ProcessStep &step : std::as_const(context.file.state.intake.item.process))
            context.file.state.steps.push_back(
                {{step.seq, step.step, StepAction::Passed, {}, {}, context.today}, {}, {}});
        DecideForm whole(context);
        QVERIFY(!whole.findChild<QLineEdit *>(QStringLiteral("stepsSkipped")));
        QVERIFY(!notes(whole).contains(QStringLiteral("入户")));
        QVERIFY(whole.missing().isEmpty());
    }
};

QTEST_MAIN(HandlingFormsTest)
#include "handlingforms_test.moc"
