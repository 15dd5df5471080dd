// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace yichuang {

/** Draws a key sequence as key caps, e.g. in the overview of shortcuts. */
class KeyHint final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QKeySequence &keys, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList caps() const;
    QKeySequence m_keys;
};

/** "Print (Ctrl+P)" for tool tips. */
[[nodiscard]] QString withKey(const QString &text, const QKeySequence &keys);

} // namespace yichuang
