// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace yichuang {

class Banner;
class PaperList;

/**
 * Between receipt and acceptance 容缺受理, 告知承诺: the promise is printed, the applicant signs it, the clerk ticks
 * that he did, and only then is the acceptance recorded. F9 accepts, Esc leaves the case received.
 */
class SignaturePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SignaturePanel(QWidget *parent = nullptr);

    void show(const AwaitingSignature &waiting);
    [[nodiscard]] const std::optional<AwaitingSignature> &waiting() const { return m_waiting; }
    /** Asks for the acceptance when the promise is ticked as signed. */
    void confirm();
    void focusSigned();
    /** While the acceptance is being recorded nothing can be pressed twice. */
    void setBusy(bool busy);
    /** Printing failed: the papers are recorded and can be printed again. */
    void showPrintFailure(const Error &error);
    void showError(const Error &error);

Q_SIGNALS:
    void acceptRequested(const QUuid &caseId, const yichuang::AcceptedBody &acceptance);
    /** The applicant does not sign: the case stays received. */
    void leftUnsigned();
    void viewRequested(const yichuang::MadePaper &paper);
    void reprintRequested(const yichuang::MadePaper &paper);
    void printAgainRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString promiseText() const;
    void arrange();

    std::optional<AwaitingSignature> m_waiting;
    Banner *m_banner;
    QLabel *m_stage;
    QLabel *m_number;
    QLabel *m_facts;
    QLabel *m_promise;
    PaperList *m_papers;
    QCheckBox *m_signed;
    QPushButton *m_accept;
    QPushButton *m_leave;
    bool m_busy = false;
};

} // namespace yichuang
