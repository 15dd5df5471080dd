// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "ui/theme/fonts.h"
#include "ui/theme/metrics.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/keyhint.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace yichuang {

namespace {
constexpr int railWidth = space(20);
constexpr int placeHeight = space(16);
constexpr int lowestPlace = space(11); ///< where the window is low
constexpr int wordHeight = space(14); ///< below it only the picture fits; the tool tip has the word
} // namespace

NavigationButton::NavigationButton(IconName name, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(name)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click leaves the focus to the page it opens
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QSize NavigationButton::sizeHint() const
{
    return {railWidth, placeHeight};
}

QSize NavigationButton::minimumSizeHint() const
{
    return {railWidth, lowestPlace};
}

void NavigationButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const bool here = isChecked();
    if (here || underMouse() || isDown())
        paintBox(&painter, rect().adjusted(space(2), space(1), -space(2), -space(1)),
                 colour(here ? Colour::AccentSoft : Colour::Hover), {});
    if (here)
        painter.fillRect(QRect(0, space(3), 3, height() - space(6)), colour(Colour::Accent));
    const Colour tone = here ? Colour::Accent : Colour::TextQuiet;
    const int pictureSize = 24;
    const bool named = height() >= wordHeight;
    painter.drawPixmap((width() - pictureSize) / 2, named ? space(3) : (height() - pictureSize) / 2,
                       iconPixmap(m_icon, pictureSize, tone, devicePixelRatioF()));
    if (hasFocus())
        paintFocusRing(&painter, rect().adjusted(space(2), space(1), -space(2), -space(1)));
    if (!named)
        return;
    QFont font = uiFont(TextRole::Small);
    font.setWeight(here ? QFont::Bold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(colour(tone));
    painter.drawText(QRect(0, space(3) + pictureSize, width(), height() - pictureSize - space(4)), Qt::AlignCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - space(2)));
}

NavigationRail::NavigationRail(QWidget *parent)
    : QWidget(parent)
    , m_places(new QVBoxLayout)
{
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Pages"));
    setFixedWidth(railWidth);
    m_places->setSpacing(0);
    auto *mark = new QLabel(this);
    mark->setPixmap(iconPixmap(IconName::App, 32, Colour::Text, devicePixelRatioF()));
    mark->setAlignment(Qt::AlignCenter);
    mark->setFixedHeight(space(15));
    auto *keys = new NavigationButton(IconName::Keyboard, tr("Keys"), this);
    keys->setObjectName(QStringLiteral("keys"));
    keys->setCheckable(false);
    keys->setToolTip(withKey(tr("What the keys do"), QKeySequence(Qt::Key_F1)));
    auto *lock = new NavigationButton(IconName::Lock, tr("Lock"), this);
    lock->setObjectName(QStringLiteral("lock"));
    lock->setCheckable(false);
    lock->setToolTip(withKey(tr("Lock this window"), QKeySequence(Qt::CTRL | Qt::Key_L)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 1, space(2));
    layout->setSpacing(0);
    layout->addWidget(mark);
    layout->addLayout(m_places);
    layout->addStretch();
    layout->addWidget(keys);
    layout->addWidget(lock);
    connect(keys, &QAbstractButton::clicked, this, &NavigationRail::keysRequested);
    connect(lock, &QAbstractButton::clicked, this, &NavigationRail::lockRequested);
}

void NavigationRail::addPlace(const QString &id, IconName name, const QString &title)
{
    auto *button = new NavigationButton(name, title, this);
    button->setObjectName(id + QStringLiteral("Button"));
    m_places->addWidget(button);
    m_ids << id;
    m_buttons << button;
    if (m_ids.size() <= 9)
        button->setToolTip(withKey(title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + int(m_ids.size())))));
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT placeRequested(id); });
}

void NavigationRail::setCurrent(const QString &id)
{
    for (qsizetype at = 0; at < m_ids.size(); ++at)
        m_buttons.at(at)->setChecked(m_ids.at(at) == id);
}

void NavigationRail::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), colour(Colour::Window));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), colour(Colour::Line));
}

} // namespace yichuang
