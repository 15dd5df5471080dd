// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/reminderdialog.h"

#include "ui/cases/reminderform.h"
#include "ui/session/deskrunner.h"
#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

ReminderDialog::ReminderDialog(DeskRunner &runner, const QUuid &caseId, const QString &number, QDate today,
                               QWidget *parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_caseId(caseId)
    , m_number(number)
    , m_banner(new Banner)
    , m_form(new ReminderForm(today, {}))
    , m_record(new QPushButton(tr("Record")))
{
    setObjectName(QStringLiteral("reminderDialog"));
    setWindowTitle(tr("Remind to fetch the result"));
    setMinimumWidth(space(105));
    auto *head = new QLabel(number);
    head->setTextFormat(Qt::PlainText);
    setTextRole(head, TextRole::Strong);
    m_record->setObjectName(QStringLiteral("recordReminder"));
    m_record->setDefault(true);
    setButtonKind(m_record, ButtonKind::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_record);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, space(4));
    layout->setSpacing(space(3));
    layout->addWidget(head);
    layout->addWidget(m_banner);
    layout->addWidget(m_form);
    layout->addLayout(buttons);
    connect(m_record, &QPushButton::clicked, this, &ReminderDialog::record);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->firstField()->setFocus();
}

void ReminderDialog::record()
{
    m_record->setEnabled(false);
    m_banner->clear();
    m_runner
        .onDesk([caseId = m_caseId, body = m_form->body()](Desk &desk) {
            return desk.act(caseId, EventType::CollectionReminded, body);
        })
        .then(this, [this](const Result<TakenIn> &done) {
            m_record->setEnabled(true);
            if (!done) {
                m_banner->showError(done.error());
                return;
            }
            Q_EMIT reminded(m_number);
            accept();
        });
}

} // namespace yichuang
