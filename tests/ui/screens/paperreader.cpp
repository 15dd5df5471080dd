// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/paperreader.h"

#include "core/devices/samframe.h"
#include "tests/core/devices/readervectors.h"

namespace yichuang {

Result<> PaperReader::open(const QString &port, int speed)
{
    Q_UNUSED(port)
    Q_UNUSED(speed)
    m_open = true;
    m_soon.setSingleShot(true);
    m_soon.callOnTimeout(&m_soon, [this] { onBytes(m_answer); });
    return {};
}

void PaperReader::write(const QByteArray &bytes)
{
    if (bytes == samRequest(SamCommand::Find))
        m_answer = readerResponse(QStringLiteral("find_ok"));
    else if (bytes == samRequest(SamCommand::Select))
        m_answer = readerResponse(QStringLiteral("select_ok"));
    else if (bytes == samRequest(SamCommand::Read))
        m_answer = m_record;
    else
        m_answer = readerResponse(QStringLiteral("item_absent"));
    m_soon.start(0);
}

void PaperReader::close()
{
    m_open = false;
    m_soon.stop();
    m_soon.disconnect();
}

} // namespace yichuang
