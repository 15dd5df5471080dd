// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"
#include "ui/cases/casefilter.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QPushButton;
class QToolButton;

namespace yichuang {

class ItemPicker;

/** The chips and boxes that narrow the case list; the text comes from the search field beside it. */
class CaseFilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseFilterBar(QDate today, QWidget *parent = nullptr);

    void setCatalogue(CataloguePtr catalogue);
    /** The filter as set; `text` is left empty. */
    [[nodiscard]] CaseFilter filter() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void addChips();
    void addBoxes(QDate today);
    void chipClicked(QToolButton *chip);
    void daysChosen();
    void announce();

    QToolButton *m_all = nullptr;
    QList<QToolButton *> m_chips; ///< in the order of allStageGroups
    QComboBox *m_whose = nullptr;
    QComboBox *m_due = nullptr;
    QComboBox *m_days = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_until = nullptr;
    ItemPicker *m_item = nullptr;
    QPushButton *m_clear = nullptr;
    bool m_clearing = false;
};

} // namespace yichuang
