// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/casesteps.h"

#include <QScrollArea>

#include <map>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace yichuang {

/**
 * The steps possible on a case, one button each, and under them the others with the reason why not. A case is read
 * again at any moment, also between the press of a key and its release: a button whose step stays possible stays the
 * same button, so that neither the press nor the place of whoever works without a mouse is lost.
 */
class StepList final : public QScrollArea
{
    Q_OBJECT

public:
    explicit StepList(QWidget *parent = nullptr);

    /** Shows @p options, in their order. Whoever stood on a step that is gone stands where one would begin. */
    void setOptions(const std::vector<StepOption> &options);
    /** To the step that comes next; to the list itself where nothing but ending the case is left. */
    void focusFirst();

Q_SIGNALS:
    void chosen(yichuang::CaseStep step);

private:
    struct Row
    {
        QWidget *widget = nullptr;
        QPushButton *button = nullptr;
    };

    [[nodiscard]] Row makeRow(CaseStep step);
    void dropRowsWithout(const std::vector<StepOption> &options);
    [[nodiscard]] static QWidget *refusedRows(const std::vector<StepOption> &options);

    std::map<CaseStep, Row> m_rows;
    QVBoxLayout *m_possible; ///< the rows, in the order of the options
    QVBoxLayout *m_refused;
    QPushButton *m_goesOn = nullptr; ///< the step that comes next, in blue; null when there is only ending
};

} // namespace yichuang
