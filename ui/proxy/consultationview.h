// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/shell/page.h"

class QStackedWidget;
class QTableView;

namespace yichuang {

class ConsultationModel;
class ConsultationPanel;
class EmptyState;
class UiState;

/** The register of consultations with the form for a new one beside it. Enter on an open one goes to its answer. */
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
    void show(const std::vector<Consultation> &all);
    void ended(const Result<> &done, const QString &said);

    const PageContext &m_context;
    ConsultationModel *m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    ConsultationPanel *m_panel;
};

} // namespace yichuang
