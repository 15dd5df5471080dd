// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/satisfaction.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace yichuang {

/** One of the sentences a citizen may tick beside the level 评价标签. */
struct RatingTag
{
    QString code; ///< three digits; the first one is the level in the exchange
    QString name; ///< 窗口人员业务不熟练

    bool operator==(const RatingTag &) const = default;
};

/** The tags of each level. Immutable. */
class RatingTags final
{
public:
    /** Those that ship with the program; none when they cannot be read. */
    [[nodiscard]] static const RatingTags &builtIn();
    /** InvalidInput, reason "rating-tags.shape" or "rating-tags.code". */
    [[nodiscard]] static Result<RatingTags> read(const QByteArray &bytes);

    [[nodiscard]] QList<RatingTag> of(Satisfaction level) const; ///< in the order of the document
    [[nodiscard]] const RatingTag *find(QStringView code) const; ///< null when unknown

private:
    QList<RatingTag> m_tags;
};

/** The sentences of @p codes as one text; of those that are not known here, the code. */
[[nodiscard]] QString ratingTagNames(const QStringList &codes);

/** The level a tag's code belongs to; nothing for what is no code. */
[[nodiscard]] std::optional<Satisfaction> levelOfTag(QStringView code);

} // namespace yichuang
