// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace yichuang {

/** The result has come to the issuing window 待领取. */
class ArriveForm final : public StepForm
{
    Q_OBJECT

public:
    explicit ArriveForm(QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QSpinBox *m_copies;
    QLineEdit *m_keptAt;
    QLineEdit *m_remark;
};

/** A line of the register of seals 用印登记. */
class SealForm final : public StepForm
{
    Q_OBJECT

public:
    explicit SealForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    void followPaper();

    QString m_result; ///< the result as the choice of papers names it, once it was printed here
    QString m_printSerial; ///< number of the sheet it was printed on last
    QComboBox *m_seal;
    QComboBox *m_paper;
    QSpinBox *m_copies;
    QLineEdit *m_serial;
    QLineEdit *m_approvedBy;
};

} // namespace yichuang
