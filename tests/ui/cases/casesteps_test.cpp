// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/receivercard.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/steplist.h"
#include "ui/cases/steppanel.h"
#include "ui/devices/cardstrip.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace yichuang;

namespace {

StepContext contextOf(DeskFixture &fixture, const QUuid &caseId)
{
    return {fileOf(fixture, caseId), fixture.desk->reference(), fixture.clock.today(), Role::Clerk};
}

QSet<CaseStep> possible(const StepContext &context)
{
    QSet<CaseStep> steps;
    for (const StepOption &option : stepOptions(context)) {
        if (option.allowed)
            steps.insert(option.step);
    }
    return steps;
}

/** Somebody else takes all that is missing in. */
void supplementAll(DeskFixture &fixture, const QUuid &caseId)
{
    const QJsonObject all = everythingCame(contextOf(fixture, caseId)).toJson();
    if (!fixture.desk->act(caseId, EventType::MaterialsSupplemented, all))
        qFatal("the materials cannot be supplemented");
}

} // namespace

class CaseStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStageOffersItsSteps_data()
    {
        using enum CaseStep;
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QSet<CaseStep>>("steps");
        QTest::newRow("received, a required material missing")
            << QStringLiteral("received")
            << QSet<CaseStep>{Supplement, RequestCorrection, Decline, Withdraw, UseSeal, Route, Rectify, AddNote};
        QTest::newRow("received, a deferrable material missing")
            << QStringLiteral("deferrable")
            << QSet<CaseStep>{Supplement, AcceptTolerant, AcceptCommitment, RequestCorrection,
                              Decline,    Withdraw,       UseSeal,          Route,
                              Rectify,    AddNote};
        QTest::newRow("accepted") << QStringLiteral("accepted")
                                  << QSet<CaseStep>{Withdraw, UseSeal, Route, Rectify, AddNote};
        QTest::newRow("tolerant") << QStringLiteral("tolerant")
                                  << QSet<CaseStep>{Supplement, Remind, Withdraw, UseSeal, Route, Rectify, AddNote};
        QTest::newRow("instant") << QStringLiteral("instant")
                                 << QSet<CaseStep>{Decide, Withdraw, UseSeal, Route, Rectify, AddNote};
    }
    void eachStageOffersItsSteps()
    {
        QFETCH(QString, sample);
        SampleDesk fixture;
        QUuid caseId;
        if (sample == QStringLiteral("received"))
            caseId = receivedCase(fixture);
        else if (sample == QStringLiteral("deferrable"))
            caseId = receivedCase(fixture, {QStringLiteral("bankcard")});
        else if (sample == QStringLiteral("accepted"))
            caseId = acceptedCase(fixture);
        else if (sample == QStringLiteral("tolerant"))
            caseId = tolerantCase(fixture);
        else
            caseId = instantCase(fixture);
        QTEST(possible(contextOf(fixture, caseId)), "steps");
    }

    void everyRefusedStepSaysWhy()
    {
        SampleDesk fixture;
        const std::vector<StepOption> options = stepOptions(contextOf(fixture, receivedCase(fixture)));
        int refused = 0;
        for (const StepOption &option : options) {
            if (option.allowed)
                continue;
            ++refused;
            QVERIFY(!refusalText(option.allowed.error()).isEmpty());
        }
        QVERIFY(refused > 0);
    }

    void deemedAcceptanceIsOfferedOnceTheNoticeIsLate()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        QVERIFY(!possible(contextOf(fixture, caseId)).contains(CaseStep::RecordDeemed));
        fixture.clock.advanceSeconds(8 * 24 * 3600); // six working days
        const QSet<CaseStep> steps = possible(contextOf(fixture, caseId));
        QVERIFY(steps.contains(CaseStep::RecordDeemed));
        QVERIFY(!steps.contains(CaseStep::RequestCorrection));
        QVERIFY(!steps.contains(CaseStep::Accept));
    }

    void revokingIsOfferedWhenPromisedMaterialsAreOverdue()
    {
        SampleDesk fixture;
        const QUuid caseId = tolerantCase(fixture);
        QVERIFY(!possible(contextOf(fixture, caseId)).contains(CaseStep::Revoke));
        fixture.clock.advanceSeconds(10 * 24 * 3600);
        QVERIFY(possible(contextOf(fixture, caseId)).contains(CaseStep::Revoke));
    }

    void whatCameIsSupplementedAndTheCaseCanBeAccepted()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        QSignalSpy asked(&panel, &StepPanel::actRequested);
        find<QPushButton>(panel, "stepSupplement")->click();
        auto *record = find<QPushButton>(panel, "recordStep");
        QVERIFY(!record->isEnabled());
        QVERIFY(!find<QLabel>(panel, "stepWhy")->text().isEmpty());
        find<QCheckBox>(panel, "came-form")->setChecked(true);
        QVERIFY(record->isEnabled());
        QTest::keyClick(find<QCheckBox>(panel, "came-form"), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        const auto body = asked.first().at(1).toJsonObject();
        QVERIFY(fixture.desk->act(caseId, EventType::MaterialsSupplemented, body));
        QVERIFY(possible(contextOf(fixture, caseId)).contains(CaseStep::Accept));
    }

    void aDeficientMaterialNeedsItsReason()
    {
        SampleDesk fixture;
        StepPanel panel;
        panel.setContext(contextOf(fixture, receivedCase(fixture)));
        find<QPushButton>(panel, "stepSupplement")->click();
        find<QCheckBox>(panel, "came-form")->setChecked(true);
        find<QComboBox>(panel, "order-form")->setCurrentIndex(1);
        auto *record = find<QPushButton>(panel, "recordStep");
        QVERIFY(!record->isEnabled());
        find<QLineEdit>(panel, "deficiency-form")->setText(QStringLiteral("未签名"));
        QVERIFY(record->isEnabled());
    }

    void aTolerantAcceptanceIsPrintedSignedAndThenRecorded()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture, {QStringLiteral("bankcard")});
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        QSignalSpy asked(&panel, &StepPanel::actRequested);
        AcceptedBody promised;
        connect(&panel, &StepPanel::promiseRequested, &panel,
                [&promised](const AcceptedBody &acceptance) { promised = acceptance; });
        find<QPushButton>(panel, "stepTolerant")->click();
        auto *record = find<QPushButton>(panel, "recordStep");
        auto *day = find<QDateEdit>(panel, "promise-bankcard");
        QCOMPARE(day->maximumDate(), QDate(2026, 3, 9));
        day->setDate(QDate(2026, 3, 6));
        QVERIFY(!find<QCheckBox>(panel, "promiseSigned")->isEnabled()); // nothing to sign yet
        find<QPushButton>(panel, "printPromise")->click();
        QVERIFY(fixture.desk->promiseForSignature(caseId, promised));

        panel.setContext(contextOf(fixture, caseId)); // as the page does after printing
        QVERIFY(find<QWidget>(panel, "stepBanner")->isHidden());
        QCOMPARE(day->date(), QDate(2026, 3, 6));
        auto *isSigned = find<QCheckBox>(panel, "promiseSigned");
        QVERIFY(isSigned->isEnabled());
        QVERIFY(!record->isEnabled());
        isSigned->setChecked(true);
        QVERIFY(record->isEnabled());
        day->setDate(QDate(2026, 3, 5)); // not what was signed
        QVERIFY(!isSigned->isChecked());
        QVERIFY(!record->isEnabled());
        day->setDate(QDate(2026, 3, 6));
        isSigned->setChecked(true);
        record->click();
        const Result<TakenIn> done = fixture.desk->act(caseId, EventType::Accepted, asked.first().at(1).toJsonObject());
        QVERIFY(done);
        QCOMPARE(done->papers.size(), std::size_t(1)); // the notice; the promise was made before
        QCOMPARE(done->papers.front().kind, PaperKind::TolerantAcceptance);
    }

    void aPromiseAlreadyPrintedIsOfferedAsPrinted()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture, {QStringLiteral("bankcard")});
        AcceptedBody sooner = tolerantBody(contextOf(fixture, caseId));
        sooner.promised.front().dueOn = QDate(2026, 3, 4);
        QVERIFY(fixture.desk->promiseForSignature(caseId, sooner));
        QVERIFY(possible(contextOf(fixture, caseId)).contains(CaseStep::AcceptTolerant));
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        find<QPushButton>(panel, "stepTolerant")->click();
        QCOMPARE(find<QDateEdit>(panel, "promise-bankcard")->date(), QDate(2026, 3, 4));
        QVERIFY(find<QCheckBox>(panel, "promiseSigned")->isEnabled());
    }

    void aCommitmentIsPrintedSignedAndThenRecorded()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture, {QStringLiteral("bankcard")});
        QVERIFY(possible(contextOf(fixture, caseId)).contains(CaseStep::AcceptCommitment));
        QVERIFY(fixture.desk->promiseForSignature(caseId, commitmentBody(contextOf(fixture, caseId))));
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        QSignalSpy asked(&panel, &StepPanel::actRequested);
        find<QPushButton>(panel, "stepCommitment")->click();
        find<QCheckBox>(panel, "promiseSigned")->setChecked(true);
        find<QPushButton>(panel, "recordStep")->click();
        const Result<TakenIn> done = fixture.desk->act(caseId, EventType::Accepted, asked.first().at(1).toJsonObject());
        QVERIFY(done);
        QCOMPARE(done->state.acceptance->kind, AcceptanceKind::Commitment);
    }

    void whoBrokeAPromiseIsOfferedNone()
    {
        SampleDesk fixture;
        const QUuid broken = tolerantCase(fixture);
        fixture.clock.advanceSeconds(10 * 24 * 3600);
        const QUuid caseId = receivedCase(fixture, {QStringLiteral("bankcard")});
        QVERIFY(broken != caseId);
        const StepContext context = contextOf(fixture, caseId);
        QVERIFY(context.file.barredFromPromises);
        QVERIFY(!possible(context).contains(CaseStep::AcceptTolerant));
        QVERIFY(!possible(context).contains(CaseStep::AcceptCommitment));
    }

    void aCorrectionNamesEverythingUnlessUnticked()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture, {QStringLiteral("form"), QStringLiteral("authcheck")});
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        QSignalSpy asked(&panel, &StepPanel::actRequested);
        find<QPushButton>(panel, "stepCorrection")->click();
        find<QPushButton>(panel, "recordStep")->click();
        QCOMPARE(asked.count(), 1);
        const Result<CorrectionRequestedBody> body =
            CorrectionRequestedBody::fromJson(asked.first().at(1).toJsonObject());
        QVERIFY(body);
        QCOMPARE(body->items.size(), std::size_t(2));
        find<QCheckBox>(panel, "named-form")->setChecked(false);
        find<QCheckBox>(panel, "named-authcheck")->setChecked(false);
        QVERIFY(!find<QPushButton>(panel, "recordStep")->isEnabled());
    }

    void decliningForLackOfPowerNamesTheOrgan()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        find<QPushButton>(panel, "stepDecline")->click();
        find<QPlainTextEdit>(panel, "declineFacts")->setPlainText(QStringLiteral("不属于本机关职权范围"));
        find<QLineEdit>(panel, "reviewOrgan")->setText(QStringLiteral("鄞州区人民政府"));
        find<QLineEdit>(panel, "court")->setText(QStringLiteral("鄞州区人民法院"));
        auto *record = find<QPushButton>(panel, "recordStep");
        QVERIFY(record->isEnabled());
        find<QComboBox>(panel, "declineGround")->setCurrentIndex(1);
        QVERIFY(!record->isEnabled());
        find<QLineEdit>(panel, "competentOrgan")->setText(QStringLiteral("海曙区民政局"));
        QVERIFY(record->isEnabled());
    }

    void invisibleCharactersAreRefusedInAReason()
    {
        SampleDesk fixture;
        StepPanel panel;
        panel.setContext(contextOf(fixture, receivedCase(fixture)));
        find<QPushButton>(panel, "stepWithdraw")->click();
        auto *reason = find<QPlainTextEdit>(panel, "withdrawReason");
        reason->setPlainText(QStringLiteral("不再申请") + QChar(0x202E));
        QVERIFY(!find<QPushButton>(panel, "recordStep")->isEnabled());
        reason->setPlainText(QStringLiteral("不再申请"));
        QVERIFY(find<QPushButton>(panel, "recordStep")->isEnabled());
    }

    void anInstantCaseIsDecidedAndHandedOver()
    {
        SampleDesk fixture;
        const QUuid caseId = instantCase(fixture);
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        QSignalSpy asked(&panel, &StepPanel::actRequested);
        find<QPushButton>(panel, "stepDecide")->click();
        find<QPushButton>(panel, "recordStep")->click();
        QVERIFY(fixture.desk->act(caseId, EventType::Decided, asked.takeFirst().at(1).toJsonObject()));
        panel.setContext(contextOf(fixture, caseId));
        panel.showSteps();
        find<QPushButton>(panel, "stepHandOver")->click();
        find<QPushButton>(panel, "recordStep")->click();
        const Result<TakenIn> done =
            fixture.desk->act(caseId, EventType::ResultIssued, asked.takeFirst().at(1).toJsonObject());
        QVERIFY(done);
        QCOMPARE(done->state.stage, CaseStage::Done);
        QVERIFY(std::any_of(done->papers.begin(), done->papers.end(),
                            [](const MadePaper &paper) { return paper.kind == PaperKind::Collection; }));
    }

    void somebodyElseNeedsAPowerOfAttorney()
    {
        SampleDesk fixture;
        const QUuid caseId = instantCase(fixture);
        QVERIFY(fixture.desk->act(caseId, EventType::Decided, approvalBody(contextOf(fixture, caseId)).toJson()));
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        find<QPushButton>(panel, "stepHandOver")->click();
        find<QComboBox>(panel, "receiver")->setCurrentIndex(1);
        auto *record = find<QPushButton>(panel, "recordStep");
        find<QLineEdit>(panel, "receiverName")->setText(QStringLiteral("测试乙"));
        find<QLineEdit>(panel, "receiverNumber")->setText(QStringLiteral("330109190402290047"));
        find<QLineEdit>(panel, "receiverRelation")->setText(QStringLiteral("子女"));
        QVERIFY(!record->isEnabled());
        find<QCheckBox>(panel, "authorityShown")->setChecked(true);
        QVERIFY(record->isEnabled());
    }

    void theReceiversCardIsComparedWithTheCase()
    {
        SampleDesk fixture;
        const QUuid caseId = instantCase(fixture);
        QVERIFY(fixture.desk->act(caseId, EventType::Decided, approvalBody(contextOf(fixture, caseId)).toJson()));
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        find<QPushButton>(panel, "stepHandOver")->click();
        auto *reading = panel.findChild<ReceiverCard *>();
        QVERIFY(reading);
        const auto put = [reading](const QString &name, const QString &number) {
            IdentityCard card;
            card.name = name;
            card.number = number;
            card.isLongTerm = true;
            Q_EMIT reading->findChild<CardStrip *>()->cardRead(card, true);
        };
        const Applicant applicant = contextOf(fixture, caseId).file.state.intake.applicant;
        auto *receiver = find<QComboBox>(panel, "receiver");
        put(QStringLiteral("测试乙"), QStringLiteral("330109190402290047"));
        QCOMPARE(receiver->currentIndex(), 1);
        QCOMPARE(find<QLineEdit>(panel, "receiverName")->text(), QStringLiteral("测试乙"));
        QCOMPARE(find<QLineEdit>(panel, "receiverNumber")->text(), QStringLiteral("330109190402290047"));
        put(QStringLiteral("测试乙"), applicant.documentNumber); // renamed since
        QCOMPARE(receiver->currentIndex(), 2);
        QVERIFY(find<QLineEdit>(panel, "deviation")->text().contains(QStringLiteral("姓名")));
        QVERIFY(find<QPushButton>(panel, "recordStep")->isEnabled());
        put(applicant.name, applicant.documentNumber);
        QCOMPARE(receiver->currentIndex(), 0);
    }

    void aChangeElsewhereKeepsWhatWasTyped()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture, {QStringLiteral("form"), QStringLiteral("authcheck")});
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        panel.show();
        find<QPushButton>(panel, "stepWithdraw")->click();
        find<QPlainTextEdit>(panel, "withdrawReason")->setPlainText(QStringLiteral("不再申请"));
        // A colleague takes a material in.
        MaterialsSupplementedBody came = everythingCame(contextOf(fixture, caseId));
        came.materials.resize(1);
        QVERIFY(fixture.desk->act(caseId, EventType::MaterialsSupplemented, came.toJson()));
        panel.setContext(contextOf(fixture, caseId));
        QCOMPARE(find<QPlainTextEdit>(panel, "withdrawReason")->toPlainText(), QStringLiteral("不再申请"));
        QVERIFY(find<QWidget>(panel, "stepBanner")->isVisible());
        QVERIFY(find<QPushButton>(panel, "recordStep")->isEnabled());
    }

    void whatNoLongerFitsIsKeptButCannotBeRecorded()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        panel.show();
        find<QPushButton>(panel, "stepWithdraw")->click();
        find<QPlainTextEdit>(panel, "withdrawReason")->setPlainText(QStringLiteral("不再申请"));
        QVERIFY(fixture.desk->act(caseId, EventType::Withdrawn, EndedBody{QStringLiteral("来电撤回"), false}.toJson()));
        panel.setContext(contextOf(fixture, caseId));
        QCOMPARE(find<QPlainTextEdit>(panel, "withdrawReason")->toPlainText(), QStringLiteral("不再申请"));
        QVERIFY(!find<QPushButton>(panel, "recordStep")->isEnabled());
        QVERIFY(!find<QLabel>(panel, "stepWhy")->text().isEmpty());
    }

    void aKeyHeldWhileTheCaseIsReadAgainIsNotLost()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        StepPanel panel;
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.setContext(contextOf(fixture, caseId));
        const QPointer<QPushButton> note = find<QPushButton>(panel, "stepNote");
        note->setFocus();
        QTest::keyPress(note, Qt::Key_Space);
        supplementAll(fixture, caseId);
        panel.setContext(contextOf(fixture, caseId));
        QVERIFY(note);
        QVERIFY(note->hasFocus());
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(find<QWidget>(panel, "stepForm")->isVisible());
    }

    void onlyWhatLeadsTheCaseOnIsHeldOut()
    {
        StepList list;
        const auto held = [&list] {
            QStringList names;
            for (const QPushButton *button : list.findChildren<QPushButton *>()) {
                if (buttonKind(button) == ButtonKind::Primary)
                    names.append(button->objectName());
            }
            return names.join(u' ');
        };
        list.setOptions({{CaseStep::UseSeal, {}}, {CaseStep::Route, {}}, {CaseStep::Withdraw, {}}});
        QCOMPARE(held(), QString());
        list.setOptions({{CaseStep::StopClock, {}}, {CaseStep::Arrive, {}}, {CaseStep::UseSeal, {}}});
        QCOMPARE(held(), QStringLiteral("stepArrive"));
        // The window that got a station's case takes it in; telling the principal is what comes afterwards.
        list.setOptions({{CaseStep::Accept, {}}, {CaseStep::ProxyReport, {}}});
        QCOMPARE(held(), QStringLiteral("stepAccept"));
        const auto place = [](CaseStep step) { return std::ranges::find(allCaseSteps, step); };
        QVERIFY(place(CaseStep::Accept) < place(CaseStep::ProxyReport));
    }

    void whoStoodOnAStepThatIsGoneStandsOnTheNextOne()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        StepPanel panel;
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.setContext(contextOf(fixture, caseId));
        QCOMPARE(QApplication::focusWidget(), find<QPushButton>(panel, "stepSupplement"));
        supplementAll(fixture, caseId);
        panel.setContext(contextOf(fixture, caseId));
        QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("stepSupplement")));
        QCOMPARE(QApplication::focusWidget(), find<QPushButton>(panel, "stepAccept"));
    }

    void aStepThatBecamePossibleIsMetInItsPlace()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        StepPanel panel;
        panel.show();
        QVERIFY(QTest::qWaitForWindowActive(&panel));
        panel.setContext(contextOf(fixture, caseId));
        supplementAll(fixture, caseId);
        panel.setContext(contextOf(fixture, caseId));
        const auto heightOf = [&panel](const QWidget *button) { return button->mapTo(&panel, QPoint()).y(); };
        QTRY_VERIFY(heightOf(find<QPushButton>(panel, "stepAccept")) < heightOf(find<QPushButton>(panel, "stepNote")));
        QStringList titles;
        for (const StepOption &option : stepOptions(contextOf(fixture, caseId))) {
            if (option.allowed)
                titles.append(stepTitle(option.step));
        }
        QStringList met;
        int lowest = -1;
        for (qsizetype tabs = 0; tabs < titles.size(); ++tabs) {
            auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
            QVERIFY2(button, qPrintable(met.join(QLatin1Char(' '))));
            met.append(button->text());
            QVERIFY(heightOf(button) > lowest);
            lowest = heightOf(button);
            QTest::keyClick(button, Qt::Key_Tab);
        }
        QCOMPARE(met, titles);
    }

    void aNoteElsewhereDisturbsNoForm()
    {
        SampleDesk fixture;
        const QUuid caseId = receivedCase(fixture);
        StepPanel panel;
        panel.setContext(contextOf(fixture, caseId));
        panel.show();
        find<QPushButton>(panel, "stepWithdraw")->click();
        find<QPlainTextEdit>(panel, "withdrawReason")->setPlainText(QStringLiteral("不再申请"));
        QVERIFY(fixture.desk->act(caseId, EventType::NoteAdded, NoteBody{QStringLiteral("来电")}.toJson()));
        panel.setContext(contextOf(fixture, caseId));
        QCOMPARE(find<QPlainTextEdit>(panel, "withdrawReason")->toPlainText(), QStringLiteral("不再申请"));
        QVERIFY(find<QWidget>(panel, "stepBanner")->isHidden());
    }
};

QTEST_MAIN(CaseStepsTest)
#include "casesteps_test.moc"
