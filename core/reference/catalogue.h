// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/bundle.h"
#include "core/reference/serviceitem.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QJsonArray>

#include <memory>

namespace yichuang {

/** One of the four fixed service groups, or an X group (4+X). */
struct ServiceGroup
{
    QString id;
    QString name;
    bool fixed = true; ///< kind "4"; false for "X"
    int order = 1;

    bool operator==(const ServiceGroup &) const = default;
};

struct Department
{
    QString id;
    QString name;
    QString shortName;
    QString uscc; ///< 统一社会信用代码, 18 characters
    int level = 4; ///< 4 county or district, 5 township

    bool operator==(const Department &) const = default;
};

/** 标准材料: the same paper under whatever name the items give it. */
struct StandardMaterial
{
    QString id;
    QString name;
    MaterialKind kind = MaterialKind::Original;
    QString issuingAuthority;

    bool operator==(const StandardMaterial &) const = default;
};

/** The district a document is for; code has 12 digits. */
struct District
{
    QString code;
    QString name;
    QString province;
    QString city;

    bool operator==(const District &) const = default;
};

/** What Catalogue is built from; readCatalogue() fills it from a checked file. */
struct CatalogueData
{
    QString id;
    QString title;
    QString notice;
    bool sample = false;
    District district;
    QString version;
    QDate effectiveFrom;
    QByteArray contentHash; ///< of the file's bytes, set by whoever read the file; may be empty
    QList<ServiceGroup> groups;
    QList<Department> departments;
    QList<StandardMaterial> standardMaterials;
    QList<ServiceItem> items;
    QList<Bundle> bundles;
};

/** A published catalogue of service items. Immutable; shared between threads as shared_ptr<const Catalogue>. */
class Catalogue final
{
public:
    explicit Catalogue(CatalogueData data);

    [[nodiscard]] const QString &id() const { return m_data.id; }
    [[nodiscard]] const QString &title() const { return m_data.title; }
    [[nodiscard]] const QString &notice() const { return m_data.notice; }
    [[nodiscard]] bool isSample() const { return m_data.sample; }
    [[nodiscard]] const District &district() const { return m_data.district; }
    [[nodiscard]] const QString &version() const { return m_data.version; }
    [[nodiscard]] QDate effectiveFrom() const { return m_data.effectiveFrom; }
    [[nodiscard]] const QByteArray &contentHash() const { return m_data.contentHash; }

    [[nodiscard]] const QList<ServiceItem> &items() const { return m_data.items; }
    [[nodiscard]] const QList<ServiceGroup> &groups() const { return m_data.groups; }
    [[nodiscard]] const QList<Department> &departments() const { return m_data.departments; }
    [[nodiscard]] const QList<StandardMaterial> &standardMaterials() const { return m_data.standardMaterials; }
    [[nodiscard]] const QList<Bundle> &bundles() const { return m_data.bundles; }

    /** Null when there is none; pointers live as long as the catalogue. */
    [[nodiscard]] const ServiceItem *find(QStringView itemId) const;
    [[nodiscard]] const Department *department(QStringView departmentId) const;
    [[nodiscard]] const ServiceGroup *group(QStringView groupId) const;
    [[nodiscard]] const StandardMaterial *standardMaterial(QStringView materialId) const;
    [[nodiscard]] const Bundle *bundle(QStringView bundleId) const;

    /** The data again, for building a changed copy (another hash, another version). */
    [[nodiscard]] const CatalogueData &data() const { return m_data; }

private:
    CatalogueData m_data;
    QHash<QString, qsizetype> m_itemIndex;
    QHash<QString, qsizetype> m_departmentIndex;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

} // namespace yichuang
