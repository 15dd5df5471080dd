// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupsection.h"

#include "core/store/backupcopies.h"
#include "core/store/filesystem.h"
#include "core/store/restore.h"
#include "tests/ui/intake/intakefixture.h"
#include "ui/settings/backupcopypanel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/field.h"

#include <QDir>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace yichuang;

namespace {

/** The section on a real profile, and a stick beside it. */
struct Stand
{
    Stand()
        : section({*at.runner, *at.papers, at.desk.clock, {}, {}, nullptr, nullptr})
    {
        if (!QDir().mkpath(stick))
            qFatal("no stick");
        section.refresh();
        section.show();
        if (!QTest::qWaitForWindowExposed(&section))
            qFatal("the section does not come up");
    }

    template <typename Widget> Widget &find(const char *name)
    {
        return *section.findChild<Widget *>(QString::fromLatin1(name));
    }
    void choose(const QString &folder)
    {
        auto &field = find<QLineEdit>("backupCopyFolder");
        field.setFocus();
        field.setText(QDir::toNativeSeparators(folder)); // QtTest has no keys for its Chinese name
        QTest::keyClick(&field, Qt::Key_Return);
    }
    [[nodiscard]] QString state() { return find<QLabel>("backupCopyState").text(); }
    [[nodiscard]] Banner &said() { return find<Banner>("backupCopyBanner"); }
    [[nodiscard]] QString fault()
    {
        return qobject_cast<Field *>(find<QLineEdit>("backupCopyFolder").parentWidget())->note();
    }
    [[nodiscard]] QStringList copies()
    {
        QStringList found;
        QDirIterator all(stick, {QStringLiteral("backup-*")}, QDir::Dirs, QDirIterator::Subdirectories);
        while (all.hasNext())
            found << all.next();
        return found;
    }

    IntakeFixture at;
    QTemporaryDir beside;
    QString stick = beside.filePath(QStringLiteral("U盘 1"));
    BackupSection section;
};

} // namespace

class BackupSectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASecondPlaceThePageSaysWhatThatMeans();
    void everyBackupIsCopiedIntoTheChosenFolder();
    void aFolderThatIsGoneIsToldAndTheBackupIsMade();
    void aFolderThatCannotBeIsToldAtItsField();
    void theEmptyFieldEndsCopying();
};

void BackupSectionTest::withoutASecondPlaceThePageSaysWhatThatMeans()
{
    Stand stand;
    QTRY_VERIFY(stand.state().contains(QStringLiteral("on this computer only")));
    QVERIFY(!stand.find<QPushButton>("backupCopyNow").isEnabled());
    stand.find<QPushButton>("backupNow").click();
    QTRY_VERIFY(!stand.find<Banner>("backupBanner").text().isEmpty());
    QVERIFY(stand.state().contains(QStringLiteral("on this computer only")));
    QVERIFY(stand.said().isHidden());
}

void BackupSectionTest::everyBackupIsCopiedIntoTheChosenFolder()
{
    Stand stand;
    stand.find<QPushButton>("backupNow").click();
    QTRY_COMPARE(stand.find<Banner>("backupBanner").kind(), BannerKind::Success);
    stand.choose(stand.stick); // the one there is goes at once
    QTRY_COMPARE_WITH_TIMEOUT(stand.said().kind(), BannerKind::Success, 20000);
    QVERIFY(stand.said().text().contains(QDir::toNativeSeparators(stand.stick)));
    QTRY_VERIFY2(stand.state().startsWith(QStringLiteral("✓")), qPrintable(stand.state()));
    QVERIFY(!stand.find<QPushButton>("backupCopyNow").isEnabled());
    const QStringList first = stand.copies();
    QCOMPARE(first.size(), 1);
    LocalFiles files;
    QVERIFY(verifyBackup(first.first(), files));

    stand.at.desk.clock.advanceSeconds(24 * 3600);
    stand.find<QPushButton>("backupNow").click();
    QTRY_COMPARE_WITH_TIMEOUT(stand.copies().size(), 2, 20000);
    QTRY_VERIFY(stand.state().startsWith(QStringLiteral("✓")));
}

void BackupSectionTest::aFolderThatIsGoneIsToldAndTheBackupIsMade()
{
    Stand stand;
    stand.choose(stand.stick);
    QTRY_VERIFY(stand.state().contains(QStringLiteral("No backup is there yet")));
    QVERIFY(QDir().rmdir(stand.stick));
    stand.find<QPushButton>("backupNow").click();
    QTRY_COMPARE_WITH_TIMEOUT(stand.said().kind(), BannerKind::Error, 20000);
    QVERIFY2(
        stand.said().text().contains(errorText({ErrorCode::NotFound, QStringLiteral("backup.copy-folder"), {}}).what),
        qPrintable(stand.said().text()));
    QCOMPARE(stand.find<Banner>("backupBanner").kind(), BannerKind::Success);
    QTRY_VERIFY2(stand.state().contains(QStringLiteral("not there now")), qPrintable(stand.state()));
    QVERIFY(!QDir(stand.stick).exists());

    QVERIFY(QDir().mkdir(stand.stick)); // plugged in again
    QTRY_VERIFY(stand.find<QPushButton>("backupCopyNow").isEnabled());
    stand.find<QPushButton>("backupCopyNow").click();
    QTRY_COMPARE_WITH_TIMEOUT(stand.copies().size(), 1, 20000);
    QTRY_VERIFY(stand.state().startsWith(QStringLiteral("✓")));
}

void BackupSectionTest::aFolderThatCannotBeIsToldAtItsField()
{
    Stand stand;
    stand.choose(stand.beside.filePath(QStringLiteral("nowhere")));
    QTRY_VERIFY2(stand.fault().contains(QStringLiteral("is not there")), qPrintable(stand.fault()));
    QVERIFY(stand.state().contains(QStringLiteral("on this computer only")));
    auto own = stand.at.runner->onProfile([](Profile &profile) { return profile.directory(); });
    own.waitForFinished();
    stand.choose(own.result());
    QTRY_VERIFY2(stand.fault().contains(QStringLiteral("within the data")), qPrintable(stand.fault()));
}

void BackupSectionTest::theEmptyFieldEndsCopying()
{
    Stand stand;
    stand.choose(stand.stick);
    QTRY_VERIFY(stand.state().contains(QStringLiteral("No backup is there yet")));
    stand.choose({});
    QTRY_VERIFY(stand.state().contains(QStringLiteral("on this computer only")));
    stand.find<QPushButton>("backupNow").click();
    QTRY_COMPARE(stand.find<Banner>("backupBanner").kind(), BannerKind::Success);
    auto due = stand.at.runner->onProfile([](Profile &profile) { return BackupCopies(profile).due(); });
    due.waitForFinished();
    QVERIFY(due.result() && !*due.result());
    QCOMPARE(stand.copies(), QStringList());
}

QTEST_MAIN(BackupSectionTest)
#include "backupsection_test.moc"
