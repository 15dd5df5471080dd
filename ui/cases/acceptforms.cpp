// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/acceptforms.h"

#include "ui/cases/stepbodies.h"
#include "ui/widgets/dates.h"

namespace yichuang {

AcceptForm::AcceptForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_body(completeBody(context))
{
    const ServiceItem &item = context.file.state.intake.item;
    addNote(tr("The application is accepted as of today, %1.").arg(longDate(context.today)));
    if (item.isInstant()) {
        addNote(tr("Instant case: decide and hand over right after this."));
        return;
    }
    const std::optional<QDate> due = context.reference.calendar->addWorkdays(context.today, item.promisedDays);
    addNote(
        due ? tr("Promised decision within %n working day(s): by %1.", nullptr, item.promisedDays).arg(longDate(*due))
            : tr("Promised decision within %n working day(s); the day is provisional because the working calendar "
                 "does not reach that far.",
                 nullptr, item.promisedDays));
}

DeemedForm::DeemedForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_body(deemedBody(context))
{
    addNote(tr("Within five working days of receipt nothing was told about missing materials. By article 32 of the "
               "licensing law the application counts as accepted from the day of receipt."));
    addNote(tr("It will be recorded as accepted as of %1, and the acceptance notice says so.")
                .arg(longDate(m_body.acceptedOn)));
}

} // namespace yichuang
