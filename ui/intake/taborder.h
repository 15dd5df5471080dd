// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace yichuang {

/**
 * Makes Tab follow what the eye sees: through @p parts one after another, inside each in the order of its layouts.
 * Call again when widgets were added or placed anew.
 */
void setTabOrderByLayout(const std::vector<QWidget *> &parts);

/** The widgets Tab visits inside @p part, in the order of its layouts. */
[[nodiscard]] std::vector<QWidget *> tabStops(QWidget *part);

} // namespace yichuang
