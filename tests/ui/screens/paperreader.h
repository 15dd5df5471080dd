// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/devices/serialline.h"

#include <QTimer>

namespace yichuang {

/** The line of a card reader that is not there, with one card on its pad. */
class PaperReader final : public SerialLine
{
public:
    /** @p record is the whole answer to a request to read. */
    explicit PaperReader(QByteArray record)
        : m_record(std::move(record))
    {
    }

    [[nodiscard]] Result<> open(const QString &port, int speed) override;
    void write(const QByteArray &bytes) override;
    void close() override;
    [[nodiscard]] bool isOpen() const override { return m_open; }

private:
    QByteArray m_record;
    QByteArray m_answer;
    QTimer m_soon;
    bool m_open = false;
};

} // namespace yichuang
