// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QFrame>
#include <QKeySequence>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace yichuang {

/**
 * The bar at the foot of a page: what can be done now. Each action has a line under it for the reason it cannot be used
 * (or its key while it can), so nothing moves when that changes.
 */
class FlowActions final : public QFrame
{
    Q_OBJECT

public:
    explicit FlowActions(QWidget *parent = nullptr);

    /** Adds an action at the right end; connect to the button's clicked(). @p key works in the whole window. */
    QPushButton *addAction(const QString &text, ButtonKind kind = ButtonKind::Normal, const QKeySequence &key = {});
    /** Adds an action at the left end: park, discard, back. */
    QPushButton *addLeading(const QString &text, ButtonKind kind = ButtonKind::Quiet, const QKeySequence &key = {});
    /** A blank @p reason enables it; otherwise disables it and says why. Keep reasons under twelve characters in
     * Chinese. */
    void setReason(QPushButton *button, const QString &reason);
    [[nodiscard]] QString reason(const QPushButton *button) const;
    /** A quiet sentence in the middle, e.g. what is still missing. */
    void setNote(const QString &note);

private:
    struct Entry
    {
        QPushButton *button;
        QLabel *line;
        QString reason;
        QString keyText;
    };
    QPushButton *add(const QString &text, ButtonKind kind, const QKeySequence &key, QHBoxLayout *into);
    void showLine(const Entry &entry);

    QHBoxLayout *m_leading;
    QHBoxLayout *m_actions;
    QLabel *m_note;
    std::vector<Entry> m_entries;
};

} // namespace yichuang
