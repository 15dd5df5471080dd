// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colours.h"

#include <QIcon>
#include <QPixmap>

#include <array>

namespace yichuang {

/** The icon set; one SVG of the same name in resources/icons each (Receive: receive.svg). */
enum class IconName {
    Receive,
    Cases,
    Issue,
    Proxy,
    Consult,
    Statistics,
    Catalogue,
    Settings,
    Search,
    Print,
    Pdf,
    Lock,
    Person,
    Organisation,
    Add,
    Park,
    Next,
    Attach,
    Scan,
    Warning,
    Info,
    Check,
    Cross,
    Clock,
    Eye,
    EyeOff,
    Refresh,
    Up,
    Down,
    Back,
    Guide,
    Delete,
    Edit,
    Phone,
    Folder,
    Keyboard,
    Card,
    App,
};

inline constexpr int iconCount = int(IconName::App) + 1;

/** The name of the icon's source, e.g. "eye-off". */
[[nodiscard]] QString iconFileName(IconName name);

/** The icon in the colour given, grey when disabled; crisp at 1x and 2x. App keeps its own colours. */
[[nodiscard]] QIcon icon(IconName name, Colour colour = Colour::Text);

/** One picture of it, @p size device-independent pixels wide, for @p ratio pixels each. */
[[nodiscard]] QPixmap iconPixmap(IconName name, int size, Colour colour, double ratio);

} // namespace yichuang
