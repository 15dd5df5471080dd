// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowactions.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

FlowActions::FlowActions(QWidget *parent)
    : QFrame(parent)
    , m_leading(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_note(new QLabel(this))
{
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colour(Colour::Window));
    setPalette(ground);
    setTextRole(m_note, TextRole::Body, Colour::TextQuiet);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumWidth(0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(pageMargin, space(2), pageMargin, space(1));
    layout->setSpacing(space(4));
    layout->addLayout(m_leading);
    layout->addWidget(m_note, 1);
    layout->addLayout(m_actions);
    m_leading->setSpacing(space(2));
    m_actions->setSpacing(space(2));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QPushButton *FlowActions::add(const QString &text, ButtonKind kind, const QKeySequence &key, QHBoxLayout *into)
{
    auto *button = new QPushButton(text, this);
    setButtonKind(button, kind);
    button->setMinimumHeight(actionHeight);
    button->setMinimumWidth(space(26));
    button->setAccessibleName(text);
    button->setShortcut(key);
    auto *line = new QLabel(this);
    line->setAlignment(Qt::AlignCenter);
    line->setTextFormat(Qt::PlainText);
    setTextRole(line, TextRole::Small, Colour::TextQuiet);
    line->setMinimumWidth(0);
    line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    line->setFixedHeight(std::max(space(5), line->fontMetrics().height()));
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(button);
    column->addWidget(line);
    into->addLayout(column);
    m_entries.push_back({button, line, {}, key.toString(QKeySequence::NativeText)});
    showLine(m_entries.back());
    return button;
}

QPushButton *FlowActions::addAction(const QString &text, ButtonKind kind, const QKeySequence &key)
{
    return add(text, kind, key, m_actions);
}

QPushButton *FlowActions::addLeading(const QString &text, ButtonKind kind, const QKeySequence &key)
{
    return add(text, kind, key, m_leading);
}

void FlowActions::setReason(QPushButton *button, const QString &reason)
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [button](const Entry &candidate) { return candidate.button == button; });
    if (entry == m_entries.end())
        return;
    entry->reason = reason;
    button->setEnabled(reason.isEmpty());
    showLine(*entry);
}

void FlowActions::showLine(const Entry &entry)
{
    const QString &line = entry.reason.isEmpty() ? entry.keyText : entry.reason;
    const int room = std::max(entry.button->width(), entry.button->sizeHint().width()) + space(1);
    entry.line->setText(entry.line->fontMetrics().elidedText(line, Qt::ElideRight, room));
    entry.line->setToolTip(entry.reason);
    entry.button->setToolTip(entry.reason);
    entry.button->setAccessibleDescription(entry.reason);
}

QString FlowActions::reason(const QPushButton *button) const
{
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [button](const Entry &candidate) { return candidate.button == button; });
    return entry == m_entries.end() ? QString() : entry->reason;
}

void FlowActions::setNote(const QString &note)
{
    m_note->setText(note);
}

} // namespace yichuang
