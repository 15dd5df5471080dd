// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"

#include <QString>

#include <vector>

namespace yichuang {

/** One line of the facts of a case. */
struct CaseFact
{
    QString label;
    QString masked; ///< what is shown without asking
    QString plain; ///< what is shown after a recorded unmasking; the same where nothing is personal

    bool operator==(const CaseFact &) const = default;
    [[nodiscard]] bool isPersonal() const { return masked != plain; }
};

/** Applicant, agent, situation answers, form, in the order of the paper form; then whom to call about a bad rating.
 * Personal data is masked. */
[[nodiscard]] std::vector<CaseFact> caseFacts(const CaseState &state);

/** The value of a form's field as it may be shown without asking. */
[[nodiscard]] QString maskedFormValue(const FormField &field, const QString &value);

} // namespace yichuang
