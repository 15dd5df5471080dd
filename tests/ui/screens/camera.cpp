// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screens/camera.h"

#include "tests/ui/screens/cuttexts.h"

#include <QApplication>
#include <QTextStream>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace yichuang {

namespace {
constexpr int popupDelay = 300; ///< ms until a menu stands
} // namespace

Camera::Camera(QString folder, QSize size, QString suffix)
    : m_folder(std::move(folder))
    , m_size(size)
    , m_suffix(std::move(suffix))
{
}

void Camera::place(QWidget &window) const
{
    window.resize(m_size);
    window.show();
    window.activateWindow();
}

void Camera::take(QWidget &widget, const QString &name)
{
    const QString file = QStringLiteral("%1/%2%3.png").arg(m_folder, name, m_suffix);
    const QStringList cut = cutTexts(widget);
    m_failed = m_failed || !cut.isEmpty() || !widget.grab().save(file);
    QTextStream out(stdout);
    out << file << Qt::endl;
    for (const QString &text : cut)
        out << "    CUT " << text << Qt::endl;
}

void Camera::takePopupSoon(const QString &name)
{
    QTimer::singleShot(popupDelay, qApp, [this, name] {
        QWidget *popup = QApplication::activePopupWidget();
        m_failed = m_failed || !popup;
        if (!popup)
            return;
        take(*popup, name);
        popup->close();
    });
}

} // namespace yichuang
