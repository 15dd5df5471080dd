// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/receivers.h"
#include "ui/intake/intakemodel.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;

namespace yichuang {

class AcceptOutcome;
class OutcomeForm;
class StepStack;

/**
 * Opens above the outcomes for the one chosen: what it needs, then preview and confirm. F9 confirms, F7 previews, Esc
 * goes back to the form.
 */
class OutcomeSheet final : public QFrame
{
    Q_OBJECT

public:
    explicit OutcomeSheet(IntakeModel &model, QWidget *parent = nullptr);

    void open(Outcome outcome);
    void close();
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    /** Confirms when nothing is in the way; otherwise says what is. */
    void confirm();
    void preview();
    /** While the case is being taken in: nothing can be pressed twice. */
    void setBusy(bool busy);
    /** Whether it is open and hands a result over, so that a card that is read is the receiver's. */
    [[nodiscard]] bool comparesCards() const;
    /** Compares the receiver's card with applicant and agent (AcceptOutcome). */
    ReceiverMatch compare(const IdentityCard &card);
    /** The height its content wants at @p width, for the page to place it. */
    [[nodiscard]] int wantedHeight() const;

Q_SIGNALS:
    void confirmed(const yichuang::OutcomeChoice &choice);
    void previewRequested(const yichuang::OutcomeChoice &choice);
    void closed();
    void cardRequested();
    void resized();
    void textRefused(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] OutcomeForm *form() const;
    void showObstacle();

    Outcome m_outcome = Outcome::Accept;
    QLabel *m_title;
    QLabel *m_obstacle;
    QScrollArea *m_area;
    StepStack *m_forms;
    AcceptOutcome *m_accept;
    OutcomeForm *m_promise;
    OutcomeForm *m_correction;
    OutcomeForm *m_decline;
    QPushButton *m_back;
    QPushButton *m_preview;
    QPushButton *m_confirm;
    bool m_busy = false;
};

} // namespace yichuang
