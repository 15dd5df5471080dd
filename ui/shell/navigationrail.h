// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace yichuang {

/** A place to go to: icon over its word; the place one is in is marked at the edge and by weight. */
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(IconName icon, const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconName m_icon;
};

/** The column at the left: places from the top, lock and keys at the foot. */
class NavigationRail final : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget *parent = nullptr);

    /** Adds a place; the n-th answers to Ctrl+n. */
    void addPlace(const QString &id, IconName icon, const QString &title);
    void setCurrent(const QString &id);
    [[nodiscard]] QStringList places() const { return m_ids; }

Q_SIGNALS:
    void placeRequested(const QString &id);
    void lockRequested();
    void keysRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_places;
    QStringList m_ids;
    QList<NavigationButton *> m_buttons;
};

} // namespace yichuang
