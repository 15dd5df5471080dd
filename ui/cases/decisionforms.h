// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace yichuang {

/** The decision of an instant case at the window (行政许可法 art 34). */
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

    DecidedBody m_start;
    QComboBox *m_outcome;
    QLineEdit *m_name;
    QLineEdit *m_number;
    std::vector<std::pair<QString, QLineEdit *>> m_fields; ///< as the item's result lists them
    QPlainTextEdit *m_reasons;
};

/** Handing the result over: who received it, in person or with authority. */
class HandOverForm final : public StepForm
{
    Q_OBJECT

public:
    explicit HandOverForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    [[nodiscard]] bool inPerson() const;
    void showReceiver();

    ResultIssuedBody m_start;
    QComboBox *m_receiver;
    QLineEdit *m_name;
    QLineEdit *m_number;
    QLineEdit *m_relation;
    QCheckBox *m_authority;
    QComboBox *m_manner;
    QLineEdit *m_tracking;
    QSpinBox *m_copies;
};

} // namespace yichuang
