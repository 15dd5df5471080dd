// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/outcomeform.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace yichuang {

class DateField;

/** One-time notice 一次性告知: all that is missing or wrong, what the applicant is to do about each, and by when. */
class CorrectionOutcome final : public OutcomeForm
{
    Q_OBJECT

public:
    explicit CorrectionOutcome(IntakeModel &model, QWidget *parent = nullptr);

    void begin(Outcome outcome) override;
    [[nodiscard]] OutcomeChoice choice() const override;
    [[nodiscard]] QString obstacle() const override;
    bool focusFirst() override;

private:
    struct Line
    {
        CorrectionItem item;
        QCheckBox *named = nullptr;
        QComboBox *problem = nullptr;
        QLineEdit *requirement = nullptr;
    };
    void addLine(const CaseMaterial &material);
    void clearLines();

    QVBoxLayout *m_list;
    DateField *m_due;
    std::vector<Line> m_lines;
    std::vector<QWidget *> m_rows;
};

} // namespace yichuang
