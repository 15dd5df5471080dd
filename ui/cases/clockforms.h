// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

#include <QDate>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace yichuang {

/** A special procedure begins (行政许可法 art 45); the applicant is told how long it takes. */
class StopClockForm final : public StepForm
{
    Q_OBJECT

public:
    explicit StopClockForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QDate m_today;
    QComboBox *m_kind;
    QDateEdit *m_from;
    QSpinBox *m_days;
    QLineEdit *m_approvedBy;
};

/** The special procedure has ended. */
class ResumeClockForm final : public StepForm
{
    Q_OBJECT

public:
    explicit ResumeClockForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QDateEdit *m_until;
};

/** The one extension (art 42): the head who granted it, and the supervisor who confirms that by a log-in. */
class ExtendForm final : public StepForm
{
    Q_OBJECT

public:
    explicit ExtendForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;
    void setApproval(const AccountInfo &supervisor) override;

private:
    QSpinBox *m_days;
    QComboBox *m_office;
    QLineEdit *m_approver;
    QLineEdit *m_approvedBy;
    QPlainTextEdit *m_reason;
};

} // namespace yichuang
