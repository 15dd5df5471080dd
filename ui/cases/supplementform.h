// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace yichuang {

class DateField;

/** One outstanding material: did it come, and is it in order. */
class SupplementLine final : public QWidget
{
    Q_OBJECT

public:
    explicit SupplementLine(const CaseMaterial &material, QDate today, QWidget *parent = nullptr);

    [[nodiscard]] bool came() const;
    /** The material as handed in now. */
    [[nodiscard]] CaseMaterial material() const;
    [[nodiscard]] bool lacksReason() const; ///< still deficient, but not said in what
    [[nodiscard]] bool hasWrongDay() const; ///< what stands under "valid until" is no day
    [[nodiscard]] QCheckBox *tick() const { return m_came; }

Q_SIGNALS:
    void changed();

private:
    CaseMaterial m_material;
    QCheckBox *m_came;
    QWidget *m_details;
    QSpinBox *m_originals;
    QSpinBox *m_copies;
    QComboBox *m_order;
    QLineEdit *m_deficiency;
    DateField *m_validUntil;
};

/** 补齐: tick what came, say how many and whether it is in order. */
class SupplementForm final : public StepForm
{
    Q_OBJECT

public:
    explicit SupplementForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QDate m_today;
    std::vector<SupplementLine *> m_lines;
};

} // namespace yichuang
