// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/cases/handlingbodies.h"
#include "core/reference/checklist.h"

#include <QDate>
#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QVBoxLayout;

namespace yichuang {

class SituationChoice;

/**
 * What the right item asks of a case that was taken in under the wrong one: its situations, what of them the case says
 * already chosen; the fields the case does not fill; and the materials it needs and does not have. What is accepted
 * must have them all.
 */
class RightItemFields final : public QWidget
{
    Q_OBJECT

public:
    /** Tab comes here from @p before, a neighbour that lives as long. */
    RightItemFields(const CaseState &state, QDate today, QWidget *before, QWidget *parent = nullptr);

    /** Asks for @p item, which outlives its turn, of the catalogue @p version; null: asks nothing. */
    void setItem(const ServiceItem *item, const QString &version);
    /** The right item with everything entered here; call only with an item. */
    [[nodiscard]] IntakeRectifiedBody body() const;
    /** What is still to be entered; empty when nothing is. */
    [[nodiscard]] QString missing() const;

Q_SIGNALS:
    void changed();

private:
    void answer(const QString &situation, const QStringList &options);
    void askSituations();
    void askFields();
    void askMaterials();
    void chainKeys();
    [[nodiscard]] bool mustBeComplete() const;
    [[nodiscard]] QJsonValue valueOf(const FormField &field, const QWidget *edit) const;

    CaseState m_state;
    QDate m_today;
    QWidget *m_before;
    const ServiceItem *m_item = nullptr;
    QString m_version;
    Answers m_answers;
    std::vector<SituationChoice *> m_situations;
    std::vector<std::pair<FormField, QWidget *>> m_edits; ///< what the case does not say, or says otherwise
    std::vector<std::pair<QString, QCheckBox *>> m_ticks; ///< by the id of the material
    QVBoxLayout *m_asked;
    QVBoxLayout *m_filled;
    QWidget *m_lacking;
    QVBoxLayout *m_brought;
};

} // namespace yichuang
