// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperlayout.h"

#include <QHash>
#include <QPixmap>
#include <QScrollArea>

#include <memory>

namespace yichuang {

/** The pages of one paper under each other. */
class PaperCanvas final : public QWidget
{
    Q_OBJECT

public:
    explicit PaperCanvas(QWidget *parent = nullptr);

    void setPaper(std::shared_ptr<const LaidOutPaper> paper);
    /** 1: one millimetre of paper is one millimetre at 96 dpi. */
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QRect pageRect(int page) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] const QPixmap &picture(int page);
    [[nodiscard]] QSize pageSize(int page) const;

    std::shared_ptr<const LaidOutPaper> m_paper;
    double m_zoom = 1.0;
    QHash<int, QPixmap> m_pictures; ///< at the present zoom
};

/** PaperCanvas with scrolling, zoom steps, fit to width, and page keys. */
class PaperView final : public QScrollArea
{
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);

    void setPaper(std::shared_ptr<const LaidOutPaper> paper);
    [[nodiscard]] int pageCount() const { return m_canvas->pageCount(); }
    [[nodiscard]] int currentPage() const; ///< from 0
    [[nodiscard]] int zoomPercent() const;
    void zoomIn();
    void zoomOut();
    void fitWidth();
    void showPage(int page);

Q_SIGNALS:
    void moved(); ///< page or zoom changed

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void setZoom(double zoom);

    PaperCanvas *m_canvas;
    bool m_fitWidth = true;
};

} // namespace yichuang
