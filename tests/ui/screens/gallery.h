// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace yichuang {

/** Every control in every state on one sheet, to look at the style by itself. */
[[nodiscard]] std::unique_ptr<QWidget> makeGallery();

} // namespace yichuang
