// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace yichuang {

class Banner;
class PaperList;

/** After the decision: the case number and the due date, large; the papers; the next citizen. */
class ResultPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ResultPanel(QWidget *parent = nullptr);

    void show(const TakenIn &taken);
    void focusNext();
    /** The visit was rated: it is not offered again. */
    void showRated();
    [[nodiscard]] bool isRated() const { return m_rated; }
    /** Printing failed: the papers are recorded and can be printed again. */
    void showPrintFailure(const Error &error);
    void showError(const Error &error);
    void clearMessage();
    [[nodiscard]] const std::optional<TakenIn> &taken() const { return m_taken; }

Q_SIGNALS:
    void nextRequested();
    void caseRequested(const QUuid &caseId);
    /** The screen is to be turned towards the citizen. */
    void ratingRequested();
    void viewRequested(const yichuang::MadePaper &paper);
    void reprintRequested(const yichuang::MadePaper &paper);
    /** Print what failed, without another record. */
    void printAgainRequested();

private:
    [[nodiscard]] QString dueText(const TakenIn &taken) const;
    [[nodiscard]] QString dueCaption(const TakenIn &taken) const;

    std::optional<TakenIn> m_taken;
    QLabel *m_outcome;
    QLabel *m_number;
    QLabel *m_dueCaption;
    QLabel *m_due;
    QLabel *m_facts;
    QLabel *m_members; ///< of a 一件事: number, name and stage of each
    Banner *m_banner;
    PaperList *m_papers;
    QPushButton *m_next;
    QPushButton *m_open;
    QPushButton *m_rate;
    bool m_rated = false;
};

} // namespace yichuang
