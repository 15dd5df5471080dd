// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace yichuang {

/** Taking a case in hand 认领, or giving it back 释放; a reason where a colleague has it. */
class AssignForm final : public StepForm
{
    Q_OBJECT

public:
    enum class Way { Claim, Release };
    AssignForm(const StepContext &context, Way way, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QString m_handler;
    bool m_reasonNeeded;
    QPlainTextEdit *m_reason;
};

/** Handing a case on to a named colleague 交办: a handler with an account here, or by his log-in. */
class HandOnForm final : public StepForm
{
    Q_OBJECT

public:
    explicit HandOnForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    [[nodiscard]] QString colleague() const; ///< log-in; empty: nobody chosen yet

    QString m_before; ///< who has it in hand now
    QComboBox *m_colleague;
    QPlainTextEdit *m_reason;
};

/** A step of the item's process 环节: the opinion, and two names for a check on the spot (行政许可法 art 34). */
class TakeStepForm final : public StepForm
{
    Q_OBJECT

public:
    explicit TakeStepForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    [[nodiscard]] QString stepName() const;
    void arrange();

    QList<ProcessStep> m_process;
    QComboBox *m_step = nullptr;
    QLineEdit *m_freeStep = nullptr; ///< where the item lists no process
    QComboBox *m_action;
    QPlainTextEdit *m_opinion;
    QLineEdit *m_firstOfficer;
    QLineEdit *m_secondOfficer;
    QDateEdit *m_day;
};

/** Handing the file to another unit 转办. */
class RouteForm final : public StepForm
{
    Q_OBJECT

public:
    explicit RouteForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_unit;
    QPlainTextEdit *m_reason;
};

/** The check of a commitment after the decision 承诺核查. */
class VerifyForm final : public StepForm
{
    Q_OBJECT

public:
    explicit VerifyForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    [[nodiscard]] bool kept() const;

    QComboBox *m_kept;
    QDateEdit *m_day;
    QLineEdit *m_firstOfficer;
    QLineEdit *m_secondOfficer;
    QPlainTextEdit *m_findings;
};

} // namespace yichuang
