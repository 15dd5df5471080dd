// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/cataloguecontext.h"
#include "core/reference/documentreader.h"
#include "core/reference/organisation.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr int maximumVillages = 2000;

class OrganisationImport
{
public:
    tl::expected<Organisation, Faults> run(const QByteArray &bytes)
    {
        if (const DocumentText text = readDocument(bytes, m_faults); text.usable)
            readTop(text.root);
        if (m_faults.count() > 0)
            return tl::unexpected(m_faults.take());
        return m_out;
    }

private:
    void readTop(const QJsonObject &root)
    {
        const DocumentPlace top;
        ObjectReader reader(m_faults, root, top);
        const QString schema = reader.text(QStringLiteral("schema_version"));
        if (!reader.lastReadFailed() && schema != u"1.0")
            reader.fault(QStringLiteral("schema_version"), u"E020", shown(schema), QStringLiteral("1.0"));
        m_out.sample = reader.flag(QStringLiteral("sample"));
        m_out.notice = reader.text(QStringLiteral("notice"));
        readDistrict(reader);
        readClasses(reader);
        m_out.groups = readGroups(reader);
        m_out.departments = readDepartments(reader);
        readWindows(reader);
        reader.array(QStringLiteral("towns"),
                     [this](const QJsonValue &value, const DocumentPlace &place) { readTown(value, place); });
        if (m_out.towns.isEmpty() && m_faults.count() == 0)
            reader.fault(QStringLiteral("towns"), u"E020", QStringLiteral("empty"), QStringLiteral("at least one"));
    }

    void readDistrict(ObjectReader &reader)
    {
        const QJsonValue value = reader.raw(QStringLiteral("district"));
        if (value.isUndefined()) {
            reader.fault(QStringLiteral("district"), u"E006", QStringLiteral("missing"), QStringLiteral("an object"));
            return;
        }
        const DocumentPlace place = reader.at(QStringLiteral("district"));
        ObjectReader district(m_faults, value, place);
        m_out.districtCode = readDivisionCode(district, QStringLiteral("code"), 12);
        m_out.districtName = district.name(QStringLiteral("name"));
        m_out.districtFullName = district.name(QStringLiteral("full_name"));
    }

    void readClasses(ObjectReader &reader)
    {
        reader.array(QStringLiteral("town_classes"), [this](const QJsonValue &value, const DocumentPlace &place) {
            ObjectReader one(m_faults, value, place);
            TownClass entry;
            entry.number = static_cast<int>(one.integer(QStringLiteral("class"), 1, 9));
            const bool read = !one.lastReadFailed();
            if (read && m_out.townClass(entry.number) != nullptr)
                one.fault(QStringLiteral("class"), u"E010", QString::number(entry.number),
                          QStringLiteral("a class named once"));
            entry.name = one.name(QStringLiteral("name"));
            entry.note = one.text(QStringLiteral("note"));
            m_out.townClasses.append(entry);
        });
    }

    void readWindows(ObjectReader &reader)
    {
        const QString key = QStringLiteral("windows_by_class");
        const QJsonValue value = reader.raw(key);
        if (value.isUndefined()) {
            reader.fault(key, u"E006", QStringLiteral("missing"), QStringLiteral("an object"));
            return;
        }
        const DocumentPlace place = reader.at(key);
        ObjectReader classes(m_faults, value, place);
        for (const QString &name : value.toObject().keys()) {
            const int number = name.toInt();
            if (QString::number(number) != name || m_out.townClass(number) == nullptr)
                m_faults.add(place.member(name), u"E020", shown(name), QStringLiteral("a class of town_classes"));
            QSet<QString> seen;
            classes.array(name, [&](const QJsonValue &one, const DocumentPlace &at) {
                m_out.windowsByClass[number].append(readWindow(one, at, seen));
            });
        }
    }

    ServiceWindow readWindow(const QJsonValue &value, const DocumentPlace &place, QSet<QString> &seen)
    {
        ObjectReader reader(m_faults, value, place);
        ServiceWindow window;
        window.id = readId(reader, seen);
        window.name = reader.name(QStringLiteral("name"));
        window.groups = reader.texts(QStringLiteral("groups"));
        const DocumentPlace groups = reader.at(QStringLiteral("groups"));
        for (qsizetype i = 0; i < window.groups.size(); ++i) {
            const bool known = std::any_of(m_out.groups.cbegin(), m_out.groups.cend(),
                                           [&](const ServiceGroup &group) { return group.id == window.groups[i]; });
            if (!known)
                m_faults.add(groups.element(i), u"E015", shown(window.groups[i]), QStringLiteral("an id of groups"));
        }
        window.kind = reader.name(QStringLiteral("kind"));
        return window;
    }

    QString readId(ObjectReader &reader, QSet<QString> &seen)
    {
        const QString key = QStringLiteral("id");
        const QString id = reader.text(key);
        if (!reader.lastReadFailed() && (id.trimmed().isEmpty() || seen.contains(id)))
            reader.fault(key, u"E010", shown(id), QStringLiteral("an id used once"));
        seen.insert(id);
        return id;
    }

    void readTown(const QJsonValue &value, const DocumentPlace &place)
    {
        ObjectReader reader(m_faults, value, place);
        Town town;
        town.id = readId(reader, m_townIds);
        town.code = readCode(reader, m_out.districtCode.left(6));
        town.name = reader.name(QStringLiteral("name"));
        town.kind = reader.text(QStringLiteral("kind"));
        if (!reader.lastReadFailed() && town.kind != u"镇" && town.kind != u"街道" && town.kind != u"乡")
            reader.fault(QStringLiteral("kind"), u"E020", shown(town.kind), QStringLiteral("镇 | 街道 | 乡"));
        town.townClass = static_cast<int>(reader.integer(QStringLiteral("class"), 1, 9));
        if (!reader.lastReadFailed() && m_out.windowsByClass.value(town.townClass).isEmpty())
            reader.fault(QStringLiteral("class"), u"E020", QString::number(town.townClass),
                         QStringLiteral("a class with windows in windows_by_class"));
        town.government = reader.name(QStringLiteral("government"));
        town.centre = reader.name(QStringLiteral("centre"));
        town.villageCountTotal =
            static_cast<int>(reader.integer(QStringLiteral("village_count_total"), 0, maximumVillages));
        const bool countRead = !reader.lastReadFailed();
        reader.array(QStringLiteral("villages"), [&](const QJsonValue &one, const DocumentPlace &at) {
            ObjectReader inner(m_faults, one, at);
            Village village;
            village.code = readCode(inner, town.code.left(9));
            village.name = inner.name(QStringLiteral("name"));
            town.villages.append(village);
        });
        if (countRead && town.villages.size() > town.villageCountTotal)
            reader.fault(QStringLiteral("village_count_total"), u"E020", QString::number(town.villageCountTotal),
                         QStringLiteral("at least the villages listed"));
        m_out.towns.append(town);
    }

    QString readCode(ObjectReader &reader, const QString &parent)
    {
        const QString key = QStringLiteral("code");
        const QString code = readDivisionCode(reader, key, 12);
        if (code.isEmpty())
            return code;
        if (!code.startsWith(parent))
            reader.fault(key, u"E020", shown(code), QStringLiteral("a code that starts with %1").arg(parent));
        if (m_codes.contains(code))
            reader.fault(key, u"E010", shown(code), QStringLiteral("a code used once"));
        m_codes.insert(code);
        return code;
    }

    FaultCollector m_faults;
    Organisation m_out;
    QSet<QString> m_townIds;
    QSet<QString> m_codes;
};

} // namespace

tl::expected<Organisation, Faults> readOrganisation(const QByteArray &bytes)
{
    return OrganisationImport().run(bytes);
}

} // namespace yichuang
