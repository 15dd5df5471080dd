// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savingwords.h"

#include <QCoreApplication>
#include <QStringList>

namespace yichuang {

namespace {

struct SavingTexts
{
    Q_DECLARE_TR_FUNCTIONS(SavingTexts)
};

QString pair(const QString &what, int before, int after)
{
    return SavingTexts::tr("%1 %2 → %3", "what, before, after").arg(what).arg(before).arg(after);
}

} // namespace

QString savingText(const BundleSaving &saving)
{
    return QStringList{pair(SavingTexts::tr("Materials"), saving.materialsBefore, saving.materialsAfter),
                       pair(SavingTexts::tr("Fields"), saving.fieldsBefore, saving.fieldsAfter),
                       pair(SavingTexts::tr("Visits"), saving.visitsBefore, saving.visitsAfter),
                       pair(SavingTexts::tr("Working days"), saving.daysBefore, saving.daysAfter)}
        .join(QStringLiteral(" · "));
}

} // namespace yichuang
