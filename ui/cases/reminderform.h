// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/collectionreminder.h"
#include "ui/cases/stepform.h"

class QCheckBox;

namespace yichuang {

/** 催领: how the applicant was told that the result lies ready, and when to tell again. */
class ReminderForm final : public StepForm
{
    Q_OBJECT

public:
    /** @p arrivedOn: nobody can be told of a result before; invalid: not known. */
    ReminderForm(QDate today, QDate arrivedOn, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_manner;
    QDateEdit *m_day;
    QLineEdit *m_answer;
    QCheckBox *m_again;
    QDateEdit *m_next;
};

} // namespace yichuang
