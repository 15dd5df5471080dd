// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace yichuang {

// The serial protocol of the security module (SAM) in a card reader of the GA 450 family: how bytes become frames.
//   to the reader    AA AA AA 96 69 | length, two bytes | command, parameter | check
//   from the reader  AA AA AA 96 69 | length, two bytes | 00 00 status | data | check
// The length counts from behind itself to the end; the check is the XOR of all bytes from the length up to it.
// Taken from readers' manuals and public code, not from the standard itself. Frames hold personal data: never log one.

/** What a host asks a reader. */
enum class SamCommand {
    Status, ///< is the module well
    Find, ///< is there a card
    Select, ///< choose it
    Read, ///< texts and photograph
    ReadNewestAddress, ///< 最新住址
};

inline constexpr qsizetype longestSamLength = 4096; ///< a longer frame is not believed

/** The whole frame of a request. */
[[nodiscard]] QByteArray samRequest(SamCommand command);

/** A reader's answer that arrived whole. */
struct SamReply
{
    std::uint8_t status = 0; ///< see samstatus.h
    QByteArray data;

    bool operator==(const SamReply &) const = default;
};

/**
 * Finds the answers in a stream of bytes: bytes that belong to none are passed over, a frame whose check is wrong too;
 * an answer that begins inside what was thought to be another is still found. Keeps never more than one longest frame
 * plus what was appended since next() had nothing more. Pure: no device, no time.
 */
class SamDecoder final
{
public:
    void append(QByteArrayView bytes);
    /** The next whole answer; nothing while bytes are missing. */
    [[nodiscard]] std::optional<SamReply> next();

    /** Whether something has begun that is not whole. */
    [[nodiscard]] bool hasPartial() const { return !m_bytes.isEmpty(); }
    /** Gives up what is not whole. */
    void dropPartial();
    /** Bytes that made no answer, in all. */
    [[nodiscard]] qint64 dropped() const { return m_dropped; }

private:
    void drop(qsizetype count);

    QByteArray m_bytes;
    qint64 m_dropped = 0;
};

} // namespace yichuang
