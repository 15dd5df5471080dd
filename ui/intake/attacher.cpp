// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/attacher.h"

#include "ui/session/deskrunner.h"
#include "ui/shell/scanfiles.h"

#include <algorithm>

namespace yichuang {

Attacher::Attacher(IntakeModel &model, DeskRunner &runner, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_runner(runner)
{
}

void Attacher::ask(const QString &materialId, QWidget *parent)
{
    chooseScans(parent, this, [this, materialId](const QStringList &paths) { attach(materialId, paths); });
}

void Attacher::attach(const QString &materialId, const QStringList &paths)
{
    for (const QString &path : paths) {
        attachScan(m_runner, path).then(this, [this, sheet = m_model.sheet(), materialId](const Result<QString> &hash) {
            put(sheet, materialId, hash);
        });
    }
}

void Attacher::put(quint64 sheet, const QString &materialId, const Result<QString> &hash)
{
    if (!hash) {
        Q_EMIT failed(hash.error());
        return;
    }
    // The clerk may have gone on to another citizen while the file was being sealed.
    const auto &materials = m_model.materials();
    const auto found = std::ranges::find(materials, materialId, &CaseMaterial::id);
    if (sheet != m_model.sheet() || found == materials.end())
        return;
    CaseMaterial material = *found;
    if (!material.blobs.contains(*hash))
        material.blobs << *hash;
    if (material.way == ReceiptWay::Paper && material.originals + material.copies == 0)
        material.way = ReceiptWay::Upload;
    m_model.setMaterial(material);
    Q_EMIT attached(materialId);
}

} // namespace yichuang
