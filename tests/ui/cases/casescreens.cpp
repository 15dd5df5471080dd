// SPDX-License-Identifier: GPL-3.0-or-later
//
// Draws the case and catalogue pages as pictures: case_screens FOLDER WIDTHxHEIGHT [TRANSLATION.qm]. Looked at by
// people; QT_SCALE_FACTOR=2 gives the pictures of a 200 % screen.
#include "tests/ui/cases/casesamples.h"
#include "tests/ui/cases/pagestage.h"
#include "ui/cases/casedetailpage.h"
#include "ui/cases/casespage.h"
#include "ui/cases/itempicker.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/catalogue/importreport.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTranslator>

using namespace yichuang;

namespace {

class Camera
{
public:
    Camera(QString folder, QSize size)
        : m_folder(std::move(folder))
        , m_size(size)
    {
    }
    void shoot(QWidget &page, const QString &name) const
    {
        page.resize(m_size);
        page.show();
        QTest::qWait(250);
        page.grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, name).arg(m_size.width()));
    }

private:
    QString m_folder;
    QSize m_size;
};

void press(QWidget &page, const QString &name)
{
    QAbstractButton *button = nullptr;
    if (QTest::qWaitFor([&] { return (button = page.findChild<QAbstractButton *>(name)) != nullptr; }))
        button->click();
}

struct Cases
{
    QUuid received, corrected, accepted, tolerant, instant;
};

Cases fill(DeskFixture &fixture)
{
    Cases cases;
    cases.received = receivedCase(fixture, {QStringLiteral("form"), QStringLiteral("bankcard")});
    fixture.clock.advanceSeconds(2 * 24 * 3600);
    cases.corrected = correctionCase(fixture);
    cases.tolerant = tolerantCase(fixture);
    fixture.clock.advanceSeconds(3600);
    cases.instant = instantCase(fixture);
    for (int i = 0; i < 12; ++i)
        cases.accepted = acceptedCase(fixture);
    (void)fixture.desk->act(cases.accepted, EventType::NoteAdded,
                            NoteBody{QStringLiteral("申请人来电询问进度，已告知承诺办结日期。")}.toJson());
    return cases;
}

void shootCase(PageStage &stage, const Camera &camera, const QUuid &caseId, const QString &name,
               const QString &step = {})
{
    CaseDetailPage page(stage.context(), stage.state);
    page.showCase(caseId);
    page.show();
    page.activate();
    QTest::qWait(300);
    if (!step.isEmpty())
        press(page, step);
    camera.shoot(page, name);
}

void shootCases(const Camera &camera)
{
    PageStage empty;
    empty.raise();
    CasesPage nothing(empty.context(), empty.state);
    nothing.show();
    nothing.activate();
    camera.shoot(nothing, QStringLiteral("cases-empty"));

    PageStage stage;
    const Cases cases = fill(stage.fixture);
    stage.raise();
    CasesPage list(stage.context(), stage.state);
    list.show();
    list.activate();
    camera.shoot(list, QStringLiteral("cases"));
    list.findChild<QLineEdit *>(QStringLiteral("caseSearch"))->setText(QStringLiteral("欧阳"));
    camera.shoot(list, QStringLiteral("cases-not-found"));
    shootCase(stage, camera, cases.received, QStringLiteral("case-received"));
    shootCase(stage, camera, cases.received, QStringLiteral("case-supplement"), QStringLiteral("stepSupplement"));
    shootCase(stage, camera, cases.received, QStringLiteral("case-correction"), QStringLiteral("stepCorrection"));
    shootCase(stage, camera, cases.received, QStringLiteral("case-decline"), QStringLiteral("stepDecline"));
    shootCase(stage, camera, cases.corrected, QStringLiteral("case-awaiting"));
    shootCase(stage, camera, cases.tolerant, QStringLiteral("case-tolerant"));
    shootCase(stage, camera, cases.instant, QStringLiteral("case-decide"), QStringLiteral("stepDecide"));
    CaseDetailPage page(stage.context(), stage.state);
    page.showCase(cases.accepted);
    page.show();
    page.activate();
    QTest::qWait(300);
    QTest::keyClick(&page, Qt::Key_3, Qt::AltModifier);
    press(page, QStringLiteral("showFacts"));
    camera.shoot(page, QStringLiteral("case-timeline"));
    QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
    camera.shoot(page, QStringLiteral("case-papers"));
    stage.fixture.clock.advanceSeconds(9 * 24 * 3600);
    shootCase(stage, camera, cases.received, QStringLiteral("case-deemed"));
}

/** The wrong item of an accepted case, and what the right one asks. */
void shootRectification(const Camera &camera)
{
    PageStage stage(SampleItems::All);
    const QUuid accepted = acceptedCase(stage.fixture);
    stage.raise();
    CaseDetailPage page(stage.context(), stage.state);
    page.showCase(accepted);
    page.show();
    page.activate();
    press(page, QStringLiteral("stepRectify"));
    camera.shoot(page, QStringLiteral("case-rectify"));
    auto *picker = page.findChild<ItemPicker *>(QStringLiteral("rightItem"));
    QTest::keyClicks(picker, QStringLiteral("zdshbzbyjtrd"));
    picker->completer()->popup()->hide();
    const QModelIndex first = picker->completer()->completionModel()->index(0, 0);
    picker->setText(first.data().toString());
    Q_EMIT picker->completer()->activated(first);
    camera.shoot(page, QStringLiteral("case-rectify-asked"));
}

void shootCatalogue(const Camera &camera)
{
    PageStage stage(SampleItems::All);
    stage.raise();
    PageContext bare = stage.context();
    bare.reference.catalogue.reset();
    CataloguePage empty(bare, stage.state);
    camera.shoot(empty, QStringLiteral("catalogue-empty"));
    CataloguePage page(stage.context(), stage.state);
    page.show();
    page.activate();
    page.findChild<QLineEdit *>(QStringLiteral("itemSearch"))->setText(QStringLiteral("低保"));
    QTest::qWait(200);
    press(page, QStringLiteral("option-s1o1"));
    camera.shoot(page, QStringLiteral("catalogue"));

    ImportOutcome outcome;
    for (int i = 0; i < 14; ++i)
        outcome.faults.push_back({QStringLiteral("/items/%1/materials/2/name").arg(i * 7),
                                  i % 3 ? QStringLiteral("E032") : QStringLiteral("E022"), QStringLiteral("其他材料"),
                                  QStringLiteral("a named material")});
    ImportReport report(QStringLiteral("catalogue-2027.json"), outcome, stage.state);
    report.show();
    QTest::qWait(200);
    camera.shoot(report, QStringLiteral("catalogue-faults"));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    QTranslator translator;
    if (arguments.size() > 3 && translator.load(arguments[3]))
        QApplication::installTranslator(&translator);
    applyTheme(app);
    const QStringList size = arguments[2].split(QLatin1Char('x'));
    const Camera camera(arguments[1], QSize(size[0].toInt(), size.value(1).toInt()));
    shootCases(camera);
    shootRectification(camera);
    shootCatalogue(camera);
    return 0;
}
