// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <QWidget>

namespace yichuang {

/** Shows @p page and waits until keys go there. */
inline void open(QWidget &page)
{
    page.resize(1300, 700);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
}

} // namespace yichuang
