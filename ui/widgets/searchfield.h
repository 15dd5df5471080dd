// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAbstractItemView;

namespace yichuang {

/** A search box: answers each key at once, clears with Esc or its cross, and hands the arrow keys to its results. */
class SearchField final : public QLineEdit
{
    Q_OBJECT

public:
    /** @p placeholder says what can be typed; it is the accessible name too. */
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    /**
     * Down, Up and page keys move in @p view while the focus stays here; Enter activates its current row (the first if
     * none is current), which makes the view emit activated().
     */
    void setResults(QAbstractItemView *view);

Q_SIGNALS:
    /** What is typed changed; trimmed. Not during an input method's composition. */
    void searchChanged(const QString &text);
    /** Enter without results, or without a view set. */
    void entered(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool moveInResults(int key);
    bool activateResult();

    QAbstractItemView *m_view = nullptr;
    QString m_last;
};

} // namespace yichuang
