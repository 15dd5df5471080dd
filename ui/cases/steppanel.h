// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/profile.h"
#include "ui/cases/casesteps.h"

#include <QJsonObject>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace yichuang {

class Banner;
class StepForm;
class StepList;

/**
 * The side panel of a case: the steps possible now, the others with the reason why not, the form of the one chosen, and
 * what came of it. Ctrl+Enter records, Esc goes back to the steps. It records nothing itself.
 */
class StepPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StepPanel(QWidget *parent = nullptr);

    /**
     * Shows the steps of @p context. When the case has changed elsewhere, an open form keeps what was entered and says
     * so; the rules are asked again, so that nothing can be recorded that no longer fits.
     */
    void setContext(StepContext context);
    /** Opens the form of @p step if it is possible now; says whether it did. */
    bool openForm(CaseStep step);
    void showSteps();
    /** While an act is under way nothing can be pressed. */
    void setBusy(bool busy);
    void setApproval(const AccountInfo &supervisor);
    /** A file the form asked for is attached. */
    void addScan(const QString &address);
    /** The act failed: keeps the form and says why. */
    void showError(const Error &error);
    /** The act is recorded: says so, with the day that matters and the papers made. */
    void showDone(const QString &what, const QStringList &papers);
    void focusFirst();
    /** Before the lock: nothing of a person is left lying about. What was typed stays. */
    void settle();

Q_SIGNALS:
    void actRequested(yichuang::CaseStep step, const QJsonObject &body);
    /** Print the promise for the applicant's signature; the form stays open. */
    void promiseRequested(const yichuang::AcceptedBody &acceptance);
    /** A supervisor is to approve @p what; setApproval() brings the answer to the form. */
    void approvalRequested(const QString &what);
    /** Files are to be attached to what the form records; addScan() brings each. */
    void attachRequested();
    /** The screen is to be turned towards the citizen, for Rate or RateAgain. */
    void ratingRequested(yichuang::CaseStep step);
    void viewPapersRequested();
    void rekeyProgressed(const QString &screenId, int fields);

private:
    void buildFormPage();
    void buildDonePage();
    void followChange(bool moved);
    void check();
    void send();

    StepContext m_context;
    bool m_hasCase = false;
    std::vector<StepOption> m_options;
    QPointer<QWidget> m_before; ///< had the keys when the step was sent
    QStackedWidget *m_stack;
    StepList *m_stepList;
    QWidget *m_formPage;
    QWidget *m_donePage;
    QLabel *m_title = nullptr;
    QScrollArea *m_formArea = nullptr;
    StepForm *m_form = nullptr;
    CaseStep m_step{};
    QJsonObject m_begunWith; ///< the form's body before anything was entered
    Banner *m_banner = nullptr;
    QLabel *m_why = nullptr;
    QPushButton *m_record = nullptr;
    QPushButton *m_back = nullptr;
    QLabel *m_doneWhat = nullptr;
    QLabel *m_donePapers = nullptr;
    QPushButton *m_view = nullptr;
    QPushButton *m_next = nullptr;
    bool m_busy = false;
};

} // namespace yichuang
