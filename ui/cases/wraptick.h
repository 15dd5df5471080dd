// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCheckBox;
class QWidget;

namespace yichuang {

/** A check box whose text wraps, which QCheckBox cannot: names of materials are long and the side panel is narrow. */
struct WrappedTick
{
    QWidget *row = nullptr; ///< to put into a layout
    QCheckBox *box = nullptr; ///< inside row; its accessible name is the text
};

/** @p note stands under the text, quieter; may be empty. Both are shown as they are, never as markup. */
[[nodiscard]] WrappedTick makeWrappedTick(const QString &text, const QString &note = {});

} // namespace yichuang
