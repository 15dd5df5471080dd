// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/applicant.h"

#include <QString>

namespace yichuang {

struct Program;

/**
 * Fills the intake page in from its first field to the last material, with nothing but keys: @p applicant, a natural
 * person, and the item found first under @p search, each question answered with its last option. How it is taken in is
 * left to the test.
 */
void fillInIntake(Program &program, const Applicant &applicant, const QString &search);

} // namespace yichuang
