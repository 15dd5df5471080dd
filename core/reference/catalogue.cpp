// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/catalogue.h"

#include <algorithm>

namespace yichuang {

namespace {

template <typename T> const T *findById(const QList<T> &list, QStringView id)
{
    const auto found = std::find_if(list.cbegin(), list.cend(), [id](const T &one) { return one.id == id; });
    return found == list.cend() ? nullptr : &*found;
}

} // namespace

Catalogue::Catalogue(CatalogueData data)
    : m_data(std::move(data))
{
    m_itemIndex.reserve(m_data.items.size());
    for (qsizetype i = 0; i < m_data.items.size(); ++i)
        m_itemIndex.insert(m_data.items[i].id, i);
    for (qsizetype i = 0; i < m_data.departments.size(); ++i)
        m_departmentIndex.insert(m_data.departments[i].id, i);
}

const ServiceItem *Catalogue::find(QStringView itemId) const
{
    const auto found = m_itemIndex.constFind(itemId.toString());
    return found == m_itemIndex.constEnd() ? nullptr : &m_data.items.at(*found);
}

const Department *Catalogue::department(QStringView departmentId) const
{
    const auto found = m_departmentIndex.constFind(departmentId.toString());
    return found == m_departmentIndex.constEnd() ? nullptr : &m_data.departments.at(*found);
}

const ServiceGroup *Catalogue::group(QStringView groupId) const
{
    return findById(m_data.groups, groupId);
}

const StandardMaterial *Catalogue::standardMaterial(QStringView materialId) const
{
    return findById(m_data.standardMaterials, materialId);
}

const Bundle *Catalogue::bundle(QStringView bundleId) const
{
    return findById(m_data.bundles, bundleId);
}

} // namespace yichuang
