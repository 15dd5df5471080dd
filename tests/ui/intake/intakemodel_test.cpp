// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/checklistmodel.h"
#include "ui/intake/intakemodel.h"
#include "ui/intake/itemresults.h"

#include "core/reference/catalogueimport.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace yichuang;

namespace {

constexpr auto lowIncome = "YZ-MZ01"; // 低保: five questions, one material that may follow, two by shared data

CataloguePtr sampleCatalogue()
{
    static const CataloguePtr catalogue = [] {
        QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/catalogue-yinzhou-sample.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no sample catalogue");
        auto data = readCatalogue(file.readAll());
        if (!data)
            qFatal("the sample catalogue is refused");
        return std::make_shared<const Catalogue>(*data);
    }();
    return catalogue;
}

ReferenceSet reference()
{
    ReferenceSet set;
    set.catalogue = sampleCatalogue();
    set.calendar = std::make_shared<const WorkCalendar>(2026, 2026, QMap<QDate, CalendarDay>());
    set.profile = std::make_shared<const ProvinceProfile>(ProvinceProfiles().forDivision(u"330212"));
    return set;
}

Applicant person()
{
    Applicant applicant;
    applicant.name = QStringLiteral("测试甲");
    applicant.documentNumber = QStringLiteral("330212190203120014");
    applicant.phone = QStringLiteral("13800000000");
    applicant.address = QStringLiteral("姜山镇测试村1号");
    return applicant;
}

CaseMaterial find(const IntakeModel &model, const QString &id)
{
    const auto found = std::ranges::find(model.materials(), id, &CaseMaterial::id);
    return found == model.materials().end() ? CaseMaterial() : *found;
}

} // namespace

class IntakeModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksForNoMaterialBeforeAnItemIsChosen();
    void refusesAnItemThatIsNotInTheCatalogue();
    void keepsTicksWhenAnAnswerChangesTheChecklist();
    void dropsAnswersToQuestionsNoLongerAsked();
    void spaceReceivesAsAskedAndTakesBack();
    void countsOfNoneTakeAMaterialBack();
    void receivesEverythingThatIsMissing();
    void takesOverAnEarlierHandInOfTheSameStandardMaterial();
    void fillsFormFieldsFromTheApplicant();
    void leavesAFieldTheClerkWroteAlone();
    void keepsFormValuesThatTheNextItemAsksForToo();
    void offersAcceptanceWhenEverythingIsThere();
    void offersPapersToFollowWhenOnlyADeferrableOneIsMissing();
    void warnsOfAnItemForOtherApplicants();
    void survivesACatalogueWithoutTheItem();
    void tellsSheetsApart();
    void checklistModelKeepsTheModelContract();
    void checklistModelSaysEverythingToAScreenReader();
    void itemResultsTellNamesakesApart();

private:
    void complete();

    ManualClock m_clock{QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600)};
    std::unique_ptr<IntakeModel> m_model;
};

void IntakeModelTest::init()
{
    m_model = std::make_unique<IntakeModel>(m_clock);
    m_model->setReference(reference());
}

void IntakeModelTest::complete()
{
    m_model->setApplicant(person());
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    while (!m_model->checklist().unanswered.isEmpty()) {
        const Situation *open = m_model->item()->situation(m_model->checklist().unanswered.first());
        m_model->answer(open->id, {open->options.last().id});
    }
    for (const FormField &field : m_model->item()->formFields) {
        if (m_model->draft().form.contains(field.key))
            continue;
        QJsonValue value = QStringLiteral("测试");
        if (field.type == FieldType::Number)
            value = QString::number(field.minimum.value_or(1));
        else if (field.type == FieldType::Choice)
            value = field.options.first();
        else if (field.type == FieldType::Money)
            value = field.minimum.value_or(100);
        else if (field.type == FieldType::Text && !field.pattern.isEmpty())
            value = QStringLiteral("6200000000000000");
        m_model->setFormValue(field.key, value);
    }
    m_model->receiveAll();
}

void IntakeModelTest::asksForNoMaterialBeforeAnItemIsChosen()
{
    QVERIFY(m_model->materials().empty());
    QVERIFY(!m_model->primaryOutcome());
}

void IntakeModelTest::refusesAnItemThatIsNotInTheCatalogue()
{
    QVERIFY(!m_model->chooseItem(QStringLiteral("nothing")));
    QVERIFY(!m_model->item());
}

void IntakeModelTest::keepsTicksWhenAnAnswerChangesTheChecklist()
{
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    m_model->toggleReceived(QStringLiteral("form"));
    m_model->answer(QStringLiteral("s1"), {QStringLiteral("s1o1")});
    QCOMPARE(find(*m_model, QStringLiteral("disease")).state, MaterialState::Missing);
    QCOMPARE(find(*m_model, QStringLiteral("form")).state, MaterialState::Received);
    m_model->answer(QStringLiteral("s1"), {QStringLiteral("s1o2")});
    QVERIFY(find(*m_model, QStringLiteral("disease")).id.isEmpty());
    QCOMPARE(find(*m_model, QStringLiteral("form")).originals, 1);
}

void IntakeModelTest::dropsAnswersToQuestionsNoLongerAsked()
{
    const auto leads = [](const SituationOption &option) { return !option.next.isEmpty(); };
    const auto branches = [&leads](const Situation &situation) {
        return !situation.multiple && std::ranges::any_of(situation.options, leads)
            && !std::ranges::all_of(situation.options, leads);
    };
    const auto &items = sampleCatalogue()->items();
    const auto nested = std::ranges::find_if(
        items, [&](const ServiceItem &item) { return std::ranges::any_of(item.situations, branches); });
    QVERIFY(nested != items.end());
    const auto parent = std::ranges::find_if(nested->situations, branches);
    const auto leading = std::ranges::find_if(parent->options, leads);
    const auto other = std::ranges::find_if_not(parent->options, leads);
    QVERIFY(m_model->chooseItem(nested->id));
    m_model->answer(parent->id, {leading->id});
    const QString child = leading->next.first();
    m_model->answer(child, {m_model->item()->situation(child)->options.first().id});
    QVERIFY(m_model->draft().answers.contains(child));
    m_model->answer(parent->id, {other->id});
    QVERIFY(!m_model->draft().answers.contains(child));
}

void IntakeModelTest::spaceReceivesAsAskedAndTakesBack()
{
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    m_model->toggleReceived(QStringLiteral("bankcard"));
    QCOMPARE(find(*m_model, QStringLiteral("bankcard")).copies, 1);
    QCOMPARE(find(*m_model, QStringLiteral("bankcard")).originals, 0);
    m_model->toggleReceived(QStringLiteral("bankcard"));
    QCOMPARE(find(*m_model, QStringLiteral("bankcard")).state, MaterialState::Missing);
    m_model->toggleReceived(QStringLiteral("idcard"));
    QCOMPARE(find(*m_model, QStringLiteral("idcard")).state, MaterialState::Received);
    m_model->toggleReceived(QStringLiteral("idcard"));
    QCOMPARE(find(*m_model, QStringLiteral("idcard")).state, MaterialState::Shared);
}

void IntakeModelTest::countsOfNoneTakeAMaterialBack()
{
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    m_model->setCounts(QStringLiteral("form"), 3, 1);
    QCOMPARE(find(*m_model, QStringLiteral("form")).state, MaterialState::Received);
    CaseMaterial counted = find(*m_model, QStringLiteral("form"));
    counted.pages = 9;
    m_model->setMaterial(counted);
    m_model->setCounts(QStringLiteral("form"), 0, 0);
    QCOMPARE(find(*m_model, QStringLiteral("form")).state, MaterialState::Missing);
    QCOMPARE(find(*m_model, QStringLiteral("form")).pages, 0);
}

void IntakeModelTest::receivesEverythingThatIsMissing()
{
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    QVERIFY(m_model->missingMaterials() > 0);
    m_model->receiveAll();
    QCOMPARE(m_model->missingMaterials(), 0);
}

void IntakeModelTest::takesOverAnEarlierHandInOfTheSameStandardMaterial()
{
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    KnownApplicant known;
    known.applicant = person();
    CaseMaterial before;
    before.id = QStringLiteral("another-id");
    before.standardId = find(*m_model, QStringLiteral("bankcard")).standardId;
    before.copies = 2;
    before.sourceCase = QStringLiteral("CASE-1");
    known.materials.push_back({before, TrustGrade::B, m_model->today()});
    m_model->setKnown(known);
    m_model->reuse(QStringLiteral("bankcard"));
    QCOMPARE(find(*m_model, QStringLiteral("bankcard")).state, MaterialState::Reused);
    QCOMPARE(find(*m_model, QStringLiteral("bankcard")).sourceCase, QStringLiteral("CASE-1"));
    m_model->reuse(QStringLiteral("form"));
    QCOMPARE(find(*m_model, QStringLiteral("form")).state, MaterialState::Missing);
}

void IntakeModelTest::fillsFormFieldsFromTheApplicant()
{
    m_model->setApplicant(person());
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    QCOMPARE(m_model->draft().form.value(QStringLiteral("live_addr")).toString(), person().address);
    QVERIFY(m_model->isPrefilled(QStringLiteral("live_addr")));
}

void IntakeModelTest::leavesAFieldTheClerkWroteAlone()
{
    m_model->setApplicant(person());
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    m_model->setFormValue(QStringLiteral("live_addr"), QStringLiteral("别处"));
    Applicant moved = person();
    moved.address = QStringLiteral("新地址");
    m_model->setApplicant(moved);
    QCOMPARE(m_model->draft().form.value(QStringLiteral("live_addr")).toString(), QStringLiteral("别处"));
}

void IntakeModelTest::keepsFormValuesThatTheNextItemAsksForToo()
{
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    m_model->setFormValue(QStringLiteral("live_addr"), QStringLiteral("别处"));
    const auto &items = sampleCatalogue()->items();
    const auto with = std::ranges::find_if(items, [](const ServiceItem &item) {
        return item.id != QString::fromLatin1(lowIncome) && item.field(u"live_addr");
    });
    const auto without = std::ranges::find_if(items, [](const ServiceItem &item) { return !item.field(u"live_addr"); });
    QVERIFY(m_model->chooseItem(with->id));
    QCOMPARE(m_model->draft().form.value(QStringLiteral("live_addr")).toString(), QStringLiteral("别处"));
    QVERIFY(m_model->chooseItem(without->id));
    QVERIFY(!m_model->draft().form.contains(QStringLiteral("live_addr")));
}

void IntakeModelTest::offersAcceptanceWhenEverythingIsThere()
{
    complete();
    QCOMPARE(m_model->formGaps(), 0);
    QCOMPARE(m_model->primaryOutcome(), std::optional(Outcome::Accept));
    QVERIFY(m_model->decisionDueIfAccepted());
}

void IntakeModelTest::offersPapersToFollowWhenOnlyADeferrableOneIsMissing()
{
    complete();
    m_model->takeBack(QStringLiteral("bankcard"));
    QVERIFY(!m_model->outcome(Outcome::Accept)->isOpen());
    QCOMPARE(m_model->primaryOutcome(), std::optional(Outcome::AcceptTolerant));
    QVERIFY(m_model->latestPromise(QStringLiteral("bankcard")));
}

void IntakeModelTest::warnsOfAnItemForOtherApplicants()
{
    Applicant body = person();
    body.kind = ApplicantKind::LegalPerson;
    m_model->setApplicant(body);
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    QVERIFY(!m_model->itemFitsApplicant());
}

void IntakeModelTest::survivesACatalogueWithoutTheItem()
{
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    ReferenceSet without = reference();
    CatalogueData data = sampleCatalogue()->data();
    data.items.removeIf([](const ServiceItem &item) { return item.id == QString::fromLatin1(lowIncome); });
    without.catalogue = std::make_shared<const Catalogue>(data);
    m_model->setReference(without);
    QVERIFY(!m_model->item());
    QVERIFY(!m_model->primaryOutcome());
}

void IntakeModelTest::tellsSheetsApart()
{
    const quint64 first = m_model->sheet();
    m_model->begin();
    QVERIFY(m_model->sheet() != first);
}

void IntakeModelTest::checklistModelKeepsTheModelContract()
{
    ChecklistModel model(*m_model);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    QCOMPARE(model.rowCount(), int(m_model->materials().size()));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    m_model->toggleReceived(QStringLiteral("form"));
    QCOMPARE(changed.count(), 1);
    m_model->answer(QStringLiteral("s1"), {QStringLiteral("s1o1")});
    QCOMPARE(model.rowCount(), int(m_model->materials().size()));
    m_model->begin();
    QCOMPARE(model.rowCount(), 0);
}

void IntakeModelTest::checklistModelSaysEverythingToAScreenReader()
{
    ChecklistModel model(*m_model);
    QVERIFY(m_model->chooseItem(QString::fromLatin1(lowIncome)));
    const QString text = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(text.contains(m_model->materials().front().name));
    QVERIFY(text.contains(QStringLiteral("Missing")));
}

void IntakeModelTest::itemResultsTellNamesakesApart()
{
    CatalogueData data = sampleCatalogue()->data();
    ServiceItem twin = data.items.first();
    twin.id = QStringLiteral("TWIN");
    twin.implCode.replace(30, 1, QStringLiteral("9"));
    data.items.append(twin);
    const auto catalogue = std::make_shared<const Catalogue>(data);
    ItemResults results;
    QAbstractItemModelTester tester(&results, QAbstractItemModelTester::FailureReportingMode::QtTest);
    results.setResults(catalogue, {&catalogue->items().first(), catalogue->find(u"TWIN"), &catalogue->items().at(5)});
    QVERIFY(!results.index(0).data(ItemResults::CodeRole).toString().isEmpty());
    QVERIFY(results.index(0).data(ItemResults::CodeRole) != results.index(1).data(ItemResults::CodeRole));
    QVERIFY(results.index(2).data(ItemResults::CodeRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(IntakeModelTest)
#include "intakemodel_test.moc"
