// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace yichuang {

/** What a workstation still has to carry. */
struct Backlog
{
    int waiting = 0; ///< events of its own that the district does not have
    qint64 position = 0; ///< how far it has read its feed
    bool atEnd = false; ///< of the feed, as far as it knows

    [[nodiscard]] bool isThrough(qint64 feedLength) const { return waiting == 0 && atEnd && position >= feedLength; }
};
[[nodiscard]] Backlog backlogOf(class Profile &profile);

/** A workstation as it is installed: a profile on the disk with its sealed store, the real tasks over the real line. */
class WholeWorkstation final
{
public:
    static constexpr const char16_t *centre = u"330212110"; ///< where its window stands

    /** Makes the profile in @p dir and enrols it by @p code at the server on @p port. */
    WholeWorkstation(const QString &dir, quint16 port, const QString &code);
    ~WholeWorkstation();
    Q_DISABLE_COPY_MOVE(WholeWorkstation)

    /** Takes @p cases cases in at the desk, each with its papers; nothing is sent. */
    void work(int cases);
    /** Reads the feed to its end into the profile; returns how many events were new. */
    [[nodiscard]] int pull();
    [[nodiscard]] Backlog backlog();
    /** Cases that the profile lists. */
    [[nodiscard]] qint64 cases();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace yichuang
