// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/settings.h"
#include "ui/devices/cardreader.h"

namespace yichuang {

/** How the card reader is set up in a profile; switched off where nothing is kept. */
[[nodiscard]] ReaderSettings keptReaderSettings(Settings &kept);
[[nodiscard]] Result<> keepReaderSettings(Settings &kept, const ReaderSettings &settings);

} // namespace yichuang
