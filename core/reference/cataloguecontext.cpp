// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/cataloguecontext.h"

#include "core/identity/identitycheck.h"

#include <algorithm>

namespace yichuang {

namespace {

/** Reports an id that is empty or was seen before. */
void checkId(FaultCollector &faults, QSet<QString> &seen, const QString &id, const DocumentPlace &place, bool read)
{
    if (!read || faults.hasTextFault(place))
        return;
    if (id.trimmed().isEmpty())
        faults.add(place, u"E010", QStringLiteral("empty"), QStringLiteral("an id"));
    else if (seen.contains(id))
        faults.add(place, u"E010", shown(id), QStringLiteral("an id used once"));
    seen.insert(id);
}

} // namespace

bool isCreditCode(const QString &code)
{
    const IdentityCheck check = checkIdentity(DocumentKind::CreditCode, code, QDate());
    return check.accepted() && check.normalised == code && !check.has(IdentityWarning::InnerCode);
}

QList<ServiceGroup> readGroups(ObjectReader &reader)
{
    QList<ServiceGroup> groups;
    QSet<QString> seen;
    reader.array(QStringLiteral("groups"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(reader.faults(), value, place);
        ServiceGroup group;
        group.id = one.text(QStringLiteral("id"));
        checkId(reader.faults(), seen, group.id, one.at(QStringLiteral("id")), !one.lastReadFailed());
        group.name = one.name(QStringLiteral("name"));
        const QString kind = one.text(QStringLiteral("kind"));
        if (!one.lastReadFailed() && kind != u"4" && kind != u"X")
            one.fault(QStringLiteral("kind"), u"E020", shown(kind), QStringLiteral("4 | X"));
        group.fixed = kind == u"4";
        group.order = static_cast<int>(one.integer(QStringLiteral("order"), 0, 1000));
        groups.append(group);
    });
    return groups;
}

QList<Department> readDepartments(ObjectReader &reader)
{
    QList<Department> departments;
    QSet<QString> seen;
    reader.array(QStringLiteral("departments"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(reader.faults(), value, place);
        Department department;
        department.id = one.text(QStringLiteral("id"));
        checkId(reader.faults(), seen, department.id, one.at(QStringLiteral("id")), !one.lastReadFailed());
        department.name = one.name(QStringLiteral("name"));
        department.shortName = one.label(QStringLiteral("short_name"));
        department.uscc = one.text(QStringLiteral("uscc"));
        if (!one.lastReadFailed() && !isCreditCode(department.uscc))
            one.fault(QStringLiteral("uscc"), u"E013", shown(department.uscc),
                      QStringLiteral("18 characters, both check characters right"));
        department.level = static_cast<int>(one.integer(QStringLiteral("level"), 1, 7));
        departments.append(department);
    });
    return departments;
}

QList<StandardMaterial> readStandardMaterials(ObjectReader &reader)
{
    QList<StandardMaterial> materials;
    QSet<QString> seen;
    reader.array(QStringLiteral("standard_materials"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(reader.faults(), value, place);
        StandardMaterial material;
        material.id = one.text(QStringLiteral("id"));
        checkId(reader.faults(), seen, material.id, one.at(QStringLiteral("id")), !one.lastReadFailed());
        material.name = one.name(QStringLiteral("name"));
        material.kind = one.choice<MaterialKind>(QStringLiteral("kind"));
        material.issuingAuthority = one.text(QStringLiteral("issuing_authority"));
        materials.append(material);
    });
    return materials;
}

QString readDivisionCode(ObjectReader &reader, const QString &key, int digits)
{
    const QString code = reader.text(key);
    const bool right = code.size() == digits
        && std::all_of(code.cbegin(), code.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!reader.lastReadFailed() && !right)
        reader.fault(key, u"E020", shown(code), QStringLiteral("%1 digits").arg(digits));
    return right ? code : QString();
}

QDate readDate(ObjectReader &reader, const QString &key)
{
    const QString text = reader.text(key);
    if (reader.lastReadFailed())
        return {};
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (date.isValid() && date.year() >= 1900 && date.year() <= 2200)
        return date;
    reader.fault(key, u"E020", shown(text), QStringLiteral("a date yyyy-MM-dd, 1900 to 2200"));
    return {};
}

} // namespace yichuang
