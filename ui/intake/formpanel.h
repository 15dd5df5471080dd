// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace yichuang {

class FieldFrame;
class SectionHeader;

/** The item's own form, one editor per field of the catalogue. A fault is shown after the field was left. */
class FormPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit FormPanel(IntakeModel &model, QWidget *parent = nullptr);

    /** The first field with a fault, else the first; false when the item has no form. */
    bool focusFirst();
    void showAllFaults();
    /** The editors in the order of the form, for the order of Tab. */
    [[nodiscard]] std::vector<QWidget *> editors() const;

Q_SIGNALS:
    void textRefused(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Editor
    {
        FormField field;
        FieldFrame *frame = nullptr;
        QLineEdit *line = nullptr; ///< all types but choice
        QComboBox *choice = nullptr; ///< choice
    };
    void rebuild();
    void read();
    void addEditor(const FormField &field);
    void addLine(Editor &editor);
    void addChoice(Editor &editor);
    void addDelivery(const ServiceItem &item);
    void place();
    void showFault(const Editor &editor);
    void showPrefilled(const Editor &editor);

    IntakeModel &m_model;
    SectionHeader *m_header;
    QGridLayout *m_grid;
    std::vector<Editor> m_editors;
    FieldFrame *m_deliveryFrame = nullptr;
    QComboBox *m_delivery = nullptr;
    QList<FormField> m_fields; ///< that the editors were built for
    QList<DeliveryKind> m_deliveries;
    bool m_built = false;
    int m_columns = 0;
    bool m_reading = false;
};

} // namespace yichuang
