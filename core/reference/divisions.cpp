// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/divisions.h"

#include "core/reference/cataloguecontext.h"
#include "core/reference/documentreader.h"

#include <algorithm>

namespace yichuang {

namespace {

class DivisionImport
{
public:
    tl::expected<Divisions, Faults> run(const QByteArray &bytes)
    {
        QList<DivisionDistrict> districts;
        if (const DocumentText text = readDocument(bytes, m_faults); text.usable) {
            const DocumentPlace top;
            ObjectReader reader(m_faults, text.root, top);
            reader.array(QStringLiteral("districts"), [&](const QJsonValue &value, const DocumentPlace &place) {
                districts.append(readDistrict(value, place));
            });
        }
        if (m_faults.count() > 0)
            return tl::unexpected(m_faults.take());
        return Divisions(districts);
    }

private:
    /** A code of @p digits digits that starts with @p parent and was not seen before. */
    QString readCode(ObjectReader &reader, int digits, const QString &parent)
    {
        const QString key = QStringLiteral("code");
        const QString code = readDivisionCode(reader, key, digits);
        if (code.isEmpty())
            return code;
        if (!code.startsWith(parent))
            reader.fault(key, u"E020", shown(code), QStringLiteral("a code that starts with %1").arg(parent));
        if (m_seen.contains(code))
            reader.fault(key, u"E010", shown(code), QStringLiteral("a code used once"));
        m_seen.insert(code);
        return code;
    }

    DivisionDistrict readDistrict(const QJsonValue &value, const DocumentPlace &place)
    {
        ObjectReader reader(m_faults, value, place);
        DivisionDistrict district;
        district.code = readCode(reader, 6, {});
        district.name = reader.name(QStringLiteral("name"));
        district.province = reader.name(QStringLiteral("province"));
        district.city = reader.label(QStringLiteral("city"));
        reader.array(QStringLiteral("townships"), [&](const QJsonValue &one, const DocumentPlace &at) {
            district.townships.append(readTownship(one, at, district.code));
        });
        return district;
    }

    Township readTownship(const QJsonValue &value, const DocumentPlace &place, const QString &parent)
    {
        ObjectReader reader(m_faults, value, place);
        Township township;
        township.code = readCode(reader, 9, parent);
        township.name = reader.name(QStringLiteral("name"));
        township.kind = reader.name(QStringLiteral("kind"));
        reader.array(QStringLiteral("villages"), [&](const QJsonValue &one, const DocumentPlace &at) {
            ObjectReader inner(m_faults, one, at);
            Village village;
            village.code = readCode(inner, 12, township.code);
            village.name = inner.name(QStringLiteral("name"));
            township.villages.append(village);
        });
        return township;
    }

    FaultCollector m_faults;
    QSet<QString> m_seen;
};

} // namespace

Divisions::Divisions(QList<DivisionDistrict> districts)
    : m_districts(std::move(districts))
{
    for (qsizetype i = 0; i < m_districts.size(); ++i) {
        for (qsizetype j = 0; j < m_districts[i].townships.size(); ++j)
            m_townships.insert(m_districts[i].townships[j].code, {i, j});
    }
}

const DivisionDistrict *Divisions::district(QStringView code) const
{
    const auto found = std::find_if(m_districts.cbegin(), m_districts.cend(),
                                    [code](const DivisionDistrict &one) { return one.code == code; });
    return found == m_districts.cend() ? nullptr : &*found;
}

const Township *Divisions::township(QStringView code) const
{
    const auto found = m_townships.constFind(code.toString());
    return found == m_townships.constEnd() ? nullptr : &m_districts.at(found->first).townships.at(found->second);
}

QString Divisions::fullName(QStringView code) const
{
    const DivisionDistrict *county = district(code.left(6));
    if (county == nullptr)
        return {};
    const QString name = county->province + county->city + county->name;
    const QStringView rest = code.mid(6);
    if (rest.isEmpty() || rest == u"000000")
        return name;
    const Township *town = rest.size() == 3 || rest.size() == 6 ? township(code.left(9)) : nullptr;
    if (town == nullptr)
        return {};
    if (rest.size() == 3 || rest.endsWith(u"000"))
        return name + town->name;
    const auto village = std::find_if(town->villages.cbegin(), town->villages.cend(),
                                      [code](const Village &one) { return one.code == code; });
    return village == town->villages.cend() ? QString() : name + town->name + village->name;
}

tl::expected<Divisions, Faults> readDivisions(const QByteArray &bytes)
{
    return DivisionImport().run(bytes);
}

} // namespace yichuang
