// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace yichuang {

/** A place to plug a device in. */
struct SerialPlace
{
    QString port; ///< what SerialLine::open() takes: COM3, ttyUSB0
    QString description; ///< what the device calls itself; may be empty

    bool operator==(const SerialPlace &) const = default;
};

/** Speeds of card readers, the usual one first. */
inline constexpr int serialSpeeds[] = {115200, 57600, 38400, 19200, 9600};

/** A serial line, eight data bits, no parity, one stop bit. Works on the event loop of the thread it was made in. */
class SerialLine
{
public:
    virtual ~SerialLine() = default;

    /**
     * Opens @p port, a name of serialPlaces() or an absolute path. NotFound `reader.port-missing`, NotPermitted
     * `reader.port-forbidden`, IoFailed `reader.port-busy` (another program has it) or `reader.port-failed`.
     */
    [[nodiscard]] virtual Result<> open(const QString &port, int speed) = 0;
    virtual void write(const QByteArray &bytes) = 0;
    virtual void close() = 0;
    [[nodiscard]] virtual bool isOpen() const = 0;

    std::function<void(const QByteArray &)> onBytes; ///< what arrived; may close the line
    std::function<void()> onLost; ///< the device is gone; the line is closed already. Once for each open()
};

// What follows is in one file a system: serialline_windows.cpp or serialline_qt.cpp.

/** A line of this system. */
[[nodiscard]] std::unique_ptr<SerialLine> makeSerialLine();
/** What is plugged in now, by name. Not all: a path may be given that is not listed. */
[[nodiscard]] std::vector<SerialPlace> serialPlaces();

} // namespace yichuang
