// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/chainhead.h"

#include "core/base/json.h"
#include "core/store/database.h"
#include "core/store/settings.h"

namespace yichuang {

namespace {

QString keyOf(const QString &device)
{
    return QStringLiteral("chain.head.") + device;
}

} // namespace

Result<> ChainHeadNote::write(const QString &device, const ChainHead &head)
{
    const QByteArray plain = QByteArray::number(head.seq) + ' ' + head.hash.toHex();
    const Result<QByteArray> sealed = m_sealer.seal(plain, "head:" + device.toUtf8());
    if (!sealed)
        return failure(sealed.error());
    return Settings(m_database).setValue(keyOf(device), QString::fromLatin1(sealed->toBase64()));
}

Result<std::optional<ChainHead>> ChainHeadNote::read(const QString &device)
{
    const Result<QString> text = Settings(m_database).value(keyOf(device));
    if (!text)
        return failure(text.error());
    if (text->isEmpty())
        return std::nullopt;
    const Result<QByteArray> plain = m_sealer.open(QByteArray::fromBase64(text->toLatin1()), "head:" + device.toUtf8());
    if (!plain)
        return failure(plain.error());
    const qsizetype blank = plain->indexOf(' ');
    ChainHead head;
    head.seq = plain->left(blank).toLongLong();
    head.hash = QByteArray::fromHex(plain->mid(blank + 1));
    return head;
}

} // namespace yichuang
