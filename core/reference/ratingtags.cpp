// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/ratingtags.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace yichuang {

namespace {

struct LevelName
{
    const char *name;
    const char16_t *chinese;
};

constexpr std::array<LevelName, allSatisfactions.size()> levelNames{{
    {"very-satisfied", u"非常满意"},
    {"satisfied", u"满意"},
    {"fairly-satisfied", u"基本满意"},
    {"dissatisfied", u"不满意"},
    {"very-dissatisfied", u"非常不满意"},
}};

constexpr qsizetype longestTag = 60;

RatingTags readShipped()
{
    QFile file(QStringLiteral(":/yichuang/reference/rating-tags.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return RatingTags::read(file.readAll()).value_or(RatingTags());
}

} // namespace

QString satisfactionName(Satisfaction level)
{
    return QString::fromLatin1(levelNames[std::size_t(level)].name);
}

std::optional<Satisfaction> satisfactionFromName(QStringView name)
{
    const auto found = std::find_if(allSatisfactions.begin(), allSatisfactions.end(), [name](Satisfaction level) {
        return name == QLatin1StringView(levelNames[std::size_t(level)].name);
    });
    return found == allSatisfactions.end() ? std::nullopt : std::optional(*found);
}

QString satisfactionChinese(Satisfaction level)
{
    return QString::fromUtf16(levelNames[std::size_t(level)].chinese);
}

std::optional<Satisfaction> levelOfTag(QStringView code)
{
    const bool digits = std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (code.size() != 3 || !digits)
        return std::nullopt;
    const auto found = std::find_if(allSatisfactions.begin(), allSatisfactions.end(), [code](Satisfaction level) {
        return code.front() == QChar(u'0' + exchangeNumber(level));
    });
    return found == allSatisfactions.end() ? std::nullopt : std::optional(*found);
}

QString ratingTagNames(const QStringList &codes)
{
    QStringList names;
    for (const QString &code : codes) {
        const RatingTag *tag = RatingTags::builtIn().find(code);
        names.append(tag ? tag->name : code);
    }
    return names.join(QStringLiteral("、"));
}

const RatingTags &RatingTags::builtIn()
{
    static const RatingTags shipped = readShipped();
    return shipped;
}

Result<RatingTags> RatingTags::read(const QByteArray &bytes)
{
    const Result<QJsonObject> document = jsonObject(bytes);
    if (!document || !document->value(u"tags").isArray())
        return failure(ErrorCode::InvalidInput, QStringLiteral("rating-tags.shape"));
    RatingTags tags;
    for (const QJsonValue &value : document->value(u"tags").toArray()) {
        RatingTag tag{value[u"code"].toString(), value[u"name"].toString()};
        if (!levelOfTag(tag.code) || tags.find(tag.code) || tag.name.isEmpty() || !isSafeText(tag.name, longestTag))
            return failure(ErrorCode::InvalidInput, QStringLiteral("rating-tags.code"), leftCodePoints(tag.code, 20));
        tags.m_tags.append(std::move(tag));
    }
    return tags;
}

QList<RatingTag> RatingTags::of(Satisfaction level) const
{
    QList<RatingTag> tags;
    std::copy_if(m_tags.begin(), m_tags.end(), std::back_inserter(tags),
                 [level](const RatingTag &tag) { return levelOfTag(tag.code) == level; });
    return tags;
}

const RatingTag *RatingTags::find(QStringView code) const
{
    const auto found =
        std::find_if(m_tags.begin(), m_tags.end(), [code](const RatingTag &tag) { return tag.code == code; });
    return found == m_tags.end() ? nullptr : &*found;
}

} // namespace yichuang
