// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/fieldframe.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace yichuang {

FieldFrame::FieldFrame(const QString &label, QWidget *editor, bool required, QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_line(new QLabel(this))
    , m_editor(editor)
    , m_required(required)
{
    m_label->setObjectName(QStringLiteral("fieldLabel"));
    setTextRole(m_label, TextRole::Small, Colour::TextQuiet);
    m_label->setBuddy(editor);
    m_label->setTextFormat(Qt::PlainText);
    m_line->setObjectName(QStringLiteral("fieldFault"));
    m_line->setTextFormat(Qt::PlainText);
    m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(space(2));
    head->addWidget(m_label);
    head->addWidget(m_line, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(labelSpacing);
    layout->addLayout(head);
    layout->addWidget(editor);
    setFocusProxy(editor);
    setLabel(label);
}

void FieldFrame::setLabel(const QString &label)
{
    m_name = label;
    m_label->setText(m_required ? label + QStringLiteral(" *") : label);
    m_editor->setAccessibleName(label);
}

void FieldFrame::setFault(const QString &sentence)
{
    m_faultText = sentence;
    m_editor->setProperty(faultProperty, !sentence.isEmpty());
    m_editor->setAccessibleDescription(sentence);
    m_editor->update();
    showLine();
}

void FieldFrame::setRemark(const QString &text)
{
    m_remarkText = text;
    showLine();
}

void FieldFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showLine();
}

void FieldFrame::showLine()
{
    const bool faulty = !m_faultText.isEmpty();
    const QString whole = faulty ? QStringLiteral("✕ ") + m_faultText : m_remarkText;
    setTextRole(m_line, TextRole::Small, faulty ? Colour::Red : Colour::TextQuiet);
    const int room = width() - m_label->sizeHint().width() - 8;
    m_line->setText(m_line->fontMetrics().elidedText(whole, Qt::ElideRight, qMax(room, 24)));
    m_line->setToolTip(whole);
}

} // namespace yichuang
