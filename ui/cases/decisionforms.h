// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/resultfields.h"
#include "ui/cases/stepform.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace yichuang {

class LastDayEdit;

/** The decision: of an instant case at the window (行政许可法 art 34), of any other in the back office (art 37, 38). */
class DecideForm final : public StepForm
{
    Q_OBJECT

public:
    explicit DecideForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    [[nodiscard]] bool approves() const;
    void arrange();
    void addSteps(const CaseState &state);
    void addResultFields(const CaseState &state);
    void addRemedies(const Remedies &remedies);
    [[nodiscard]] bool skipsWithoutWord() const;

    DecidedBody m_start;
    QComboBox *m_outcome;
    QLineEdit *m_name;
    QLineEdit *m_number;
    std::vector<std::pair<ResultField, QLineEdit *>> m_fields; ///< left empty, what the case says to it counts
    QLineEdit *m_skipped = nullptr; ///< why a check on the spot was left out; null: none was
    LastDayEdit *m_validUntil;
    QCheckBox *m_published;
    QPlainTextEdit *m_reasons;
    QLineEdit *m_review = nullptr;
    QLineEdit *m_court = nullptr;
};

} // namespace yichuang
