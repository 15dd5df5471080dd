// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseinvariants.h"
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/findwidget.h"
#include "ui/cases/handoverform.h"
#include "ui/devices/cardstrip.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace yichuang;

namespace {

const QDate today(2026, 3, 4);
const QString agentsNumber = QStringLiteral("330109190402290047");

/** An approved case of 测试甲, waiting at the issuing window. */
StepContext waiting()
{
    StepContext context;
    CaseState &state = context.file.state;
    state.intake.applicant.name = QStringLiteral("测试甲");
    state.intake.applicant.documentNumber = QStringLiteral("330212190203120014");
    state.intake.item.result.name = QStringLiteral("参保证明");
    state.stage = CaseStage::AwaitingCollection;
    state.decision = DecidedBody{};
    state.decision->decidedOn = today;
    context.today = today;
    context.role = Role::IssuingClerk;
    return context;
}

StepContext withAgent(bool hasAuthority = true)
{
    StepContext context = waiting();
    Agent agent;
    agent.name = QStringLiteral("测试乙");
    agent.documentNumber = agentsNumber;
    agent.relation = QStringLiteral("子女");
    agent.hasAuthority = hasAuthority;
    context.file.state.intake.agent = agent;
    return context;
}

StepContext withCommission()
{
    StepContext context = waiting();
    ProxyCare care;
    care.commission.agentName = QStringLiteral("测试庚");
    care.commission.agentCard = QStringLiteral("JS-007");
    care.commission.rights = {ProxyRight::Collect};
    care.signature = CommissionSignedBody{today, QStringLiteral("测试甲"), QStringLiteral("本人"), {}};
    context.file.state.proxy = care;
    return context;
}

ResultIssuedBody bodyOf(const StepForm &form)
{
    return ResultIssuedBody::fromJson(form.body()).value_or(ResultIssuedBody());
}

void put(HandOverForm &form, const QString &name, const QString &number)
{
    IdentityCard card;
    card.name = name;
    card.number = number;
    card.isLongTerm = true;
    Q_EMIT form.findChild<CardStrip *>()->cardRead(card, true);
}

void choose(HandOverForm &form, const QString &manner)
{
    find<QComboBox>(form, "manner")->setCurrentText(manner);
}

void type(HandOverForm &form, const char *line, const QString &text)
{
    auto *edit = find<QLineEdit>(form, line);
    if (edit->parentWidget()->isHidden())
        qFatal("%s is not asked for", line);
    edit->setText(text);
}

bool asks(HandOverForm &form, const char *line)
{
    return !find<QLineEdit>(form, line)->parentWidget()->isHidden();
}

} // namespace

/** Handing a result over: who may receive it, in which manner, and where it lies. */
class HandOverFormTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAgentIsChosenWithWhatTheCaseKnowsOfHim()
    {
        HandOverForm form(withAgent());
        auto *receiver = find<QComboBox>(form, "receiver");
        QCOMPARE(receiver->count(), 4);
        QVERIFY(receiver->itemText(1).contains(QStringLiteral("测*"))); // masked, the screen is turned often
        QVERIFY(!receiver->itemText(1).contains(QStringLiteral("测试乙")));
        receiver->setCurrentIndex(1);
        QCOMPARE(form.missing(), QString());
        const ResultIssuedBody body = bodyOf(form);
        QCOMPARE(body.receiverName, QStringLiteral("测试乙"));
        QCOMPARE(body.receiverDocumentNumber, agentsNumber);
        QCOMPARE(body.relation, QStringLiteral("子女"));
        QVERIFY(body.authorityShown);
        // Somebody else after all: nothing of the agent stays.
        receiver->setCurrentIndex(2);
        QCOMPARE(bodyOf(form).receiverName, QString());
        QVERIFY(!bodyOf(form).authorityShown);
        receiver->setCurrentIndex(0);
        QCOMPARE(bodyOf(form).receiverName, QStringLiteral("测试甲"));
    }

    void anAgentWithoutAPowerOfAttorneyShowsOneNow()
    {
        HandOverForm form(withAgent(false));
        find<QComboBox>(form, "receiver")->setCurrentIndex(1);
        QVERIFY(!form.missing().isEmpty());
        find<QCheckBox>(form, "authorityShown")->setChecked(true);
        QCOMPARE(form.missing(), QString());
    }

    void theProxyAgentComesWithHisCommission()
    {
        HandOverForm form(withCommission());
        find<QComboBox>(form, "receiver")->setCurrentIndex(1);
        QCOMPARE(form.missing(), QString());
        QCOMPARE(bodyOf(form).receiverDocumentNumber, QStringLiteral("JS-007")); // until his card is read
        QCOMPARE(bodyOf(form).relation, QStringLiteral("代办员"));
        put(form, QStringLiteral("测试庚"), agentsNumber);
        QCOMPARE(find<QComboBox>(form, "receiver")->currentIndex(), 1);
        QCOMPARE(bodyOf(form).receiverDocumentNumber, agentsNumber);
        QVERIFY(bodyOf(form).authorityShown);
    }

    void aCardSaysWhoseItIs()
    {
        HandOverForm form(withAgent());
        auto *receiver = find<QComboBox>(form, "receiver");
        auto *band = form.findChild<CardStrip *>();
        put(form, QStringLiteral("测试乙"), agentsNumber);
        QCOMPARE(receiver->currentIndex(), 1);
        QVERIFY2(band->text().contains(QStringLiteral("that of the agent")), qPrintable(band->text()));
        put(form, QStringLiteral("测试丁"), agentsNumber); // the agent has married
        QCOMPARE(receiver->currentIndex(), 1);
        QCOMPARE(bodyOf(form).receiverName, QStringLiteral("测试丁"));
        QVERIFY(bodyOf(form).deviation.contains(QStringLiteral("姓名")));
        put(form, QStringLiteral("测试甲"), QStringLiteral("330212190203120014"));
        QCOMPARE(receiver->currentIndex(), 0);
        QCOMPARE(bodyOf(form).deviation, QString());
        put(form, QStringLiteral("测试辛"), QStringLiteral("110105194912310021"));
        QCOMPARE(receiver->currentIndex(), 2);
        QVERIFY(band->text().contains(QStringLiteral("somebody else's")));
        QVERIFY(band->text().contains(QStringLiteral("Hand nothing over"))); // and what to do
        QVERIFY2(form.missing().contains(QStringLiteral("power of attorney")), qPrintable(form.missing()));
    }

    void whatIsPostedHasAnAddresseeAndTheCouriersNumber()
    {
        HandOverForm form(withAgent());
        choose(form, QStringLiteral("邮寄"));
        QVERIFY(find<QPushButton>(form, "readReceiverCard")->parentWidget()->isHidden()); // nobody stands there
        QVERIFY(!form.missing().isEmpty());
        type(form, "tracking", QStringLiteral("1099000000001"));
        QCOMPARE(form.missing(), QString());
        QCOMPARE(bodyOf(form).receiverName, QStringLiteral("测试甲"));
        find<QComboBox>(form, "receiver")->setCurrentIndex(1);
        QVERIFY(!asks(form, "receiverNumber")); // the courier asks for no card
        QCOMPARE(form.missing(), QString());
        QCOMPARE(bodyOf(form).receiverName, QStringLiteral("测试乙"));
        QCOMPARE(bodyOf(form).receiverDocumentNumber, QString());
        find<QComboBox>(form, "receiver")->setCurrentIndex(3); // papers that nobody sees cannot differ
        QVERIFY(!form.missing().isEmpty());
    }

    void itFitsTheSidePanelInEveryManner()
    {
        applyTheme(*qApp);
        constexpr int narrowest = 272; ///< of the panel beside the case, without its margin
        HandOverForm form(withAgent());
        form.layout()->setContentsMargins(0, 0, 0, 0);
        for (const QString &manner : serviceManners()) {
            choose(form, manner);
            for (int receiver = 0; receiver < find<QComboBox>(form, "receiver")->count(); ++receiver) {
                find<QComboBox>(form, "receiver")->setCurrentIndex(receiver);
                QVERIFY2(form.minimumSizeHint().width() <= narrowest, qPrintable(manner));
            }
        }
    }

    void aServiceAtHomeAsksWhereByWhomAndWhy()
    {
        HandOverForm form(waiting());
        QVERIFY(!asks(form, "servedBy"));
        choose(form, QStringLiteral("直接送达"));
        QVERIFY(!form.missing().isEmpty());
        type(form, "servicePlace", QStringLiteral("姜山镇测试村1号"));
        type(form, "servedBy", QStringLiteral("测试己"));
        QCOMPARE(form.missing(), QString()); // into the applicant's own hand
        QVERIFY(!asks(form, "onBehalf"));
        find<QComboBox>(form, "receiver")->setCurrentIndex(1);
        type(form, "receiverName", QStringLiteral("测试丁"));
        type(form, "receiverRelation", QStringLiteral("配偶"));
        QVERIFY(!form.missing().isEmpty());
        type(form, "onBehalf", QStringLiteral("同住成年家属，本人外出"));
        QCOMPARE(form.missing(), QString());
        const ResultIssuedBody body = bodyOf(form);
        QCOMPARE(body.onBehalf, QStringLiteral("同住成年家属，本人外出"));
        QCOMPARE(body.officers, QStringList{QStringLiteral("测试己")});
        find<QComboBox>(form, "receiver")->setCurrentIndex(0);
        QCOMPARE(bodyOf(form).onBehalf, QString());
    }

    void aPaperIsLeftByTwoOfficers()
    {
        HandOverForm form(waiting());
        choose(form, QStringLiteral("留置送达"));
        type(form, "refusal", QStringLiteral("拒绝签收"));
        type(form, "witness", QStringLiteral("测试丙"));
        type(form, "servedBy", QStringLiteral("测试己"));
        type(form, "servedByToo", QStringLiteral("测试己"));
        QVERIFY(!form.missing().isEmpty());
        type(form, "servedByToo", QStringLiteral("测试辛"));
        QCOMPARE(form.missing(), QString());
        QCOMPARE(bodyOf(form).officers.size(), 2);
    }

    void theFormSaysWhereTheResultLies()
    {
        StepContext context = waiting();
        QVERIFY(!HandOverForm(context).findChild<QLabel *>(QStringLiteral("handOverKeptAt")));
        context.file.state.arrival = ResultArrivedBody{2, QStringLiteral("3号柜-12"), {}};
        HandOverForm form(context);
        QVERIFY(find<QLabel>(form, "handOverKeptAt")->text().contains(QStringLiteral("3号柜-12")));
        QCOMPARE(bodyOf(form).copies, 2);
    }

    void aResultThatIsToBePostedCanBeHandedOverAtAll()
    {
        SampleDesk fixture;
        const QUuid id = waitingCase(fixture);
        StepContext context{fileOf(fixture, id), fixture.desk->reference(), fixture.clock.today(), Role::IssuingClerk};
        context.file.state.intake.delivery = QStringLiteral("邮寄"); // chosen at intake
        const std::vector<StepOption> options = stepOptions(context);
        const auto handOver = std::ranges::find(options, CaseStep::HandOver, &StepOption::step);
        QVERIFY(handOver != options.end());
        QVERIFY(handOver->allowed);
    }
};

QTEST_MAIN(HandOverFormTest)
#include "handoverform_test.moc"
