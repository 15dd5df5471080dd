// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

class QWidget;

namespace yichuang {

/** Takes the pictures, and looks at them itself: a cut text or a squashed field is told and makes the run fail. */
class Camera
{
public:
    Camera(QString folder, QSize size, QString suffix);

    void place(QWidget &window) const;
    void take(QWidget &widget, const QString &name);
    /** What pops up while @p open runs, which returns once it is closed again: the menu of columns. */
    template <typename Open> void takePopup(const QString &name, Open open)
    {
        takePopupSoon(name);
        open();
    }

    [[nodiscard]] bool failed() const { return m_failed; }

private:
    void takePopupSoon(const QString &name);

    QString m_folder;
    QSize m_size;
    QString m_suffix;
    bool m_failed = false;
};

} // namespace yichuang
