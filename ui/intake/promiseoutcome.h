// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/outcomeform.h"

class QGridLayout;
class QLabel;

namespace yichuang {

class DateField;

/**
 * Papers to follow 容缺受理 (each with its day, never later than the law allows) and commitment 告知承诺: which
 * materials the promise stands for. It is signed after it is printed, see SignaturePanel.
 */
class PromiseOutcome final : public OutcomeForm
{
    Q_OBJECT

public:
    explicit PromiseOutcome(IntakeModel &model, QWidget *parent = nullptr);

    void begin(Outcome outcome) override;
    [[nodiscard]] OutcomeChoice choice() const override;
    [[nodiscard]] QString obstacle() const override;
    bool focusFirst() override;

private:
    struct Line
    {
        QString materialId;
        QString name;
        DateField *day = nullptr; ///< null for a commitment
        QDate latest;
    };
    void clearLines();

    Outcome m_outcome = Outcome::AcceptTolerant;
    QLabel *m_summary;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
};

} // namespace yichuang
