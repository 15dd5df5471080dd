// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casefacts.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace yichuang {

/**
 * The facts of a case in two columns, masked. "Show" asks for a reason, which the owner records before it reveals; the
 * facts mask themselves again after a while, when another case is shown and when the panel is hidden.
 */
class FactsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FactsPanel(std::chrono::seconds shownFor = std::chrono::seconds(60), QWidget *parent = nullptr);

    void setFacts(std::vector<CaseFact> facts);
    void reveal();
    void maskAgain();
    [[nodiscard]] bool isRevealed() const { return m_left > 0; }
    [[nodiscard]] QString text() const; ///< "label: value" lines as shown

    [[nodiscard]] QString title() const;

Q_SIGNALS:
    /** The clerk wants to see the facts in full and gave @p reason; record it, then reveal(). */
    void revealRequested(const QString &reason);

protected:
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void showValues();
    void tick();
    void ask(bool on);

    std::vector<CaseFact> m_facts;
    std::vector<QLabel *> m_values;
    int m_columns = 2;
    int m_seconds;
    int m_left = 0; ///< seconds until masked again
    QTimer m_timer;
    QGridLayout *m_grid;
    QPushButton *m_show;
    QWidget *m_question;
    QComboBox *m_reason;
    QPushButton *m_confirm;
};

} // namespace yichuang
