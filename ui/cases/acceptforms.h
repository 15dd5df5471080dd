// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QCheckBox;
class QDateEdit;

namespace yichuang {

/** Acceptance of a complete application: nothing to fill in, says what will run from today. */
class AcceptForm final : public StepForm
{
    Q_OBJECT

public:
    explicit AcceptForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override { return m_body.toJson(); }

private:
    AcceptedBody m_body;
};

/** 容缺受理: a day for each deferrable material, and the signed promise. */
class TolerantForm final : public StepForm
{
    Q_OBJECT

public:
    explicit TolerantForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    AcceptedBody m_body;
    std::vector<QDateEdit *> m_days; ///< one per promised material
    QCheckBox *m_signed;
};

/** Recording that the case counts as accepted because nothing was told within five working days. */
class DeemedForm final : public StepForm
{
    Q_OBJECT

public:
    explicit DeemedForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override { return m_body.toJson(); }

private:
    AcceptedBody m_body;
};

} // namespace yichuang
