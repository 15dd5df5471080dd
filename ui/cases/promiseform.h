// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QCheckBox;
class QDateEdit;
class QPushButton;

namespace yichuang {

/**
 * Acceptance on a promise: 容缺受理 with a day for each deferrable material, 告知承诺 for the proofs it replaces. The
 * promise is printed, signed, ticked; only what was printed can be recorded.
 */
class PromiseForm final : public StepForm
{
    Q_OBJECT

public:
    /** @p start is tolerantBody() or commitmentBody(). */
    PromiseForm(const StepContext &context, AcceptedBody start, QWidget *parent = nullptr);

    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;
    void setContext(const StepContext &context) override;

private:
    void addDays(const StepContext &context);
    void addReplaced(const StepContext &context);
    [[nodiscard]] AcceptedBody acceptance() const;
    /** Whether the promise last printed is the one this form would record. */
    [[nodiscard]] bool isPrinted() const;
    void arrange();

    AcceptedBody m_body;
    std::vector<PromisedLine> m_printed; ///< of the last promise printed for the case; empty: none
    std::vector<QDateEdit *> m_days; ///< one per promised material
    QPushButton *m_print;
    QCheckBox *m_signed = nullptr;
};

} // namespace yichuang
