// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace yichuang {

/**
 * A date typed the way it stands on papers: 20260302, 2026-3-2, 2026/3/2, 2026.3.2 or 2026年3月2日. Leaving the field
 * rewrites it as 2026-03-02. Up and Down move by a day, Page Up and Page Down by a month, T types today.
 */
class DateField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateField(QDate today, QWidget *parent = nullptr);

    /** Invalid when empty or not a date. */
    [[nodiscard]] QDate date() const { return readDate(text()); }
    void setDate(QDate date);

    [[nodiscard]] static QDate readDate(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void type(QDate date);

    QDate m_today;
};

} // namespace yichuang
