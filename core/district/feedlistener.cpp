// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/feedlistener.h"

#include "core/district/feednews.h"
#include "core/district/postgres.h"

namespace yichuang {

namespace {

constexpr std::chrono::milliseconds glance{250}; ///< how long a stop may be overlooked
constexpr std::chrono::minutes clearingPause{1};

} // namespace

FeedListener::FeedListener(const QByteArray &database, const PgBounds &bounds, FeedWaiters &waiters, Journal &journal)
    : m_waiters(waiters)
    , m_journal(journal)
    , m_thread([this, database, bounds] { listen(database, bounds); })
{
}

FeedListener::~FeedListener()
{
    m_stopping = true;
    m_thread.join();
}

void FeedListener::listen(const QByteArray &database, const PgBounds &bounds)
{
    Postgres postgres(database, bounds);
    bool listening = false;
    auto cleared = std::chrono::steady_clock::now();
    while (!m_stopping) {
        if (!listening) {
            listening = postgres.script("LISTEN yichuang_feed").has_value();
            if (!listening) {
                std::this_thread::sleep_for(glance);
                continue;
            }
            m_waiters.newsOfAll(); // whatever was told while nobody listened
        }
        const Result<QStringList> told = postgres.notifications(glance);
        if (!told) {
            m_journal.warn(QStringLiteral("listener-lost"), {{QStringLiteral("reason"), told.error().reason}});
            listening = false;
            continue;
        }
        for (const QString &text : *told)
            spread(text);
        if (std::chrono::steady_clock::now() - cleared >= clearingPause) {
            cleared = std::chrono::steady_clock::now();
            clearExpired(postgres);
        }
    }
}

void FeedListener::spread(const QString &news)
{
    const std::optional<QStringList> units = unitsOfFeedNews(news);
    if (!units) {
        m_waiters.newsOfAll();
        return;
    }
    for (const QString &unit : *units)
        m_waiters.news(unit);
}

void FeedListener::clearExpired(Postgres &postgres)
{
    const Result<> done = postgres.script(
        "DELETE FROM sessions WHERE expires_at < now();"
        "DELETE FROM challenges WHERE expires_at < now();"
        "DELETE FROM attempts WHERE minute < now() - interval '10 minutes';"
        "DELETE FROM upload_pieces p USING uploads u WHERE p.upload = u.upload "
        "AND u.touched_at < now() - interval '7 days' AND NOT EXISTS (SELECT FROM blobs b WHERE b.upload = u.upload);"
        "DELETE FROM uploads u WHERE u.touched_at < now() - interval '7 days' "
        "AND NOT EXISTS (SELECT FROM blobs b WHERE b.upload = u.upload);");
    if (!done)
        m_journal.warn(QStringLiteral("clearing-failed"), {{QStringLiteral("reason"), done.error().reason}});
}

} // namespace yichuang
