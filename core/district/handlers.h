// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/district/call.h"

namespace yichuang {

// One function for each operation of resources/district-api.yaml, called by its operationId (routes.cpp).

[[nodiscard]] Answer enrol(Call &call);
[[nodiscard]] Answer succeed(Call &call);
[[nodiscard]] Answer challenge(Call &call);
[[nodiscard]] Answer openSession(Call &call);
[[nodiscard]] Answer marks(Call &call);
[[nodiscard]] Answer devices(Call &call);
[[nodiscard]] Answer pushEvents(Call &call);
[[nodiscard]] Answer verdicts(Call &call);
[[nodiscard]] Answer readFeed(Call &call);
[[nodiscard]] Answer recountFeed(Call &call);
[[nodiscard]] Answer caseEvents(Call &call);
[[nodiscard]] Answer uploadOptions(Call &call);
[[nodiscard]] Answer wantedScans(Call &call);
[[nodiscard]] Answer createUpload(Call &call);
[[nodiscard]] Answer uploadOffset(Call &call);
[[nodiscard]] Answer continueUpload(Call &call);
[[nodiscard]] Answer dropUpload(Call &call);
[[nodiscard]] Answer readBlob(Call &call);
[[nodiscard]] Answer listReferences(Call &call);
[[nodiscard]] Answer readReference(Call &call);
[[nodiscard]] Answer track(Call &call);
[[nodiscard]] Answer health(Call &call);
[[nodiscard]] Answer metrics(Call &call);

} // namespace yichuang
