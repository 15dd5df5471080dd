// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/blobstore.h"
#include "core/store/filesystem.h"
#include "core/vault/digest.h"
#include "tests/core/store/faultyfiles.h"
#include "tests/core/store/must.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yichuang;

namespace {

constexpr int chunk = 256 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(content) != content.size())
        qFatal("cannot overwrite");
}

/** A scanner that gives a few bytes at a time, then fails. */
class BrokenSource final : public QIODevice
{
public:
    BrokenSource() { open(ReadOnly); }
    bool atEnd() const override { return false; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (++m_calls > 40)
            return -1;
        const qint64 size = qMin(maxSize, qint64(16 * 1024));
        memset(data, 'x', std::size_t(size));
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    int m_calls = 0;
};

} // namespace

class BlobStoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void contentComesBack_data();
    void contentComesBack();
    void equalContentIsOneFile();
    void namesAndFilesTellNothingWithoutTheKey();
    void anythingChangedIsFound_data();
    void anythingChangedIsFound();
    void everyByteOfASmallFileIsGuarded();
    void chunksCannotBeSwappedOrDropped();
    void aFileUnderAnotherNameIsFound();
    void anotherProfilesKeyOpensNothing();
    void puttingAgainMendsADamagedFile();
    void tooMuchIsRefusedAndLeavesNothing();
    void aSourceThatFailsLeavesNothing();
    void namesThatAreNoBlobNamesAreRefused_data();
    void namesThatAreNoBlobNamesAreRefused();
    void aMissingBlobIsNotFound();
    void theSinkCanEndTheReading();
    void theSweepTakesOrphansAndLeftOversOnly();
    void theSweepSparesWhatIsYoung();
    void everyFaultLeavesAWholeBlobOrNone_data();
    void everyFaultLeavesAWholeBlobOrNone();
    void aLastingFaultIsToldAsWhatItIs();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    Keyring m_keyring = Keyring::generate();
    LocalFiles m_files;

    QString folder() const { return m_folder->filePath(QStringLiteral("blobs")); }
    QString pathOf(const QString &name) const { return folder() + u'/' + name; }
};

void BlobStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void BlobStoreTest::contentComesBack_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("nothing") << 0;
    QTest::newRow("one byte") << 1;
    QTest::newRow("a chunk less one") << chunk - 1;
    QTest::newRow("a chunk") << chunk;
    QTest::newRow("a chunk and one") << chunk + 1;
    QTest::newRow("three chunks") << 3 * chunk;
}

void BlobStoreTest::contentComesBack()
{
    QFETCH(int, size);
    QByteArray content(size, 'c');
    for (int i = 0; i < size; i += 97)
        content[i] = char(i / 97);
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo info = must(blobs.put(content));
    QCOMPARE(info.size, size);
    QCOMPARE(info.address, hexText(sm3(content)));
    QCOMPARE(info.file, hexText(hmacSm3(m_keyring.key(KeyUse::BlobNames), sm3(content))));
    QCOMPARE(blobs.fileOf(info.address), info.file);
    QVERIFY(must(blobs.read(info.address)) == content);
    QVERIFY(blobs.verifyFile(info.file));
    QVERIFY(blobs.contains(info.address));
    QCOMPARE(must(blobs.files()), QStringList{info.file});
}

void BlobStoreTest::equalContentIsOneFile()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo one = must(blobs.put("scan"));
    QCOMPARE(must(blobs.put("scan")), one);
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList{one.file});
}

void BlobStoreTest::namesAndFilesTellNothingWithoutTheKey()
{
    const QByteArray content = QByteArray("330227200401010018").repeated(2000);
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo info = must(blobs.put(content));
    QVERIFY(info.file != hexText(sm3(content)));
    QVERIFY(!contentOf(pathOf(info.file)).contains("330227200401"));
}

void BlobStoreTest::anythingChangedIsFound_data()
{
    QTest::addColumn<QByteArray>("change");
    for (const char *change : {"cut a byte", "cut a chunk", "cut to header", "cut to nothing", "add a byte",
                               "add a chunk", "huge length", "zero length"})
        QTest::newRow(change) << QByteArray(change);
}

void BlobStoreTest::anythingChangedIsFound()
{
    QFETCH(QByteArray, change);
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo info = must(blobs.put(QByteArray(2 * chunk + 5, 's')));
    QByteArray file = contentOf(pathOf(info.file));
    const int sealedChunk = 4 + chunk + Sealer::overhead;
    if (change == "cut a byte")
        file.chop(1);
    else if (change == "cut a chunk")
        file.truncate(17 + 2 * sealedChunk);
    else if (change == "cut to header")
        file.truncate(17);
    else if (change == "cut to nothing")
        file.clear();
    else if (change == "add a byte")
        file.append('\0');
    else if (change == "add a chunk")
        file.append(file.mid(17, sealedChunk));
    else if (change == "huge length")
        file.replace(17, 4, QByteArray(4, '\xff'));
    else if (change == "zero length")
        file.replace(17, 4, QByteArray(4, '\0'));
    overwrite(pathOf(info.file), file);
    QCOMPARE(blobs.read(info.address).error().code, ErrorCode::Tampered);
}

void BlobStoreTest::everyByteOfASmallFileIsGuarded()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo info = must(blobs.put("small scan"));
    const QByteArray file = contentOf(pathOf(info.file));
    for (qsizetype i = 0; i < file.size(); ++i) {
        QByteArray changed = file;
        changed[i] = char(changed.at(i) ^ 0x10);
        overwrite(pathOf(info.file), changed);
        QVERIFY2(!blobs.read(info.address), qPrintable(QString::number(i)));
    }
    overwrite(pathOf(info.file), file);
    QVERIFY(blobs.read(info.address));
}

void BlobStoreTest::chunksCannotBeSwappedOrDropped()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo info = must(blobs.put(QByteArray(chunk, 'a') + QByteArray(chunk, 'b') + QByteArray(chunk, 'c')));
    const QByteArray file = contentOf(pathOf(info.file));
    const int size = 4 + chunk + Sealer::overhead;
    const QByteArray header = file.first(17);
    const QByteArray a = file.mid(17, size);
    const QByteArray b = file.mid(17 + size, size);
    const QByteArray c = file.mid(17 + 2 * size, size);
    for (const QByteArray &changed :
         {header + b + a + c, header + a + c, header + a + b, header + c, header + a + b + b + c}) {
        overwrite(pathOf(info.file), changed);
        QCOMPARE(blobs.verifyFile(info.file).error().code, ErrorCode::Tampered);
    }
}

void BlobStoreTest::aFileUnderAnotherNameIsFound()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo one = must(blobs.put("one"));
    const BlobInfo two = must(blobs.put("two"));
    overwrite(pathOf(one.file), contentOf(pathOf(two.file)));
    QCOMPARE(blobs.read(one.address).error().code, ErrorCode::Tampered);
}

void BlobStoreTest::anotherProfilesKeyOpensNothing()
{
    const BlobInfo info = must(BlobStore(folder(), m_keyring, m_files).put("scan"));
    const BlobStore other(folder(), Keyring::generate(), m_files);
    QCOMPARE(other.verifyFile(info.file).error().code, ErrorCode::Tampered);
    QCOMPARE(other.read(info.address).error().code, ErrorCode::NotFound); // it calls the file otherwise
}

void BlobStoreTest::puttingAgainMendsADamagedFile()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo info = must(blobs.put("scan"));
    overwrite(pathOf(info.file), "rubbish");
    must(blobs.put("scan"));
    QCOMPARE(must(blobs.read(info.address)), QByteArray("scan"));
}

void BlobStoreTest::tooMuchIsRefusedAndLeavesNothing()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    QCOMPARE(blobs.put(QByteArray(BlobStore::maxSize + 1, 'x')).error().code, ErrorCode::TooLarge);
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void BlobStoreTest::aSourceThatFailsLeavesNothing()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    BrokenSource source;
    QCOMPARE(blobs.put(source).error().code, ErrorCode::IoFailed);
    QCOMPARE(QDir(folder()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void BlobStoreTest::namesThatAreNoBlobNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a path") << QStringLiteral("../profile.db");
    QTest::newRow("a path of the right length") << QStringLiteral("../") + QString(61, u'a');
    QTest::newRow("upper case") << QString(64, u'A');
    QTest::newRow("short") << QString(63, u'a');
    QTest::newRow("a NUL") << QString(63, u'a') + QChar(0);
}

void BlobStoreTest::namesThatAreNoBlobNamesAreRefused()
{
    QFETCH(QString, name);
    BlobStore blobs(folder(), m_keyring, m_files);
    QCOMPARE(blobs.read(name).error().code, ErrorCode::InvalidInput);
    QCOMPARE(blobs.remove(name).error().code, ErrorCode::InvalidInput);
    QVERIFY(!blobs.contains(name));
}

void BlobStoreTest::aMissingBlobIsNotFound()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    QCOMPARE(blobs.read(QString(64, u'a')).error().code, ErrorCode::NotFound);
    QVERIFY(blobs.remove(QString(64, u'a')));
    QCOMPARE(must(blobs.files()), QStringList());
}

void BlobStoreTest::theSinkCanEndTheReading()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo info = must(blobs.put(QByteArray(3 * chunk, 'x')));
    int parts = 0;
    const Result<> ended = blobs.read(info.address, [&](QByteArrayView) -> Result<> {
        ++parts;
        return failure(ErrorCode::Cancelled);
    });
    QCOMPARE(ended.error().code, ErrorCode::Cancelled);
    QCOMPARE(parts, 1);
}

void BlobStoreTest::theSweepTakesOrphansAndLeftOversOnly()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo kept = must(blobs.put("kept"));
    const BlobInfo orphan = must(blobs.put("orphan"));
    overwrite(pathOf(QStringLiteral(".put-0011")), "half");
    overwrite(pathOf(QStringLiteral("readme.txt")), "somebody's");
    const QDateTime later = QDateTime::currentDateTime().addSecs(60);
    QCOMPARE(must(blobs.sweep({kept.file}, later)), 2);
    QCOMPARE(must(blobs.files()), QStringList{kept.file});
    QVERIFY(QFile::exists(pathOf(QStringLiteral("readme.txt"))));
    QVERIFY(!QFile::exists(pathOf(QStringLiteral(".put-0011"))));
    QVERIFY(!blobs.contains(orphan.address));
}

void BlobStoreTest::theSweepSparesWhatIsYoung()
{
    BlobStore blobs(folder(), m_keyring, m_files);
    const BlobInfo young = must(blobs.put("scanned just now"));
    QCOMPARE(must(blobs.sweep({}, QDateTime::currentDateTime().addSecs(-60))), 0);
    QVERIFY(blobs.contains(young.address));
}

void BlobStoreTest::everyFaultLeavesAWholeBlobOrNone_data()
{
    QTest::addColumn<FaultPlan::Duration>("duration");
    QTest::newRow("once") << FaultPlan::Duration::Once;
    QTest::newRow("lasting") << FaultPlan::Duration::Lasting;
}

void BlobStoreTest::everyFaultLeavesAWholeBlobOrNone()
{
    QFETCH(FaultPlan::Duration, duration);
    const QByteArray content(chunk + 10, 's');
    int faults = 0;
    while (true) {
        init();
        FaultPlan plan;
        FaultyFiles files(plan, ErrorCode::DiskFull);
        plan.failAt(faults + 1, duration);
        const Result<BlobInfo> info = BlobStore(folder(), m_keyring, files).put(content);
        QCOMPARE(bool(info), !plan.fired());
        BlobStore again(folder(), m_keyring, m_files);
        const QStringList names = must(again.files());
        for (const QString &name : names)
            QVERIFY(again.verifyFile(name));
        if (duration == FaultPlan::Duration::Once && !info)
            QCOMPARE(QDir(folder()).entryList({QStringLiteral(".put-*")}, QDir::Files | QDir::Hidden), QStringList());
        QVERIFY(again.put(content)); // and a second try works
        if (!plan.fired())
            break;
        ++faults;
    }
    QVERIFY(faults >= 8);
}

void BlobStoreTest::aLastingFaultIsToldAsWhatItIs()
{
    for (const ErrorCode code : {ErrorCode::DiskFull, ErrorCode::ReadOnly}) {
        FaultPlan plan;
        FaultyFiles files(plan, code);
        plan.failAt(3);
        QCOMPARE(BlobStore(folder(), m_keyring, files).put("scan").error().code, code);
    }
}

QTEST_GUILESS_MAIN(BlobStoreTest)
#include "blobstore_test.moc"
