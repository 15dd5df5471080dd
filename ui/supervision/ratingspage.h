// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ratinglist.h"
#include "ui/shell/listpage.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace yichuang {

class FiguresView;
class RatingView;
class UiState;

/**
 * 评价: bad ratings with what falls due, every rating, and the figures of a month by window and account. Keyboard:
 * Enter opens a case, Ctrl+E exports, F5 refreshes.
 */
class RatingsPage final : public ListPage
{
    Q_OBJECT

public:
    /** @p state remembers columns; outlives the page. */
    RatingsPage(PageContext context, UiState &state, QWidget *parent = nullptr);

    void activate() override;

private:
    /** What is shown, in the order of the choice. */
    enum class Shown { ToDo, Bad, All, Figures };
    enum class Period { Month, LastMonth, Year };

    void buildHead();
    void connectParts();
    [[nodiscard]] Shown shown() const;
    [[nodiscard]] QPair<QDate, QDate> period() const; ///< first and last day
    [[nodiscard]] std::optional<QString> centre() const;
    void reload() override;
    void arrange();
    void exportShown();

    QComboBox *m_shown = nullptr;
    QComboBox *m_where = nullptr;
    QComboBox *m_period = nullptr;
    QPushButton *m_export = nullptr;
    QStackedWidget *m_stack = nullptr;
    RatingView *m_ratings = nullptr;
    FiguresView *m_figures = nullptr;
};

} // namespace yichuang
