// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/cardreader.h"

#include <algorithm>
#include <utility>

namespace yichuang {
namespace {

constexpr std::chrono::milliseconds lookAgainTime{3000};

} // namespace

CardReader::CardReader(std::unique_ptr<SerialLine> line, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
{
    m_clock.start();
    m_wake.setSingleShot(true);
    m_again.setSingleShot(true);
    m_again.setInterval(lookAgainTime);
    connect(&m_wake, &QTimer::timeout, this, [this] {
        m_session.elapse(now());
        pump();
    });
    connect(&m_again, &QTimer::timeout, this, &CardReader::start);
    m_line->onBytes = [this](const QByteArray &bytes) {
        m_session.received(bytes, now());
        pump();
    };
    m_line->onLost = [this] {
        m_session.lineLost();
        pump();
    };
}

CardReader::~CardReader()
{
    stop();
}

void CardReader::configure(const ReaderSettings &settings)
{
    if (m_settings == settings)
        return;
    if (m_asker)
        Q_EMIT takenOver(m_asker);
    stop();
    m_asker.clear();
    m_settings = settings;
    Q_EMIT configured();
}

void CardReader::begin(QObject *asker, CardMode mode)
{
    if (m_asker && m_asker != asker)
        Q_EMIT takenOver(m_asker);
    m_asker = asker;
    m_mode = mode;
    m_failureTold = false;
    start();
}

void CardReader::end(const QObject *asker)
{
    if (!isAskedBy(asker))
        return;
    stop();
    m_asker.clear();
}

void CardReader::skipCard(const QObject *asker)
{
    if (!isAskedBy(asker))
        return;
    m_session.skipCard(now());
    pump();
}

void CardReader::start()
{
    if (!m_asker)
        return stop();
    m_again.stop();
    if (m_settings.port.isEmpty())
        return failed({ErrorCode::NotFound, QStringLiteral("reader.no-port"), {}});
    if (!m_line->isOpen()) {
        if (const Result<> opened = m_line->open(m_settings.port, m_settings.speed); !opened)
            return failed(opened.error());
    }
    m_session.begin(m_mode, now());
    pump();
}

void CardReader::stop()
{
    m_session.end();
    m_wake.stop();
    m_again.stop();
    m_line->close();
}

/** Carries out what the session wants. Whoever is told may ask again, or end: the session is looked at anew each time.
 */
void CardReader::pump()
{
    if (const QByteArray bytes = m_session.takeOutput(); !bytes.isEmpty())
        m_line->write(bytes);
    const std::vector<CardEvent> events = m_session.takeEvents();
    if (const auto wake = m_session.wakeAt())
        m_wake.start(std::max(std::chrono::milliseconds(0), *wake - now()));
    else
        m_wake.stop();
    for (const CardEvent &event : events) {
        if (event.kind == CardEvent::Kind::Failed) {
            failed(event.error);
            continue;
        }
        m_failureTold = false;
        QObject *asker = m_asker;
        if (event.kind == CardEvent::Kind::Read && m_mode == CardMode::One) {
            stop();
            m_asker.clear();
        }
        Q_EMIT happened(asker, event);
    }
}

void CardReader::failed(const Error &error)
{
    QObject *asker = m_asker;
    stop();
    if (m_mode == CardMode::Continuous)
        m_again.start();
    else
        m_asker.clear();
    if (!std::exchange(m_failureTold, true))
        Q_EMIT happened(asker, {CardEvent::Kind::Failed, {}, error});
}

} // namespace yichuang
