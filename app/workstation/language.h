// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace yichuang {

/** The languages of the interface: zh_CN, which is the default, and en. */
[[nodiscard]] bool isKnownLanguage(const QString &language);

/** Installs our texts and Qt's own in @p language into the running application. */
void installLanguage(const QString &language);

} // namespace yichuang
