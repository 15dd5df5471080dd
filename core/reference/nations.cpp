// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/nations.h"

#include "core/reference/cataloguecontext.h"
#include "core/reference/documentreader.h"

#include <algorithm>

namespace yichuang {

namespace {

Nation readNation(ObjectReader &reader, bool standard, QSet<QString> &seen)
{
    Nation nation;
    nation.standard = standard;
    nation.code = readDivisionCode(reader, QStringLiteral("code"), 2);
    if (!nation.code.isEmpty() && seen.contains(nation.code))
        reader.fault(QStringLiteral("code"), u"E010", shown(nation.code), QStringLiteral("a code used once"));
    seen.insert(nation.code);
    nation.name = reader.name(QStringLiteral("name"));
    if (!standard)
        return nation;
    nation.cardText = reader.name(QStringLiteral("cardText"));
    nation.roman = reader.name(QStringLiteral("roman"));
    nation.alpha = reader.name(QStringLiteral("alpha"));
    return nation;
}

} // namespace

const Nation *Nations::find(QStringView code) const
{
    const auto found =
        std::find_if(m_nations.cbegin(), m_nations.cend(), [code](const Nation &one) { return one.code == code; });
    return found == m_nations.cend() ? nullptr : &*found;
}

const Nation *Nations::findText(QStringView text) const
{
    const auto found = std::find_if(m_nations.cbegin(), m_nations.cend(), [text](const Nation &one) {
        return !text.isEmpty() && (one.cardText == text || one.name == text);
    });
    return found == m_nations.cend() ? nullptr : &*found;
}

tl::expected<Nations, Faults> readNations(const QByteArray &bytes)
{
    FaultCollector faults;
    QList<Nation> nations;
    if (const DocumentText text = readDocument(bytes, faults); text.usable) {
        const DocumentPlace top;
        ObjectReader reader(faults, text.root, top);
        QSet<QString> seen;
        const auto readList = [&](const QString &key, bool standard) {
            reader.array(key, [&](const QJsonValue &value, const DocumentPlace &place) {
                ObjectReader one(faults, value, place);
                nations.append(readNation(one, standard, seen));
            });
        };
        readList(QStringLiteral("nations"), true);
        if (!reader.raw(QStringLiteral("extra")).isUndefined())
            readList(QStringLiteral("extra"), false);
    }
    if (faults.count() > 0)
        return tl::unexpected(faults.take());
    return Nations(nations);
}

} // namespace yichuang
