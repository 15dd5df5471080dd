// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>

namespace yichuang {

SectionHeader::SectionHeader(const QString &title, Level level, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(title, this))
    , m_note(new QLabel(this))
{
    setTextRole(m_title, level == Level::Page ? TextRole::Title : TextRole::Section);
    setTextRole(m_note, TextRole::Body, Colour::TextQuiet);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setTextFormat(Qt::PlainText);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space(3));
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_note, 1);
    setMinimumHeight(level == Level::Page ? actionHeight : controlHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setNote(const QString &note)
{
    m_note->setText(note);
}

void SectionHeader::addTool(QWidget *tool)
{
    m_layout->addWidget(tool);
}

} // namespace yichuang
