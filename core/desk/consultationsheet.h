// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/consultation.h"
#include "core/store/staffnames.h"

#include <QList>
#include <QStringList>

namespace yichuang {

/**
 * The register of consultations 首问责任登记 as a table with its head: what a workbook or CSV holds. Names and
 * telephones masked, Chinese whatever the interface's language, like all that leaves the house.
 */
[[nodiscard]] QList<QStringList> consultationTable(const std::vector<Consultation> &rows, const StaffNames &staff);

/** What stands over and under a printed register. */
struct ConsultationHead
{
    QString station;
    QString period; ///< e.g. 2026年3月1日至2026年3月31日
    QDate printedOn;
};

/** 首问责任登记表 to print: the lines, how many wait for an answer, places to sign. */
[[nodiscard]] QString consultationSheet(const std::vector<Consultation> &rows, const ConsultationHead &head,
                                        const StaffNames &staff);

} // namespace yichuang
