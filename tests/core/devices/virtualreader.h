// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/devices/serialpair.h"

#include <QByteArray>
#include <QString>

namespace yichuang {

/**
 * A card reader at the far end of a serial line: speaks the frames of a real one to whoever opens port(), on the event
 * loop of the thread it was made in. What lies on its pad, how it answers and when it is pulled out is up to the test.
 */
class VirtualReader final
{
public:
    VirtualReader();

    [[nodiscard]] QString port() const { return m_line.port(); } ///< what SerialLine::open() takes

    void putCard(const QByteArray &texts) { m_texts = texts; } ///< the block of texts, 256 bytes
    void liftCard() { m_texts.clear(); }
    void setNewestAddress(const QByteArray &frame) { m_newestAddress = frame; } ///< the whole answer
    /** Answers as if it ran at another speed. */
    void setGarbled(bool garbled) { m_garbled = garbled; }
    /** Says nothing, as a port with no reader. */
    void setSilent(bool silent) { m_silent = silent; }
    /** Is pulled out after so many bytes of the next record; none: never. */
    void unplugWithin(int bytes) { m_unplugWithin = bytes; }
    void unplug() { m_line.hangUp(); }
    /** Of this request, told by command and parameter, how many came. */
    [[nodiscard]] int asked(unsigned char command, unsigned char parameter) const;

private:
    void take(const QByteArray &bytes);
    void answer(unsigned char command, unsigned char parameter);
    void send(const QByteArray &frame);

    SerialPair m_line;
    QByteArray m_received;
    QByteArray m_requests; ///< two bytes for each
    QByteArray m_texts;
    QByteArray m_newestAddress;
    int m_unplugWithin = -1;
    bool m_garbled = false;
    bool m_silent = false;
};

} // namespace yichuang
