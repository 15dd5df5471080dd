// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace yichuang {

namespace {

constexpr std::chrono::milliseconds beat{40};

} // namespace

EmptyState::EmptyState(IconName name, const QString &sentence, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_sentence(new QLabel(sentence, this))
    , m_action(new QPushButton(this))
    , m_progress(new QProgressBar(this))
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
    layout->addWidget(m_sentence); // not aligned: a layout asks for the height of the whole width
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_beat.setInterval(beat);
    connect(&m_beat, &QTimer::timeout, m_progress, qOverload<>(&QWidget::update));
    m_progress->setRange(0, 0);
    m_progress->setFixedWidth(space(60));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Under way"));
    setBusy(false);
    setAction(action);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setBusy(bool busy)
{
    m_progress->setVisible(busy);
    busy ? m_beat.start() : m_beat.stop();
}

void EmptyState::setAction(const QString &action)
{
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

} // namespace yichuang
