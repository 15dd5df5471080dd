// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

class QLabel;

namespace yichuang {

/** The item chosen: what it is, how long it takes, what it costs, what comes of it; a warning when it is not for this
 * applicant. */
class ItemCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemCard(IntakeModel &model, QWidget *parent = nullptr);

Q_SIGNALS:
    void guideRequested();

private:
    void show();
    void showFit();
    [[nodiscard]] QString termLine(const ServiceItem &item) const;

    IntakeModel &m_model;
    QLabel *m_name;
    QLabel *m_place;
    QLabel *m_term;
    QLabel *m_result;
    QLabel *m_warning;
};

} // namespace yichuang
