// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace yichuang {

/**
 * Labels, buttons and column heads in @p window whose text needs more room than they have, so that somebody reads half
 * a word; fields and buttons that are squashed, covered or stick out: "QLabel name: needs 120x20, has 96x20". Fonts
 * differ between systems, and with them what fits. Texts that are shortened on purpose, with three dots, fit; what can
 * be scrolled to, too.
 */
[[nodiscard]] QStringList cutTexts(const QWidget &window);

} // namespace yichuang
