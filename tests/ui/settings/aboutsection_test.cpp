// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "tests/ui/intake/intakefixture.h"
#include "ui/settings/systemabsences.h"

#include <QLabel>

using namespace yichuang;

/** Settings, About: what this system cannot do is told where somebody looks for it. */
class AboutSectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatThisSystemLacksIsSaid();
};

void AboutSectionTest::whatThisSystemLacksIsSaid()
{
    const QStringList absences = systemAbsences();
    QVERIFY(!absences.isEmpty());
    IntakeFixture at;
    AboutSection section({*at.runner, *at.papers, at.desk.clock, {}, {}, nullptr, nullptr});
    section.refresh();
    section.resize(900, 600);
    section.show();
    QVERIFY(QTest::qWaitForWindowExposed(&section));
    const auto *label = section.findChild<QLabel *>(QStringLiteral("systemAbsences"));
    QVERIFY(label && label->isVisible());
    for (const QString &absence : absences) {
        QVERIFY2(absence.size() > 30 && absence.endsWith(QLatin1Char('.')), qPrintable(absence));
        QVERIFY2(label->text().contains(absence), qPrintable(label->text()));
    }
    QVERIFY(label->height() >= label->heightForWidth(label->width())); // none of it is cut off
}

QTEST_MAIN(AboutSectionTest)
#include "aboutsection_test.moc"
