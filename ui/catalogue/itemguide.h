// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"
#include "ui/catalogue/guideframe.h"

namespace yichuang {

/**
 * The guide to one service item 办事指南: questions whose answers change the list of materials at once, and everything
 * else the citizen may ask about. Prints the guide or the one-time notice, or takes the item in.
 */
class ItemGuide final : public GuideFrame
{
    Q_OBJECT

public:
    explicit ItemGuide(QWidget *parent = nullptr);

    /** Shows @p item of @p catalogue with no question answered; null shows nothing. */
    void setItem(CataloguePtr catalogue, const ServiceItem *item);
    [[nodiscard]] const ServiceItem *item() const { return m_item; }

protected:
    [[nodiscard]] QString shownId() const override { return m_item->id; }
    void answersChanged() override;

private:
    void rebuild();
    void addQuestions();
    void addMaterials();
    void addWhatThereIs(const QString &title, const QString &html);
    void showMaterials(const Checklist &checklist);

    CataloguePtr m_catalogue;
    const ServiceItem *m_item = nullptr; ///< within m_catalogue
    QLabel *m_sample = nullptr;
    QLabel *m_unanswered = nullptr;
    QLabel *m_materials = nullptr;
};

} // namespace yichuang
