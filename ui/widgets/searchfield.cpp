// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchfield.h"

#include "ui/theme/icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>

namespace yichuang {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    setMaxLength(200);
    addAction(icon(IconName::Search, Colour::TextQuiet), QLineEdit::LeadingPosition);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QString now = text.trimmed();
        if (now == m_last)
            return;
        m_last = now;
        Q_EMIT searchChanged(now);
    });
}

void SearchField::setResults(QAbstractItemView *view)
{
    m_view = view;
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (moveInResults(event->key()))
            return;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!activateResult())
            Q_EMIT entered(text().trimmed());
        return;
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool SearchField::moveInResults(int key)
{
    if (!m_view || !m_view->model() || m_view->model()->rowCount(m_view->rootIndex()) == 0)
        return false;
    if (!m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_view->model()->index(0, 0, m_view->rootIndex()));
        return true;
    }
    QKeyEvent move(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(m_view, &move);
    return true;
}

bool SearchField::activateResult()
{
    if (!m_view || !m_view->model() || m_view->model()->rowCount(m_view->rootIndex()) == 0)
        return false;
    if (!m_view->currentIndex().isValid())
        m_view->setCurrentIndex(m_view->model()->index(0, 0, m_view->rootIndex()));
    Q_EMIT m_view->activated(m_view->currentIndex());
    return true;
}

} // namespace yichuang
