// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace yichuang {

class SectionHeader;

/** What is known of the applicant, offered for taking over, and the citizens who wait with a half-filled form. */
class HistoryPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryPanel(IntakeModel &model, QWidget *parent = nullptr);

    void setParked(const std::vector<DraftInfo> &drafts);

Q_SIGNALS:
    void takeOverRequested();
    void draftRequested(const QString &id);

private:
    void showKnown();
    [[nodiscard]] QString knownText(const KnownApplicant &known) const;

    IntakeModel &m_model;
    QLabel *m_known;
    QLabel *m_broken;
    QPushButton *m_takeOver;
    SectionHeader *m_parkedHeader;
    QLabel *m_noneParked;
    QVBoxLayout *m_parkedList;
};

} // namespace yichuang
