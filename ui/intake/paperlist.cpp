// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/paperlist.h"

#include "core/documents/paperkind.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace yichuang {
namespace {

QLabel *cell(const QString &text, TextRole role, Colour textColour, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    setTextRole(made, role, textColour);
    return made;
}

} // namespace

PaperList::PaperList(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void PaperList::setPapers(const std::vector<MadePaper> &papers)
{
    if (m_rows) {
        layout()->removeWidget(m_rows);
        m_rows->hide();
        m_rows->deleteLater(); // the button pressed may be one of these
    }
    m_rows = new QWidget(this);
    m_grid = new QGridLayout(m_rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space(4));
    m_grid->setVerticalSpacing(space(1));
    m_grid->setColumnStretch(1, 1);
    int row = 0;
    for (const MadePaper &paper : papers)
        addPaper(paper, row++);
    layout()->addWidget(m_rows);
    m_rows->show();
}

void PaperList::addPaper(const MadePaper &paper, int row)
{
    const QString title = paperKindTitle(paper.kind);
    auto *view = new QPushButton(icon(IconName::Pdf, Colour::Accent), tr("View, PDF"), m_rows);
    view->setObjectName(QStringLiteral("viewPaper-") + paperKindCode(paper.kind));
    view->setAccessibleName(tr("View %1 or save it as PDF").arg(title));
    auto *again = new QPushButton(icon(IconName::Print, Colour::Accent), tr("Reprint"), m_rows);
    again->setObjectName(QStringLiteral("reprintPaper-") + paperKindCode(paper.kind));
    again->setAccessibleName(tr("Print %1 again").arg(title));
    setButtonKind(view, ButtonKind::Quiet);
    setButtonKind(again, ButtonKind::Quiet);
    connect(view, &QPushButton::clicked, this, [this, paper] { Q_EMIT viewRequested(paper); });
    connect(again, &QPushButton::clicked, this, [this, paper] { Q_EMIT reprintRequested(paper); });
    m_grid->addWidget(cell(title, TextRole::Strong, Colour::Text, m_rows), row, 0);
    m_grid->addWidget(cell(paper.paperNumber, TextRole::Body, Colour::TextQuiet, m_rows), row, 1);
    m_grid->addWidget(cell(tr("%n copies", nullptr, paper.copies), TextRole::Body, Colour::TextQuiet, m_rows), row, 2);
    m_grid->addWidget(view, row, 3);
    m_grid->addWidget(again, row, 4);
}

} // namespace yichuang
