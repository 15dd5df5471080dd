// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/tokens.h"

#include <QtEndian>

namespace yichuang {

SearchToken TokenHasher::token(QStringView kind, QStringView text)
{
    m_hmac.add(kind.toUtf8());
    m_hmac.add(QByteArrayView("\0", 1));
    m_hmac.add(text.toUtf8());
    return qFromBigEndian<qint64>(m_hmac.result().constData());
}

} // namespace yichuang
