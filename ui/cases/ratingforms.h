// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace yichuang {

/** What the steps after a bad rating have in common: the rating they are about, said on top. */
class RatingStepForm : public StepForm
{
    Q_OBJECT

protected:
    RatingStepForm(CaseStep step, const StepContext &context, QWidget *parent);
    [[nodiscard]] const RatingCare &care() const { return m_care; }

private:
    RatingCare m_care;
};

/** 回访: how the call ended, and what was said. */
class CallBackForm final : public RatingStepForm
{
    Q_OBJECT

public:
    explicit CallBackForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_outcome;
    QDateEdit *m_day;
    QPlainTextEdit *m_text;
};

/** 整改反馈: what was done. Whoever is rated lets a supervisor approve it. */
class SettleRatingForm final : public RatingStepForm
{
    Q_OBJECT

public:
    explicit SettleRatingForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_way;
    QDateEdit *m_day;
    QPlainTextEdit *m_text;
    QLineEdit *m_approvedBy = nullptr; ///< null for a colleague of who is rated
};

/** 申诉: why the rating should not count. */
class AppealRatingForm final : public RatingStepForm
{
    Q_OBJECT

public:
    explicit AppealRatingForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_ground;
    QPlainTextEdit *m_reason;
};

/** 申诉复核: whether it is taken out, and why. */
class AnswerAppealForm final : public RatingStepForm
{
    Q_OBJECT

public:
    explicit AnswerAppealForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_answer;
    QPlainTextEdit *m_reason;
};

} // namespace yichuang
