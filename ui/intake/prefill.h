// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/applicant.h"
#include "core/reference/serviceitem.h"

#include <QJsonValue>

namespace yichuang {

/**
 * What the applicant's own facts say to a field of an item's form; undefined where they say nothing. Keys have one
 * meaning across a catalogue; a field of a guardian, an employer or another person is never filled.
 */
[[nodiscard]] QJsonValue prefilledValue(const FormField &field, const Applicant &applicant);

} // namespace yichuang
