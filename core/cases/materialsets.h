// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"
#include "core/reference/checklist.h"

#include <QStringList>

#include <vector>

namespace yichuang {

/** The materials of a case that still have to be brought. */
[[nodiscard]] std::vector<CaseMaterial> outstandingOf(const std::vector<CaseMaterial> &materials);

/** Those of @p materials that only a replacing promise (告知承诺) stands for; they do not make an application complete.
 */
[[nodiscard]] std::vector<CaseMaterial> committedOf(const std::vector<CaseMaterial> &materials);

/** Materials that @p answers ask for but that have no line in @p materials. */
[[nodiscard]] QStringList absentFrom(const std::vector<CaseMaterial> &materials, const ServiceItem &item,
                                     const Answers &answers);

/** May this material follow later under 容缺受理? Only what the catalogue lists as such. */
[[nodiscard]] bool isDeferrable(const CaseMaterial &material);

/** May a written commitment stand for this material? Proofs yes; the application form itself never. */
[[nodiscard]] bool isReplaceable(const CaseMaterial &material);

[[nodiscard]] QStringList idsOf(const std::vector<CaseMaterial> &materials);
[[nodiscard]] const CaseMaterial *findMaterial(const std::vector<CaseMaterial> &materials, QStringView id);

/** Addresses of the scans that an event's body or a draft names, under "blobs" at any place outside the form. */
[[nodiscard]] QStringList scansNamedIn(const QJsonObject &json);

/** What was handed in, put on the line that says what is asked: the asked facts of @p line stay. */
void takeHandIn(CaseMaterial &line, const CaseMaterial &handedIn);

} // namespace yichuang
