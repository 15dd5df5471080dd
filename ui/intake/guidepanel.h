// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QFrame>

class QPushButton;
class QTextBrowser;

namespace yichuang {

/** The guide to the item chosen, beside the form: conditions, materials, steps, fees, basis. F2 opens and closes it. */
class GuidePanel final : public QFrame
{
    Q_OBJECT

public:
    explicit GuidePanel(IntakeModel &model, QWidget *parent = nullptr);

    void open();

Q_SIGNALS:
    /** Print the guide, or the one-time notice before an application. */
    void paperRequested(yichuang::PaperKind kind);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show();
    [[nodiscard]] QString html(const ServiceItem &item) const;

    IntakeModel &m_model;
    QTextBrowser *m_text;
    QPushButton *m_close;
};

} // namespace yichuang
