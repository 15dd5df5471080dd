// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace yichuang {

/**
 * One field of the intake form: the label above the editor, what is wrong with it at the right end of the label's
 * line, so that nothing moves when a fault appears. The fault is announced to screen readers through the editor's
 * accessible description.
 */
class FieldFrame final : public QWidget
{
    Q_OBJECT

public:
    /** Takes @p editor; its focus proxy and buddy are set. @p required adds a mark to the label. */
    FieldFrame(const QString &label, QWidget *editor, bool required, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *editor() const { return m_editor; }

    void setLabel(const QString &label);

    /** A fault in words; empty takes it away. */
    void setFault(const QString &sentence);
    [[nodiscard]] QString fault() const { return m_faultText; }

    /** A quiet remark in the fault's place, e.g. an age; hidden while there is a fault. */
    void setRemark(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLine();

    QLabel *m_label;
    QLabel *m_line;
    QWidget *m_editor;
    QString m_name;
    QString m_faultText;
    QString m_remarkText;
    bool m_required;
};

} // namespace yichuang
