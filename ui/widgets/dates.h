// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace yichuang {

/** 2026年3月2日, as on papers; in every interface language. Empty for an invalid date. */
[[nodiscard]] QString chineseDate(QDate date);
/** 2026年3月2日 9时05分, as on papers. */
[[nodiscard]] QString chineseDateTime(const QDateTime &time);
/** 2026-03-02, for tables: figures under figures. */
[[nodiscard]] QString tableDate(QDate date);
/** 2026-03-02 09:05, for tables. */
[[nodiscard]] QString tableDateTime(const QDateTime &time);
/** The day with its weekday in the interface's language, e.g. 2026年3月2日 星期一. */
[[nodiscard]] QString longDate(QDate date);

} // namespace yichuang
