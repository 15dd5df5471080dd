// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/rekeytable.h"

#include "core/cases/casestage.h"

namespace yichuang {

QList<QStringList> rekeyTable(const std::vector<RekeyRow> &rows)
{
    QList<QStringList> table{{QStringLiteral("系统"), QStringLiteral("登记日期"), QStringLiteral("办件编号"),
                              QStringLiteral("申请人"), QStringLiteral("事项"), QStringLiteral("办件状态")}};
    for (const RekeyRow &row : rows)
        table.append({row.system, row.owedOn.toString(Qt::ISODate), row.row.number, row.row.applicantMasked,
                      row.row.itemName, caseStageChinese(row.row.stage)});
    return table;
}

} // namespace yichuang
