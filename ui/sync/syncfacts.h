// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/syncstatus.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace yichuang {

/** How both sides stand, as facts a person can read to another on the telephone. */
class SyncFacts final : public QWidget
{
    Q_OBJECT

public:
    explicit SyncFacts(QWidget *parent = nullptr);

    void setStatus(const SyncStatus &status);
    [[nodiscard]] QString text() const; ///< everything shown, for tests

private:
    QLabel *addFact(const QString &name);
    void showSides(const SyncStatus &status);

    QGridLayout *m_grid;
    QLabel *m_district;
    QLabel *m_waiting;
    QLabel *m_sent;
    QLabel *m_contact;
    QLabel *m_sides;
    QLabel *m_clock;
};

} // namespace yichuang
