// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/casepaper.h"

#include <QJsonArray>

namespace yichuang {

// Facts that papers of cases and of items have in common.

/** Heading, title, number, date, who and where. */
[[nodiscard]] QJsonObject commonPaperFacts(PaperKind kind, const ServiceItem &item, const PaperContext &context);

/** 《law》article、...; the article only where it was checked. */
[[nodiscard]] QString legalBasisText(const ServiceItem &item);
[[nodiscard]] QString legalLimitText(const ServiceItem &item);
[[nodiscard]] QString promisedLimitText(const ServiceItem &item);
/** 否, or 是 with every fee. */
[[nodiscard]] QString feeText(const ServiceItem &item);

/** How a result went out, with who pays the postage: 窗口领取, 邮寄（邮费到付）. */
[[nodiscard]] QString serviceMannerText(const ResultIssuedBody &delivery);

/** `[{index, <key>: text}, ...]` */
[[nodiscard]] QJsonArray numberedTexts(const QStringList &texts, const QString &key);

} // namespace yichuang
