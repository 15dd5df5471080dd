// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/store/profile.h"
#include "core/store/staffnames.h"
#include "ui/session/answer.h"

#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>
#include <type_traits>

namespace yichuang {

/**
 * Runs the profile and the desk on a thread of their own, so that no commit, key derivation or search ever holds up a
 * frame. Calls are carried out one after another in the order they were made. Use with a context object:
 *
 *     m_runner.onDesk([query](Desk &desk) { return desk.cases(query); })
 *         .then(this, [this](const Result<CasePage> &page) { show(page); });
 */
class DeskRunner final : public QObject
{
    Q_OBJECT

public:
    /** @p clock, @p random and @p templates must outlive the runner and be safe to read from its thread. */
    DeskRunner(std::unique_ptr<Profile> profile, const TemplateSet &templates, const Clock &clock, RandomSource &random,
               QObject *parent = nullptr);
    ~DeskRunner() override;
    Q_DISABLE_COPY_MOVE(DeskRunner)

    /** Logs in and seats the account in @p role (its first role if it does not have that one). */
    [[nodiscard]] Answer<Result<Seat>> logIn(const QString &login, const QString &password, Role role = Role::Clerk);

    /**
     * Seats the account that is logged in anew in another of its roles; NotPermitted when it does not have it. seated()
     * is emitted on success.
     */
    [[nodiscard]] Answer<Result<Seat>> workAs(Role role);

    /** Takes the desk away and forgets the keys. Pending calls are finished first. */
    [[nodiscard]] Answer<void> lock();

    /** Calls @p act with the profile, locked or not. @p act returns a value; it runs on the runner's thread. */
    template <typename Act> [[nodiscard]] auto onProfile(Act act) -> Answer<std::invoke_result_t<Act, Profile &>>
    {
        using Value = std::invoke_result_t<Act, Profile &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        post([this, promise, act = std::move(act)]() mutable {
            promise->addResult(act(*m_profile));
            promise->finish();
        });
        return promise->future();
    }

    /**
     * Calls @p act with the desk; @p act returns some Result. Without anybody logged in the result is
     * NotPermitted "session.locked".
     */
    template <typename Act> [[nodiscard]] auto onDesk(Act act) -> Answer<std::invoke_result_t<Act, Desk &>>
    {
        using Value = std::invoke_result_t<Act, Desk &>;
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        post([this, promise, act = std::move(act)]() mutable {
            if (m_desk)
                promise->addResult(act(*m_desk));
            else
                promise->addResult(Value(failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"))));
            promise->finish();
        });
        return promise->future();
    }

    /** Who stands behind the accounts here, as of the last log-in. In the runner's owner thread. */
    [[nodiscard]] const StaffNames &staff() const { return m_staff; }

    /**
     * Takes a reference document the district has signed; whether it was new. Only from inside onProfile() or onDesk().
     * NotPermitted "session.locked" without anybody logged in.
     */
    [[nodiscard]] Result<bool> takePublished(const QByteArray &bytes);

Q_SIGNALS:
    /** Something was recorded in the profile. Emitted in the runner's owner thread. */
    void committed();
    /** The reference documents in force changed (import, log-in). Emitted in the runner's owner thread. */
    void referenceChanged(const yichuang::ReferenceSet &reference);
    /** The account works in another role or place from here on (workAs()). Emitted in the runner's owner thread. */
    void seated(const yichuang::Seat &seat);

private:
    void post(std::function<void()> job);
    [[nodiscard]] Seat sit(Role role);
    void readStaff(); ///< on the runner's thread
    void announceCommits(); ///< on the runner's thread
    void announceReference(); ///< on the runner's thread: tells of a change since the last time

    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives in m_thread
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Desk> m_desk;
    const TemplateSet &m_templates;
    const Clock &m_clock;
    RandomSource &m_random;
    AccountInfo m_account; ///< logged in; on the runner's thread
    StaffNames m_staff; ///< in the owner's thread
    ReferenceSet m_announced; ///< last told by referenceChanged()
    qint64 m_commits = 0; ///< last told by committed()
};

} // namespace yichuang
