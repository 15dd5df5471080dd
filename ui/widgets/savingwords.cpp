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

/** Nothing for what is not less: it would stand among what is spared. */
void addSpared(QStringList &parts, const QString &what, int before, int after)
{
    if (after < before)
        parts.append(SavingTexts::tr("%1 %2 → %3", "what, before, after").arg(what).arg(before).arg(after));
}

} // namespace

QString savingText(const BundleSaving &saving)
{
    QStringList parts;
    addSpared(parts, SavingTexts::tr("Materials"), saving.materialsBefore, saving.materialsAfter);
    addSpared(parts, SavingTexts::tr("Fields"), saving.fieldsBefore, saving.fieldsAfter);
    addSpared(parts, SavingTexts::tr("Visits"), saving.visitsBefore, saving.visitsAfter);
    addSpared(parts, SavingTexts::tr("Working days"), saving.daysBefore, saving.daysAfter);
    return parts.isEmpty() ? SavingTexts::tr("nothing, with these members") : parts.join(QStringLiteral(" · "));
}

} // namespace yichuang
