// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace yichuang {

class SectionHeader;

/**
 * What is in the 一件事 chosen: every member with its department and term, which one waits for which, and what the one
 * visit spares the applicant. Not there for an item.
 */
class BundlePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit BundlePanel(IntakeModel &model, QWidget *parent = nullptr);

private:
    void show();
    void addMember(int number, const QString &itemId);
    [[nodiscard]] QString nameOf(const QString &itemId) const;

    IntakeModel &m_model;
    SectionHeader *m_header;
    QVBoxLayout *m_members;
    QLabel *m_saving;
};

} // namespace yichuang
