// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace yichuang {

/** The widget of that name in @p parent, shown or not; ends the test program if there is none. Never null. */
template <typename Widget> [[nodiscard]] Widget *find(const QWidget &parent, const char *name)
{
    auto *widget = parent.findChild<Widget *>(QString::fromUtf8(name));
    if (!widget)
        qFatal("no widget %s", name);
    return widget;
}

} // namespace yichuang
