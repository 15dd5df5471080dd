// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/bundle.h"
#include "core/reference/documentreader.h"

namespace yichuang {

/** Reads the JSON form of a bundle: presence, type and own range of every member. See bundlerules.h for the rest. */
[[nodiscard]] Bundle readBundle(FaultCollector &faults, const QJsonValue &value, const DocumentPlace &place);

} // namespace yichuang
