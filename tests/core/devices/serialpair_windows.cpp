// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/devices/serialpair.h"

#include "core/devices/serialline.h"

#include <QStringList>
#include <QThread>

namespace yichuang {
namespace {

constexpr int anotherPairMs = 500; ///< the pair that was hung up goes, and another comes
constexpr int mostTries = 20;

} // namespace

struct SerialPair::Ends
{
    QString port;
    std::unique_ptr<SerialLine> far = makeSerialLine();
};

SerialPair::SerialPair()
    : m_ends(std::make_unique<Ends>())
{
    const QStringList ports = qEnvironmentVariable("YICHUANG_SERIAL_PAIR").split(u' ');
    if (ports.size() != 2)
        qFatal("YICHUANG_SERIAL_PAIR names no two joined ports");
    m_ends->port = ports.first();
    m_ends->far->onBytes = [this](const QByteArray &bytes) {
        if (onBytes)
            onBytes(bytes);
    };
    for (int tries = 1; !m_ends->far->open(ports.last(), serialSpeeds[0]); ++tries) {
        if (tries == mostTries)
            qFatal("the second port of YICHUANG_SERIAL_PAIR cannot be opened");
        QThread::msleep(anotherPairMs);
    }
}

SerialPair::~SerialPair()
{
    hangUp();
}

QString SerialPair::port() const
{
    return m_ends->port;
}

bool SerialPair::isJoined() const
{
    return m_ends->far->isOpen();
}

void SerialPair::send(const QByteArray &bytes)
{
    m_ends->far->write(bytes);
}

void SerialPair::hangUp()
{
    if (!isJoined())
        return;
    m_ends->far->close();
    QThread::msleep(anotherPairMs);
}

} // namespace yichuang
