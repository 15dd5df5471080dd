// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/documents/paperfacts.h"
#include "core/reference/checklist.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/workcalendar.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace yichuang {

/** What a paper says beyond its case: who makes it, where, when, under which number. */
struct PaperContext
{
    QString organName; ///< the organ that decides and seals; empty: the implementer
    QString implementerName; ///< 实施主体 of the item
    QString centreName; ///< full name of the service centre
    QString windowName;
    QString clerkName; ///< display name, printed as 经办人
    QString phone; ///< for enquiries
    QString complaintPhone = QStringLiteral("12345");
    QString place; ///< address of the centre, for guides
    QString hours; ///< opening hours, for guides
    QDateTime printedAt;
    QString paperNumber; ///< empty: not numbered, or a preview
    QString trackCode; ///< 查询码 of the case's page as printed, e.g. 7K3MQ-0XW9T; empty: none
    QString trackAddress; ///< where that page opens on a telephone; empty: nowhere
    int copies = 2;
    QHash<QString, QString> staffNames; ///< account -> name, for papers that say who had a file in hand
    std::vector<CaseState> members; ///< of a 一件事, as far as their cases are here
    const WorkCalendar *calendar = nullptr; ///< required
    const ProvinceProfile *profile = nullptr; ///< required
};

/**
 * The facts of a paper of a case. RefusedByRule where the case does not allow it: "paper.not-accepted",
 * "paper.not-tolerant", "paper.no-correction", "paper.not-declined", "paper.competent-organ-missing" (行政许可法 art
 * 32(1)(2): the organ to turn to must be named), "paper.nothing-promised", "paper.no-commitment", "paper.not-decided",
 * "paper.not-revoked", "paper.not-extended", "paper.clock-never-stopped", "paper.not-approved", "paper.not-refused",
 * "paper.other-item-type", "paper.nothing-to-serve", "paper.nothing-returned", "paper.no-commission",
 * "paper.not-returned", those of bundlepaper.h and of cases/resultprinting.h. Consultation and Guide are made from the
 * case's item and answers.
 */
[[nodiscard]] Result<QJsonObject> paperFacts(PaperKind kind, const CaseState &state, const PaperContext &context);

/** The rule that keeps @p kind from being made of @p state; empty: none. Lists are not made of a case:
 * "paper.needs-case" turned round, "paper.not-of-a-case". */
[[nodiscard]] QString paperObstacle(PaperKind kind, const CaseState &state);

/** The facts of Consultation or Guide of @p item; other kinds need a case: InvalidInput "paper.needs-case". */
[[nodiscard]] Result<QJsonObject> itemPaperFacts(PaperKind kind, const ServiceItem &item, const Answers &answers,
                                                 const PaperContext &context);

/** What stands at the edge of the pages. */
[[nodiscard]] PaperMarks paperMarks(const PaperContext &context, const QString &caseNumber, const QString &qrText);

} // namespace yichuang
