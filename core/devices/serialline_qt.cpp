// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/serialline.h"

#include <QFileInfo>
#include <QSerialPort>
#include <QSerialPortInfo>

#include <algorithm>

namespace yichuang {
namespace {

class QtSerialLine final : public SerialLine
{
public:
    QtSerialLine()
    {
        QObject::connect(&m_port, &QSerialPort::readyRead, &m_port, [this] {
            const QByteArray bytes = m_port.readAll();
            if (onBytes && !bytes.isEmpty())
                onBytes(bytes);
        });
        // Without its device a port tells this error again and again until it is closed; closing it inside the signal
        // would pull it from under the one who tells.
        QObject::connect(
            &m_port, &QSerialPort::errorOccurred, &m_port,
            [this](QSerialPort::SerialPortError error) {
                // A device that is pulled out shows as any of these, by its driver.
                const bool gone = error == QSerialPort::ResourceError || error == QSerialPort::ReadError
                    || error == QSerialPort::WriteError;
                if (!gone || !m_port.isOpen())
                    return;
                m_port.close();
                if (onLost)
                    onLost();
            },
            Qt::QueuedConnection);
    }

    Result<> open(const QString &port, int speed) override
    {
        close();
        m_port.setPortName(port);
        m_port.setBaudRate(speed);
        if (!m_port.open(QIODevice::ReadWrite))
            return failure(openError(port));
        m_port.setFlowControl(QSerialPort::NoFlowControl);
        m_port.clear(); // what a device sent to nobody
        return {};
    }

    void write(const QByteArray &bytes) override { m_port.write(bytes); }

    void close() override
    {
        if (m_port.isOpen())
            m_port.close();
    }

    bool isOpen() const override { return m_port.isOpen(); }

private:
    [[nodiscard]] Error openError(const QString &port) const
    {
        switch (m_port.error()) {
        case QSerialPort::DeviceNotFoundError:
            return {ErrorCode::NotFound, QStringLiteral("reader.port-missing"), {}};
        case QSerialPort::PermissionError: {
            // Qt tells the same when another program holds the port; who may write to it could have opened it.
            const QFileInfo device(port.startsWith(u'/') ? port : QStringLiteral("/dev/") + port);
            if (device.exists() && !device.isWritable())
                return {ErrorCode::NotPermitted, QStringLiteral("reader.port-forbidden"), {}};
            return {ErrorCode::IoFailed, QStringLiteral("reader.port-busy"), {}};
        }
        default:
            return {ErrorCode::IoFailed, QStringLiteral("reader.port-failed"), m_port.errorString()};
        }
    }

    QSerialPort m_port;
};

} // namespace

std::unique_ptr<SerialLine> makeSerialLine()
{
    return std::make_unique<QtSerialLine>();
}

std::vector<SerialPlace> serialPlaces()
{
    std::vector<SerialPlace> places;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts())
        places.push_back({info.portName(), info.description()});
    std::ranges::sort(places, {}, &SerialPlace::port);
    return places;
}

} // namespace yichuang
