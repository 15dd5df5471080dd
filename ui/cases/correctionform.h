// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace yichuang {

/** One material in a correction notice: what is wrong and what the applicant must do. */
class CorrectionLine final : public QWidget
{
    Q_OBJECT

public:
    explicit CorrectionLine(const CorrectionItem &item, QWidget *parent = nullptr);

    [[nodiscard]] bool isNamed() const;
    [[nodiscard]] CorrectionItem item() const;
    [[nodiscard]] QCheckBox *tick() const { return m_named; }

Q_SIGNALS:
    void changed();

private:
    CorrectionItem m_item;
    QCheckBox *m_named;
    QComboBox *m_problem;
    QLineEdit *m_requirement;
};

/** 补正告知: all that is missing or wrong, told once. A second notice asks for its reason and the supervisor. */
class CorrectionForm final : public StepForm
{
    Q_OBJECT

public:
    explicit CorrectionForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    std::vector<CorrectionLine *> m_lines;
    QDateEdit *m_due;
    QLineEdit *m_repeatReason = nullptr; ///< only for a further notice
    QLineEdit *m_approvedBy = nullptr;
};

} // namespace yichuang
