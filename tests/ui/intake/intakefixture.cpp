// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/intake/intakefixture.h"

#include "core/desk/exampledraft.h"
#include "ui/intake/intakemodel.h"

#include <QApplication>
#include <QVBoxLayout>

namespace yichuang {

Result<std::vector<PrinterInfo>> CountingPrinter::printers()
{
    return std::vector<PrinterInfo>();
}

Result<PrintJob> CountingPrinter::print(const PrintablePaper &paper, const PrintSettings &settings)
{
    Q_UNUSED(paper)
    Q_UNUSED(settings)
    if (refuses)
        return failure(ErrorCode::PrinterUnavailable, QStringLiteral("printer.stopped"));
    ++jobs;
    return PrintJob();
}

Result<PrintJob> CountingPrinter::follow(const PrintJob &job)
{
    return job;
}

IntakeFixture::IntakeFixture(const QStringList &earlier, const QString &centre, CardReader *reader)
    : desk(QDate(2026, 3, 2), centre)
    , m_reader(reader)
{
    desk.sit(Role::Administrator);
    desk.import(QStringLiteral("catalogue-yinzhou-sample")); // the whole of it: the search is part of the page
    desk.sit(Role::Clerk);
    for (const QString &itemId : earlier)
        desk.take(desk.completeDraft(itemId), Outcome::Accept);
    desk.desk.reset();
    open();
}

IntakeFixture::~IntakeFixture()
{
    window.reset();
    papers.reset();
    runner.reset();
}

void IntakeFixture::restart()
{
    window.reset();
    papers.reset();
    runner.reset();
    auto opened = Profile::open(desk.dir(), desk.files, desk.clock, desk.random);
    if (!opened)
        qFatal("reopen: %s", qPrintable(opened.error().reason));
    desk.profile = std::move(*opened);
    open();
}

void IntakeFixture::open()
{
    runner = std::make_unique<DeskRunner>(std::move(desk.profile), desk.templates, desk.clock, desk.random);
    papers = std::make_unique<PaperDesk>(printer, desk.clock);
    auto login = runner->logIn(QStringLiteral("clerk"), QString::fromUtf16(DeskFixture::password));
    if (!QTest::qWaitFor([&login] { return login.isFinished(); }, 20000) || !login.result())
        qFatal("log-in failed");
    const auto reference = ask([](Desk &at) -> Result<ReferenceSet> { return at.reference(); });
    window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    page = new IntakePage({*runner, *papers, desk.clock, *login.result(), *reference, nullptr, m_reader});
    layout->addWidget(page);
    window->resize(1186, 700);
    window->show();
    window->activateWindow();
    if (!QTest::qWaitForWindowActive(window.get()))
        qFatal("the window does not come up");
    page->activate();
}

void IntakeFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++keys;
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : page, key, modifiers);
}

void IntakeFixture::typeFact(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void IntakeFixture::typeCounted(const QString &text)
{
    keys += int(text.size());
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void IntakeFixture::fillApplicant()
{
    auto *model = page->findChild<IntakeModel *>();
    IntakeDraft draft;
    draft.applicant.name = QStringLiteral("测试甲");
    draft.applicant.documentNumber = QStringLiteral("330212190203120014");
    draft.applicant.sex = Sex::Male;
    draft.applicant.birth = QDate(1902, 3, 12);
    draft.applicant.phone = QStringLiteral("13800000000");
    draft.applicant.address = QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号");
    model->takeUp(draft);
}

void IntakeFixture::chooseItem(const QString &itemId)
{
    if (!page->findChild<IntakeModel *>()->chooseItem(itemId))
        qFatal("no item %s", qPrintable(itemId));
}

void IntakeFixture::completeItem(const QString &itemId)
{
    auto *model = page->findChild<IntakeModel *>();
    chooseItem(itemId);
    while (!model->checklist().unanswered.isEmpty()) {
        const Situation *open = model->item()->situation(model->checklist().unanswered.first());
        model->answer(open->id, {open->options.last().id});
    }
    const IntakeDraft example = exampleDraft(*model->item(), model->draft().applicant, desk.clock.today());
    for (auto value = example.form.begin(); value != example.form.end(); ++value)
        model->setFormValue(value.key(), *value);
}

bool IntakeFixture::waitUntilTaken()
{
    QWidget &result = find<QWidget>(QStringLiteral("resultPanel"));
    return QTest::qWaitFor([&result] { return result.isVisible(); }, 20000);
}

} // namespace yichuang
