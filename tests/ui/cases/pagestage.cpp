// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/pagestage.h"

#include <QApplication>
#include <QTest>

namespace yichuang {

namespace {

QString made(const QString &folder)
{
    QDir().mkpath(folder);
    return folder;
}

} // namespace

PageStage::PageStage(SampleItems items)
    : fixture(QDate(2026, 3, 2), items)
    , paperFolder(made(folder.path() + QStringLiteral("/papers")))
    , printer(paperFolder)
    , papers(printer, fixture.clock)
    , state(folder.path() + QStringLiteral("/ui.ini"))
{
}

PageStage::~PageStage() = default;

void PageStage::raise(Role role)
{
    m_reference = fixture.desk->reference();
    fixture.desk.reset();
    // Whoever tests a page may have its role; a new account has no business behind the window.
    if (!fixture.profile->setRoles(QStringLiteral("clerk"), {allRoles.begin(), allRoles.end()}))
        qFatal("no roles");
    runner = std::make_unique<DeskRunner>(std::move(fixture.profile), fixture.templates, fixture.clock, fixture.random);
    auto login = runner->logIn(QStringLiteral("clerk"), QString::fromUtf16(DeskFixture::password), role);
    login.waitForFinished();
    if (!login.result())
        qFatal("log-in: %s", qPrintable(login.result().error().reason));
    m_seat = *login.result();
}

PageContext PageStage::context()
{
    return {*runner, papers, fixture.clock, m_seat, m_reference};
}

void pressFocused(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }))
        qFatal("nobody has the focus");
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

} // namespace yichuang
