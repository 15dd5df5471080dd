// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

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
