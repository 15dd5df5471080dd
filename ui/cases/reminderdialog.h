// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDate>
#include <QDialog>
#include <QUuid>

class QPushButton;

namespace yichuang {

class Banner;
class DeskRunner;
class ReminderForm;

/** Notes from a list that the applicant of a case was reminded to fetch the result. */
class ReminderDialog final : public QDialog
{
    Q_OBJECT

public:
    /** @p number is the case's, for the head. */
    ReminderDialog(DeskRunner &runner, const QUuid &caseId, const QString &number, QDate today,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    void reminded(const QString &number);

private:
    void record();

    DeskRunner &m_runner;
    QUuid m_caseId;
    QString m_number;
    Banner *m_banner;
    ReminderForm *m_form;
    QPushButton *m_record;
};

} // namespace yichuang
