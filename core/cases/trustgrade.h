// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/bodies.h"

#include <QDate>

#include <array>

namespace yichuang {

/**
 * How far what is on file may be trusted when the same applicant comes again 一证通办 (docs/decisions/018). Our grades,
 * not the law's; which of them spare a paper is asked of counts().
 */
enum class TrustGrade {
    A, ///< electronic certificate, or confirmed by shared data
    B, ///< original seen at a window, and still valid
    C, ///< a copy or scan was handed in, or what was seen has aged or expired
    D, ///< the applicant's own word
};

inline constexpr std::array allTrustGrades{TrustGrade::A, TrustGrade::B, TrustGrade::C, TrustGrade::D};

[[nodiscard]] QString trustGradeName(TrustGrade grade); ///< A, B, C, D: stored, printed and shown alike
[[nodiscard]] std::optional<TrustGrade> trustGradeFromName(QStringView name);

/** An original that names no last day counts for this long after it was seen. */
inline constexpr int originalCountsDays = 365;

/** Whether a paper of this grade need not be brought again. */
[[nodiscard]] constexpr bool counts(TrustGrade grade)
{
    return grade == TrustGrade::A || grade == TrustGrade::B;
}

/** Whether the last day a paper names has passed; one that names none never expires by itself. */
[[nodiscard]] inline bool hasExpired(QDate validUntil, QDate today)
{
    return validUntil.isValid() && validUntil < today;
}

/**
 * The grade, on @p today, of a material that was handed in on @p seenOn. A last day that it names itself takes the
 * place of the year: until then an original counts, and from the day after nothing of it does.
 */
[[nodiscard]] TrustGrade gradeOf(const CaseMaterial &material, QDate seenOn, QDate today);

/** One thing taken over from an earlier case: a material of the checklist, or a field of the form. */
struct ReusedThing
{
    QString id; ///< material id, or key of the field
    QString name; ///< as shown
    QString sourceCase; ///< number of the case it comes from; mandatory
    QDate seenOn; ///< when it was handed in or written down there
    TrustGrade grade = TrustGrade::D;
    QDate validUntil = {}; ///< last day that the paper names; invalid: none

    bool operator==(const ReusedThing &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ReusedThing> fromJson(const QJsonObject &json);
};

/** FactsReused 沿用: what was not asked for again, each thing with its source. */
struct FactsReusedBody
{
    std::vector<ReusedThing> materials;
    std::vector<ReusedThing> facts;

    bool operator==(const FactsReusedBody &) const = default;
    [[nodiscard]] bool isEmpty() const { return materials.empty() && facts.empty(); }
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<FactsReusedBody> fromJson(const QJsonObject &json);
};

} // namespace yichuang
