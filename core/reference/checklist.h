// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/serviceitem.h"

#include <QMap>

namespace yichuang {

/** Answers to situation questions: situation id to the chosen option ids. */
using Answers = QMap<QString, QStringList>;

/** Why an answer cannot be used. */
enum class AnswerFaultKind {
    UnknownSituation, ///< the item has no such question
    UnknownOption, ///< the question has no such option
    SeveralChosen, ///< more than one option (or one twice) for a question that allows one
    NotAsked, ///< the question is not reached with the other answers
};

struct AnswerFault
{
    AnswerFaultKind kind = AnswerFaultKind::UnknownSituation;
    QString situation;
    QString option; ///< empty when the situation itself is at fault

    bool operator==(const AnswerFault &) const = default;
};

/** A material of the checklist with the reason it is on it. */
struct ChecklistEntry
{
    QString materialId;
    QString addedBy; ///< option that asked for it (situation id + '/' + option id); empty when always needed

    bool operator==(const ChecklistEntry &) const = default;
};

/** What the answers to an item's questions lead to. */
struct Checklist
{
    QStringList asked; ///< situations to show, in the order to ask them
    QStringList unanswered; ///< asked single questions without an answer
    QList<ChecklistEntry> needed; ///< in the catalogue's order of materials
    QStringList removed; ///< materials that an option took off, in catalogue order
    QList<AnswerFault> faults; ///< unusable answers; they have no effect

    bool operator==(const Checklist &) const = default;

    [[nodiscard]] bool isComplete() const { return unanswered.isEmpty() && faults.isEmpty(); }
    [[nodiscard]] bool needs(QStringView materialId) const;
};

/**
 * The checklist of @p item for @p answers (catalogue schema, "Situation"): needed = everything not 情形需要 plus all
 * that chosen options add, minus all that chosen options remove; removal wins. Roots are asked in order, each
 * followed by what its chosen options lead to. Pure.
 */
[[nodiscard]] Checklist resolveChecklist(const ServiceItem &item, const Answers &answers);

} // namespace yichuang
