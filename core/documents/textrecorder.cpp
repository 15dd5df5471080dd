// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/textrecorder.h"

#include <QPaintEngine>
#include <QPainter>
#include <QTextItem>

namespace yichuang {

class TextRecorder::Engine final : public QPaintEngine
{
public:
    Engine()
        : QPaintEngine(AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override { }
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override { }
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override { }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override { }
    void drawRects(const QRectF *, int) override { }
    void drawRects(const QRect *, int) override { }
    void drawLines(const QLineF *, int) override { }
    void drawLines(const QLine *, int) override { }
    void drawTextItem(const QPointF &position, const QTextItem &item) override
    {
        const QRectF clip = painter()->clipBoundingRect();
        const bool visible = !painter()->hasClipping() || (position.y() >= clip.top() && position.y() <= clip.bottom());
        texts.push_back({item.text(), visible});
    }
    [[nodiscard]] Type type() const override { return User; }

    std::vector<PaintedText> texts;
};

TextRecorder::TextRecorder(int width, int height, int dpi)
    : m_engine(std::make_unique<Engine>())
    , m_width(width)
    , m_height(height)
    , m_dpi(dpi)
{
}

TextRecorder::~TextRecorder() = default;

QPaintEngine *TextRecorder::paintEngine() const
{
    return m_engine.get();
}

const std::vector<PaintedText> &TextRecorder::texts() const
{
    return m_engine->texts;
}

int TextRecorder::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return m_width;
    case PdmHeight:
        return m_height;
    case PdmWidthMM:
        return qRound(m_width * 25.4 / m_dpi);
    case PdmHeightMM:
        return qRound(m_height * 25.4 / m_dpi);
    case PdmNumColors:
        return 0x7fffffff;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return m_dpi;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace yichuang
