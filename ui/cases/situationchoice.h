// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/serviceitem.h"

#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace yichuang {

/** One situation question in a narrow panel: a list to choose from, or ticks where several answers are possible. */
class SituationChoice final : public QWidget
{
    Q_OBJECT

public:
    SituationChoice(const Situation &situation, const QStringList &chosen, QWidget *parent = nullptr);

    [[nodiscard]] const Situation &situation() const { return m_situation; }

Q_SIGNALS:
    void chosen(const QString &situation, const QStringList &options);

private:
    [[nodiscard]] QStringList chosenOptions() const;
    void showNotes();

    Situation m_situation;
    QComboBox *m_box = nullptr; ///< null: of several answers
    std::vector<std::pair<QString, QCheckBox *>> m_ticks;
    QLabel *m_notes;
};

} // namespace yichuang
