// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lastdayedit.h"

namespace yichuang {

LastDayEdit::LastDayEdit(QWidget *parent)
    : QDateEdit(parent)
{
    setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    setSpecialValueText(tr("no last day")); // shown for the minimum, the day the validity begins
}

void LastDayEdit::setDays(QDate from, QDate last)
{
    setMinimumDate(from);
    setDate(last.isValid() ? last : from);
}

QDate LastDayEdit::lastDay() const
{
    return date() > minimumDate() ? date() : QDate();
}

} // namespace yichuang
