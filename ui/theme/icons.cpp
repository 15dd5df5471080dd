// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>

namespace yichuang {

namespace {

/** Widths in pixels that resources/icons is drawn in at build time: 16 to 64 at 1x and 2x. */
constexpr std::array drawnWidths{16, 20, 24, 32, 40, 48, 64, 96, 128};

QPixmap drawn(IconName name, int width)
{
    const auto *fitting = std::find_if(drawnWidths.begin(), drawnWidths.end(), [width](int w) { return w >= width; });
    const int source = fitting == drawnWidths.end() ? drawnWidths.back() : *fitting;
    const QPixmap pixmap(QStringLiteral(":/icons/%1-%2.png").arg(iconFileName(name)).arg(source));
    if (source == width || pixmap.isNull())
        return pixmap;
    return pixmap.scaled(width, width, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QPixmap tinted(IconName name, int width, const QColor &tint)
{
    const QString key = QStringLiteral("icon %1 %2 %3").arg(iconFileName(name)).arg(width).arg(tint.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = drawn(name, width);
    if (name != IconName::App && !pixmap.isNull()) {
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tint);
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/** Colours the drawn outline as the state of its control asks. */
class OutlineEngine final : public QIconEngine
{
public:
    OutlineEngine(IconName name, Colour tint)
        : m_name(name)
        , m_tint(tint)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) override
    {
        Q_UNUSED(state)
        QPixmap picture = tinted(m_name, std::min(size.width(), size.height()),
                                 colour(mode == QIcon::Disabled ? Colour::TextDisabled : m_tint));
        picture.setDevicePixelRatio(ratio);
        return picture;
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        const int width = std::min(size.width(), size.height());
        return {width, width};
    }

    QIconEngine *clone() const override { return new OutlineEngine(m_name, m_tint); }

private:
    IconName m_name;
    Colour m_tint;
};

} // namespace

QString iconFileName(IconName name)
{
    switch (name) {
    case IconName::Receive:
        return QStringLiteral("receive");
    case IconName::Cases:
        return QStringLiteral("cases");
    case IconName::Issue:
        return QStringLiteral("issue");
    case IconName::Proxy:
        return QStringLiteral("proxy");
    case IconName::Consult:
        return QStringLiteral("consult");
    case IconName::Statistics:
        return QStringLiteral("statistics");
    case IconName::Catalogue:
        return QStringLiteral("catalogue");
    case IconName::Settings:
        return QStringLiteral("settings");
    case IconName::Search:
        return QStringLiteral("search");
    case IconName::Print:
        return QStringLiteral("print");
    case IconName::Pdf:
        return QStringLiteral("pdf");
    case IconName::Lock:
        return QStringLiteral("lock");
    case IconName::Person:
        return QStringLiteral("person");
    case IconName::Organisation:
        return QStringLiteral("organisation");
    case IconName::Add:
        return QStringLiteral("add");
    case IconName::Park:
        return QStringLiteral("park");
    case IconName::Next:
        return QStringLiteral("next");
    case IconName::Attach:
        return QStringLiteral("attach");
    case IconName::Scan:
        return QStringLiteral("scan");
    case IconName::Warning:
        return QStringLiteral("warning");
    case IconName::Info:
        return QStringLiteral("info");
    case IconName::Check:
        return QStringLiteral("check");
    case IconName::Cross:
        return QStringLiteral("cross");
    case IconName::Clock:
        return QStringLiteral("clock");
    case IconName::Eye:
        return QStringLiteral("eye");
    case IconName::EyeOff:
        return QStringLiteral("eye-off");
    case IconName::Refresh:
        return QStringLiteral("refresh");
    case IconName::Up:
        return QStringLiteral("up");
    case IconName::Down:
        return QStringLiteral("down");
    case IconName::Back:
        return QStringLiteral("back");
    case IconName::Guide:
        return QStringLiteral("guide");
    case IconName::Delete:
        return QStringLiteral("delete");
    case IconName::Edit:
        return QStringLiteral("edit");
    case IconName::Phone:
        return QStringLiteral("phone");
    case IconName::Folder:
        return QStringLiteral("folder");
    case IconName::Card:
        return QStringLiteral("card");
    case IconName::Keyboard:
        return QStringLiteral("keyboard");
    case IconName::App:
        return QStringLiteral("app");
    }
    Q_UNREACHABLE();
}

QIcon icon(IconName name, Colour tint)
{
    return QIcon(new OutlineEngine(name, tint));
}

QPixmap iconPixmap(IconName name, int size, Colour tint, double ratio)
{
    QPixmap picture = tinted(name, qRound(size * ratio), colour(tint));
    picture.setDevicePixelRatio(ratio);
    return picture;
}

} // namespace yichuang
