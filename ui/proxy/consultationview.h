// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/session/partfeed.h"
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

    /** Lists those asked on @p from or later; what waits for an answer is listed whenever it was asked. */
    void setFirstDay(std::optional<QDate> from) { m_from = from; }
    void load();
    void setCatalogue(const CataloguePtr &catalogue);
    void focusNew();
    /** Answers the current one, when it is open. */
    void answerCurrent();
    [[nodiscard]] bool canAnswer() const;
    [[nodiscard]] bool hasRows() const;
    /** Saves every line of this choice as a workbook or CSV, masked. */
    void exportRegister();
    /** 首问责任登记表 of every line of this choice; @p period stands over it. */
    void printRegister(const QString &period);

Q_SIGNALS:
    void currentChanged();
    void listed(); ///< the rows asked for last are here
    void intakeRequested(const QString &itemId, const QUuid &consultation);
    void statusMessage(const QString &text);
    void failed(const yichuang::Error &error);

private:
    void buildTable(UiState &state);
    void connectPanel();
    void show(const std::vector<Consultation> &newest);
    void tellCount();
    void record(const ConsultationRecordedBody &body, bool takeIn);
    void ended(const Result<> &done, const QString &said);
    [[nodiscard]] ConsultationQuery query() const;
    void saveRegister(const std::vector<Consultation> &rows);
    void previewRegister(const std::vector<Consultation> &rows, const QString &period);

    const PageContext &m_context;
    ConsultationModel *m_model;
    QCheckBox *m_openOnly;
    ListFrame *m_list;
    ConsultationPanel *m_panel;
    std::optional<QDate> m_from;
    std::optional<qint64> m_behind; ///< where the part after the last one begins
    PartFeed<Consultation, ConsultationPage> m_feed;
};

} // namespace yichuang
