// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/mustacherender.h"

#include "core/documents/mustachetags.h"

#include <QJsonArray>
#include <QJsonValue>

#include <kainjow/mustache.hpp>

namespace yichuang {

using namespace Qt::StringLiterals;
namespace mustache = kainjow::mustache;

namespace {

mustache::data sectionData(const QString &name, const QJsonValue &value, const FactNames &declared);

/** UTF-8 of @p text; a broken surrogate becomes U+FFFD, which the layout prints as 〓 and reports, not a silent `?`. */
std::string utf8(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text.toStdString();
}

std::string variableText(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15).toStdString();
    const QString text = value.toString();
    return text.trimmed().isEmpty() ? "____" : utf8(text);
}

void setFact(mustache::data &data, const QString &name, const QJsonValue &value, const FactNames &declared)
{
    if (!value.isArray() && !value.isObject() && !value.isBool())
        data.set(name.toStdString(), variableText(value));
    data.set((QChar(mustacheSectionSigil) + name).toStdString(), sectionData(name, value, declared));
}

/** The facts of @p object; names declared for @p section but missing are blank. */
mustache::data objectData(const QString &section, const QJsonObject &object, const FactNames &declared)
{
    mustache::data data;
    for (auto it = object.begin(); it != object.end(); ++it)
        setFact(data, it.key(), it.value(), declared);
    const QString prefix = section.isEmpty() ? QString() : section + u'.';
    const QStringList names = declared.all();
    for (const QString &declaredName : names) {
        const QString name = declaredName.mid(prefix.size());
        if (declaredName.startsWith(prefix) && !name.contains(u'.') && !object.contains(name))
            setFact(data, name, QJsonValue(), declared);
    }
    return data;
}

mustache::data sectionData(const QString &name, const QJsonValue &value, const FactNames &declared)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return mustache::data(false);
    case QJsonValue::Bool:
        return mustache::data(value.toBool());
    case QJsonValue::Double:
        return mustache::data(true);
    case QJsonValue::String:
        return mustache::data(!value.toString().trimmed().isEmpty());
    case QJsonValue::Object:
        return value.toObject().isEmpty() ? mustache::data(false) : objectData(name, value.toObject(), declared);
    case QJsonValue::Array:
        break;
    }
    mustache::data list(mustache::data::type::list);
    const QJsonArray rows = value.toArray();
    for (const QJsonValue &row : rows)
        list.push_back(row.isObject() ? objectData(name, row.toObject(), declared) : mustache::data(variableText(row)));
    return list;
}

} // namespace

Result<QString> renderMustache(const QString &templateName, const QString &text, const QJsonObject &facts,
                               const FactNames &declared)
{
    mustache::mustache view(text.toStdString());
    std::string filled;
    if (view.is_valid()) {
        view.render(objectData({}, facts, declared), [&](const std::string &piece) {
            if (filled.size() <= static_cast<size_t>(maximumFilledPaper))
                filled += piece;
        });
    }
    if (!view.is_valid())
        return failure(templateFault(templateName, 1, u"syntax"_s, QString::fromStdString(view.error_message())));
    if (filled.size() > static_cast<size_t>(maximumFilledPaper))
        return failure(ErrorCode::TooLarge, u"paper.too-long"_s);
    return QString::fromStdString(filled);
}

} // namespace yichuang
