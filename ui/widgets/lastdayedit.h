// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace yichuang {

/** The last day on which something is valid 有效期至, or that it has none: one step below the first possible day. */
class LastDayEdit final : public QDateEdit
{
    Q_OBJECT

public:
    explicit LastDayEdit(QWidget *parent = nullptr);

    /** @p from is the day the validity begins; an invalid @p last says that there is no last day. */
    void setDays(QDate from, QDate last);
    /** Invalid when there is none. */
    [[nodiscard]] QDate lastDay() const;
};

} // namespace yichuang
