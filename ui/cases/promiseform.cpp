// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/promiseform.h"

#include "core/cases/promise.h"
#include "ui/cases/stepbodies.h"
#include "ui/cases/wraptick.h"
#include "ui/theme/icons.h"
#include "ui/widgets/dates.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

PromiseForm::PromiseForm(const StepContext &context, AcceptedBody start, QWidget *parent)
    : StepForm(parent)
    , m_body(std::move(start))
    , m_print(new QPushButton(icon(IconName::Print), tr("Print the promise for the signature")))
{
    if (m_body.kind == AcceptanceKind::Tolerant)
        addDays(context);
    else
        addReplaced(context);
    const WrappedTick isSigned = makeWrappedTick(tr("The applicant has signed the promise"));
    m_signed = isSigned.box;
    m_print->setObjectName(QStringLiteral("printPromise"));
    m_signed->setObjectName(QStringLiteral("promiseSigned"));
    rows()->addWidget(m_print);
    rows()->addWidget(isSigned.row);
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT promiseRequested(acceptance()); });
    connect(m_signed, &QCheckBox::toggled, this, &StepForm::changed);
    setContext(context);
}

void PromiseForm::addDays(const StepContext &context)
{
    addNote(
        tr("These materials follow by the day promised. Until then no result is handed out; if they do not come, the "
           "acceptance can be revoked."));
    for (const CaseMaterial &material : m_body.promised) {
        const QDate latest = latestPromise(context, material).value_or(QDate());
        auto *day = new QDateEdit(material.dueOn.isValid() ? material.dueOn : context.today);
        day->setObjectName(QStringLiteral("promise-") + material.id);
        day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        day->setCalendarPopup(true);
        day->setMinimumDate(context.today);
        if (latest.isValid())
            day->setMaximumDate(latest);
        add(material.name, day, true, latest.isValid() ? tr("At the latest %1").arg(tableDate(latest)) : QString());
        connect(day, &QDateEdit::dateChanged, this, [this] {
            arrange();
            Q_EMIT changed();
        });
        m_days.push_back(day);
    }
}

void PromiseForm::addReplaced(const StepContext &context)
{
    addNote(tr("The applicant promises in writing to meet the conditions instead of proving them by these:"));
    for (const QString &id : m_body.committedMaterials) {
        if (const CaseMaterial *material = context.file.state.material(id))
            addNote(material->name);
    }
}

void PromiseForm::setContext(const StepContext &context)
{
    const bool before = isPrinted();
    const IssuedPaper *printed = promisePrinted(context.file.state, m_body.kind);
    m_printed = printed ? printed->promise : std::vector<PromisedLine>();
    arrange();
    if (!before && isPrinted() && isVisible())
        m_signed->setFocus(Qt::OtherFocusReason); // what comes next
}

AcceptedBody PromiseForm::acceptance() const
{
    AcceptedBody body = m_body;
    for (std::size_t i = 0; i < m_days.size(); ++i)
        body.promised[i].dueOn = m_days[i]->date();
    body.applicantSigned = m_signed->isChecked();
    return body;
}

QJsonObject PromiseForm::body() const
{
    return acceptance().toJson();
}

bool PromiseForm::isPrinted() const
{
    return !m_printed.empty() && m_printed == promiseOf(acceptance());
}

QString PromiseForm::missing() const
{
    if (!isPrinted())
        return tr("Print the promise first and let the applicant sign it.");
    return m_signed->isChecked() ? QString() : tr("The applicant must sign the promise first.");
}

QWidget *PromiseForm::firstField()
{
    return isPrinted() ? static_cast<QWidget *>(m_signed) : m_print;
}

void PromiseForm::arrange()
{
    const bool printed = isPrinted();
    m_signed->setEnabled(printed);
    if (!printed)
        m_signed->setChecked(false); // what was signed is no longer what stands here
}

} // namespace yichuang
