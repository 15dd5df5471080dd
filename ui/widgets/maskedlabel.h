// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace yichuang {

/**
 * Personal data masked until the clerk asks for it. The owner records the unmasking (Desk::recordUnmasking) and then
 * gives the plain text with reveal(); after half a minute, or when hidden, it is masked again by itself.
 */
class MaskedLabel final : public QWidget
{
    Q_OBJECT

public:
    /** @p what names the field for screen readers, e.g. "ID number". */
    explicit MaskedLabel(const QString &what, QWidget *parent = nullptr);

    void setMasked(const QString &masked);
    void reveal(const QString &plain);
    void hideAgain();
    [[nodiscard]] bool isRevealed() const { return m_revealed; }
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /** The eye was pressed while masked. */
    void revealRequested();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    QString m_what;
    QString m_masked;
    bool m_revealed = false;
    QLabel *m_label;
    QToolButton *m_eye;
    QTimer m_timer;
};

} // namespace yichuang
