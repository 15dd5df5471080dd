// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/desk/ratings.h"

#include <QWidget>

class QTableView;

namespace yichuang {

class DeskRunner;
class FiguresModel;
class UiState;

/** The figures of some days with the formulas they are made by. */
class FiguresView final : public QWidget
{
    Q_OBJECT

public:
    FiguresView(DeskRunner &runner, UiState &state, QWidget *parent = nullptr);

    void load(const FiguresQuery &query);
    [[nodiscard]] const RatingReport &report() const { return m_report; }
    void focusList();

Q_SIGNALS:
    void listed();
    void failed(const yichuang::Error &error);

private:
    DeskRunner &m_runner;
    FiguresModel *m_model;
    QTableView *m_table;
    RatingReport m_report;
    quint64 m_asked = 0; ///< the newest request; answers to older ones are dropped
};

} // namespace yichuang
