// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/maskedlabel.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace yichuang {

MaskedLabel::MaskedLabel(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_label(new QLabel(this))
    , m_eye(new QToolButton(this))
{
    using namespace std::chrono_literals;
    m_label->setTextFormat(Qt::PlainText);
    setButtonKind(m_eye, ButtonKind::Quiet);
    m_eye->setObjectName(QStringLiteral("reveal"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_label);
    layout->addWidget(m_eye);
    layout->addStretch();
    m_timer.setSingleShot(true);
    m_timer.setInterval(30s);
    connect(&m_timer, &QTimer::timeout, this, &MaskedLabel::hideAgain);
    connect(m_eye, &QToolButton::clicked, this, [this] {
        if (m_revealed)
            hideAgain();
        else
            Q_EMIT revealRequested();
    });
    hideAgain();
}

void MaskedLabel::setMasked(const QString &masked)
{
    m_masked = masked;
    m_eye->setVisible(!masked.isEmpty());
    hideAgain();
}

void MaskedLabel::reveal(const QString &plain)
{
    m_revealed = true;
    m_label->setText(plain);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_label->setAccessibleName(m_what);
    m_eye->setIcon(icon(IconName::EyeOff, Colour::TextQuiet));
    m_eye->setToolTip(tr("Hide again"));
    m_eye->setAccessibleName(tr("Hide %1 again").arg(m_what));
    m_timer.start();
}

void MaskedLabel::hideAgain()
{
    m_revealed = false;
    m_timer.stop();
    m_label->setText(m_masked);
    m_label->setTextInteractionFlags(Qt::NoTextInteraction);
    m_label->setAccessibleName(m_what);
    m_eye->setIcon(icon(IconName::Eye, Colour::TextQuiet));
    m_eye->setToolTip(tr("Show in full (this is recorded)"));
    m_eye->setAccessibleName(tr("Show %1 in full; this is recorded").arg(m_what));
}

QString MaskedLabel::text() const
{
    return m_label->text();
}

void MaskedLabel::hideEvent(QHideEvent *event)
{
    hideAgain();
    QWidget::hideEvent(event);
}

} // namespace yichuang
