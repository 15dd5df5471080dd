// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/stepform.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace yichuang {

/** 不予受理: ground, facts, and what the ground requires besides. */
class DeclineForm final : public StepForm
{
    Q_OBJECT

public:
    explicit DeclineForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    [[nodiscard]] DeclineGround ground() const;

    QComboBox *m_ground;
    QPlainTextEdit *m_facts;
    QLineEdit *m_basis;
    QLineEdit *m_competent;
    QLineEdit *m_review;
    QLineEdit *m_court;
};

/** 撤回: the applicant's written wish. */
class WithdrawForm final : public StepForm
{
    Q_OBJECT

public:
    explicit WithdrawForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    void explainMatter(const CaseState &state);

    QPlainTextEdit *m_reason;
};

/** A member of a 一件事 goes on although an earlier one was not approved: why. */
class CallTurnForm final : public StepForm
{
    Q_OBJECT

public:
    explicit CallTurnForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QDate m_today;
    QPlainTextEdit *m_reason;
};

/** 撤销受理: the promised materials that did not come, as reason. */
class RevokeForm final : public StepForm
{
    Q_OBJECT

public:
    explicit RevokeForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QPlainTextEdit *m_reason;
    QLineEdit *m_review;
    QLineEdit *m_court;
};

/** A remark. */
class NoteForm final : public StepForm
{
    Q_OBJECT

public:
    explicit NoteForm(QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QPlainTextEdit *m_text;
};

} // namespace yichuang
