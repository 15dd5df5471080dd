// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/identifiers.h"
#include "core/store/eventlog.h"
#include "core/store/syncstore.h"
#include "tests/core/desk/deskfixture.h"
#include "tests/core/store/must.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace yichuang {

/** Every event of @p desk's log, in the order it was written. */
inline std::vector<Event> eventsIn(DeskFixture &desk)
{
    std::vector<Event> events;
    for (auto &[row, event] : must(desk.profile->events().behind(0, 1'000'000)))
        events.push_back(std::move(event));
    return events;
}

/** @p events as a feed would bring them, from position @p first on. */
inline std::vector<IncomingEvent> asFeed(const std::vector<Event> &events, qint64 first = 1)
{
    std::vector<IncomingEvent> feed;
    for (const Event &event : events)
        feed.push_back({event, Delivery{{}, event.at.addSecs(60), first++, 0}});
    return feed;
}

/** The peer other machines know @p desk as. */
inline Peer peerOf(DeskFixture &desk)
{
    return {desk.profile->deviceId(), must(desk.profile->publicKey()), desk.profile->place().centre, false};
}

/** Copies every file of one folder into another, as a backup program or a cloning tool does. */
inline void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    QDirIterator walk(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString file = walk.next();
        const QString target = to + file.sliced(from.size());
        QDir().mkpath(QFileInfo(target).path());
        if (!QFile::copy(file, target))
            qFatal("copy of %s", qPrintable(file));
    }
}

} // namespace yichuang
