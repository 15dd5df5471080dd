// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/mergeditem.h"
#include "ui/catalogue/guideframe.h"

namespace yichuang {

/**
 * The guide to one life event 一件事: what its questions choose, in which order the members are handled and by whom,
 * what is asked once for all of them, and what one visit spares. Prints like the guide to an item, or takes it in.
 */
class BundleGuide final : public GuideFrame
{
    Q_OBJECT

public:
    explicit BundleGuide(QWidget *parent = nullptr);

    /** Shows @p bundle of @p catalogue with no question answered; null shows nothing. */
    void setBundle(CataloguePtr catalogue, const Bundle *bundle);
    [[nodiscard]] const Bundle *bundle() const { return m_bundle; }

protected:
    [[nodiscard]] QString shownId() const override { return m_bundle->id; }
    void answersChanged() override;

private:
    void rebuild();
    void addQuestions();

    CataloguePtr m_catalogue;
    const Bundle *m_bundle = nullptr; ///< within m_catalogue
    QLabel *m_saving = nullptr;
    QLabel *m_members = nullptr;
    QLabel *m_materials = nullptr;
    QLabel *m_produced = nullptr;
};

} // namespace yichuang
