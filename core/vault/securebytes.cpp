// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/securebytes.h"

#include <botan/mem_ops.h>
#include <botan/system_rng.h>

#include <cstring>
#include <utility>

namespace yichuang {

SecureBytes::SecureBytes(qsizetype size)
    : m_bytes(size > 0 ? std::make_unique<std::uint8_t[]>(std::size_t(size)) : nullptr)
    , m_size(size > 0 ? size : 0)
{
}

SecureBytes::~SecureBytes()
{
    wipe();
}

SecureBytes::SecureBytes(SecureBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecureBytes &SecureBytes::operator=(SecureBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecureBytes SecureBytes::random(qsizetype size)
{
    SecureBytes bytes(size);
    if (!bytes.isEmpty())
        Botan::system_rng().randomize(bytes.data(), std::size_t(bytes.size()));
    return bytes;
}

SecureBytes SecureBytes::copyOf(QByteArrayView bytes)
{
    SecureBytes copy(bytes.size());
    if (!copy.isEmpty())
        std::memcpy(copy.data(), bytes.data(), std::size_t(bytes.size()));
    return copy;
}

bool SecureBytes::operator==(const SecureBytes &other) const
{
    return m_size == other.m_size
        && Botan::constant_time_compare(m_bytes.get(), other.m_bytes.get(), std::size_t(m_size));
}

void SecureBytes::wipe() noexcept
{
    if (m_bytes)
        Botan::secure_scrub_memory(m_bytes.get(), std::size_t(m_size));
}

} // namespace yichuang
