// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/paperpreview.h"

#include "ui/session/background.h"
#include "ui/shell/papercanvas.h"
#include "ui/shell/paperjobs.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/keyhint.h"

#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QScreen>
#include <QTabBar>

namespace yichuang {

namespace {

QPushButton *barButton(const QIcon &picture, const QString &text, const QString &name, const QKeySequence &key,
                       QWidget *parent)
{
    auto *button = new QPushButton(picture, text, parent);
    button->setAccessibleName(name);
    button->setToolTip(withKey(name, key));
    button->setShortcut(key);
    button->setAutoDefault(false);
    return button;
}

} // namespace

PaperPreview::PaperPreview(std::vector<PreviewPaper> papers, bool mayPrint, QWidget *parent)
    : QDialog(parent)
    , m_papers(std::move(papers))
    , m_tabs(new QTabBar(this))
    , m_view(new PaperView(this))
    , m_banner(new Banner(this))
    , m_page(new QLabel(this))
    , m_zoom(new QLabel(this))
{
    setObjectName(QStringLiteral("paperPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Papers"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    const QSize room = parent ? parent->window()->size() : QGuiApplication::primaryScreen()->availableSize();
    resize(qMin(space(240), room.width()), qMax(space(140), room.height() - space(6)));
    for (const PreviewPaper &paper : m_papers)
        m_tabs->addTab(paper.title);
    m_tabs->setVisible(m_papers.size() > 1);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Papers"));
    setTextRole(m_page, TextRole::Body, Colour::TextQuiet);
    setTextRole(m_zoom, TextRole::Body, Colour::TextQuiet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildBar(mayPrint);
    layout->addWidget(m_tabs);
    layout->addWidget(m_banner);
    layout->addWidget(m_view, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &PaperPreview::choose);
    connect(m_view, &PaperView::moved, this, &PaperPreview::refreshNumbers);
    choose(0);
    m_view->setFocus();
}

PaperPreview::~PaperPreview() = default;

void PaperPreview::buildBar(bool mayPrint)
{
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space(4), space(2), space(4), space(2));
    bar->setSpacing(space(2));
    auto *smaller = barButton({}, QStringLiteral("−"), tr("Smaller"), QKeySequence::ZoomOut, this);
    auto *larger = barButton({}, QStringLiteral("+"), tr("Larger"), QKeySequence(Qt::CTRL | Qt::Key_Equal), this);
    for (QPushButton *button : {smaller, larger})
        button->setFixedWidth(controlHeight);
    auto *fit = barButton({}, tr("Fit width"), tr("Fit width"), QKeySequence(Qt::CTRL | Qt::Key_0), this);
    m_zoom->setMinimumWidth(space(12));
    m_zoom->setAlignment(Qt::AlignCenter);
    bar->addWidget(smaller);
    bar->addWidget(m_zoom);
    bar->addWidget(larger);
    bar->addWidget(fit);
    bar->addSpacing(space(4));
    bar->addWidget(m_page);
    bar->addStretch();
    m_pdf = barButton(icon(IconName::Pdf), tr("Save as PDF…"), tr("Save this paper as PDF"), QKeySequence::Save, this);
    bar->addWidget(m_pdf);
    if (mayPrint) {
        m_print = barButton(icon(IconName::Print, Colour::TextOnAccent), tr("Print"), tr("Print all papers"),
                            QKeySequence::Print, this);
        setButtonKind(m_print, ButtonKind::Primary);
        bar->addWidget(m_print);
        connect(m_print, &QPushButton::clicked, this, &PaperPreview::printAll);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(bar);
    connect(smaller, &QPushButton::clicked, m_view, &PaperView::zoomOut);
    connect(larger, &QPushButton::clicked, m_view, &PaperView::zoomIn);
    connect(fit, &QPushButton::clicked, m_view, &PaperView::fitWidth);
    connect(m_pdf, &QPushButton::clicked, this, &PaperPreview::savePdf);
}

void PaperPreview::choose(int index)
{
    if (index < 0 || index >= int(m_papers.size()))
        return;
    using Shared = std::shared_ptr<const LaidOutPaper>;
    inBackground([paper = m_papers[size_t(index)].paper]() -> Result<Shared> {
        Result<LaidOutPaper> laidOut = layOutPaper(paper);
        if (!laidOut)
            return failure(laidOut.error());
        return std::make_shared<const LaidOutPaper>(std::move(*laidOut));
    }).then(this, [this, index](const Result<Shared> &paper) { show(index, paper); });
}

void PaperPreview::show(int index, const Result<std::shared_ptr<const LaidOutPaper>> &paper)
{
    if (m_tabs->currentIndex() != index)
        return;
    if (!paper) {
        m_view->setPaper({});
        m_banner->showError(paper.error());
        return;
    }
    const QStringList missing = (*paper)->missingGlyphs();
    if (missing.isEmpty())
        m_banner->clear();
    else
        m_banner->showMessage(BannerKind::Warning,
                              tr("No font on this computer has: %1").arg(missing.join(QLatin1Char(' '))),
                              tr("On the paper 〓 stands in their place."));
    m_view->setPaper(*paper);
}

void PaperPreview::refreshNumbers()
{
    m_page->setText(m_view->pageCount() > 0
                        ? tr("Page %1 of %2").arg(m_view->currentPage() + 1).arg(m_view->pageCount())
                        : QString());
    m_zoom->setText(QStringLiteral("%1%").arg(m_view->zoomPercent()));
}

void PaperPreview::printAll()
{
    std::vector<MadePaper> papers;
    for (const PreviewPaper &paper : m_papers)
        papers.push_back(paper.paper);
    Q_EMIT printRequested(papers);
    accept();
}

void PaperPreview::savePdf()
{
    const MadePaper paper = m_papers[size_t(m_tabs->currentIndex())].paper;
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save as PDF"), proposedFileName(paper), tr("PDF documents (*.pdf)"));
    if (path.isEmpty())
        return;
    inBackground([paper, path]() -> Result<> {
        const Result<LaidOutPaper> laidOut = layOutPaper(paper);
        if (!laidOut)
            return failure(laidOut.error());
        const Result<QByteArray> pdf = paperPdf(paper, *laidOut);
        if (!pdf)
            return failure(pdf.error());
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size() || !file.commit())
            return failure(ErrorCode::IoFailed);
        return {};
    }).then(this, [this](const Result<> &saved) {
        if (saved)
            m_banner->showMessage(BannerKind::Success, tr("Saved."),
                                  tr("The file holds personal data: keep it no longer than needed."));
        else
            m_banner->showError(saved.error());
    });
}

void PaperPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp) {
        m_view->showPage(m_view->currentPage() + (event->key() == Qt::Key_PageDown ? 1 : -1));
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace yichuang
