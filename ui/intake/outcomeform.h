// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

namespace yichuang {

/** What one kind of outcome needs from the clerk before it is confirmed. */
class OutcomeForm : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomeForm(IntakeModel &model, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_model(model)
    {
    }

    /** Fills the form anew for @p outcome and the draft as it stands. */
    virtual void begin(Outcome outcome) = 0;
    [[nodiscard]] virtual OutcomeChoice choice() const = 0;
    /** Why it cannot be confirmed yet, in words; empty when it can. */
    [[nodiscard]] virtual QString obstacle() const = 0;
    /** Puts the focus on what is to be done first; false when there is nothing to fill in. */
    virtual bool focusFirst() = 0;

Q_SIGNALS:
    void changed();
    void textRefused(const QString &sentence);

protected:
    [[nodiscard]] IntakeModel &model() const { return m_model; }

private:
    IntakeModel &m_model;
};

} // namespace yichuang
