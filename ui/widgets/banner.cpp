// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/errortext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>

namespace yichuang {

namespace {

struct Look
{
    IconName icon;
    Colour tone;
    Colour ground;
};

Look lookOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Info:
        return {IconName::Info, Colour::Accent, Colour::AccentSoft};
    case BannerKind::Success:
        return {IconName::Check, Colour::Green, Colour::GreenSoft};
    case BannerKind::Warning:
        return {IconName::Warning, Colour::Amber, Colour::AmberSoft};
    case BannerKind::Error:
        return {IconName::Warning, Colour::Red, Colour::RedSoft};
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_what(new QLabel(this))
    , m_next(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setFrameShape(QFrame::NoFrame);
    for (QLabel *label : {m_what, m_next}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setTextRole(m_what, TextRole::Strong);
    setTextRole(m_next, TextRole::Body);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_close->setIcon(icon(IconName::Cross, Colour::TextQuiet));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(tr("Close the message"));
    setButtonKind(m_close, ButtonKind::Quiet);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space(1));
    texts->addStretch();
    texts->addWidget(m_what);
    texts->addWidget(m_next);
    texts->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space(4), space(2), space(2), space(2));
    layout->setSpacing(space(3));
    layout->addWidget(m_mark, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_action, 0, Qt::AlignVCenter);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    m_mark->setFixedHeight(controlHeight);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT closed();
    });
    hide();
}

void Banner::showMessage(BannerKind kind, const QString &what, const QString &next, const QString &action)
{
    m_kind = kind;
    const Look look = lookOf(kind);
    m_mark->setPixmap(iconPixmap(look.icon, iconSize, look.tone, devicePixelRatioF()));
    m_what->setText(what);
    setTextRole(m_what, TextRole::Strong, look.tone);
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::showError(const Error &error, const QString &action)
{
    const ErrorText text = errorText(error);
    const bool milder = error.code == ErrorCode::Cancelled;
    showMessage(milder ? BannerKind::Info : BannerKind::Error, text.what, text.next, action);
}

void Banner::clear()
{
    m_what->clear();
    m_next->clear();
    hide();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::text() const
{
    return m_next->text().isEmpty() ? m_what->text() : m_what->text() + QLatin1Char(' ') + m_next->text();
}

/** It grows no higher than this, and what its labels guess is less than long sentences take in a narrow column. */
QSize Banner::sizeHint() const
{
    QSize hint = QFrame::sizeHint();
    if (testAttribute(Qt::WA_Resized)) // it has the width of its place
        hint.setHeight(std::max(hint.height(), heightForWidth(width())));
    return hint;
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void Banner::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    const Look look = lookOf(m_kind);
    painter.fillRect(rect(), colour(look.ground));
    painter.fillRect(QRect(0, 0, space(1), height()), colour(look.tone));
}

} // namespace yichuang
