// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/shell/page.h"

class QCheckBox;

namespace yichuang {

class ConsultationModel;
class ConsultationPanel;
class ListFrame;
class UiState;

/**
 * The register of consultations with the form for a new one beside it. It grows as it is scrolled. Enter on an open one
 * goes to its answer.
 */
class ConsultationView final : public QWidget
{
    Q_OBJECT

public:
    /** @p context and @p state outlive the view. */
    ConsultationView(const PageContext &context, UiState &state, QWidget *parent = nullptr);

    void load();
    void setCatalogue(const CataloguePtr &catalogue);
    void focusNew();
    /** Answers the current one, when it is open. */
    void answerCurrent();
    [[nodiscard]] bool canAnswer() const;

Q_SIGNALS:
    void currentChanged();
    void intakeRequested(const QString &itemId);
    void statusMessage(const QString &text);
    void failed(const yichuang::Error &error);

private:
    void buildTable(UiState &state);
    void connectPanel();
    /** Asks for what is recorded behind @p behind; without it for the newest, as many as are shown now. */
    void read(std::optional<qint64> behind);
    void taken(const ConsultationPage &page, bool first);
    void show(const std::vector<Consultation> &newest);
    void tellCount();
    void ended(const Result<> &done, const QString &said);

    const PageContext &m_context;
    ConsultationModel *m_model;
    QCheckBox *m_openOnly;
    ListFrame *m_list;
    ConsultationPanel *m_panel;
    quint64 m_asked = 0; ///< the newest request; answers to older ones are dropped
    int m_missing = 0; ///< rows still to come before the view has to ask for others
    std::optional<qint64> m_behind; ///< where the part after the last one begins
};

} // namespace yichuang
