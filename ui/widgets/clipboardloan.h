// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace yichuang {

/**
 * Lends a text to the clipboard and takes it back: a moment after another program has fetched it, when its time is up,
 * when it is reclaimed, and when the loan ends. What somebody else has put there meanwhile is left alone. Clipboard
 * histories are asked not to keep it.
 */
class ClipboardLoan final : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestSeconds = 30; ///< unused, it goes after this
    static constexpr int afterUseMs = 1500; ///< a program that pastes may fetch more than once

    explicit ClipboardLoan(QObject *parent = nullptr);
    ~ClipboardLoan() override;

    void lend(const QString &text);
    void reclaim();
    [[nodiscard]] bool isOut() const { return m_out; }

Q_SIGNALS:
    void takenBack();

private:
    [[nodiscard]] bool isStillOurs() const;

    QTimer m_time;
    QTimer m_afterUse;
    QByteArray m_mark; ///< of the present loan
    bool m_out = false;
};

} // namespace yichuang
