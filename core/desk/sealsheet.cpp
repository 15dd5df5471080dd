// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/sealsheet.h"

namespace yichuang {

QList<QStringList> sealTable(const std::vector<SealUse> &uses, const StaffNames &staff)
{
    QList<QStringList> table{{QStringLiteral("印章"), QStringLiteral("年度"), QStringLiteral("序号"),
                              QStringLiteral("用印文书"), QStringLiteral("办件编号"), QStringLiteral("用印次数"),
                              QStringLiteral("证照印制号"), QStringLiteral("用印时间"), QStringLiteral("用印人"),
                              QStringLiteral("批准人")}};
    for (const SealUse &use : uses) {
        const QDateTime at = use.at;
        table.append({use.use.seal, QString::number(at.date().year()), QString::number(use.use.entry), use.use.paper,
                      use.number, QString::number(use.use.copies), use.use.serial,
                      at.toString(QStringLiteral("yyyy-MM-dd HH:mm")), staff.of(use.by.account),
                      use.use.approvedBy.isEmpty() ? QString() : staff.of(use.use.approvedBy)});
    }
    return table;
}

} // namespace yichuang
