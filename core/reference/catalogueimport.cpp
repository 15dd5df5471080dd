// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/catalogueimport.h"

#include "core/reference/bundlereader.h"
#include "core/reference/bundlerules.h"
#include "core/reference/cataloguecontext.h"
#include "core/reference/itemreader.h"
#include "core/reference/itemrules.h"

namespace yichuang {

namespace {

constexpr int maximumBundles = 1000;

/** One reading of a catalogue. */
class CatalogueImport
{
public:
    explicit CatalogueImport(const ImportProgress &progress)
        : m_progress(progress)
    {
    }

    tl::expected<CatalogueData, CatalogueRefusal> run(const QByteArray &bytes)
    {
        const DocumentText text = readDocument(bytes, m_faults);
        if (text.usable)
            readTop(text.root);
        if (m_cancelled || m_faults.count() > 0)
            return tl::unexpected(CatalogueRefusal{m_faults.take(), m_cancelled});
        return std::move(m_data);
    }

private:
    void readTop(const QJsonObject &root)
    {
        const DocumentPlace top;
        ObjectReader reader(m_faults, root, top, UnknownKeys::Refuse);
        const QString schema = reader.text(QStringLiteral("schema_version"));
        if (!reader.lastReadFailed() && schema != u"1.0")
            reader.fault(QStringLiteral("schema_version"), u"E020", shown(schema), QStringLiteral("1.0"));
        m_data.id = readNonEmpty(reader, QStringLiteral("catalogue_id"));
        m_data.title = reader.name(QStringLiteral("title"));
        m_data.notice = reader.text(QStringLiteral("notice"));
        m_data.sample = reader.flag(QStringLiteral("sample"));
        m_data.version = readNonEmpty(reader, QStringLiteral("version"));
        m_data.effectiveFrom = readDate(reader, QStringLiteral("effective_from"));
        readDistrict(reader);
        m_data.groups = readGroups(reader);
        m_data.departments = readDepartments(reader);
        m_data.standardMaterials = readStandardMaterials(reader);
        fillContext();
        // Without a readable list of items there is nothing that bundles could be judged by.
        const bool itemsRead = readItems(reader);
        if (itemsRead && !m_cancelled)
            readBundles(reader);
        else
            (void)reader.raw(QStringLiteral("one_thing_bundles"));
    }

    QString readNonEmpty(ObjectReader &reader, const QString &key)
    {
        const QString found = reader.text(key);
        if (!reader.lastReadFailed() && (found.trimmed().isEmpty() || found.size() > 100))
            reader.fault(key, u"E020", shown(found), QStringLiteral("1 to 100 characters"));
        return found;
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
        m_data.district.code = readDivisionCode(district, QStringLiteral("code"), 12);
        m_data.district.name = district.name(QStringLiteral("name"));
        m_data.district.province = district.name(QStringLiteral("province"));
        m_data.district.city = district.name(QStringLiteral("city"));
    }

    void fillContext()
    {
        m_context.province = m_data.district.code.left(2);
        for (const ServiceGroup &group : m_data.groups)
            m_context.groups.insert(group.id);
        for (const Department &department : m_data.departments)
            m_context.departments.insert(department.id, department);
        for (const StandardMaterial &material : m_data.standardMaterials)
            m_context.standardMaterials.insert(material.id);
    }

    bool readItems(ObjectReader &reader)
    {
        const QString key = QStringLiteral("items");
        const qsizetype total = reader.raw(key).toArray().size();
        if (total > maximumCatalogueItems) {
            reader.fault(key, u"E004", QStringLiteral("%1 items").arg(total),
                         QStringLiteral("at most %1").arg(maximumCatalogueItems));
            return false;
        }
        m_data.items.reserve(total);
        return reader.array(key, [&](const QJsonValue &value, const DocumentPlace &place) {
            if (!m_cancelled)
                readItem(value, place, place.index, total);
        });
    }

    void readItem(const QJsonValue &value, const DocumentPlace &place, qsizetype index, qsizetype total)
    {
        const qsizetype step = std::max<qsizetype>(1, total / 100);
        if (m_progress && (index % step == 0 || index + 1 == total)
            && !m_progress(static_cast<int>(index), static_cast<int>(total))) {
            m_cancelled = true;
            return;
        }
        const int before = m_faults.count();
        const int shapeBefore = m_faults.shapeFaults();
        ServiceItem item = readServiceItem(m_faults, value, place);
        if (m_faults.shapeFaults() > shapeBefore)
            return; // what is missing cannot be judged, and bundles cannot use it
        const bool typeKnown = enumFromText<ItemType>(value[QStringLiteral("item_type")].toString()).has_value();
        checkServiceItem(m_faults, item, place, m_context, typeKnown);
        if (m_faults.count() > before)
            m_faultyItems.insert(item.id);
        m_data.items.append(std::move(item));
    }

    void readBundles(ObjectReader &reader)
    {
        BundleItems known;
        known.faulty = m_faultyItems;
        for (const ServiceItem &item : std::as_const(m_data.items)) {
            if (!known.items.contains(item.id))
                known.items.insert(item.id, &item);
        }
        const QString key = QStringLiteral("one_thing_bundles");
        if (reader.raw(key).toArray().size() > maximumBundles) {
            reader.fault(key, u"E004", QStringLiteral("too many"), QStringLiteral("at most %1").arg(maximumBundles));
            return;
        }
        QSet<QString> ids;
        reader.array(key, [&](const QJsonValue &value, const DocumentPlace &place) {
            const int shapeBefore = m_faults.shapeFaults();
            Bundle bundle = readBundle(m_faults, value, place);
            if (m_faults.shapeFaults() > shapeBefore)
                return;
            if (bundle.id.isEmpty() || ids.contains(bundle.id))
                m_faults.add(place.member(QStringLiteral("id")), u"E010", shown(bundle.id),
                             QStringLiteral("an id used once"));
            ids.insert(bundle.id);
            checkBundle(m_faults, bundle, place, m_context, known);
            m_data.bundles.append(std::move(bundle));
        });
    }

    const ImportProgress &m_progress;
    FaultCollector m_faults;
    CatalogueContext m_context;
    CatalogueData m_data;
    QSet<QString> m_faultyItems;
    bool m_cancelled = false;
};

} // namespace

tl::expected<CatalogueData, CatalogueRefusal> readCatalogue(const QByteArray &bytes, const ImportProgress &progress)
{
    return CatalogueImport(progress).run(bytes);
}

} // namespace yichuang
