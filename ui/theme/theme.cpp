// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QApplication>

namespace yichuang {

void applyTheme(QApplication &)
{
    auto *style = new YichuangStyle;
    QApplication::setStyle(style); // takes it over
    QApplication::setPalette(style->standardPalette());
    QApplication::setFont(uiFont(TextRole::Body));
    QApplication::setWindowIcon(icon(IconName::App));
}

} // namespace yichuang
