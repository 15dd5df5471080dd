// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile_p.h"

#include "core/base/identifiers.h"
#include "core/base/json.h"
#include "core/store/migrations.h"
#include "core/store/settingskeys.h"
#include "core/vault/recoverycode.h"

#include <QFile>

#include <algorithm>

namespace yichuang {

namespace {

QString wrappedKeyText(const WrappedKey &key)
{
    const QJsonObject json{
        {QStringLiteral("memory"), qint64(key.cost.memoryKiB)},
        {QStringLiteral("rounds"), qint64(key.cost.iterations)},
        {QStringLiteral("lanes"), qint64(key.cost.lanes)},
        {QStringLiteral("salt"), QString::fromLatin1(key.salt.toBase64())},
        {QStringLiteral("sealed"), QString::fromLatin1(key.sealed.toBase64())},
    };
    return QString::fromUtf8(jsonBytes(json));
}

Result<WrappedKey> wrappedKeyFrom(const QString &text)
{
    const Result<QJsonObject> json = jsonObject(text.toUtf8());
    if (!json)
        return failure(ErrorCode::ProfileDamaged, QStringLiteral("recovery.key"));
    WrappedKey key;
    key.cost.memoryKiB = quint32((*json)[u"memory"].toInteger());
    key.cost.iterations = quint32((*json)[u"rounds"].toInteger());
    key.cost.lanes = quint32((*json)[u"lanes"].toInteger());
    key.salt = QByteArray::fromBase64((*json)[u"salt"].toString().toLatin1());
    key.sealed = QByteArray::fromBase64((*json)[u"sealed"].toString().toLatin1());
    return key;
}

AccountInfo infoOf(const AccountRecord &record, const QString &name)
{
    return {record.login, name, std::vector<Role>(record.roles.begin(), record.roles.end()), record.disabled};
}

QList<Role> listOf(const std::vector<Role> &roles)
{
    return {roles.begin(), roles.end()};
}

/** Seconds the next attempt must still wait. A clock that went back cannot lock anybody out for longer than the rule.
 */
qint64 secondsToWait(const AccountStore::Failures &failures, const QDateTime &now)
{
    const qint64 delay = attemptDelay(failures.count).count();
    if (delay == 0 || !failures.last.isValid())
        return 0;
    return std::clamp<qint64>(delay - failures.last.secsTo(now), 0, delay);
}

Error lockedError()
{
    return {ErrorCode::NotPermitted, QStringLiteral("session.locked"), {}};
}

} // namespace

Result<std::unique_ptr<Profile>> Profile::create(const QString &dir, const NewProfile &given, FileSystem &files,
                                                 const Clock &clock, RandomSource &random, QString *recoveryCode)
{
    if (const Result<> policy = checkPasswordPolicy(given.password, given.login); !policy)
        return failure(policy.error());
    if (const Result<> folder = files.makeFolder(dir); !folder)
        return failure(folder.error());
    std::unique_ptr<Profile> profile(new Profile);
    profile->d = std::make_unique<Private>(dir, files, clock, random);
    Private &d = *profile->d;
    Result<std::unique_ptr<ProfileLock>> lock = ProfileLock::acquire(dir);
    if (!lock)
        return failure(lock.error());
    d.lock = std::move(*lock);
    if (QFile::exists(d.databasePath()))
        return failure(ErrorCode::AlreadyExists, QStringLiteral("profile"));

    const Result<std::vector<Migration>> steps = programMigrations();
    if (!steps)
        return failure(steps.error());
    Result<std::unique_ptr<Database>> database = createProfileDatabase(d.databasePath(), *steps);
    if (!database)
        return failure(database.error());
    d.attach(std::move(*database));

    const Result<> filled = [&]() -> Result<> {
        Result<Transaction> transaction = Transaction::begin(*d.database);
        if (!transaction)
            return failure(transaction.error());
        const Keyring keyring = Keyring::generate();
        const Result<AccountRecord> account =
            createAccount({given.login, given.displayName, listOf(given.roles)}, given.password, keyring, given.cost);
        if (!account)
            return failure(account.error());
        if (const Result<> put = d.accounts->put(*account); !put)
            return put;
        const QString code = makeRecoveryCode();
        const Result<WrappedKey> recovery = wrapForRecovery(keyring, code, given.cost);
        if (!recovery)
            return failure(recovery.error());
        const std::pair<QString, QString> values[] = {
            {settingskeys::profileId, uuidText(makeUuidV7(clock.now(), random))},
            {settingskeys::createdAt, timeText(clock.now())},
            {settingskeys::demonstration, given.demonstration ? QStringLiteral("1") : QStringLiteral("0")},
            {settingskeys::centre, given.place.centre},
            {settingskeys::window, given.place.window},
            {settingskeys::centreName, given.centreName},
            {settingskeys::windowName, given.windowName},
            {settingskeys::phone, given.phone},
            {settingskeys::organCode, given.organCode},
            {settingskeys::recoveryKey, wrappedKeyText(*recovery)},
        };
        for (const auto &[key, value] : values) {
            if (const Result<> set = d.settings->setValue(key, value); !set)
                return set;
        }
        if (const Result<> committed = transaction->commit(); !committed)
            return committed;
        if (recoveryCode)
            *recoveryCode = code;
        return d.openParts(keyring.clone());
    }();
    if (!filled) {
        // All or nothing: a half-made profile would only greet the next start with an account nobody knows.
        d.open.reset();
        d.database.reset();
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(d.databasePath() + QLatin1StringView(suffix));
        return failure(filled.error());
    }
    return profile;
}

Result<std::vector<AccountInfo>> Profile::accounts()
{
    const Result<std::vector<AccountRecord>> records = d->accounts->all();
    if (!records)
        return failure(records.error());
    std::vector<AccountInfo> infos;
    for (const AccountRecord &record : *records) {
        const QString name = d->open ? displayName(record, d->open->unlocked.keyring).value_or(QString()) : QString();
        infos.push_back(infoOf(record, name));
    }
    return infos;
}

namespace {

/** Who came in, and with which keys. */
struct Admission
{
    AccountInfo account;
    Keyring keyring;
};

/** Checks a password; attempts that fail are counted and slow the next one down. */
Result<Admission> admit(AccountStore &accounts, const QString &login, const QString &password, const QDateTime &now)
{
    const Result<AccountRecord> record = accounts.find(login);
    if (!record)
        return failure(record.error());
    const Result<AccountStore::Failures> failures = accounts.failures(login);
    if (!failures)
        return failure(failures.error());
    if (const qint64 wait = secondsToWait(*failures, now); wait > 0)
        return failure(ErrorCode::TooManyAttempts, QString::number(wait));

    Result<Keyring> keyring = unlock(*record, password);
    if (!keyring) {
        if (keyring.error().code == ErrorCode::WrongPassword) {
            const Result<> counted = accounts.setFailures(login, {failures->count + 1, now});
            if (!counted)
                return failure(counted.error());
        }
        return failure(keyring.error());
    }
    if (failures->count > 0) {
        if (const Result<> forgotten = accounts.setFailures(login, {}); !forgotten)
            return failure(forgotten.error());
    }
    const Result<QString> name = displayName(*record, *keyring);
    if (!name)
        return failure(name.error());
    return Admission{infoOf(*record, *name), std::move(*keyring)};
}

} // namespace

Result<AccountInfo> Profile::logIn(const QString &login, const QString &password)
{
    Result<Admission> admitted = admit(*d->accounts, login, password, d->clock.now());
    if (!admitted)
        return failure(admitted.error());
    if (const Result<> opened = d->openParts(std::move(admitted->keyring)); !opened)
        return failure(opened.error());
    return admitted->account;
}

Result<AccountInfo> Profile::vouch(const QString &login, const QString &password, Role role)
{
    const Result<Admission> admitted = admit(*d->accounts, login, password, d->clock.now());
    if (!admitted)
        return failure(admitted.error());
    const std::vector<Role> &roles = admitted->account.roles;
    if (std::find(roles.begin(), roles.end(), role) == roles.end())
        return failure(ErrorCode::NotPermitted, QStringLiteral("account.role"));
    return admitted->account;
}

Result<AccountInfo> Profile::recover(const QString &code, const QString &login, const QString &newPassword)
{
    const Result<AccountRecord> record = d->accounts->find(login);
    if (!record)
        return failure(record.error());
    const Result<WrappedKey> wrapped = wrappedKeyFrom(d->setting(settingskeys::recoveryKey));
    if (!wrapped)
        return failure(wrapped.error());
    const Result<Keyring> keyring = unlockWithRecovery(*wrapped, code);
    if (!keyring)
        return failure(keyring.error());
    const Result<AccountRecord> renewed = rewrap(*record, newPassword, *keyring, wrapped->cost);
    if (!renewed)
        return failure(renewed.error());
    if (const Result<> put = d->accounts->put(*renewed); !put)
        return failure(put.error());
    return logIn(login, newPassword);
}

Result<> Profile::addAccount(const QString &login, const QString &displayName, const std::vector<Role> &roles,
                             const QString &password, const PasswordCost &cost)
{
    if (!d->open)
        return failure(lockedError());
    if (const Result<AccountRecord> there = d->accounts->find(login); there)
        return failure(ErrorCode::AlreadyExists, QStringLiteral("account"));
    const Result<AccountRecord> record =
        createAccount({login, displayName, listOf(roles)}, password, d->open->unlocked.keyring, cost);
    if (!record)
        return failure(record.error());
    return d->accounts->put(*record);
}

namespace {

/** The account @p login, which is to be an administrator no longer: refused when nobody else would be one. */
Result<AccountRecord> replaceableAccount(AccountStore &accounts, const QString &login)
{
    const Result<std::vector<AccountRecord>> records = accounts.all();
    if (!records)
        return failure(records.error());
    bool otherAdministrator = false;
    const AccountRecord *wanted = nullptr;
    for (const AccountRecord &record : *records) {
        if (record.login == login)
            wanted = &record;
        else if (!record.disabled && record.roles.contains(Role::Administrator))
            otherAdministrator = true;
    }
    if (!wanted)
        return failure(ErrorCode::NotFound, QStringLiteral("account"));
    if (!otherAdministrator && wanted->roles.contains(Role::Administrator))
        return failure(ErrorCode::RefusedByRule, QStringLiteral("account.last-administrator"));
    return *wanted;
}

} // namespace

Result<> Profile::disableAccount(const QString &login)
{
    if (!d->open)
        return failure(lockedError());
    const Result<AccountRecord> wanted = replaceableAccount(*d->accounts, login);
    if (!wanted)
        return failure(wanted.error());
    const Result<AccountRecord> disabled = disabledAccount(*wanted, d->open->unlocked.keyring);
    if (!disabled)
        return failure(disabled.error());
    return d->accounts->put(*disabled);
}

Result<> Profile::setRoles(const QString &login, const std::vector<Role> &roles)
{
    if (!d->open)
        return failure(lockedError());
    const bool stays = std::find(roles.begin(), roles.end(), Role::Administrator) != roles.end();
    const Result<AccountRecord> record = stays ? d->accounts->find(login) : replaceableAccount(*d->accounts, login);
    if (!record)
        return failure(record.error());
    const Result<AccountRecord> changed = withRoles(*record, listOf(roles), d->open->unlocked.keyring);
    if (!changed)
        return failure(changed.error());
    return d->accounts->put(*changed);
}

Result<> Profile::changePassword(const QString &login, const QString &newPassword, const PasswordCost &cost)
{
    if (!d->open)
        return failure(lockedError());
    const Result<AccountRecord> record = d->accounts->find(login);
    if (!record)
        return failure(record.error());
    const Result<AccountRecord> renewed = rewrap(*record, newPassword, d->open->unlocked.keyring, cost);
    if (!renewed)
        return failure(renewed.error());
    return d->accounts->put(*renewed);
}

} // namespace yichuang
