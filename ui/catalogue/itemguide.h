// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperkind.h"
#include "core/reference/catalogue.h"
#include "core/reference/checklist.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yichuang {

class SituationQuestion;

/**
 * The guide to one service item 办事指南: questions whose answers change the list of materials at once, and everything
 * else the citizen may ask about. Prints the guide or the one-time notice, or takes the item in.
 */
class ItemGuide final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemGuide(QWidget *parent = nullptr);

    /** Puts the focus on the first control inside. */
    void focusFirst() { focusNextPrevChild(true); }

    /** Shows @p item of @p catalogue with no question answered; null shows nothing. */
    void setItem(CataloguePtr catalogue, const ServiceItem *item);
    [[nodiscard]] const ServiceItem *item() const { return m_item; }
    [[nodiscard]] const Answers &answers() const { return m_answers; }

Q_SIGNALS:
    void intakeRequested(const QString &itemId);
    void paperRequested(yichuang::PaperKind kind);

private:
    void buildHead(QVBoxLayout *into);
    void rebuild();
    void answer(const QString &situation, const QStringList &options);
    void showQuestions(const Checklist &checklist);
    void showMaterials(const Checklist &checklist);
    void addSection(const QString &title, const QString &html);

    CataloguePtr m_catalogue;
    const ServiceItem *m_item = nullptr; ///< within m_catalogue
    Answers m_answers;
    QLabel *m_name = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_sample = nullptr;
    QPushButton *m_intake = nullptr;
    QPushButton *m_printGuide = nullptr;
    QPushButton *m_printNotice = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_sections = nullptr; ///< of the present content
    QLabel *m_unanswered = nullptr;
    QLabel *m_materials = nullptr;
    std::vector<SituationQuestion *> m_questions; ///< every question of the item; only those asked are visible
};

} // namespace yichuang
