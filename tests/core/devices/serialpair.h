// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace yichuang {

/**
 * Two ends of a serial line: one to be opened by what is tested, as often as it likes, the other held here. A
 * pseudo-terminal; on Windows two ports that are joined, "COM8 COM9" in the environment's YICHUANG_SERIAL_PAIR, of
 * which the first is lost when the second is closed (packaging/windows/wine.sh makes such a pair).
 */
class SerialPair final
{
public:
    SerialPair();
    ~SerialPair();
    Q_DISABLE_COPY_MOVE(SerialPair)

    [[nodiscard]] QString port() const;
    [[nodiscard]] bool isJoined() const;
    void send(const QByteArray &bytes);
    /** As if the device had been pulled out. */
    void hangUp();

    std::function<void(const QByteArray &)> onBytes; ///< on the event loop; may hang up

private:
    struct Ends;
    std::unique_ptr<Ends> m_ends;
};

} // namespace yichuang
