// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/cases/casefixtures.h"

#include "core/cases/outcomes.h"

#include <algorithm>

using namespace yichuang;

class OutcomesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outcomesComeInFixedOrderWithTheirNames();
    void eachOutcomeIsOpenOrSaysWhyNot_data();
    void eachOutcomeIsOpenOrSaysWhyNot();
    void materialsInTheWayAreNamed();
    void openOutcomesAreAlsoPermitted();
    void checklistHasTheItemsOrderAndSharesWhatIsShared();
    void answersAddMaterials();
    void carryOverKeepsWhatWasTicked();
};

namespace {

struct Draft
{
    ServiceItem item = promisedItem();
    Applicant applicant = testPerson();
    std::vector<CaseMaterial> materials;
    bool answersComplete = true;
    bool formComplete = true;
    bool promiseSigned = true;
    bool barred = false;

    explicit Draft(const QStringList &missing = {})
        : materials(intakeOf(promisedItem(), day("2026-03-02"), missing).materials)
    {
        item.commitmentAllowed = true;
    }

    [[nodiscard]] std::vector<OutcomeOption> outcomes() const
    {
        const IntakeDraftView view{&item, &applicant, &materials, answersComplete, formComplete, promiseSigned};
        return windowOutcomes(view, defaultProfile(), barred);
    }
};

OutcomeOption optionOf(const Draft &draft, Outcome outcome)
{
    const std::vector<OutcomeOption> options = draft.outcomes();
    return *std::find_if(options.begin(), options.end(),
                         [outcome](const OutcomeOption &option) { return option.outcome == outcome; });
}

} // namespace

Q_DECLARE_METATYPE(Draft)

void OutcomesTest::outcomesComeInFixedOrderWithTheirNames()
{
    QStringList names;
    for (const OutcomeOption &option : Draft().outcomes()) {
        names.append(outcomeName(option.outcome));
        QCOMPARE(outcomeFromName(names.last()), std::optional(option.outcome));
    }
    QCOMPARE(names.join(u' '),
             QStringLiteral("accept accept-tolerant accept-commitment request-correction decline receive-only"));
    QVERIFY(!outcomeFromName(u"reject"));
}

void OutcomesTest::eachOutcomeIsOpenOrSaysWhyNot_data()
{
    QTest::addColumn<Draft>("draft");
    QTest::addColumn<QStringList>("expected"); // per outcome the obstacles joined by '+', empty: open
    const QString nothing = QStringLiteral("tolerant.nothing-missing");
    const QString nothingToPromise = QStringLiteral("commitment.nothing-missing");
    const QString required = QStringLiteral("accept.required-missing");
    const QString noCorrection = QStringLiteral("correction.empty");
    QTest::newRow("complete") << Draft() << QStringList{{}, nothing, nothingToPromise, noCorrection, {}, {}};

    const Draft required1({QStringLiteral("A")});
    const QString firm = QStringLiteral("tolerant.material-not-deferrable");
    QTest::newRow("required proof missing") << required1 << QStringList{required, firm, {}, {}, {}, {}};
    const Draft deferrable({QStringLiteral("C")});
    QTest::newRow("deferrable missing") << deferrable << QStringList{required, {}, {}, {}, {}, {}};
    const Draft form({QStringLiteral("F")});
    QTest::newRow("form missing") << form
                                  << QStringList{required, firm, QStringLiteral("commitment.material-not-replaceable"),
                                                 {},       {},   {}};

    Draft unsignedPromise = deferrable;
    unsignedPromise.promiseSigned = false;
    const QString sign = QStringLiteral("accept.promise-unsigned");
    QTest::newRow("not signed") << unsignedPromise << QStringList{required, sign, sign, {}, {}, {}};
    Draft barred = deferrable;
    barred.barred = true;
    QTest::newRow("barred")
        << barred
        << QStringList{required, QStringLiteral("tolerant.barred"), QStringLiteral("commitment.barred"), {}, {}, {}};
    Draft noCommitment = deferrable;
    noCommitment.item.commitmentAllowed = false;
    QTest::newRow("no commitment for this item")
        << noCommitment << QStringList{required, {}, QStringLiteral("commitment.not-allowed"), {}, {}, {}};
    Draft unanswered = deferrable;
    unanswered.answersComplete = false;
    const QString answers = QStringLiteral("accept.answers-incomplete");
    QTest::newRow("not all answered") << unanswered << QStringList{answers + u'+' + required,
                                                                   answers,
                                                                   answers,
                                                                   QStringLiteral("correction.answers-incomplete"),
                                                                   {},
                                                                   {}};
    Draft formOpen;
    formOpen.formComplete = false;
    const QString fields = QStringLiteral("accept.form-incomplete");
    QTest::newRow("form fields open")
        << formOpen
        << QStringList{fields, fields + u'+' + nothing, fields + u'+' + nothingToPromise, noCorrection, {}, {}};
    Draft wrongKind;
    wrongKind.item.applicantKinds = {ApplicantKind::LegalPerson};
    const QString kind = QStringLiteral("accept.applicant-kind");
    QTest::newRow("for organisations only")
        << wrongKind << QStringList{kind, kind + u'+' + nothing, kind + u'+' + nothingToPromise, noCorrection, {}, {}};
    Draft nobody;
    nobody.applicant = Applicant();
    const QString who = QStringLiteral("open.applicant-missing");
    QTest::newRow("nobody")
        << nobody
        << QStringList{who, who + u'+' + nothing, who + u'+' + nothingToPromise, who + u'+' + noCorrection, who, who};
    Draft bare(
        {QStringLiteral("F"), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("S")});
    bare.formComplete = false;
    QTest::newRow("nothing handed in") << bare
                                       << QStringList{fields + u'+' + required,
                                                      fields + u'+' + firm,
                                                      fields + QStringLiteral("+commitment.material-not-replaceable"),
                                                      {},
                                                      {},
                                                      QStringLiteral("receive.nothing-handed-in")};
}

void OutcomesTest::eachOutcomeIsOpenOrSaysWhyNot()
{
    QFETCH(Draft, draft);
    QFETCH(QStringList, expected);
    const std::vector<OutcomeOption> options = draft.outcomes();
    QCOMPARE(options.size(), allOutcomes.size());
    for (std::size_t i = 0; i < options.size(); ++i) {
        QCOMPARE(options[i].outcome, allOutcomes[i]);
        QCOMPARE(options[i].obstacles.join(u'+'), expected[qsizetype(i)]);
        QCOMPARE(options[i].isOpen(), expected[qsizetype(i)].isEmpty());
    }
}

void OutcomesTest::materialsInTheWayAreNamed()
{
    const Draft draft({QStringLiteral("A"), QStringLiteral("C")});
    QCOMPARE(optionOf(draft, Outcome::Accept).materialIds, QStringList({QStringLiteral("A"), QStringLiteral("C")}));
    QCOMPARE(optionOf(draft, Outcome::AcceptTolerant).materialIds, QStringList{QStringLiteral("A")});
    QCOMPARE(optionOf(draft, Outcome::RequestCorrection).materialIds,
             QStringList({QStringLiteral("A"), QStringLiteral("C")}));
    const Draft mild({QStringLiteral("C")});
    QCOMPARE(optionOf(mild, Outcome::AcceptTolerant).materialIds, QStringList{QStringLiteral("C")});
}

void OutcomesTest::openOutcomesAreAlsoPermitted()
{
    const QDate today = day("2026-03-02");
    for (const QStringList &missing : {QStringList(), QStringList{QStringLiteral("A")},
                                       QStringList{QStringLiteral("C")}, QStringList{QStringLiteral("F")}}) {
        const Draft draft(missing);
        CaseOpenedBody opened = intakeOf(draft.item, today, missing);
        TestCase test;
        QCOMPARE(test.tryStep(today, Role::Clerk, EventType::CaseOpened, opened.toJson()), QString());
        const RuleContext context = test.context(today, Role::Clerk);
        const auto agrees = [&](Outcome outcome, EventType type, const QJsonObject &body) {
            QCOMPARE(permits(context, type, body).has_value(), optionOf(draft, outcome).isOpen());
        };
        agrees(Outcome::Accept, EventType::Accepted, acceptance(AcceptanceKind::Complete, today).toJson());
        AcceptedBody tolerant = acceptance(AcceptanceKind::Tolerant, today);
        AcceptedBody commitment = acceptance(AcceptanceKind::Commitment, today);
        for (const QString &id : missing) {
            tolerant.promised.push_back(line(draft.item, qPrintable(id), MaterialState::Promised));
            tolerant.promised.back().dueOn = day("2026-03-09");
            commitment.committedMaterials.append(id);
        }
        agrees(Outcome::AcceptTolerant, EventType::Accepted, tolerant.toJson());
        if (!missing.isEmpty())
            agrees(Outcome::AcceptCommitment, EventType::Accepted, commitment.toJson());
        agrees(Outcome::RequestCorrection, EventType::CorrectionRequested, notice(missing).toJson());
    }
}

void OutcomesTest::checklistHasTheItemsOrderAndSharesWhatIsShared()
{
    const auto lines = checklistMaterials(promisedItem(), {{QStringLiteral("married"), {QStringLiteral("no")}}});
    QStringList ids;
    for (const CaseMaterial &material : lines) {
        ids.append(material.id);
        QCOMPARE(material.state, material.id == QStringLiteral("S") ? MaterialState::Shared : MaterialState::Missing);
    }
    QCOMPARE(ids.join(QString()), QStringLiteral("FABCS"));
    QCOMPARE(lines[3].deferredDays, std::optional(5));
    QCOMPARE(lines[0].kind, MaterialKind::Form);
}

void OutcomesTest::answersAddMaterials()
{
    const auto lines = checklistMaterials(promisedItem(), {{QStringLiteral("married"), {QStringLiteral("yes")}}});
    QVERIFY(std::any_of(lines.begin(), lines.end(),
                        [](const CaseMaterial &material) { return material.id == QStringLiteral("D"); }));
}

void OutcomesTest::carryOverKeepsWhatWasTicked()
{
    std::vector<CaseMaterial> before{line(promisedItem(), "A", MaterialState::Received)};
    before[0].originals = 1;
    before[0].blobs = QStringList{QStringLiteral("hash")};
    before[0].name = QStringLiteral("旧名称");
    before.push_back(line(promisedItem(), "D", MaterialState::Received));
    const auto fresh = checklistMaterials(promisedItem(), {{QStringLiteral("married"), {QStringLiteral("no")}}});
    const auto carried = carryOver(fresh, before);
    QCOMPARE(carried.size(), fresh.size());
    QCOMPARE(carried[1].state, MaterialState::Received);
    QCOMPARE(carried[1].originals, 1);
    QCOMPARE(carried[1].blobs, QStringList{QStringLiteral("hash")});
    QCOMPARE(carried[1].name, fresh[1].name);
    QCOMPARE(carried[0], fresh[0]);
}

QTEST_GUILESS_MAIN(OutcomesTest)
#include "outcomes_test.moc"
