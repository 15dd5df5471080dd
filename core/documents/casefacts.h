// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/cases/deadlines.h"
#include "core/documents/paperkind.h"
#include "core/reference/catalogue.h"
#include "core/reference/organisation.h"
#include "core/reference/provinceprofile.h"

#include <QJsonObject>

namespace yichuang {

/** What a paper says besides the case: the place, the person at the window, the organs. */
struct PaperContext
{
    QString centreName;  ///< 便民服务中心, heads the receipt
    QString windowName;
    QString clerkName;   ///< 经办人
    QString phone;       ///< for enquiries; may be empty
    QDateTime printedAt;
    QString paperNumber; ///< empty: not numbered or a preview
    int copies = 2;
    const Catalogue *catalogue = nullptr;       ///< names of organs; null: the ids are left blank
    const Organisation *organisation = nullptr; ///< may be null
    const ProvinceProfile *province = nullptr;  ///< never null for papers of a case
    Deadlines deadlines;
};

/**
 * The facts of a paper of a case, under the names paperFactNames() declares. RefusedByRule when the case does not bear
 * the paper: "paper.not-accepted", "paper.no-correction", "paper.not-declined", "paper.competent-organ-missing",
 * "paper.not-tolerant", "paper.not-commitment", "paper.not-decided"; "paper.without-case" for the guide.
 */
[[nodiscard]] Result<QJsonObject> caseFacts(PaperKind kind, const CaseState &state, const PaperContext &context);

/** The facts of the guide 办事指南 or the consultation paper of @p item under @p answers; no case needed. */
[[nodiscard]] QJsonObject itemFacts(const ServiceItem &item, const QMap<QString, QStringList> &answers,
                                    const PaperContext &context);

} // namespace yichuang
