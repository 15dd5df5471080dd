// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QString>

#include <memory>
#include <vector>

namespace yichuang {

/** A text as it was drawn. */
struct PaintedText
{
    QString text;
    bool visible = true; ///< false: outside the clip
};

/**
 * A paint device on which nothing appears: it notes the texts in the order in which they are drawn. Qt's PDF engine
 * draws one text block for each, so painting the same page on both tells what each block of the file says.
 */
class TextRecorder final : public QPaintDevice
{
public:
    TextRecorder(int width, int height, int dpi);
    ~TextRecorder() override;

    [[nodiscard]] QPaintEngine *paintEngine() const override;
    [[nodiscard]] const std::vector<PaintedText> &texts() const;

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
    int m_width;
    int m_height;
    int m_dpi;
};

} // namespace yichuang
