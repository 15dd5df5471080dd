// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/documents/paperlayout.h"

#include <QDialog>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QTabBar;

namespace yichuang {

class Banner;
class PaperView;

/** A paper in the preview with the title of its tab. */
struct PreviewPaper
{
    QString title;
    MadePaper paper;
};

/** The preview window: papers as tabs, their pages, zoom, print, PDF. Deletes itself when closed. */
class PaperPreview final : public QDialog
{
    Q_OBJECT

public:
    PaperPreview(std::vector<PreviewPaper> papers, bool mayPrint, QWidget *parent);
    ~PaperPreview() override;

Q_SIGNALS:
    void printRequested(const std::vector<yichuang::MadePaper> &papers);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildBar(bool mayPrint);
    void choose(int index);
    void show(int index, const Result<std::shared_ptr<const LaidOutPaper>> &paper);
    void printAll();
    void savePdf();
    void refreshNumbers();

    std::vector<PreviewPaper> m_papers;
    QTabBar *m_tabs;
    PaperView *m_view;
    Banner *m_banner;
    QLabel *m_page;
    QLabel *m_zoom;
    QPushButton *m_print = nullptr;
    QPushButton *m_pdf = nullptr;
};

} // namespace yichuang
