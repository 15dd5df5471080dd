// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

#include <vector>

namespace yichuang {

/** One line of the overview. */
struct ShortcutLine
{
    QString what;
    QKeySequence keys;
};

/** What can be done on @p page by key: its buttons, actions and QShortcuts that carry a text or whatsThis. */
[[nodiscard]] std::vector<ShortcutLine> shortcutsOf(const QWidget *page);

/** F1: the keys that work everywhere, and those of the page in front. Any of Esc, F1 or Enter closes it. */
class ShortcutSheet final : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(const std::vector<ShortcutLine> &everywhere, const QString &pageTitle,
                  const std::vector<ShortcutLine> &here, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace yichuang
