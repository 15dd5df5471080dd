// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bundles/memberintake.h"

#include "core/base/randomsource.h"
#include "core/cases/materialsets.h"
#include "core/cases/outcomes.h"
#include "core/reference/catalogueimport.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

constexpr int drawsPerBundle = 60;

Answers answered(std::initializer_list<std::pair<const char16_t *, const char16_t *>> pairs)
{
    Answers answers;
    for (const auto &[question, option] : pairs)
        answers.insert(QString::fromUtf16(question), {QString::fromUtf16(option)});
    return answers;
}

/** Answers drawn at random to every question the merged item asks, until it asks no more. */
Answers drawn(const Bundle &bundle, const Catalogue &catalogue, RandomSource &random)
{
    Answers answers;
    for (int round = 0; round < 20; ++round) {
        const MergedItem merged = mergeBundle(bundle, catalogue, answers);
        const Checklist checklist = resolveChecklist(merged.item, answers);
        bool added = false;
        for (const QString &id : checklist.asked) {
            if (answers.contains(id))
                continue;
            const Situation *situation = merged.item.situation(id);
            QStringList chosen;
            if (situation->multiple) {
                for (const SituationOption &option : situation->options) {
                    if (random.below(2) == 0)
                        chosen.append(option.id);
                }
            } else {
                chosen.append(situation->options.at(random.below(std::uint32_t(situation->options.size()))).id);
            }
            answers.insert(id, chosen);
            added = true;
        }
        if (!added)
            return answers;
    }
    qFatal("questions without end in %s", qPrintable(bundle.id));
}

/** Which members are chosen, said once more in other words: by asking for each member alone. */
bool isChosen(const Bundle &bundle, const BundleMember &member, const Answers &answers)
{
    bool in = member.required;
    bool out = false;
    for (const BundleQuestion &question : bundle.questions) {
        for (const BundleOption &option : question.options) {
            const bool picked = answers.value(question.id).contains(option.id);
            in = in || (picked && option.includes.contains(member.itemId));
            out = out || (picked && option.excludes.contains(member.itemId));
        }
    }
    return in && !out;
}

std::vector<CaseMaterial> allReceived(const ServiceItem &item, const Answers &answers)
{
    std::vector<CaseMaterial> lines = checklistMaterials(item, answers);
    for (CaseMaterial &line : lines) {
        if (!line.isSatisfied())
            line.state = MaterialState::Received;
        line.originals = line.copiesAsked;
    }
    return lines;
}

QStringList memberIds(const std::vector<MemberIntake> &members)
{
    QStringList ids;
    for (const MemberIntake &member : members)
        ids.append(member.item->id);
    return ids;
}

} // namespace

/** 一件事 as one item: who is in it, what is asked once, who waits for whom, what it spares. */
class MergedItemTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(u"" YICHUANG_RESOURCES "/reference/catalogue-yinzhou-sample.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto read = readCatalogue(file.readAll());
        QVERIFY(read.has_value());
        m_catalogue = std::make_shared<const Catalogue>(std::move(*read));
        QCOMPARE(m_catalogue->bundles().size(), 17);
    }

    void aBirthChoosesItsMembersByTheAnswers()
    {
        const Answers answers = answered({{u"q1", u"q1o1"}, {u"q2", u"q2o1"}, {u"q3", u"q3o2"}});
        const BundleChoice choice = chooseMembers(bundle(u"YZ-B-BIRTH"), answers);
        QCOMPARE(choice.members, (QStringList{u"YZ-GA07"_s, u"YZ-YB03"_s, u"YZ-RS11"_s}));
        QCOMPARE(choice.unanswered, QStringList());
        QVERIFY(choice.startsAtOnce(u"YZ-YB03"_s));
        QCOMPARE(choice.after.value(u"YZ-RS11"_s), QStringList{u"YZ-GA07"_s});
    }

    void withoutAnswersOnlyTheRequiredMembersAreIn()
    {
        const BundleChoice choice = chooseMembers(bundle(u"YZ-B-BIRTH"), {});
        QCOMPARE(choice.members, (QStringList{u"YZ-GA07"_s, u"YZ-YB03"_s}));
        QCOMPARE(choice.unanswered, (QStringList{u"q1"_s, u"q2"_s, u"q3"_s}));
    }

    void aMemberNeverStandsBeforeOneItWaitsFor()
    {
        // In the catalogue's own order the school comes before the permit it needs.
        const Answers answers = answered({{u"q1", u"q1o3"}});
        const QStringList members = chooseMembers(bundle(u"YZ-B-SCHOOL"), answers).members;
        QVERIFY(members.indexOf(u"YZ-GA04"_s) < members.indexOf(u"YZ-JY03"_s));
    }

    void whatAnEarlierMemberProducesIsNotAskedFor()
    {
        const Answers answers = answered({{u"q1", u"q1o3"}});
        const MergedItem merged = mergeBundle(bundle(u"YZ-B-SCHOOL"), *m_catalogue, answers);
        QVERIFY(!merged.item.material(u"u06")); // 父母居住证
        QVERIFY(merged.produced.contains(ProducedMaterial{u"YZ-JY03"_s, u"res"_s, u"YZ-GA04"_s}));
        // Without the permit among the members, the applicant brings it.
        const Answers holder = answered({{u"q1", u"q1o2"}});
        const MergedItem other = mergeBundle(bundle(u"YZ-B-SCHOOL"), *m_catalogue, holder);
        QVERIFY(other.item.material(u"u06"));
        QVERIFY(other.produced.isEmpty());
    }

    void materialsOfMembersThatWaitMayFollow()
    {
        const Answers answers = answered({{u"q1", u"q1o2"}, {u"q2", u"q2o2"}});
        const MergedItem merged = mergeBundle(bundle(u"YZ-B-HOUSE"), *m_catalogue, answers);
        // Nobody can bring the survey of a house that is not built.
        QVERIFY(merged.mayFollow.contains(u"u13"_s));
        QVERIFY(!merged.mayFollow.contains(u"u03"_s));
        std::vector<CaseMaterial> lines = checklistMaterials(merged.item, answers);
        QVERIFY(!findMaterial(neededNow(merged, lines), u"u13"));
        for (CaseMaterial &line : lines)
            line.state = MaterialState::Received;
        QVERIFY(findMaterial(neededNow(merged, lines), u"u13"));
    }

    void aFieldThatOnlyAnEarlierDecisionCanTellIsNotRequiredAtTheVisit()
    {
        const Answers answers = answered({{u"q1", u"q1o1"}, {u"q2", u"q2o1"}, {u"q3", u"q3o2"}});
        const MergedItem merged = mergeBundle(bundle(u"YZ-B-BIRTH"), *m_catalogue, answers);
        QVERIFY(merged.item.field(u"child_idno"));
        QVERIFY(merged.item.field(u"child_name")->required);
        // Over all bundles: required exactly where a member that starts at once requires it.
        int spared = 0;
        for (const Bundle &one : m_catalogue->bundles()) {
            SeededRandom random(11);
            const Answers drawnAnswers = drawn(one, *m_catalogue, random);
            const MergedItem whole = mergeBundle(one, *m_catalogue, drawnAnswers);
            for (const FormField &field : whole.item.formFields) {
                bool now = false;
                bool later = false;
                for (const QString &id : whole.choice.members) {
                    const FormField *own = m_catalogue->find(id)->field(field.key);
                    const bool wanted = own && own->required;
                    now = now || (wanted && whole.choice.startsAtOnce(id));
                    later = later || (wanted && !whole.choice.startsAtOnce(id));
                }
                QCOMPARE(field.required, now);
                spared += later && !now;
            }
        }
        QVERIFY(spared > 0);
    }

    void whatOneAnswerTakesInAnotherMayTakeOut()
    {
        Bundle made;
        made.members = {{u"A"_s, 1, true, {}, {}}, {u"B"_s, 2, false, {}, {}}};
        made.questions = {{u"q1"_s, u"?"_s, true, {{u"in"_s, u"in"_s, {u"B"_s}, {}, {}}}},
                          {u"q2"_s, u"?"_s, true, {{u"out"_s, u"out"_s, {}, {u"B"_s}, {}}}}};
        QCOMPARE(chooseMembers(made, answered({{u"q1", u"in"}})).members, (QStringList{u"A"_s, u"B"_s}));
        QCOMPARE(chooseMembers(made, answered({{u"q1", u"in"}, {u"q2", u"out"}})).members, QStringList{u"A"_s});
    }

    void theOneFormStandsForTheMembersForms()
    {
        const Answers answers = answered({{u"q1", u"q1o1"}, {u"q2", u"q2o2"}, {u"q3", u"q3o2"}});
        const MergedItem merged = mergeBundle(bundle(u"YZ-B-BIRTH"), *m_catalogue, answers);
        QCOMPARE(merged.item.material(mergedFormId())->name, u"新生儿出生一件事申请表"_s);
        QCOMPARE(merged.askedBy(mergedFormId()), (QStringList{u"YZ-GA07"_s, u"YZ-YB03"_s}));
    }

    void memberAnswersAreTakenOutByMember()
    {
        Answers answers;
        answers.insert(u"q1"_s, {u"x"_s});
        answers.insert(u"YZ-A/s1"_s, {u"o1"_s});
        answers.insert(u"YZ-A/s2"_s, {u"o2"_s});
        answers.insert(u"YZ-AB/s1"_s, {u"o3"_s});
        QCOMPARE(memberAnswers(answers, u"YZ-A"_s), (Answers{{u"s1"_s, {u"o1"_s}}, {u"s2"_s, {u"o2"_s}}}));
    }

    void everyBundleHoldsTogether_data()
    {
        QTest::addColumn<QString>("id");
        for (const Bundle &one : m_catalogue->bundles())
            QTest::newRow(qPrintable(one.id)) << one.id;
    }

    /** Whatever is answered: each member gets exactly what it asks, no more is asked than needed, and the counts hold.
     */
    void everyBundleHoldsTogether()
    {
        QFETCH(QString, id);
        const Bundle &one = bundle(id);
        SeededRandom random(17);
        for (int draw = 0; draw < drawsPerBundle; ++draw) {
            const Answers answers = drawn(one, *m_catalogue, random);
            const MergedItem merged = mergeBundle(one, *m_catalogue, answers);
            QSet<QString> chosen;
            for (const BundleMember &member : one.members) {
                if (isChosen(one, member, answers))
                    chosen.insert(member.itemId);
            }
            QCOMPARE(QSet<QString>(merged.choice.members.cbegin(), merged.choice.members.cend()), chosen);
            QVERIFY(resolveChecklist(merged.item, answers).isComplete());

            const std::vector<CaseMaterial> handedIn = allReceived(merged.item, answers);
            const std::vector<MemberIntake> members = dealOut(one, merged, *m_catalogue, answers, {}, handedIn);
            QCOMPARE(memberIds(members), merged.choice.members);
            int before = 0;
            int lines = 0;
            QStringList earlier;
            for (const MemberIntake &member : members) {
                const Checklist asked = resolveChecklist(*member.item, memberAnswers(answers, member.item->id));
                QVERIFY2(asked.isComplete(), qPrintable(member.item->id));
                QCOMPARE(qsizetype(member.materials.size()), asked.needed.size());
                for (const CaseMaterial &line : member.materials) {
                    const bool awaited = member.awaitedMaterials().contains(line.id);
                    QVERIFY2(awaited ? !line.isSatisfied() : line.isSatisfied(),
                             qPrintable(member.item->id + u'/' + line.id));
                    before += line.necessity != Necessity::Shareable;
                    lines += !awaited;
                }
                for (const AwaitedMember &awaited : member.waitsFor)
                    QVERIFY(earlier.contains(awaited.itemId));
                earlier.append(member.item->id);
            }
            // Exactly one line stands for each material of a member, and every line stands for something.
            int satisfied = 0;
            for (const CaseMaterial &line : handedIn) {
                QVERIFY2(!merged.satisfies.value(line.id).isEmpty(), qPrintable(line.id));
                satisfied += int(merged.satisfies.value(line.id).size());
            }
            QCOMPARE(satisfied, lines);
            QCOMPARE(merged.saving.materialsBefore, before);
            QVERIFY(merged.saving.materialsAfter <= merged.saving.materialsBefore);
            QVERIFY(merged.saving.fieldsAfter <= merged.saving.fieldsBefore);
            QVERIFY(merged.saving.daysAfter <= merged.saving.daysBefore);
            QCOMPARE(merged.saving.visitsAfter, one.runCount);
        }
    }

    void theOneFormFillsEveryMembersFields()
    {
        for (const Bundle &one : m_catalogue->bundles()) {
            SeededRandom random(3);
            const Answers answers = drawn(one, *m_catalogue, random);
            const MergedItem merged = mergeBundle(one, *m_catalogue, answers);
            QJsonObject form;
            for (const FormField &field : merged.item.formFields)
                form.insert(field.key, field.key);
            for (const MemberIntake &member : dealOut(one, merged, *m_catalogue, answers, form, {})) {
                QStringList keys;
                for (const FormField &field : member.item->formFields)
                    keys.append(field.key);
                keys.sort();
                QCOMPARE(member.form.keys(), keys);
            }
        }
    }

    void theSavingOfABirthIsCounted()
    {
        const Answers answers = answered({{u"q1", u"q1o2"}, {u"q2", u"q2o1"}, {u"q3", u"q3o1"}});
        const MergedItem merged = mergeBundle(bundle(u"YZ-B-BIRTH"), *m_catalogue, answers);
        // All five members: the catalogue's publisher counted the same fields.
        QCOMPARE(merged.saving.fieldsBefore, 38);
        QCOMPARE(merged.saving.fieldsAfter, 27);
        QCOMPARE(merged.saving.visitsAfter, 1);
        QCOMPARE(merged.saving.daysBefore, 7);
        QCOMPARE(merged.saving.daysAfter, 7);
    }

    void anItemIsItselfAndABundleIsMerged()
    {
        QCOMPARE(itemOrBundle(*m_catalogue, u"YZ-GA07"_s, {}), *m_catalogue->find(u"YZ-GA07"));
        QCOMPARE(itemOrBundle(*m_catalogue, u"YZ-B-BIRTH"_s, {})->name, u"新生儿出生一件事"_s);
        QVERIFY(!itemOrBundle(*m_catalogue, u"nothing"_s, {}));
    }

    void onlyWhoMayBeginIsAskedIn_data()
    {
        using enum ApplicantKind;
        QTest::addColumn<QString>("bundleId");
        QTest::addColumn<QList<ApplicantKind>>("kinds");
        // A shop's later permits are for the shop that its registration makes.
        QTest::newRow("a restaurant is opened by a person") << u"YZ-B-REST"_s << QList<ApplicantKind>{NaturalPerson};
        QTest::newRow("whoever works for himself") << u"YZ-B-FLEX"_s << QList<ApplicantKind>{NaturalPerson};
        QTest::newRow("a drugstore by a person or a company")
            << u"YZ-B-DRUG"_s << QList<ApplicantKind>{NaturalPerson, LegalPerson};
        QTest::newRow("a birth") << u"YZ-B-BIRTH"_s << QList<ApplicantKind>{NaturalPerson};
    }
    void onlyWhoMayBeginIsAskedIn()
    {
        QFETCH(QString, bundleId);
        QFETCH(QList<ApplicantKind>, kinds);
        QList<ApplicantKind> asked = mergeBundle(bundle(bundleId), *m_catalogue, {}).item.applicantKinds;
        std::ranges::sort(asked);
        QCOMPARE(asked, kinds);
    }

    void membersForNobodyTogetherLeaveTheKindsOfTheBundle()
    {
        Bundle odd = bundle(u"YZ-B-REST");
        for (BundleMember &member : odd.members)
            member.after.clear();
        odd.members[1].required = true;
        QCOMPARE(mergeBundle(odd, *m_catalogue, {}).item.applicantKinds, odd.applicantKinds);
    }

    /** A case keeps the merged item; read back it asks the same. */
    void theMergedItemSurvivesItsJson()
    {
        const MergedItem merged = mergeBundle(bundle(u"YZ-B-SHOP"), *m_catalogue, answered({{u"q1", u"q1o1"}}));
        const ServiceItem again = ServiceItem::fromJson(merged.item.toJson());
        QCOMPARE(again.materials, merged.item.materials);
        QCOMPARE(again.situations, merged.item.situations);
        QCOMPARE(again.formFields, merged.item.formFields);
    }

private:
    [[nodiscard]] const Bundle &bundle(QStringView id) const
    {
        const Bundle *found = m_catalogue->bundle(id);
        if (!found)
            qFatal("no such bundle");
        return *found;
    }

    CataloguePtr m_catalogue;
};

QTEST_GUILESS_MAIN(MergedItemTest)
#include "mergeditem_test.moc"
