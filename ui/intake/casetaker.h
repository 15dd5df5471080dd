// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/draftkeeper.h"

#include <QPointer>

namespace yichuang {

class PaperDesk;

/** Takes the draft in and brings its papers to the printer; looks at, prints and prints again. */
class CaseTaker final : public QObject
{
    Q_OBJECT

public:
    /** @p window is what preview windows belong to. */
    CaseTaker(IntakeModel &model, DraftKeeper &keeper, DeskRunner &runner, PaperDesk &papers, QWidget *window,
              QObject *parent = nullptr);

    /** An outcome the applicant signs for (needsSignature()) is only received; see awaitingSignature(). */
    void takeIn(const OutcomeChoice &choice);
    /** Records the acceptance whose promise the applicant has signed. */
    void acceptSigned(const QUuid &caseId, const AcceptedBody &acceptance);
    /** The papers of @p choice as they would be; recorded nowhere. */
    void preview(const OutcomeChoice &choice);
    void view(const MadePaper &paper);
    void reprint(const QUuid &caseId, const MadePaper &paper);
    /** Sends to the printer what it refused before; already recorded. */
    void printAgain();
    /** The guide or the one-time notice of the item chosen, without a case. */
    void printConsultation(PaperKind kind);

Q_SIGNALS:
    void taken(const yichuang::TakenIn &taken);
    void awaitingSignature(const yichuang::AwaitingSignature &waiting);
    /** Nothing was kept; the draft is still on the screen. */
    void refused(const yichuang::Error &error);
    /** The case stays received; the promise can be ticked again. */
    void acceptanceFailed(const yichuang::Error &error);
    void failed(const yichuang::Error &error);
    void printFailed(const yichuang::Error &error);

private:
    void receiveForSignature(const IntakeDraft &draft, const OutcomeChoice &choice);
    void ended(const TakenIn &taken);

    IntakeModel &m_model;
    DraftKeeper &m_keeper;
    DeskRunner &m_runner;
    PaperDesk &m_papers;
    QPointer<QWidget> m_window;
    std::vector<MadePaper> m_unprinted;
};

} // namespace yichuang
