// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"
#include "ui/cases/casesteps.h"
#include "ui/cases/stepform.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLayout>
#include <QTest>

#include <memory>

using namespace yichuang;

namespace {

constexpr int narrowest = 280; ///< of the panel beside a case at its first width, less its scroll bar

/** Who in @p form needs more room than there is. */
QString tooWide(const StepForm &form)
{
    QString names;
    for (const QWidget *child : form.findChildren<QWidget *>()) {
        if (!child->isHidden() && child->minimumSizeHint().width() > narrowest)
            names += QStringLiteral(" %1 %2 (%3)")
                         .arg(QLatin1String(child->metaObject()->className()), child->objectName())
                         .arg(child->minimumSizeHint().width());
    }
    return names;
}

} // namespace

/** What is beside a case is never cut off: each form is as narrow as its panel may be, in the longer language. */
class FormWidthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp); }

    void everyFormFitsThePanel_data()
    {
        using Make = QUuid (*)(DeskFixture &);
        QTest::addColumn<Make>("make");
        QTest::newRow("received") << Make([](DeskFixture &f) { return receivedCase(f); });
        QTest::newRow("to be corrected") << Make([](DeskFixture &f) { return correctionCase(f); });
        QTest::newRow("accepted") << Make([](DeskFixture &f) { return acceptedCase(f); });
        QTest::newRow("accepted with a promise") << Make([](DeskFixture &f) { return tolerantCase(f); });
        QTest::newRow("instant") << Make([](DeskFixture &f) { return instantCase(f); });
        QTest::newRow("result at the window") << Make([](DeskFixture &f) { return waitingCase(f); });
    }

    void everyFormFitsThePanel()
    {
        using Make = QUuid (*)(DeskFixture &);
        QFETCH(Make, make);
        SampleDesk fixture;
        const CaseFile file = fileOf(fixture, make(fixture));
        int forms = 0;
        QStringList wide;
        for (const Role role : allRoles) {
            const StepContext context{file, fixture.desk->reference(), fixture.clock.today(), role};
            for (const StepOption &option : stepOptions(context)) {
                if (!option.allowed || isGivenByCitizen(option.step))
                    continue;
                const std::unique_ptr<StepForm> form(makeStepForm(option.step, context));
                form->layout()->setContentsMargins(0, 0, 0, 0);
                ++forms;
                if (form->minimumSizeHint().width() > narrowest)
                    wide.append(stepTitle(option.step) + tooWide(*form));
            }
        }
        QVERIFY(forms > 0);
        QVERIFY2(wide.isEmpty(), qPrintable(wide.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(FormWidthTest)
#include "formwidth_test.moc"
