// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/acceptforms.h"

#include "ui/cases/stepbodies.h"
#include "ui/widgets/dates.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QVBoxLayout>

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

TolerantForm::TolerantForm(const StepContext &context, QWidget *parent)
    : StepForm(parent)
    , m_body(tolerantBody(context))
    , m_signed(new QCheckBox(tr("The applicant has signed the promise")))
{
    addNote(
        tr("These materials follow by the day promised. Until then no result is handed out; if they do not come, the "
           "acceptance can be revoked."));
    for (const CaseMaterial &material : m_body.promised) {
        auto *day = new QDateEdit(material.dueOn.isValid() ? material.dueOn : context.today);
        day->setObjectName(QStringLiteral("promise-") + material.id);
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
        day->setMinimumDate(context.today);
        if (material.dueOn.isValid())
            day->setMaximumDate(material.dueOn);
        add(material.name, day, true,
            material.dueOn.isValid() ? tr("At the latest %1").arg(tableDate(material.dueOn)) : QString());
        connect(day, &QDateEdit::dateChanged, this, &StepForm::changed);
        m_days.push_back(day);
    }
    m_signed->setObjectName(QStringLiteral("promiseSigned"));
    rows()->addWidget(m_signed);
    connect(m_signed, &QCheckBox::toggled, this, &StepForm::changed);
}

QJsonObject TolerantForm::body() const
{
    AcceptedBody body = m_body;
    for (std::size_t i = 0; i < m_days.size(); ++i)
        body.promised[i].dueOn = m_days[i]->date();
    body.applicantSigned = m_signed->isChecked();
    return body.toJson();
}

QString TolerantForm::missing() const
{
    return m_signed->isChecked() ? QString() : tr("The applicant must sign the promise first.");
}

QWidget *TolerantForm::firstField()
{
    return m_days.empty() ? static_cast<QWidget *>(m_signed) : m_days.front();
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
