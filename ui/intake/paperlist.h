// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QGridLayout;

namespace yichuang {

/** The papers an act made, a line each: what, number, copies, and the keys to look at it and to print it again. */
class PaperList final : public QWidget
{
    Q_OBJECT

public:
    explicit PaperList(QWidget *parent = nullptr);

    void setPapers(const std::vector<MadePaper> &papers);

Q_SIGNALS:
    void viewRequested(const yichuang::MadePaper &paper);
    void reprintRequested(const yichuang::MadePaper &paper);

private:
    void addPaper(const MadePaper &paper, int row);

    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace yichuang
