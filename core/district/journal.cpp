// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/journal.h"

#include "core/base/json.h"

namespace yichuang {

void Journal::write(const QString &level, const QString &event, QJsonObject fields)
{
    fields.insert(u"time", timeText(m_clock.now()));
    fields.insert(u"level", level);
    fields.insert(u"event", event);
    const QByteArray line = jsonBytes(fields) + '\n';
    const std::lock_guard lock(m_mutex);
    std::fwrite(line.constData(), 1, std::size_t(line.size()), m_file);
    std::fflush(m_file);
}

} // namespace yichuang
