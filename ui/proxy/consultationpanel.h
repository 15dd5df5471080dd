// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/consultation.h"
#include "core/reference/catalogue.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace yichuang {

class ItemPicker;
class ServiceMarkTicks;

/**
 * Writes a consultation down 接待咨询, or closes one that is open. Ctrl+Enter records, Esc goes back to a new one. It
 * records nothing itself.
 */
class ConsultationPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsultationPanel(QWidget *parent = nullptr);

    void setCatalogue(const CataloguePtr &catalogue);
    /** Shows the form for the answer to @p consultation, which is open. */
    void answer(const Consultation &consultation);
    /** An empty form; what was typed is gone. */
    void begin();
    void focusMatter();
    void setBusy(bool busy);
    [[nodiscard]] bool isEmpty() const; ///< nothing was typed into a new one

Q_SIGNALS:
    void recordRequested(const yichuang::ConsultationRecordedBody &body);
    void closeRequested(const QUuid &id, const yichuang::ConsultationClosedBody &body);
    /** 一次性告知单 of the item. */
    void noticeRequested(const QString &itemId);
    /** Takes in from a consultation that is recorded, or, with a null id, before anything was written down. */
    void intakeRequested(const QString &itemId, const QUuid &consultation);
    /** Records what is asked, then takes in from it. */
    void recordAndTakeInRequested(const yichuang::ConsultationRecordedBody &body);

private:
    [[nodiscard]] QWidget *buildNew();
    [[nodiscard]] QWidget *buildAnswer();
    void check();
    void send();
    void takeIn();
    [[nodiscard]] ConsultationRecordedBody typed() const;

    QStackedWidget *m_stack;
    QWidget *m_newPage;
    QWidget *m_answerPage;
    QPlainTextEdit *m_matter = nullptr;
    ItemPicker *m_item = nullptr;
    QString m_itemName;
    QPlainTextEdit *m_answer = nullptr;
    QLineEdit *m_asker = nullptr;
    QLineEdit *m_phone = nullptr;
    ServiceMarkTicks *m_marks = nullptr;
    QPushButton *m_notice = nullptr;
    QPushButton *m_intake = nullptr;
    QPushButton *m_record = nullptr;
    QUuid m_answered;
    QString m_answeredItem;
    QLabel *m_asked = nullptr;
    QLabel *m_askedBy = nullptr; ///< name and telephone of who asked, in full: the answer goes there
    QPushButton *m_laterIntake = nullptr;
    QPlainTextEdit *m_laterAnswer = nullptr;
    QLineEdit *m_handedTo = nullptr;
    QPushButton *m_close = nullptr;
    CataloguePtr m_catalogue;
    bool m_busy = false;
};

} // namespace yichuang
