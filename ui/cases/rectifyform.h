// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/cases/stepform.h"

#include <utility>
#include <vector>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace yichuang {

/** Mends what the window took in by mistake 更正: the wrong day, or the wrong item. */
class RectifyForm final : public StepForm
{
    Q_OBJECT

public:
    explicit RectifyForm(const StepContext &context, QWidget *parent = nullptr);
    [[nodiscard]] QJsonObject body() const override;
    [[nodiscard]] QString missing() const override;
    [[nodiscard]] QWidget *firstField() override;

private:
    [[nodiscard]] bool movesDay() const;
    [[nodiscard]] const ServiceItem *rightItem() const; ///< null: the item stays
    void showFields();
    [[nodiscard]] QJsonValue valueOf(const FormField &field, const QWidget *edit) const;

    QDate m_today;
    QWidget *m_fields; ///< what the right item asks and the case does not say
    std::vector<std::pair<FormField, QWidget *>> m_edits;
    CaseState m_state;
    std::shared_ptr<const Catalogue> m_catalogue;
    QComboBox *m_item;
    QDateEdit *m_received;
    QDateEdit *m_accepted = nullptr; ///< null before acceptance
    QPlainTextEdit *m_reason;
    QLineEdit *m_approvedBy;
};

} // namespace yichuang
