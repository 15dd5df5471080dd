// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QSize>
#include <QString>

namespace yichuang {

/**
 * A scroll area without a frame for what may be higher than the screen; never moves sideways, and Tab stops at the
 * fields within it only, bringing them into sight. @p content may follow with setWidget().
 */
[[nodiscard]] QScrollArea *quietScroll(const QString &name, QWidget *content = nullptr);

/** @p wanted for a window over @p parent, which may be null; no larger than the screen has room for. */
[[nodiscard]] QSize roomFor(const QWidget *parent, QSize wanted);

/**
 * Shows one widget as large as itself, but never smaller than a least size: where the screen has less room than that
 * (1366x768 at 200 %), everything can still be reached by scrolling, and what has the keys is kept in sight.
 */
class LeastRoom final : public QScrollArea
{
    Q_OBJECT

public:
    /** Takes @p content. */
    LeastRoom(QWidget *content, QSize least, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void bringIntoSight(const QWidget &part);

    QSize m_least;
};

} // namespace yichuang
