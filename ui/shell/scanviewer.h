// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/session/answer.h"

#include <QDialog>
#include <QImage>
#include <QStringList>

#include <functional>

class QLabel;
class QPushButton;
class QScrollArea;

namespace yichuang {

/** What an attached file holds, for the viewer. */
enum class ScanKind {
    Picture,
    Pdf, ///< not shown: no library for its pages is there on every system we build for
    Unknown,
};

struct Scan
{
    ScanKind kind = ScanKind::Unknown;
    QImage picture; ///< only of ScanKind::Picture
};

/** Looks at @p content and decodes a picture of at most 64 million points; any thread. */
[[nodiscard]] Scan readScan(const QByteArray &content);

/**
 * Shows the scans of one material from memory: nothing is written to disk, neither the window's title nor a file name
 * tells whose they are. Keyboard: PgUp and PgDn turn, + and - zoom, 0 fits, R rotates, Esc closes.
 */
class ScanViewer final : public QDialog
{
    Q_OBJECT

public:
    /** Fetches the content of an attached file by its hash. */
    using Fetch = std::function<Answer<Result<QByteArray>>(const QString &hash)>;

    ScanViewer(const QStringList &hashes, Fetch fetch, QWidget *parent);

    [[nodiscard]] int page() const { return m_page; }
    /** The picture as shown; null while it is fetched and for what cannot be shown. */
    [[nodiscard]] const QImage &picture() const { return m_picture; }
    [[nodiscard]] QString message() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    void turnTo(int page);
    void took(const Result<QByteArray> &content);
    void showScan(const Scan &scan);
    void say(const QString &text);
    void zoom(double factor);
    void fit();
    void rotate();
    void draw();

    QStringList m_hashes;
    Fetch m_fetch;
    int m_page = 0;
    quint64 m_asked = 0;
    QImage m_picture;
    double m_scale = 1.0; ///< of the picture's points to the screen's logical pixels
    bool m_fits = true;
    QScrollArea *m_area;
    QLabel *m_canvas;
    QLabel *m_where;
    QPushButton *m_before = nullptr;
    QPushButton *m_after = nullptr;
};

} // namespace yichuang
