// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageset.h"

namespace yichuang {

class UiState;

/** The pages of the workstation: 受理, 办件, 事项, 设置. @p state outlives them; call after the translators are in. */
[[nodiscard]] PageSet workstationPages(UiState &state);

} // namespace yichuang
