// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace yichuang {

class FlowActions;

/** The foot of the page: what is still missing, and every outcome, open or saying why not. F9 takes the first open. */
class OutcomeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeBar(IntakeModel &model, QWidget *parent = nullptr);

    /** Presses the first open outcome; false when none is open. */
    bool takePrimary();
    [[nodiscard]] QPushButton *button(Outcome outcome) const { return m_buttons.value(int(outcome)); }

Q_SIGNALS:
    void chosen(yichuang::Outcome outcome);

private:
    void show();
    [[nodiscard]] QString summary() const;

    IntakeModel &m_model;
    FlowActions *m_actions;
    QHash<int, QPushButton *> m_buttons;
};

} // namespace yichuang
