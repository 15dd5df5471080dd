// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/cases/stepform.h"

class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace yichuang {

class ItemPicker;
class RightItemFields;

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

    CaseState m_state;
    CataloguePtr m_catalogue;
    ItemPicker *m_item;
    RightItemFields *m_fields;
    QDateEdit *m_received;
    QDateEdit *m_accepted = nullptr; ///< null before acceptance
    QPlainTextEdit *m_reason;
    QLineEdit *m_approvedBy;
};

} // namespace yichuang
