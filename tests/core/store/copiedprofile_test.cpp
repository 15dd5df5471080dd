// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "tests/core/store/must.h"
#include "tests/core/store/plainprofile.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;
using namespace Qt::StringLiterals;

namespace {

/** Draws the same over and over, then something else: what chance may do to a copy. */
class StubbornRandom final : public RandomSource
{
public:
    [[nodiscard]] QByteArray bytes(int count) override
    {
        constexpr int sameAnswers = 100;
        return QByteArray(count, char(m_calls++ / sameAnswers));
    }

private:
    int m_calls = 0;
};

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator entries(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString target = to + path.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QVERIFY(QFile::copy(path, target));
    }
}

} // namespace

/** A profile folder that was copied: the copy and the original never write under one name. */
class CopiedProfileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyTakesAnIdentityAndACodeOfItsOwn()
    {
        const QTemporaryDir folder;
        const QString original = folder.filePath(u"original"_s);
        const QString copy = folder.filePath(u"copy"_s);
        LocalFiles files;
        const ManualClock clock(QDateTime(QDate(2026, 3, 2), QTime(9, 0), Qt::OffsetFromUTC, 8 * 3600));
        const NewProfile setup = plainProfile();

        QString recoveryCode;
        StubbornRandom first;
        auto made = must(Profile::create(original, setup, files, clock, first, &recoveryCode));
        const QString code = made->workstationCode();
        const QString device = made->deviceId();
        made.reset();
        copyFolder(original, copy);

        StubbornRandom second;
        auto copied = must(Profile::open(copy, files, clock, second));
        (void)must(copied->logIn(setup.login, setup.password));
        QVERIFY(copied->deviceId() != device);
        QVERIFY2(copied->workstationCode() != code, "paper numbers of the copy would be those of the original");
        copied.reset();

        StubbornRandom third;
        auto again = must(Profile::open(original, files, clock, third));
        (void)must(again->logIn(setup.login, setup.password));
        QCOMPARE(again->deviceId(), device);
        QCOMPARE(again->workstationCode(), code);
    }
};

QTEST_GUILESS_MAIN(CopiedProfileTest)
#include "copiedprofile_test.moc"
