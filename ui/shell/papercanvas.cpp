// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/papercanvas.h"

#include "core/documents/paperimage.h"
#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace yichuang {

namespace {

constexpr double screenDpi = 96.0;
constexpr double mmPerInch = 25.4;
constexpr int gap = space(4);
constexpr std::array zoomSteps{0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0};

} // namespace

PaperCanvas::PaperCanvas(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PaperCanvas::setPaper(std::shared_ptr<const LaidOutPaper> paper)
{
    m_paper = std::move(paper);
    m_pictures.clear();
    resize(sizeHint());
    update();
}

void PaperCanvas::setZoom(double zoom)
{
    if (qFuzzyCompare(zoom, m_zoom))
        return;
    m_zoom = zoom;
    m_pictures.clear();
    resize(sizeHint());
    update();
}

int PaperCanvas::pageCount() const
{
    return m_paper ? m_paper->pageCount() : 0;
}

QSize PaperCanvas::pageSize(int page) const
{
    return (m_paper->pageSizeMm(page) * screenDpi * m_zoom / mmPerInch).toSize();
}

QRect PaperCanvas::pageRect(int page) const
{
    int top = gap;
    for (int before = 0; before < page; ++before)
        top += pageSize(before).height() + gap;
    const QSize size = pageSize(page);
    return {(width() - size.width()) / 2, top, size.width(), size.height()};
}

QSize PaperCanvas::sizeHint() const
{
    int width = 0;
    int height = gap;
    for (int page = 0; page < pageCount(); ++page) {
        width = qMax(width, pageSize(page).width());
        height += pageSize(page).height() + gap;
    }
    return {width + 2 * gap, height};
}

const QPixmap &PaperCanvas::picture(int page)
{
    const auto found = m_pictures.constFind(page);
    if (found != m_pictures.constEnd())
        return *found;
    QPixmap pixmap;
    const double dpi = std::clamp(screenDpi * m_zoom * devicePixelRatioF(), 20.0, 600.0);
    if (const Result<QImage> image = paperImage(*m_paper, page, dpi)) {
        pixmap = QPixmap::fromImage(*image);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
    }
    return *m_pictures.insert(page, pixmap);
}

void PaperCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    for (int page = 0; page < pageCount(); ++page) {
        const QRect place = pageRect(page);
        if (!event->rect().intersects(place))
            continue;
        painter.fillRect(place, Qt::white);
        painter.drawPixmap(place, picture(page));
        painter.setPen(colour(Colour::LineStrong));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
}

PaperView::PaperView(QWidget *parent)
    : QScrollArea(parent)
    , m_canvas(new PaperCanvas(this))
{
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setWidget(m_canvas);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages of the paper"));
    QPalette ground = palette();
    ground.setColor(QPalette::Window, colour(Colour::Line));
    viewport()->setPalette(ground);
    viewport()->setAutoFillBackground(true);
    m_canvas->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PaperView::moved);
}

void PaperView::setPaper(std::shared_ptr<const LaidOutPaper> paper)
{
    m_canvas->setPaper(std::move(paper));
    if (m_fitWidth)
        fitWidth();
    verticalScrollBar()->setValue(0);
    Q_EMIT moved();
}

int PaperView::currentPage() const
{
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    for (int page = 0; page < pageCount(); ++page)
        if (middle <= m_canvas->pageRect(page).bottom() + gap)
            return page;
    return qMax(0, pageCount() - 1);
}

int PaperView::zoomPercent() const
{
    return qRound(m_canvas->zoom() * 100);
}

void PaperView::setZoom(double zoom)
{
    const int page = currentPage();
    m_canvas->setZoom(zoom);
    showPage(page);
}

void PaperView::zoomIn()
{
    m_fitWidth = false;
    const auto *step =
        std::find_if(zoomSteps.begin(), zoomSteps.end(), [this](double z) { return z > m_canvas->zoom() + 0.01; });
    setZoom(step == zoomSteps.end() ? zoomSteps.back() : *step);
}

void PaperView::zoomOut()
{
    m_fitWidth = false;
    double below = zoomSteps.front();
    for (const double step : zoomSteps)
        if (step < m_canvas->zoom() - 0.01)
            below = step;
    setZoom(below);
}

void PaperView::fitWidth()
{
    m_fitWidth = true;
    if (pageCount() == 0)
        return;
    const int widest = m_canvas->sizeHint().width() - 2 * gap;
    const int room = viewport()->width() - 2 * gap;
    setZoom(std::clamp(m_canvas->zoom() * room / qMax(1, widest), 0.5, 1.5));
}

void PaperView::showPage(int page)
{
    if (page >= 0 && page < pageCount())
        verticalScrollBar()->setValue(m_canvas->pageRect(page).top() - gap);
    Q_EMIT moved();
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown && currentPage() + 1 < pageCount() && event->modifiers() & Qt::ControlModifier)
        showPage(currentPage() + 1);
    else if (event->key() == Qt::Key_PageUp && event->modifiers() & Qt::ControlModifier)
        showPage(qMax(0, currentPage() - 1));
    else
        QScrollArea::keyPressEvent(event);
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_fitWidth)
        fitWidth();
}

void PaperView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else
        zoomOut();
}

} // namespace yichuang
