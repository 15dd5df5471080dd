// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intakemodel.h"

#include "core/desk/knowncases.h"

#include <algorithm>

namespace yichuang {
namespace {

/** The kinds handed in as paper of their own count as originals, copies as copies. */
void fillAsAsked(CaseMaterial &material)
{
    material.state = MaterialState::Received;
    material.deficiency.clear();
    material.sourceCase.clear();
    if (material.kind == MaterialKind::Copy)
        material.copies = std::max(material.copies, material.copiesAsked);
    else
        material.originals = std::max(material.originals, material.copiesAsked);
    if (material.kind == MaterialKind::Electronic && material.way == ReceiptWay::Paper)
        material.way = ReceiptWay::Upload;
}

void emptyOut(CaseMaterial &material)
{
    material.state = material.necessity == Necessity::Shareable ? MaterialState::Shared : MaterialState::Missing;
    material.originals = 0;
    material.copies = 0;
    material.pages = 0;
    material.validUntil = {};
    material.deficiency.clear();
    material.sourceCase.clear();
}

void takeFromFile(CaseMaterial &material, const CaseMaterial &before)
{
    material.state = MaterialState::Reused;
    material.sourceCase = before.sourceCase;
    material.originals = before.originals;
    material.copies = before.copies;
    material.pages = before.pages;
    material.way = before.way;
    material.blobs = before.blobs;
    material.validUntil = before.validUntil;
    material.deficiency.clear();
}

} // namespace

void IntakeModel::setMaterial(const CaseMaterial &material)
{
    const int row = rowOf(material.id);
    if (row < 0 || m_draft.materials[size_t(row)] == material)
        return;
    m_draft.materials[size_t(row)] = material;
    Q_EMIT materialChanged(row);
    touch();
}

void IntakeModel::toggleReceived(const QString &materialId)
{
    const int row = rowOf(materialId);
    if (row < 0)
        return;
    CaseMaterial material = m_draft.materials[size_t(row)];
    const bool there = material.state == MaterialState::Received || material.state == MaterialState::Reused;
    if (there)
        emptyOut(material);
    else
        fillAsAsked(material);
    setMaterial(material);
}

void IntakeModel::takeBack(const QString &materialId)
{
    const int row = rowOf(materialId);
    if (row < 0)
        return;
    CaseMaterial material = m_draft.materials[size_t(row)];
    emptyOut(material);
    setMaterial(material);
}

void IntakeModel::setCounts(const QString &materialId, int originals, int copies)
{
    const int row = rowOf(materialId);
    if (row < 0)
        return;
    CaseMaterial material = m_draft.materials[size_t(row)];
    if (originals + copies == 0) {
        emptyOut(material);
    } else {
        material.originals = originals;
        material.copies = copies;
        if (material.state == MaterialState::Missing || material.state == MaterialState::Shared)
            material.state = MaterialState::Received;
    }
    setMaterial(material);
}

void IntakeModel::setState(const QString &materialId, MaterialState state)
{
    const int row = rowOf(materialId);
    if (row < 0 || m_draft.materials[size_t(row)].state == state)
        return;
    CaseMaterial material = m_draft.materials[size_t(row)];
    switch (state) {
    case MaterialState::Received:
        fillAsAsked(material);
        break;
    case MaterialState::Deficient:
        if (material.originals + material.copies == 0)
            fillAsAsked(material);
        material.state = MaterialState::Deficient;
        break;
    case MaterialState::Reused:
        return reuse(materialId);
    case MaterialState::Missing:
    case MaterialState::Shared:
    case MaterialState::Promised:
    case MaterialState::Committed:
        emptyOut(material);
        material.state = state;
        break;
    }
    setMaterial(material);
}

void IntakeModel::receiveAll()
{
    for (CaseMaterial &material : m_draft.materials) {
        if (material.state == MaterialState::Missing)
            fillAsAsked(material);
    }
    Q_EMIT materialsReset();
    touch();
}

const KnownMaterial *IntakeModel::earlier(const CaseMaterial &material) const
{
    return m_known ? knownMaterial(*m_known, material) : nullptr;
}

void IntakeModel::reuse(const QString &materialId)
{
    const int row = rowOf(materialId);
    if (row < 0)
        return;
    CaseMaterial material = m_draft.materials[size_t(row)];
    const KnownMaterial *before = earlier(material);
    if (!before || !counts(before->grade))
        return;
    takeFromFile(material, before->material);
    setMaterial(material);
}

void IntakeModel::spareWhatIsOnFile()
{
    bool changed = false;
    for (CaseMaterial &material : m_draft.materials) {
        const KnownMaterial *before = material.state == MaterialState::Shared ? earlier(material) : nullptr;
        if (!before || !counts(before->grade))
            continue;
        takeFromFile(material, before->material);
        changed = true;
    }
    if (changed)
        Q_EMIT materialsReset();
}

void IntakeModel::dropReusedMaterials()
{
    bool changed = false;
    for (CaseMaterial &material : m_draft.materials) {
        if (material.state != MaterialState::Reused)
            continue;
        material.blobs.clear();
        emptyOut(material);
        changed = true;
    }
    if (changed)
        Q_EMIT materialsReset();
}

int IntakeModel::missingMaterials() const
{
    return int(std::ranges::count_if(m_draft.materials, [this](const CaseMaterial &m) {
        return !m.isSatisfied() && !(m_merged && m_merged->mayFollow.contains(m.id));
    }));
}

} // namespace yichuang
