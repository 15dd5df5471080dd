// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/clicks.h"

#include "tests/ui/screens/stage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/workview.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace yichuang {

void backTo(MainWindow &window)
{
    window.activateWindow();
    Stage::settle(300);
}

void workAs(MainWindow &window, Role role)
{
    window.work()->showPage(QStringLiteral("settings"));
    qobject_cast<SettingsPage *>(window.work()->currentPage())->showSection(QStringLiteral("account"));
    Stage::settle(500);
    auto &roles = find<QComboBox>(window, QStringLiteral("workRole"));
    const int index = roles.findData(int(role));
    roles.setCurrentIndex(index);
    Q_EMIT roles.activated(index);
    if (!QTest::qWaitFor([&] { return window.work() && window.work()->seat().role == role; }, 20000))
        qFatal("the account does not have the role");
    Stage::settle(1500);
}

void openRow(MainWindow &window, const QString &table, const QString &text)
{
    auto &list = find<QTableView>(*window.work()->currentPage(), table);
    const QAbstractItemModel &model = *list.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        QString all;
        for (int column = 0; column < model.columnCount(); ++column)
            all += model.index(row, column).data().toString();
        if (!all.contains(text))
            continue;
        list.setCurrentIndex(model.index(row, 0));
        Q_EMIT list.activated(model.index(row, 0));
        Stage::settle(1200);
        return;
    }
    qFatal("no %s in %s", qPrintable(text), qPrintable(table));
}

void pressStep(MainWindow &window, const QString &step)
{
    find<QPushButton>(*window.work()->currentPage(), step).click();
    Stage::settle(500);
}

} // namespace yichuang
