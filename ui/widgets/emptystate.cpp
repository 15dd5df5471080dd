// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {

EmptyState::EmptyState(IconName name, const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(sentence, this))
    , m_action(new QPushButton(this))
{
    auto *picture = new QLabel(this);
    picture->setPixmap(iconPixmap(name, 48, Colour::LineStrong, devicePixelRatioF()));
    picture->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setMinimumWidth(space(80));
    setTextRole(m_sentence, TextRole::Body, Colour::TextQuiet);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space(3));
    layout->addStretch(2);
    layout->addWidget(picture);
    layout->addWidget(m_sentence, 0, Qt::AlignHCenter);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setAction(action);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setAction(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace yichuang
