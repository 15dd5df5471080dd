// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/rekeyvalues.h"
#include "ui/cases/stepform.h"

class QLabel;
class QPushButton;
class QTableWidget;

namespace yichuang {

class ClipboardLoan;

/**
 * 二次录入: the case's facts in the order of another system's screen. F8 copies the next one; what was copied goes from
 * the clipboard by itself. Values stay masked until it is their turn. A system the case is owed to
 * without a screen asks for the number it gave only. The form's body says that it was entered there.
 */
class RekeyForm final : public StepForm
{
    Q_OBJECT

public:
    explicit RekeyForm(const StepContext &context, QWidget *parent = nullptr);
    ~RekeyForm() override;
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;
    void settle() override;

private:
    [[nodiscard]] const RekeyScreen *screen() const;
    [[nodiscard]] QString system() const; ///< chosen; empty: none is left
    void showScreen();
    void copy(int field);
    void setAt(int field);
    void showFields();

    CaseState m_state;
    Deadlines m_deadlines;
    QList<RekeyScreen> m_screens; ///< that fit the item and whose system does not have the case yet
    QStringList m_others; ///< systems it is owed to that nobody described a screen of; listed behind the screens
    QMap<QString, int> m_progress; ///< screen id -> fields copied
    std::vector<RekeyValue> m_values; ///< of the screen chosen
    QComboBox *m_screen = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_again = nullptr;
    QLabel *m_at = nullptr;
    QLineEdit *m_number = nullptr;
    ClipboardLoan *m_loan;
};

/** 先受理后补录: it is entered there when the system is back. */
class OweRekeyForm final : public StepForm
{
    Q_OBJECT

public:
    explicit OweRekeyForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    QComboBox *m_system;
    QPlainTextEdit *m_reason;
};

} // namespace yichuang
