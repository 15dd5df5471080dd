// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/deskrunner.h"

#include "core/store/casewriter.h"

#include <algorithm>

namespace yichuang {

DeskRunner::DeskRunner(std::unique_ptr<Profile> profile, const TemplateSet &templates, const Clock &clock,
                       RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
    , m_profile(std::move(profile))
    , m_templates(templates)
    , m_clock(clock)
    , m_random(random)
{
    m_thread.setObjectName(QStringLiteral("desk"));
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

DeskRunner::~DeskRunner()
{
    // Waits for what was asked before; profile and desk end on the thread they lived on.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_desk.reset();
            m_profile.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

Answer<Result<Seat>> DeskRunner::logIn(const QString &login, const QString &password, Role role)
{
    return onProfile([this, login, password, role](Profile &profile) -> Result<Seat> {
        m_desk.reset();
        Result<AccountInfo> account = profile.logIn(login, password);
        if (!account)
            return failure(account.error());
        if (account->roles.empty())
            return failure(ErrorCode::NotPermitted, QStringLiteral("account.roles"));
        m_account = std::move(*account);
        readStaff();
        const auto &roles = m_account.roles;
        return sit(std::find(roles.begin(), roles.end(), role) != roles.end() ? role : roles.front());
    });
}

Answer<Result<Seat>> DeskRunner::workAs(Role role)
{
    return onProfile([this, role](Profile &) -> Result<Seat> {
        if (!m_desk)
            return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
        const auto &roles = m_account.roles;
        if (std::find(roles.begin(), roles.end(), role) == roles.end())
            return failure(ErrorCode::NotPermitted, QStringLiteral("account.roles"));
        const Seat seat = sit(role);
        QMetaObject::invokeMethod(
            this, [this, seat] { Q_EMIT seated(seat); }, Qt::QueuedConnection);
        return seat;
    });
}

void DeskRunner::readStaff()
{
    const Result<std::vector<AccountInfo>> accounts = m_profile->accounts();
    if (!accounts)
        return; // the accounts' ids are shown instead
    QMetaObject::invokeMethod(
        this, [this, staff = StaffNames(*accounts)] { m_staff = staff; }, Qt::QueuedConnection);
}

Seat DeskRunner::sit(Role role)
{
    Seat seat;
    seat.account = m_account.login;
    seat.displayName = m_account.displayName;
    seat.role = role;
    seat.place = m_profile->place();
    seat.centreName = m_profile->centreName();
    seat.windowName = m_profile->windowName();
    seat.phone = m_profile->phone();
    m_desk.reset();
    m_desk = std::make_unique<Desk>(*m_profile, seat, m_templates, m_clock, m_random);
    return seat;
}

Answer<void> DeskRunner::lock()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    post([this, promise] {
        m_desk.reset();
        m_profile->lock();
        promise->finish();
    });
    return promise->future();
}

void DeskRunner::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, job = std::move(job)] {
            job();
            announceCommits();
            announceReference();
        },
        Qt::QueuedConnection);
}

Result<bool> DeskRunner::takePublished(const QByteArray &bytes)
{
    if (!m_desk)
        return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
    const Result<ImportOutcome> outcome = m_desk->takePublished(bytes);
    if (!outcome)
        return failure(outcome.error());
    if (!outcome->faults.empty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("import.faults"), faultLine(outcome->faults.front()));
    return !outcome->alreadyThere;
}

void DeskRunner::announceCommits()
{
    const qint64 now = m_profile && m_profile->isUnlocked() ? m_profile->writer().commits : 0;
    if (now == m_commits)
        return;
    const bool grew = now > m_commits;
    m_commits = now;
    if (grew)
        QMetaObject::invokeMethod(this, &DeskRunner::committed, Qt::QueuedConnection);
}

void DeskRunner::announceReference()
{
    if (!m_desk)
        return;
    const ReferenceSet &now = m_desk->reference();
    if (now.catalogue == m_announced.catalogue && now.organisation == m_announced.organisation
        && now.calendar == m_announced.calendar && now.profile == m_announced.profile)
        return;
    m_announced = now;
    QMetaObject::invokeMethod(
        this, [this, now] { Q_EMIT referenceChanged(now); }, Qt::QueuedConnection);
}

} // namespace yichuang
