// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/base/result.h"
#include "core/base/role.h"
#include "core/cases/event.h"
#include "core/vault/password.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace yichuang {

class CaseTable;
class CollectionList;
class Drafts;
class EventLog;
class BlobStore;
class FileSystem;
class ProxyLedger;
class RatingList;
class RekeyList;
class ReferenceStore;
class Settings;
class VerifyKey;
struct Fork;
struct SyncStore;
struct WorkRules;
struct WriterContext;

/** What `Profile::create` needs: where the window stands and who administers it. */
struct NewProfile
{
    Place place; ///< centre (9 or 12 digits) and window id
    QString centreName;
    QString windowName;
    QString phone; ///< enquiry phone printed on papers; may be empty
    QString organCode; ///< 机关代字 of paper numbers, e.g. 甬鄞姜山; may be empty
    QString login; ///< first account: administrator and clerk
    QString displayName;
    QString password;
    std::vector<Role> roles{Role::Administrator, Role::Supervisor, Role::Clerk};
    PasswordCost cost;
    bool demonstration = false; ///< made-up data: papers are marked 演示
};

/** An account as the log-in and settings pages show it. */
struct AccountInfo
{
    QString login; ///< the account id in events
    QString displayName; ///< empty while the profile is locked
    std::vector<Role> roles;
    bool disabled = false;
};

/**
 * The profile folder of a workstation (design.md §4): one database, sealed blobs, backups, a lock so that one program
 * at a time has it open. Open but locked, it knows only what is in the clear; after logIn() the sealed parts open.
 * Confined to one thread.
 */
class Profile final
{
public:
    ~Profile();
    Q_DISABLE_COPY_MOVE(Profile)

    /** Whether @p dir holds a profile (a database file of ours, of any version). */
    [[nodiscard]] static bool exists(const QString &dir);

    /**
     * Makes a new profile in @p dir (created if missing, must not hold one) and leaves it unlocked for the first
     * account.
     * @p recoveryCode receives the code to print and lock away. All or nothing.
     */
    [[nodiscard]] static Result<std::unique_ptr<Profile>> create(const QString &dir, const NewProfile &profile,
                                                                 FileSystem &files, const Clock &clock,
                                                                 RandomSource &random, QString *recoveryCode);

    /**
     * Opens a profile, migrating an older one after a backup. ProfileLocked, ProfileNewer (left untouched),
     * ProfileDamaged, ReadOnly, DiskFull, NotFound.
     */
    [[nodiscard]] static Result<std::unique_ptr<Profile>> open(const QString &dir, FileSystem &files,
                                                               const Clock &clock, RandomSource &random);

    [[nodiscard]] QString directory() const;
    [[nodiscard]] Place place() const;
    [[nodiscard]] QString centreName() const;
    [[nodiscard]] QString windowName() const;
    [[nodiscard]] QString phone() const;
    [[nodiscard]] QString organCode() const;
    [[nodiscard]] bool isDemonstration() const;
    [[nodiscard]] Result<> setPlace(const Place &place, const QString &centreName, const QString &windowName,
                                    const QString &phone, const QString &organCode);

    // --- accounts ---
    [[nodiscard]] Result<std::vector<AccountInfo>> accounts();
    /** Opens the sealed parts. WrongPassword, AccountDisabled, TooManyAttempts (reason: seconds to wait), NotFound. */
    [[nodiscard]] Result<AccountInfo> logIn(const QString &login, const QString &password);
    /**
     * Whether somebody who is not logged in may speak as @p role: checks the password and counts failures like logIn(),
     * but opens nothing and leaves whoever is logged in where he is. NotPermitted "account.role" without that role.
     */
    [[nodiscard]] Result<AccountInfo> vouch(const QString &login, const QString &password, Role role);
    /** Opens the profile with the recovery code and gives @p login a new password. */
    [[nodiscard]] Result<AccountInfo> recover(const QString &code, const QString &login, const QString &newPassword);
    /** Forgets the keys; readers and writers of sealed data fail until the next logIn(). */
    void lock();
    [[nodiscard]] bool isUnlocked() const;
    [[nodiscard]] Result<> addAccount(const QString &login, const QString &displayName, const std::vector<Role> &roles,
                                      const QString &password, const PasswordCost &cost = {});
    /** Refuses to take the role from the last administrator, as disableAccount() does. */
    [[nodiscard]] Result<> setRoles(const QString &login, const std::vector<Role> &roles);
    /** Refuses to disable the last administrator (RefusedByRule "account.last-administrator"). */
    [[nodiscard]] Result<> disableAccount(const QString &login);
    [[nodiscard]] Result<> changePassword(const QString &login, const QString &newPassword,
                                          const PasswordCost &cost = {});

    // --- parts; only while unlocked, except settings ---
    [[nodiscard]] EventLog &events();
    [[nodiscard]] CaseTable &cases();
    [[nodiscard]] ProxyLedger &proxyLedger();
    [[nodiscard]] RekeyList &rekeyList();
    [[nodiscard]] CollectionList &collectionList();
    [[nodiscard]] RatingList &ratingList();
    [[nodiscard]] Drafts &drafts();
    [[nodiscard]] BlobStore &blobs();
    [[nodiscard]] ReferenceStore &reference();
    [[nodiscard]] Settings &settings();
    [[nodiscard]] SyncStore &sync();
    /** What a CaseWriter works with. */
    [[nodiscard]] WriterContext &writer();
    /** Calendar and provincial rules in force; never null. */
    [[nodiscard]] const WorkRules &rules() const;
    /** Reads the rules again, after an import or at midnight. */
    [[nodiscard]] Result<> reloadRules();
    /** Id and workstation code of the signing identity. */
    [[nodiscard]] QString deviceId() const;
    [[nodiscard]] QString workstationCode() const;
    [[nodiscard]] Result<QByteArray> sign(const QByteArray &message) const;
    /** Signs with an identity this profile has or had: an earlier one vouches for its successor. NotFound for others.
     */
    [[nodiscard]] Result<QByteArray> signAs(const QString &deviceId, const QByteArray &message) const;
    [[nodiscard]] Result<QByteArray> publicKey() const;
    /** The public key of an identity this profile has or had, or of a device the district named; NotFound for others.
     */
    [[nodiscard]] Result<VerifyKey> verifyKey(const QString &deviceId);
    /**
     * After a fork: takes a new identity (unless the forked one is an earlier one already) and puts the events under it
     * that the district does not have. References to parts got before are void afterwards. Returns how many were moved.
     */
    [[nodiscard]] Result<int> giveUpIdentity(const Fork &fork);
    /** Somebody looked at the clock and says that it is right although it is earlier than the last event. */
    [[nodiscard]] Result<> confirmClock();

    // --- keeping ---
    /** done of total; false cancels. */
    using Progress = std::function<bool(qint64 done, qint64 total)>;
    struct Verification
    {
        qint64 events = 0;
        qint64 cases = 0;
        qint64 consultations = 0;
        qint64 blobs = 0;
        QStringList faults; ///< empty: whole. Each names the event, case or file and what is wrong
        [[nodiscard]] bool isWhole() const { return faults.isEmpty(); }
    };
    /** Recomputes every hash, checks every signature, folds every case and compares the case table. */
    [[nodiscard]] Result<Verification> verify(const Progress &progress = {});
    /** Throws the case table, tokens and registers away and builds them again from the events. */
    [[nodiscard]] Result<qint64> rebuild(const Progress &progress = {});
    /** A backup into @p folder (a subfolder named after the moment); empty: the profile's own backups folder. */
    [[nodiscard]] Result<QString> backUp(const QString &folder = {}, const Progress &progress = {});
    /** The daily one, when none was made today; rotates old ones. Returns whether one was made. */
    [[nodiscard]] Result<bool> backUpDaily(const Progress &progress = {});
    /** When the last whole backup was made; invalid if never. */
    [[nodiscard]] QDateTime lastBackup() const;
    /**
     * Restores @p backup into @p dir, which must be missing or empty, after checking all of it. The restored profile
     * draws a new signing identity at its first log-in, so that it and the original never write under one name.
     */
    [[nodiscard]] static Result<> restore(const QString &backup, const QString &dir, FileSystem &files,
                                          const Clock &clock, RandomSource &random, const Progress &progress = {});

private:
    Profile();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yichuang
