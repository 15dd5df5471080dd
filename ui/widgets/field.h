// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace yichuang {

/**
 * A control with its label above on the same left edge and a line below for a hint, a warning or what is wrong. The
 * line's room is always kept, so nothing jumps. The label is the control's accessible name and its buddy.
 */
class Field final : public QWidget
{
    Q_OBJECT

public:
    /** Takes @p control over. @p required adds the mark for a field that must be filled. */
    Field(const QString &label, QWidget *control, bool required = false, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setHint(const QString &hint);
    /** Amber; does not hinder. */
    void setWarning(const QString &warning);
    /** Red; the control is outlined. Empty takes it back. */
    void setFault(const QString &fault);
    /** Without the line below, for dense forms and read-only rows. */
    void setCompact(bool compact);
    /** Keeps label and note on one line each: for a place that is wide, and short of height. */
    void setOneLineEach();
    [[nodiscard]] QString note() const;
    [[nodiscard]] QWidget *control() const { return m_control; }

private:
    void showNote();

    QLabel *m_label;
    QLabel *m_note;
    QWidget *m_control;
    QString m_hint;
    QString m_warning;
    QString m_fault;
    bool m_required;
};

} // namespace yichuang
