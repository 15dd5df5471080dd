// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/store/backup.h"
#include "core/store/caseprojection.h"
#include "core/store/logverifier.h"
#include "core/store/machine.h"
#include "core/store/migrations.h"
#include "core/store/numbersequences.h"
#include "core/store/rechain.h"
#include "core/store/restore.h"
#include "core/store/settingskeys.h"

#include <QDir>
#include <QFileInfo>

namespace yichuang {

void Profile::Private::attach(std::unique_ptr<Database> opened)
{
    database = std::move(opened);
    settings.emplace(*database);
    reference.emplace(*database);
    accounts.emplace(*database);
}

QString Profile::Private::setting(const QString &key) const
{
    return Settings(*database).value(key).value_or(QString());
}

namespace {

/**
 * A workstation code that no identity of this profile had. Paper numbers run per code (docs/decisions/006): a restored
 * copy that drew its original's code again would give the original's numbers out a second time.
 */
Result<QString> unusedCode(DeviceStore &devices, RandomSource &random)
{
    constexpr int mostDraws = 1000;
    const Result<QStringList> used = devices.codes();
    if (!used)
        return failure(used.error());
    for (int draw = 0; draw < mostDraws; ++draw) {
        // An allocator without a code draws one.
        const QString code = NumberAllocator({}, random).state().workstation;
        if (!used->contains(code))
            return code;
    }
    return failure(ErrorCode::TooLarge, QStringLiteral("device.codes"));
}

VerifiedParts verifiedParts(Database &database, OpenParts &open, const WorkRules &rules)
{
    return {database, open.unlocked, open.log, open.cases, open.blobs, rules};
}

} // namespace

Result<DeviceIdentity> Profile::Private::renewIdentity(const Keyring &keyring)
{
    DeviceStore devices(*database);
    const Result<QString> code = unusedCode(devices, random);
    if (!code)
        return failure(code.error());
    return devices.renew(keyring, *code, clock.now());
}

Result<DeviceIdentity> Profile::Private::identityFor(const Keyring &keyring)
{
    DeviceStore devices(*database);
    Result<std::optional<DeviceIdentity>> active = devices.active(keyring);
    if (!active)
        return failure(active.error());
    const QString machine = machineFingerprint(directory);
    const bool elsewhere = setting(settingskeys::machine) != machine;
    if (*active && !elsewhere && setting(settingskeys::renewDevice) != u"1")
        return std::move(**active);

    // New, restored or copied: a chain under one name must have one writer, so this copy takes a name of its own.
    Result<Transaction> transaction = Transaction::begin(*database);
    if (!transaction)
        return failure(transaction.error());
    Result<DeviceIdentity> renewed = renewIdentity(keyring);
    if (!renewed)
        return failure(renewed.error());
    if (const Result<> set = settings->setValue(settingskeys::machine, machine); !set)
        return failure(set.error());
    if (const Result<> set = settings->setValue(settingskeys::renewDevice, QStringLiteral("0")); !set)
        return failure(set.error());
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    return renewed;
}

Result<> Profile::Private::openParts(Keyring keyring)
{
    NumberState numbers;
    const Result<QMap<QDate, int>> used = NumberSequences(*database).caseNumbersUsed();
    if (!used)
        return failure(used.error());
    numbers.lastUsed = *used;
    Result<DeviceIdentity> identity = identityFor(keyring);
    if (!identity)
        return failure(identity.error());
    numbers.workstation = identity->code;
    open = std::make_unique<OpenParts>(*database, std::move(keyring), std::move(*identity),
                                       NumberAllocator(numbers, random), blobFolder(), files);
    open->writer.emplace(WriterContext{*database, open->unlocked, open->log, open->cases, *settings, clock, random,
                                       open->numbers, [this](const CaseState &state) { return rules.listed(state); },
                                       0});
    open->sync.emplace(*database, open->unlocked, open->log, open->cases, open->blobs,
                       [this](const CaseState &state) { return rules.listed(state); });
    Result<WorkRules> loaded = loadWorkRules(*reference, clock.today());
    if (!loaded)
        return failure(loaded.error());
    rules = std::move(*loaded);
    const Result<> renewed = renewStaleCases();
    if (!renewed)
        open.reset(); // not in the middle between the old table and the new program
    return renewed;
}

/**
 * After a migration that changed what the case table says; all or nothing, and again at the next log-in if cut short.
 * Otherwise only what held events of a newer program: this may be that program now.
 */
Result<> Profile::Private::renewStaleCases()
{
    if (setting(settingskeys::casesStale) != u"1")
        return renewCasesOfNewerPrograms();
    if (const Result<qint64> built = rebuildCases(verifiedParts(*database, *open, rules), {}); !built)
        return failure(built.error());
    return settings->setValue(settingskeys::casesStale, QStringLiteral("0"));
}

Result<> Profile::Private::renewCasesOfNewerPrograms()
{
    const Result<std::vector<QUuid>> ids = open->cases.idsOfNewerPrograms();
    if (!ids)
        return failure(ids.error());
    if (ids->empty())
        return {};
    Result<Transaction> transaction = Transaction::begin(*database);
    if (!transaction)
        return failure(transaction.error());
    CaseProjection projection(*database, open->log, open->cases,
                              [this](const CaseState &state) { return rules.listed(state); });
    for (const QUuid &id : *ids) {
        if (const Result<bool> there = projection.refresh(id); !there)
            return failure(there.error());
    }
    return transaction->commit();
}

Profile::Profile() = default;
Profile::~Profile() = default;

bool Profile::exists(const QString &dir)
{
    const Result<FileLook> look = lookAtDatabase(dir + QStringLiteral("/profile.db"));
    return !look || look->exists;
}

Result<std::unique_ptr<Profile>> Profile::open(const QString &dir, FileSystem &files, const Clock &clock,
                                               RandomSource &random)
{
    std::unique_ptr<Profile> profile(new Profile);
    profile->d = std::make_unique<Private>(dir, files, clock, random);
    Private &d = *profile->d;
    if (!QFileInfo::exists(d.databasePath()))
        return failure(ErrorCode::NotFound, QStringLiteral("profile"));
    Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::acquire(dir);
    if (!lock)
        return failure(lock.error());
    d.lock = std::move(*lock);
    const Result<std::vector<Migration>> steps = programMigrations();
    if (!steps)
        return failure(steps.error());
    const BackupFirst backupFirst = [&d](int) -> Result<> {
        const Result<BackupInfo> made =
            BackupFolder(d.backupFolder(), d.files).make({d.databasePath(), d.blobFolder()}, d.clock.now());
        return made.map([](const BackupInfo &) {});
    };
    Result<std::unique_ptr<Database>> database = openProfileDatabase(d.databasePath(), *steps, backupFirst);
    if (!database)
        return failure(database.error());
    d.attach(std::move(*database));
    return profile;
}

Result<> Profile::reloadRules()
{
    Result<WorkRules> loaded = loadWorkRules(*d->reference, d->clock.today());
    if (!loaded)
        return failure(loaded.error());
    d->rules = std::move(*loaded);
    return {};
}

QString Profile::directory() const
{
    return d->directory;
}
Place Profile::place() const
{
    return {d->setting(settingskeys::centre), d->setting(settingskeys::window)};
}
QString Profile::centreName() const
{
    return d->setting(settingskeys::centreName);
}
QString Profile::windowName() const
{
    return d->setting(settingskeys::windowName);
}
QString Profile::phone() const
{
    return d->setting(settingskeys::phone);
}
QString Profile::organCode() const
{
    return d->setting(settingskeys::organCode);
}
bool Profile::isDemonstration() const
{
    return d->setting(settingskeys::demonstration) == u"1";
}
bool Profile::isUnlocked() const
{
    return d->open != nullptr;
}
void Profile::lock()
{
    d->open.reset();
}

EventLog &Profile::events()
{
    return d->open->log;
}
CaseTable &Profile::cases()
{
    return d->open->cases;
}
ProxyLedger &Profile::proxyLedger()
{
    return d->open->proxyLedger;
}
RekeyList &Profile::rekeyList()
{
    return d->open->rekeyList;
}
CollectionList &Profile::collectionList()
{
    return d->open->collectionList;
}
RatingList &Profile::ratingList()
{
    return d->open->ratingList;
}
Drafts &Profile::drafts()
{
    return d->open->drafts;
}
BlobStore &Profile::blobs()
{
    return d->open->blobs;
}
ReferenceStore &Profile::reference()
{
    return *d->reference;
}
Settings &Profile::settings()
{
    return *d->settings;
}
SyncStore &Profile::sync()
{
    return *d->open->sync;
}
WriterContext &Profile::writer()
{
    return *d->open->writer;
}
const WorkRules &Profile::rules() const
{
    return d->rules;
}
QString Profile::deviceId() const
{
    return d->open->unlocked.device;
}
QString Profile::workstationCode() const
{
    return d->open->unlocked.workstationCode;
}

Result<QByteArray> Profile::sign(const QByteArray &message) const
{
    return d->open->unlocked.deviceKey.sign(message);
}

Result<QByteArray> Profile::signAs(const QString &deviceId, const QByteArray &message) const
{
    Result<DeviceKey> key = DeviceStore(*d->database).key(d->open->unlocked.keyring, deviceId);
    if (!key)
        return failure(key.error());
    return key->sign(message);
}

Result<QByteArray> Profile::publicKey() const
{
    return d->open->unlocked.deviceKey.publicKey();
}

Result<VerifyKey> Profile::verifyKey(const QString &deviceId)
{
    Result<VerifyKey> own = DeviceStore(*d->database).verifyKey(deviceId);
    return own || own.error().code != ErrorCode::NotFound ? std::move(own) : Peers(*d->database).verifyKey(deviceId);
}

Result<int> Profile::giveUpIdentity(const Fork &fork)
{
    Keyring keyring = d->open->unlocked.keyring.clone();
    Result<Transaction> transaction = Transaction::begin(*d->database);
    if (!transaction)
        return failure(transaction.error());
    Result<DeviceIdentity> heir = [&]() -> Result<DeviceIdentity> {
        if (fork.device == deviceId())
            return d->renewIdentity(keyring);
        Result<std::optional<DeviceIdentity>> active = DeviceStore(*d->database).active(keyring);
        if (!active)
            return failure(active.error());
        if (!*active)
            return failure(ErrorCode::Internal, QStringLiteral("device.none"));
        return std::move(**active);
    }();
    if (!heir)
        return failure(heir.error());
    const Result<int> moved = rechain(*d->database, d->open->unlocked, d->open->log, fork, *heir);
    if (!moved)
        return moved;
    if (const Result<> committed = transaction->commit(); !committed)
        return failure(committed.error());
    if (const Result<> opened = d->openParts(std::move(keyring)); !opened)
        return failure(opened.error());
    return moved;
}

Result<> Profile::confirmClock()
{
    const Result<ChainHead> head = d->open->log.head(d->open->unlocked.device);
    if (!head)
        return failure(head.error());
    return head->at.isValid() ? d->settings->setValue(settingskeys::clockConfirmed, timeText(head->at)) : Result<>{};
}

Result<> Profile::setPlace(const Place &place, const QString &centreName, const QString &windowName,
                           const QString &phone, const QString &organCode)
{
    Result<Transaction> transaction = Transaction::begin(*d->database);
    if (!transaction)
        return failure(transaction.error());
    const std::pair<QString, QString> values[] = {
        {settingskeys::centre, place.centre},   {settingskeys::window, place.window},
        {settingskeys::centreName, centreName}, {settingskeys::windowName, windowName},
        {settingskeys::phone, phone},           {settingskeys::organCode, organCode},
    };
    for (const auto &[key, value] : values) {
        if (const Result<> set = d->settings->setValue(key, value); !set)
            return set;
    }
    return transaction->commit();
}

Result<Profile::Verification> Profile::verify(const Progress &progress)
{
    if (!d->open)
        return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
    Result<VerificationReport> report = verifyProfile(verifiedParts(*d->database, *d->open, d->rules), progress);
    if (!report)
        return failure(report.error());
    return Verification{report->events, report->cases, report->consultations, report->blobs, std::move(report->faults)};
}

Result<qint64> Profile::rebuild(const Progress &progress)
{
    if (!d->open)
        return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
    return rebuildCases(verifiedParts(*d->database, *d->open, d->rules), progress);
}

Result<QString> Profile::backUp(const QString &folder, const Progress &progress)
{
    const QDateTime now = d->clock.now();
    BackupFolder backups(folder.isEmpty() ? d->backupFolder() : folder, d->files);
    const Result<BackupInfo> made = backups.make({d->databasePath(), d->blobFolder()}, now, progress);
    if (!made)
        return failure(made.error());
    if (const Result<> noted = d->settings->setValue(settingskeys::lastBackup, timeText(now)); !noted)
        return failure(noted.error());
    return made->folder;
}

QDateTime Profile::lastBackup() const
{
    return timeFrom(d->setting(settingskeys::lastBackup));
}

Result<bool> Profile::backUpDaily(const Progress &progress)
{
    const QDateTime last = lastBackup();
    if (last.isValid() && last.date() == d->clock.today())
        return false;
    const Result<QString> made = backUp({}, progress);
    if (!made)
        return failure(made.error());
    const Result<int> rotated = BackupFolder(d->backupFolder(), d->files).rotate();
    if (!rotated)
        return failure(rotated.error());
    return true;
}

Result<> Profile::restore(const QString &backup, const QString &dir, FileSystem &files, const Clock &, RandomSource &,
                          const Progress &progress)
{
    const Result<std::vector<Migration>> steps = programMigrations();
    if (!steps)
        return failure(steps.error());
    const BackupSource target{dir + QStringLiteral("/profile.db"), dir + QStringLiteral("/blobs")};
    const AdjustRestored adjust = [](Database &database) {
        return Settings(database).setValue(settingskeys::renewDevice, QStringLiteral("1"));
    };
    const Result<BackupInfo> restored = restoreBackup(backup, target, steps->back().version, files, adjust, progress);
    return restored.map([](const BackupInfo &) {});
}

} // namespace yichuang
