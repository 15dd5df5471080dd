// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ratinglist.h"
#include "ui/shell/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace yichuang {

class Banner;
class FiguresView;
class RatingView;
class UiState;

/**
 * 评价: bad ratings with what falls due, every rating, and the figures of a month by window and account. Keyboard:
 * Enter opens a case, Ctrl+E exports, F5 refreshes.
 */
class RatingsPage final : public Page
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
    void buildKeys();
    void connectParts();
    [[nodiscard]] Shown shown() const;
    [[nodiscard]] QPair<QDate, QDate> period() const; ///< first and last day
    [[nodiscard]] std::optional<QString> centre() const;
    void reload();
    void arrange();
    void exportShown();

    QComboBox *m_shown = nullptr;
    QComboBox *m_where = nullptr;
    QComboBox *m_period = nullptr;
    QPushButton *m_export = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    RatingView *m_ratings = nullptr;
    FiguresView *m_figures = nullptr;
};

} // namespace yichuang
