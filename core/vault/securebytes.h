// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <memory>
#include <span>

namespace yichuang {

/**
 * Secret bytes: overwritten with zeros when destroyed, never shared implicitly, without a way into QString. Move it
 * along; where two owners are needed, say clone().
 */
class SecureBytes final
{
public:
    SecureBytes() = default;
    /** @p size zero bytes, to be filled through data(). */
    explicit SecureBytes(qsizetype size);
    ~SecureBytes();

    SecureBytes(SecureBytes &&other) noexcept;
    SecureBytes &operator=(SecureBytes &&other) noexcept;
    SecureBytes(const SecureBytes &) = delete;
    SecureBytes &operator=(const SecureBytes &) = delete;

    /** @p size bytes of the operating system's random source. */
    [[nodiscard]] static SecureBytes random(qsizetype size);

    /** A copy of bytes that lie elsewhere; wiping those stays the caller's business. */
    [[nodiscard]] static SecureBytes copyOf(QByteArrayView bytes);

    [[nodiscard]] SecureBytes clone() const { return copyOf(view()); }

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] std::uint8_t *data() { return m_bytes.get(); }
    [[nodiscard]] const std::uint8_t *data() const { return m_bytes.get(); }

    /** Borrowed, for handing to a cipher; do not keep and do not copy into a QByteArray. */
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), m_size}; }

    /** Compares in a time that depends on the sizes only. */
    [[nodiscard]] bool operator==(const SecureBytes &other) const;

private:
    void wipe() noexcept;

    std::unique_ptr<std::uint8_t[]> m_bytes;
    qsizetype m_size = 0;
};

} // namespace yichuang
