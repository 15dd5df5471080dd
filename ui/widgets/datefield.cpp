// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/datefield.h"

#include "ui/widgets/safetext.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QRegularExpression>

namespace yichuang {

DateField::DateField(QDate today, QWidget *parent)
    : QLineEdit(parent)
    , m_today(today)
{
    makeSafe(this, 20);
    setInputMethodHints(Qt::ImhDate | Qt::ImhPreferNumbers);
    setPlaceholderText(tr("year month day, e.g. %1").arg(today.toString(QStringLiteral("yyyyMMdd"))));
}

void DateField::setDate(QDate date)
{
    setText(date.isValid() ? date.toString(Qt::ISODate) : QString());
}

QDate DateField::readDate(const QString &typed)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))\\s*$"));
    const QRegularExpressionMatch match = form.match(typed);
    if (!match.hasMatch())
        return {};
    const bool compact = match.capturedLength(4) > 0;
    return QDate(match.captured(1).toInt(), match.captured(compact ? 4 : 2).toInt(),
                 match.captured(compact ? 5 : 3).toInt());
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    const QDate base = date().isValid() ? date() : m_today;
    switch (event->key()) {
    case Qt::Key_Up:
        return type(base.addDays(1));
    case Qt::Key_Down:
        return type(base.addDays(-1));
    case Qt::Key_PageUp:
        return type(base.addMonths(1));
    case Qt::Key_PageDown:
        return type(base.addMonths(-1));
    case Qt::Key_T:
        if (event->modifiers() == Qt::NoModifier)
            return type(m_today);
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void DateField::focusOutEvent(QFocusEvent *event)
{
    if (const QDate read = date(); read.isValid())
        setDate(read);
    QLineEdit::focusOutEvent(event);
}

void DateField::type(QDate date)
{
    if (!date.isValid() || date.year() < 1900 || date.year() > 2200)
        return;
    setDate(date);
    Q_EMIT textEdited(text());
}

} // namespace yichuang
