// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace yichuang {

/** What an empty page or list says: why it is empty and what to do, with the action when there is one. */
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    EmptyState(IconName icon, const QString &sentence, const QString &action = {}, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /** Empty: no button. */
    void setAction(const QString &action);
    /** Shows that something is under way whose end is not known. */
    void setBusy(bool busy);

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_sentence;
    QPushButton *m_action;
    QProgressBar *m_progress;
    QTimer m_beat; ///< moves the bar while busy
};

} // namespace yichuang
