// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace yichuang {

/**
 * A text somebody typed freely, fit to be shown in public: whatever may be the number of a person or a telephone is
 * masked as maskNumber() and maskPhone() do, however it is written (请带330212********0014的复印件). That is every run
 * of seven digits and more, with the letters it holds, full-width ones and the hyphens and blanks between its groups
 * included. Days of this century (2026-03-02), amounts below a million, house numbers and hotlines stay as they are.
 */
[[nodiscard]] QString maskNumbersIn(QStringView text);

} // namespace yichuang
