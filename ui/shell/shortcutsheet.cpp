// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/sectionheader.h"

#include <QAbstractButton>
#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>

namespace yichuang {

namespace {

QString plain(QString text)
{
    return text.remove(QLatin1Char('&'));
}

QLayout *column(const QString &title, const std::vector<ShortcutLine> &lines, QWidget *parent)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space(6));
    grid->setVerticalSpacing(space(2));
    grid->addWidget(new SectionHeader(title, SectionHeader::Level::Section, parent), 0, 0, 1, 2);
    int row = 1;
    for (const ShortcutLine &line : lines) {
        auto *what = new QLabel(line.what, parent);
        what->setTextFormat(Qt::PlainText);
        grid->addWidget(new KeyHint(line.keys, parent), row, 0, Qt::AlignLeft);
        grid->addWidget(what, row++, 1);
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

} // namespace

std::vector<ShortcutLine> shortcutsOf(const QWidget *page)
{
    std::vector<ShortcutLine> lines;
    const auto add = [&lines](const QString &what, const QKeySequence &keys) {
        if (what.isEmpty() || keys.isEmpty())
            return;
        for (const ShortcutLine &line : lines)
            if (line.keys == keys)
                return;
        lines.push_back({plain(what), keys});
    };
    for (const auto *button : page->findChildren<QAbstractButton *>())
        add(button->text(), button->shortcut());
    for (const auto *action : page->findChildren<QAction *>())
        add(action->text(), action->shortcut());
    for (const auto *shortcut : page->findChildren<QShortcut *>())
        add(shortcut->whatsThis(), shortcut->key());
    return lines;
}

ShortcutSheet::ShortcutSheet(const std::vector<ShortcutLine> &everywhere, const QString &pageTitle,
                             const std::vector<ShortcutLine> &here, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keys"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->setSpacing(space(12));
    layout->addLayout(column(tr("Everywhere"), everywhere, this));
    if (!here.empty())
        layout->addLayout(column(pageTitle, here, this));
}

void ShortcutSheet::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F1 || event->key() == Qt::Key_Return) {
        accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace yichuang
