// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/district/wholeworkstation.h"

#include "core/store/casetable.h"
#include "core/store/syncstore.h"
#include "core/sync/identitytask.h"
#include "core/sync/networktransport.h"
#include "core/sync/pulltask.h"
#include "tests/bench/benchprofile.h"

namespace yichuang {

namespace {

/** Ends the program with a word when the district does not do what the measurement needs. */
template <typename T> T carried(Synced<T> done, const char *what)
{
    if (!done)
        qFatal("%s: %s %s", what, qPrintable(done.error().code), qPrintable(done.error().detail));
    return std::move(*done);
}

} // namespace

Backlog backlogOf(Profile &profile)
{
    const FeedState feed = needed(profile.sync().book.feed(), "feed");
    return {needed(profile.sync().outbox.waiting(), "outbox").events, feed.position,
            feed.position == feed.headPosition};
}

struct WholeWorkstation::Parts
{
    Parts(const QString &dir, const QUrl &address)
        : bench(dir)
        , gate(*bench.profile)
        , line(address, QString())
        , client(line, gate, bench.clock)
    {
    }

    BenchProfile bench;
    DirectGate gate;
    NetworkTransport line;
    DistrictClient client;
};

WholeWorkstation::WholeWorkstation(const QString &dir, quint16 port, const QString &code)
    : m_parts(std::make_unique<Parts>(dir, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port))))
{
    (void)carried(IdentityTask(m_parts->client, m_parts->gate, m_parts->bench.clock)
                      .enrol(QStringLiteral("http://127.0.0.1:%1").arg(port), {}, code, QStringLiteral("bench")),
                  "enrolment");
}

WholeWorkstation::~WholeWorkstation() = default;

void WholeWorkstation::work(int cases)
{
    OutcomeChoice accept;
    accept.outcome = Outcome::Accept;
    for (int i = 0; i < cases; ++i)
        (void)needed(m_parts->bench.desk->takeIn(m_parts->bench.draft(), accept), "take in");
}

int WholeWorkstation::pull()
{
    return carried(PullTask(m_parts->client, m_parts->gate, m_parts->bench.clock).run(0), "pull");
}

Backlog WholeWorkstation::backlog()
{
    return backlogOf(*m_parts->bench.profile);
}

qint64 WholeWorkstation::cases()
{
    return needed(m_parts->bench.profile->cases().count(), "count");
}

} // namespace yichuang
