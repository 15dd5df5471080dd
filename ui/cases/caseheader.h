// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace yichuang {

struct CaseDelivery;

class LampLabel;

/** The top of a case page: number, item, stage, the clock that runs, and every other day that matters. */
class CaseHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseHeader(QWidget *parent = nullptr);

    void setCase(const CaseFile &file, QDate today, const WorkCalendar &calendar);
    /** Whether the district has the case; hidden where there is no district. */
    void setDelivery(const CaseDelivery &delivery);
    [[nodiscard]] QString text() const; ///< what it says, a line each

Q_SIGNALS:
    void backRequested();
    void refreshRequested();
    /** The 一件事 that this case is a member of is to be opened. */
    void matterRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void addDay(const QString &label, const QString &day);
    void showDays(const CaseFile &file);

    QPushButton *m_back;
    QLabel *m_number;
    QPushButton *m_copy;
    QLabel *m_item;
    QPushButton *m_matter; ///< leads to the 一件事; only for its members
    QLabel *m_stage;
    LampLabel *m_lamp;
    QLabel *m_delivery;
    QLabel *m_doubt; ///< the days above were counted by a clock that was wrong
    QHBoxLayout *m_first; ///< number, stage and lamp
    QHBoxLayout *m_second; ///< the item
    QHBoxLayout *m_days;
    QStringList m_dayTexts;
};

} // namespace yichuang
