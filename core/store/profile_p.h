// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inside of Profile, shared by its two source files only.

#include "core/store/accountstore.h"
#include "core/store/backup.h"
#include "core/store/blobstore.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/collectionlist.h"
#include "core/store/database.h"
#include "core/store/devicestore.h"
#include "core/store/drafts.h"
#include "core/store/eventlog.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"
#include "core/store/profilelock.h"
#include "core/store/proxyledger.h"
#include "core/store/referencestore.h"
#include "core/store/ratinglist.h"
#include "core/store/rekeylist.h"
#include "core/store/settings.h"
#include "core/store/syncstore.h"
#include "core/store/unlocked.h"
#include "core/store/workrules.h"

namespace yichuang {

/** The parts that exist only while somebody is logged in. */
struct OpenParts
{
    OpenParts(Database &database, Keyring keyring, DeviceIdentity identity, NumberAllocator allocator,
              const QString &blobFolder, FileSystem &files)
        : unlocked(std::move(keyring), std::move(identity.key), identity.id, identity.code)
        , numbers(std::move(allocator))
        , log(database, unlocked)
        , cases(database, unlocked, PinyinTable::builtIn())
        , proxyLedger(database, unlocked, cases)
        , rekeyList(database, cases)
        , collectionList(database, cases)
        , ratingList(database, cases)
        , drafts(database, unlocked)
        , blobs(blobFolder, unlocked.keyring, files)
    {
    }

    Unlocked unlocked;
    NumberAllocator numbers;
    EventLog log;
    CaseTable cases;
    ProxyLedger proxyLedger;
    RekeyList rekeyList;
    CollectionList collectionList;
    RatingList ratingList;
    Drafts drafts;
    BlobStore blobs;
    std::optional<WriterContext> writer;
    std::optional<SyncStore> sync;
};

class Profile::Private
{
public:
    Private(QString dir, FileSystem &fileSystem, const Clock &theClock, RandomSource &randomSource)
        : directory(std::move(dir))
        , files(fileSystem)
        , clock(theClock)
        , random(randomSource)
    {
    }

    [[nodiscard]] QString databasePath() const { return directory + QStringLiteral("/profile.db"); }
    [[nodiscard]] QString blobFolder() const { return directory + QStringLiteral("/blobs"); }
    [[nodiscard]] QString backupFolder() const { return backupFolderOf(directory); }

    void attach(std::unique_ptr<Database> opened);
    [[nodiscard]] QString setting(const QString &key) const;
    /** Opens the sealed parts with @p keyring; renews the signing identity where it must not go on. */
    [[nodiscard]] Result<> openParts(Keyring keyring);
    [[nodiscard]] Result<> renewStaleCases();
    [[nodiscard]] Result<> renewCasesOfNewerPrograms();

    QString directory;
    FileSystem &files;
    const Clock &clock;
    RandomSource &random;
    std::unique_ptr<ProfileLock> lock;
    std::unique_ptr<Database> database;
    std::optional<Settings> settings;
    std::optional<ReferenceStore> reference;
    std::optional<AccountStore> accounts;
    std::unique_ptr<OpenParts> open;
    WorkRules rules;

    /** Draws a new identity in the caller's transaction. */
    [[nodiscard]] Result<DeviceIdentity> renewIdentity(const Keyring &keyring);

private:
    [[nodiscard]] Result<DeviceIdentity> identityFor(const Keyring &keyring);
};

} // namespace yichuang
