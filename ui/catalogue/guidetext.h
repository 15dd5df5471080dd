// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bundles/mergeditem.h"
#include "core/reference/catalogue.h"
#include "core/reference/checklist.h"

#include <QString>

namespace yichuang {

// The parts of a guide as rich text. Everything a catalogue says is escaped: a name may hold < and &.

/** Type, case type, time limits, department and visits in one quiet line (plain text). */
[[nodiscard]] QString guideSummary(const Catalogue &catalogue, const ServiceItem &item);
[[nodiscard]] QString conditionsHtml(const ServiceItem &item);
/** The materials the answers lead to, numbered, each with form, copies, necessity, source and notes. */
[[nodiscard]] QString materialsHtml(const ServiceItem &item, const Checklist &checklist);
[[nodiscard]] QString processHtml(const ServiceItem &item);
[[nodiscard]] QString feesHtml(const ServiceItem &item);
/** Each legal basis with how far its publisher checked it. */
[[nodiscard]] QString basisHtml(const ServiceItem &item);
[[nodiscard]] QString resultHtml(const ServiceItem &item);
/** The members of a 一件事 that the answers choose, then those they leave out; each with department, term and what it
 * waits for. */
[[nodiscard]] QString membersHtml(const Catalogue &catalogue, const Bundle &bundle, const MergedItem &merged);
/** Materials that nobody brings because the decision on an earlier member is what is asked for. */
[[nodiscard]] QString producedHtml(const Catalogue &catalogue, const MergedItem &merged);
[[nodiscard]] QString codesHtml(const Catalogue &catalogue, const ServiceItem &item);

/** "Promised 18 working days, legal limit 30" or that it is done at once. */
[[nodiscard]] QString limitsText(const ServiceItem &item);

} // namespace yichuang
