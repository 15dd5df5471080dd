// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/mergeditem.h"
#include "core/documents/paperkind.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yichuang {

class SituationQuestion;

/**
 * The guide to one life event 一件事: what its questions choose, in which order the members are handled and by whom,
 * what is asked once for all of them, and what one visit spares. Prints like the guide to an item, or takes it in.
 */
class BundleGuide final : public QWidget
{
    Q_OBJECT

public:
    explicit BundleGuide(QWidget *parent = nullptr);

    /** Puts the focus on the first control inside. */
    void focusFirst() { focusNextPrevChild(true); }

    /** Shows @p bundle of @p catalogue with no question answered; null shows nothing. */
    void setBundle(CataloguePtr catalogue, const Bundle *bundle);
    [[nodiscard]] const Bundle *bundle() const { return m_bundle; }
    [[nodiscard]] const Answers &answers() const { return m_answers; }

Q_SIGNALS:
    void intakeRequested(const QString &bundleId);
    void paperRequested(yichuang::PaperKind kind);

private:
    void buildHead(QVBoxLayout *into);
    void rebuild();
    void addPart(QVBoxLayout *into, const QString &title, QLabel *&label, const char *name);
    void answer(const QString &question, const QStringList &options);
    void showChoice();

    CataloguePtr m_catalogue;
    const Bundle *m_bundle = nullptr; ///< within m_catalogue
    Answers m_answers;
    QLabel *m_name;
    QLabel *m_summary;
    QPushButton *m_intake;
    QPushButton *m_printNotice;
    QPushButton *m_printGuide;
    QScrollArea *m_area;
    QLabel *m_saving = nullptr;
    QLabel *m_members = nullptr;
    QLabel *m_materials = nullptr;
    QLabel *m_produced = nullptr;
    std::vector<SituationQuestion *> m_questions;
};

} // namespace yichuang
