// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/exampledraft.h"
#include "tests/ui/intake/intakefixture.h"
#include "ui/intake/intakemodel.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace yichuang;

namespace {

const QString birth = QStringLiteral("YZ-B-BIRTH");

/** Answers what is asked with the first option, and fills the form as the example does. */
void complete(IntakeFixture &at, IntakeModel &model)
{
    while (!model.checklist().unanswered.isEmpty()) {
        const Situation *open = model.item()->situation(model.checklist().unanswered.first());
        model.answer(open->id, {open->options.first().id});
    }
    const IntakeDraft example = exampleDraft(*model.item(), model.draft().applicant, at.desk.clock.today());
    for (auto value = example.form.begin(); value != example.form.end(); ++value)
        model.setFormValue(value.key(), *value);
}

} // namespace

/** A 一件事 on the intake page: chosen like an item, taken in like one. */
class BundleIntakeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLifeEventIsTakenInByKeyboard()
    {
        IntakeFixture at;
        auto *model = at.page->findChild<IntakeModel *>();
        at.fillApplicant();
        at.press(Qt::Key_F3);
        at.typeCounted(QStringLiteral("xsecs")); // 新生儿出生
        at.press(Qt::Key_Return);
        QVERIFY(model->bundle());
        QCOMPARE(model->draft().itemId, birth);
        // The questions of the bundle and of the members they choose, each by one key.
        for (int pressed = 0; !model->checklist().unanswered.isEmpty(); ++pressed) {
            QVERIFY(pressed < 40);
            at.press(Qt::Key_2);
        }
        complete(at, *model);
        at.press(Qt::Key_F6);
        at.press(Qt::Key_F9);
        at.press(Qt::Key_F9);
        QVERIFY(at.waitUntilTaken());
        const QString members = at.find<QLabel>(QStringLiteral("resultMembers")).text();
        QCOMPARE(members.count(u'\n'), qsizetype(3)); // three members and the saving
        const CasePage page = *at.ask([](Desk &desk) { return desk.cases({}); });
        QCOMPARE(page.rows.size(), size_t(4));
    }

    void theSavingFollowsTheAnswers()
    {
        IntakeFixture at;
        auto *model = at.page->findChild<IntakeModel *>();
        at.fillApplicant();
        at.chooseItem(birth);
        const QString few = at.find<QLabel>(QStringLiteral("bundleSaving")).text();
        model->answer(QStringLiteral("q1"), {QStringLiteral("q1o2")});
        model->answer(QStringLiteral("q2"), {QStringLiteral("q2o1")});
        model->answer(QStringLiteral("q3"), {QStringLiteral("q3o1")});
        const QString all = at.find<QLabel>(QStringLiteral("bundleSaving")).text();
        QVERIFY(few != all);
        QVERIFY2(all.contains(QStringLiteral("38 → 27")), qPrintable(all));
        QVERIFY(at.page->findChild<QLineEdit *>(QStringLiteral("form-bank_no")));
        // Nobody wants the allowance any more: its fields and its answers go.
        model->answer(QStringLiteral("q3"), {QStringLiteral("q3o2")});
        QTRY_VERIFY(!at.page->findChild<QLineEdit *>(QStringLiteral("form-bank_no")));
    }

    void typingGoesOnWhileAnAnswerChangesNoField()
    {
        IntakeFixture at;
        auto *model = at.page->findChild<IntakeModel *>();
        at.fillApplicant();
        at.chooseItem(birth);
        auto *name = &at.find<QLineEdit>(QStringLiteral("form-child_name"));
        name->setFocus();
        at.typeFact(QStringLiteral("ceshi"));
        model->answer(QStringLiteral("q1"), {QStringLiteral("q1o1")});
        QCOMPARE(&at.find<QLineEdit>(QStringLiteral("form-child_name")), name);
        QCOMPARE(name->text(), QStringLiteral("ceshi"));
    }

    void anotherCitizenFindsNothingOfTheOneBefore()
    {
        IntakeFixture at;
        auto *model = at.page->findChild<IntakeModel *>();
        at.fillApplicant();
        at.chooseItem(birth);
        auto *name = &at.find<QLineEdit>(QStringLiteral("form-child_name"));
        name->setFocus();
        at.typeFact(QStringLiteral("ceshi"));
        IntakeDraft other;
        other.itemId = birth;
        model->takeUp(other);
        QTRY_VERIFY(at.find<QLineEdit>(QStringLiteral("form-child_name")).text().isEmpty());
    }

    void whatMayFollowStopsNobody()
    {
        IntakeFixture at;
        auto *model = at.page->findChild<IntakeModel *>();
        at.fillApplicant();
        at.chooseItem(QStringLiteral("YZ-B-HOUSE"));
        complete(at, *model);
        model->receiveAll();
        for (const CaseMaterial &line : std::vector<CaseMaterial>(model->materials())) {
            if (model->bundle()->mayFollow.contains(line.id))
                model->takeBack(line.id);
        }
        QVERIFY(model->outcome(Outcome::Accept)->isOpen());
        QCOMPARE(model->missingMaterials(), 0);
    }
};

QTEST_MAIN(BundleIntakeTest)
#include "bundleintake_test.moc"
