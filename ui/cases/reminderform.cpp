// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/reminderform.h"

#include "ui/cases/proxywords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int daysUntilNext = 7;
/** By telephone first: that is how most are told. */
constexpr std::array mannersOffered{ReportManner::Phone, ReportManner::Message, ReportManner::InPerson};

QStringList mannerTexts()
{
    QStringList texts;
    for (const ReportManner manner : mannersOffered)
        texts.append(ProxyWords::reportManner(manner));
    return texts;
}

} // namespace

ReminderForm::ReminderForm(QDate today, QDate arrivedOn, QWidget *parent)
    : StepForm(parent)
    , m_manner(addChoice(tr("Told"), QStringLiteral("reminderManner"), mannerTexts()))
    , m_day(addDay(tr("Day"), QStringLiteral("reminderDay"), today,
                   arrivedOn.isValid() ? arrivedOn : today.addYears(-1), today))
    , m_answer(addLine(tr("What was said"), QStringLiteral("reminderAnswer")))
    , m_again(new QCheckBox(tr("Remind again")))
    , m_next(nullptr)
{
    m_again->setObjectName(QStringLiteral("remindAgain"));
    m_again->setChecked(true);
    rows()->addWidget(m_again);
    m_next = addDay(tr("Next reminder"), QStringLiteral("nextReminder"), today.addDays(daysUntilNext), today.addDays(1),
                    today.addYears(1));
    connect(m_again, &QCheckBox::toggled, this, [this](bool again) {
        showField(m_next, again);
        Q_EMIT changed();
    });
}

QJsonObject ReminderForm::body() const
{
    return CollectionRemindedBody{mannersOffered.at(std::size_t(m_manner->currentIndex())), m_day->date(),
                                  m_answer->text().trimmed(), m_again->isChecked() ? m_next->date() : QDate()}
        .toJson();
}

QWidget *ReminderForm::firstField()
{
    return m_manner;
}

} // namespace yichuang
