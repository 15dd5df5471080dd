// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperkind.h"
#include "core/documents/template.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace yichuang {

/** The facts a template of @p kind may use: what paperFacts() gives, and nothing else. */
[[nodiscard]] const FactNames &paperFactNames(PaperKind kind);

/** The filled paper. @p facts as paperFacts() makes them; see TemplateSet::fill() for faults. */
[[nodiscard]] Result<QString> fillPaper(const TemplateSet &templates, PaperKind kind, const QJsonObject &facts);

/** Checks the templates of every kind of paper; the first fault. Do it when a district's templates come in. */
[[nodiscard]] Result<> checkPaperTemplates(const TemplateSet &templates);

/** `2026年3月2日` (GB/T 9704: no leading zeros); empty for an invalid date. */
[[nodiscard]] QString paperDate(const QDate &date);
/** `2026年3月2日9时05分`; empty for an invalid time. */
[[nodiscard]] QString paperTime(const QDateTime &time);
/** 一 to 九十九, as in 一式二份; other numbers in digits. */
[[nodiscard]] QString paperCount(int number);
/** An amount in 分 as printed: `12.50元（壹拾贰元伍角整）`; amounts are 0 to 999,999,999,999 分. */
[[nodiscard]] QString paperAmount(qint64 fen);

} // namespace yichuang
