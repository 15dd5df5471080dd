// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/cases/ratingbodies.h"

#include <QDialog>
#include <QTimer>

#include <chrono>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace yichuang {

class Banner;

/** What the citizen is asked about, as he knows it; nothing of his person. */
struct RatedService
{
    QString centre;
    QString window;
    QString item;
};

/**
 * The screen turned towards the citizen 好差评: five levels, the sentences of the level, a text, a number if he likes.
 * Nothing is chosen when it opens. It covers the program until it is submitted, given up (Escape), or left alone for a
 * minute; giving up asks nothing. Keyboard: 5 to 1 choose a level, Ctrl+Enter submits.
 */
class RatingPane final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind {
        First, ///< 评价 of a visit
        Again, ///< 追评 after a bad rating was settled: a level and a text only
    };

    /** Closes as not rated when nothing was touched for @p patience. */
    RatingPane(const RatedService &service, Kind kind, QWidget *parent = nullptr,
               std::chrono::seconds patience = std::chrono::seconds(60));

    /** What was chosen and written, without the visit; nothing before a level is chosen. */
    [[nodiscard]] std::optional<RatedBody> rating() const;
    /** While it is being recorded the pane stays: it cannot be closed as not rated any more. */
    void setBusy(bool busy);
    /** What was given could not be recorded; it stays on the screen. */
    void showError(const Error &error);
    void reject() override;

Q_SIGNALS:
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildHead(const RatedService &service, Kind kind);
    void buildLevels();
    void buildWords(Kind kind);
    void buildFoot();
    void chooseLevel(Satisfaction level);
    void showTags(Satisfaction level);
    void check();
    void touched();
    void tick();

    int m_patience; ///< seconds
    int m_left;
    bool m_busy = false;
    std::optional<Satisfaction> m_level;
    QTimer m_timer;
    QVBoxLayout *m_column;
    QWidget *m_tags;
    QButtonGroup *m_levels = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_phone = nullptr; ///< null for Kind::Again
    QLineEdit *m_name = nullptr;
    QLabel *m_why = nullptr;
    QLabel *m_countdown = nullptr;
    Banner *m_banner;
    QPushButton *m_submit = nullptr;
};

} // namespace yichuang
