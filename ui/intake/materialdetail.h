// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace yichuang {

class DateField;
class FieldFrame;

/** All of the material chosen in the table: state, counts, way, last day, what is wrong, a remark, the files attached.
 */
class MaterialDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit MaterialDetail(IntakeModel &model, QWidget *parent = nullptr);

    void setMaterial(const QString &materialId);
    /** Marks the material as not in order and goes to the field that says why. */
    void askDeficiency();

Q_SIGNALS:
    void attachRequested(const QString &materialId);
    void textRefused(const QString &sentence);
    /** Enter in one of the fields: back to the table. */
    void finished();

private:
    [[nodiscard]] const CaseMaterial *material() const;
    void fillStates(const CaseMaterial &material);
    void read();
    void storeTexts();
    void showValidity(const CaseMaterial &material);
    void readFiles(const CaseMaterial &material);
    void removeFile(const QString &hash);

    IntakeModel &m_model;
    QString m_id;
    QLabel *m_name;
    QPushButton *m_attach;
    QComboBox *m_state;
    QSpinBox *m_originals;
    QSpinBox *m_copies;
    QSpinBox *m_pages;
    QComboBox *m_way;
    QLineEdit *m_deficiency;
    QLineEdit *m_remark;
    DateField *m_validUntil;
    FieldFrame *m_validFrame;
    QWidget *m_files;
    QHBoxLayout *m_fileRow;
    bool m_reading = false;
};

} // namespace yichuang
