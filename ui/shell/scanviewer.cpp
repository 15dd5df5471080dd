// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scanviewer.h"

#include "core/documents/picture.h"
#include "ui/session/background.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/smallscreen.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yichuang {

namespace {

constexpr double smallestScale = 0.05;
constexpr double largestScale = 8.0;
constexpr double zoomStep = 1.25;
constexpr QSize firstSize(900, 680);

} // namespace

Scan readScan(const QByteArray &content)
{
    if (content.startsWith("%PDF-"))
        return {ScanKind::Pdf, {}};
    Result<QImage> picture = readPicture(content);
    return picture ? Scan{ScanKind::Picture, std::move(*picture)} : Scan{};
}

ScanViewer::ScanViewer(const QStringList &hashes, Fetch fetch, QWidget *parent)
    : QDialog(parent)
    , m_hashes(hashes)
    , m_fetch(std::move(fetch))
    , m_area(new QScrollArea(this))
    , m_canvas(new QLabel)
    , m_where(new QLabel(this))
{
    setObjectName(QStringLiteral("scanViewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Scans"));
    resize(roomFor(parent, firstSize));
    m_canvas->setAlignment(Qt::AlignCenter);
    m_canvas->setWordWrap(true);
    m_canvas->setTextFormat(Qt::PlainText);
    m_canvas->setObjectName(QStringLiteral("scanCanvas"));
    m_area->setWidget(m_canvas);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    QPalette ground = m_area->palette(); // so that the edges of a white sheet are seen
    ground.setColor(QPalette::Window, colour(Colour::Line));
    m_area->setPalette(ground);
    m_area->viewport()->setAutoFillBackground(true);
    m_area->setAccessibleName(tr("Scan"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space(3), space(3), space(3), space(3));
    layout->setSpacing(space(2));
    layout->addWidget(makeTools());
    layout->addWidget(m_area, 1);
    m_area->setFocus();
    turnTo(0);
}

QWidget *ScanViewer::makeTools()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space(2));
    const auto button = [this, bar](const QString &text, const QString &name, auto act) {
        auto *made = new QPushButton(text, bar);
        made->setObjectName(name);
        made->setAutoDefault(false);
        setButtonKind(made, ButtonKind::Quiet);
        connect(made, &QPushButton::clicked, this, act);
        return made;
    };
    m_before = button(tr("Previous  PgUp"), QStringLiteral("scanBefore"), [this] { turnTo(m_page - 1); });
    m_after = button(tr("Next  PgDn"), QStringLiteral("scanAfter"), [this] { turnTo(m_page + 1); });
    row->addWidget(m_before);
    row->addWidget(m_where);
    row->addWidget(m_after);
    row->addStretch(1);
    row->addWidget(button(tr("Smaller  -"), QStringLiteral("scanSmaller"), [this] { zoom(1 / zoomStep); }));
    row->addWidget(button(tr("Fit  0"), QStringLiteral("scanFit"), [this] { fit(); }));
    row->addWidget(button(tr("Larger  +"), QStringLiteral("scanLarger"), [this] { zoom(zoomStep); }));
    row->addWidget(button(tr("Rotate  R"), QStringLiteral("scanRotate"), [this] { rotate(); }));
    row->addWidget(button(tr("Close"), QStringLiteral("scanClose"), [this] { close(); }));
    return bar;
}

QString ScanViewer::message() const
{
    return m_canvas->text();
}

void ScanViewer::turnTo(int page)
{
    if (page < 0 || page >= m_hashes.size())
        return;
    m_page = page;
    m_where->setText(tr("%1 of %2").arg(page + 1).arg(m_hashes.size()));
    m_before->setEnabled(page > 0);
    m_after->setEnabled(page + 1 < m_hashes.size());
    m_picture = {};
    say(tr("Fetching the scan…"));
    const quint64 asked = ++m_asked;
    m_fetch(m_hashes.at(page)).then(this, [this, asked](const Result<QByteArray> &content) {
        if (asked == m_asked)
            took(content);
    });
}

void ScanViewer::took(const Result<QByteArray> &content)
{
    if (!content)
        return say(errorSentence(content.error()));
    inBackground([bytes = *content] { return readScan(bytes); }).then(this, [this, asked = m_asked](const Scan &scan) {
        if (asked == m_asked)
            showScan(scan);
    });
}

void ScanViewer::showScan(const Scan &scan)
{
    switch (scan.kind) {
    case ScanKind::Picture:
        m_picture = scan.picture;
        fit();
        return;
    case ScanKind::Pdf:
        return say(tr("This is a PDF file. It is kept whole and sealed, but this program shows pictures only."));
    case ScanKind::Unknown:
        return say(tr("This file cannot be shown: it is no picture, or too large a one."));
    }
}

void ScanViewer::say(const QString &text)
{
    m_canvas->setPixmap({});
    m_canvas->setMinimumSize(0, 0);
    m_canvas->setText(text);
}

void ScanViewer::zoom(double factor)
{
    m_fits = false;
    m_scale = std::clamp(m_scale * factor, smallestScale, largestScale);
    draw();
}

void ScanViewer::fit()
{
    m_fits = true;
    const QSizeF room = m_area->viewport()->size();
    if (!m_picture.isNull())
        m_scale = std::clamp(std::min(room.width() / m_picture.width(), room.height() / m_picture.height()),
                             smallestScale, 1.0);
    draw();
}

void ScanViewer::rotate()
{
    if (m_picture.isNull())
        return;
    m_picture = m_picture.transformed(QTransform().rotate(90));
    m_fits ? fit() : draw();
}

void ScanViewer::draw()
{
    if (m_picture.isNull())
        return;
    const double ratio = devicePixelRatioF();
    const QSize shown = (QSizeF(m_picture.size()) * m_scale).toSize();
    QPixmap pixmap = QPixmap::fromImage(
        m_picture.scaled((QSizeF(shown) * ratio).toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_canvas->setText({});
    m_canvas->setPixmap(pixmap);
    m_canvas->setMinimumSize(m_fits ? QSize(0, 0) : shown);
}

void ScanViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
        return turnTo(m_page - 1);
    case Qt::Key_PageDown:
        return turnTo(m_page + 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(zoomStep);
    case Qt::Key_Minus:
        return zoom(1 / zoomStep);
    case Qt::Key_0:
        return fit();
    case Qt::Key_R:
        return rotate();
    default:
        QDialog::keyPressEvent(event);
    }
}

void ScanViewer::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    if (m_fits)
        fit();
}

} // namespace yichuang
