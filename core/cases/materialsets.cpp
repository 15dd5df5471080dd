// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/materialsets.h"

#include "core/base/json.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace yichuang {

std::vector<CaseMaterial> outstandingOf(const std::vector<CaseMaterial> &materials)
{
    std::vector<CaseMaterial> outstanding;
    std::copy_if(materials.begin(), materials.end(), std::back_inserter(outstanding),
                 [](const CaseMaterial &material) { return !material.isSatisfied(); });
    return outstanding;
}

std::vector<CaseMaterial> committedOf(const std::vector<CaseMaterial> &materials)
{
    std::vector<CaseMaterial> committed;
    std::copy_if(materials.begin(), materials.end(), std::back_inserter(committed),
                 [](const CaseMaterial &material) { return material.state == MaterialState::Committed; });
    return committed;
}

QStringList absentFrom(const std::vector<CaseMaterial> &materials, const ServiceItem &item, const Answers &answers)
{
    QStringList absent;
    const Checklist checklist = resolveChecklist(item, answers);
    for (const ChecklistEntry &entry : checklist.needed) {
        if (!findMaterial(materials, entry.materialId))
            absent.append(entry.materialId);
    }
    return absent;
}

bool isDeferrable(const CaseMaterial &material)
{
    return material.necessity == Necessity::Deferrable;
}

bool isReplaceable(const CaseMaterial &material)
{
    return material.kind != MaterialKind::Form;
}

QStringList idsOf(const std::vector<CaseMaterial> &materials)
{
    QStringList ids;
    for (const CaseMaterial &material : materials)
        ids.append(material.id);
    return ids;
}

const CaseMaterial *findMaterial(const std::vector<CaseMaterial> &materials, QStringView id)
{
    const auto found = std::find_if(materials.begin(), materials.end(),
                                    [id](const CaseMaterial &material) { return material.id == id; });
    return found == materials.end() ? nullptr : &*found;
}

QStringList scansNamedIn(const QJsonObject &json)
{
    QStringList names;
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (member.key() == u"form")
            continue; // its members are named by the district, not by us
        if (member.key() == u"blobs") {
            names += stringListFrom(member.value());
            continue;
        }
        const QJsonArray values = member->isArray() ? member->toArray() : QJsonArray{*member};
        for (const QJsonValue &value : values)
            names += scansNamedIn(value.toObject());
    }
    return names;
}

void takeHandIn(CaseMaterial &line, const CaseMaterial &handedIn)
{
    line.state = handedIn.state;
    line.originals = handedIn.originals;
    line.copies = handedIn.copies;
    line.pages = handedIn.pages;
    line.way = handedIn.way;
    line.deficiency = handedIn.deficiency;
    if (handedIn.dueOn.isValid())
        line.dueOn = handedIn.dueOn;
    line.validUntil = handedIn.validUntil;
    line.sourceCase = handedIn.sourceCase;
    line.blobs = handedIn.blobs;
    line.remark = handedIn.remark;
}

} // namespace yichuang
