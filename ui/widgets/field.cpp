// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"

#include <QLabel>
#include <QVBoxLayout>

namespace yichuang {

Field::Field(const QString &label, QWidget *control, bool required, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_note(new QLabel(this))
    , m_control(control)
    , m_required(required)
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true); // a catalogue's names of fields are long, and side panels narrow
    m_label->setBuddy(control);
    setTextRole(m_label, TextRole::Body, Colour::TextQuiet);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Small, Colour::TextQuiet);
    m_note->setMinimumHeight(space(5));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(labelSpacing);
    layout->addWidget(m_label);
    layout->addWidget(control);
    layout->addWidget(m_note);
    setFocusProxy(control);
    setSizePolicy(QSizePolicy::Preferred,
                  control->sizePolicy().verticalPolicy() == QSizePolicy::Expanding ? QSizePolicy::Expanding
                                                                                   : QSizePolicy::Fixed);
    setLabel(label);
}

void Field::setLabel(const QString &label)
{
    m_label->setText(m_required ? tr("%1 *", "mark of a required field").arg(label) : label);
    m_label->setToolTip(m_required ? tr("Must be filled in") : QString());
    m_control->setAccessibleName(label);
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    showNote();
}

void Field::setWarning(const QString &warning)
{
    m_warning = warning;
    showNote();
}

void Field::setFault(const QString &fault)
{
    m_fault = fault;
    m_control->setProperty(faultProperty, !fault.isEmpty());
    m_control->update();
    showNote();
}

void Field::setCompact(bool compact)
{
    m_note->setVisible(!compact);
}

void Field::setOneLineEach()
{
    m_label->setWordWrap(false);
    m_note->setWordWrap(false);
}

QString Field::note() const
{
    return m_note->text();
}

void Field::showNote()
{
    const QString &text = !m_fault.isEmpty() ? m_fault : (!m_warning.isEmpty() ? m_warning : m_hint);
    const Colour tone = !m_fault.isEmpty() ? Colour::Red : (!m_warning.isEmpty() ? Colour::Amber : Colour::TextQuiet);
    setTextRole(m_note, TextRole::Small, tone);
    // Red and amber need more than their colour to be told from a hint.
    const QString mark = tone == Colour::TextQuiet ? QString() : QStringLiteral("▲ ");
    m_note->setText(text.isEmpty() ? QString() : mark + text);
    m_note->setToolTip(text);
    m_control->setAccessibleDescription(text);
}

} // namespace yichuang
