// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/casetaker.h"

#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"

#include <QWidget>

#include <utility>

namespace yichuang {

CaseTaker::CaseTaker(IntakeModel &model, DraftKeeper &keeper, DeskRunner &runner, PaperDesk &papers, QWidget *window,
                     QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_keeper(keeper)
    , m_runner(runner)
    , m_papers(papers)
    , m_window(window)
{
    connect(&papers, &PaperDesk::printFailed, this,
            [this](const Error &error, const std::vector<MadePaper> &unprinted) {
                m_unprinted = unprinted;
                Q_EMIT printFailed(error);
            });
}

void CaseTaker::takeIn(const OutcomeChoice &choice)
{
    m_keeper.settle([this, choice](const IntakeDraft &draft) {
        if (needsSignature(choice.outcome))
            return receiveForSignature(draft, choice);
        m_runner.onDesk([draft, choice](Desk &desk) { return desk.takeIn(draft, choice); })
            .then(this, [this](const Result<TakenIn> &result) {
                if (!result) {
                    m_keeper.resume();
                    Q_EMIT refused(result.error());
                    return;
                }
                m_keeper.abandon();
                ended(*result);
            });
    });
}

void CaseTaker::receiveForSignature(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    m_runner.onDesk([draft, choice](Desk &desk) { return desk.takeInForSignature(draft, choice); })
        .then(this, [this](const Result<AwaitingSignature> &result) {
            if (!result) {
                m_keeper.resume();
                Q_EMIT refused(result.error());
                return;
            }
            m_keeper.abandon();
            Q_EMIT awaitingSignature(*result);
            m_papers.print(result->taken.papers, m_window);
        });
}

void CaseTaker::acceptSigned(const QUuid &caseId, const AcceptedBody &acceptance)
{
    m_runner.onDesk([caseId, acceptance](Desk &desk) { return desk.acceptSigned(caseId, acceptance); })
        .then(this, [this](const Result<TakenIn> &result) {
            if (result)
                ended(*result);
            else
                Q_EMIT acceptanceFailed(result.error());
        });
}

void CaseTaker::ended(const TakenIn &result)
{
    Q_EMIT taken(result);
    m_papers.print(result.papers, m_window);
}

void CaseTaker::preview(const OutcomeChoice &choice)
{
    OutcomeChoice asSigned = choice; // a promise is looked at before it can be signed
    asSigned.promiseSigned = needsSignature(choice.outcome);
    m_runner.onDesk([draft = m_model.draft(), asSigned](Desk &desk) { return desk.preview(draft, asSigned); })
        .then(this, [this](const Result<std::vector<MadePaper>> &papers) {
            if (papers)
                m_papers.preview(*papers, false, m_window);
            else
                Q_EMIT failed(papers.error());
        });
}

void CaseTaker::view(const MadePaper &paper)
{
    m_papers.preview({paper}, false, m_window);
}

void CaseTaker::reprint(const QUuid &caseId, const MadePaper &paper)
{
    m_runner.onDesk([caseId, eventId = paper.eventId](Desk &desk) { return desk.reprint(caseId, eventId); })
        .then(this, [this](const Result<MadePaper> &again) {
            if (again)
                m_papers.print({*again}, m_window);
            else
                Q_EMIT failed(again.error());
        });
}

void CaseTaker::printAgain()
{
    if (!m_unprinted.empty())
        m_papers.print(std::exchange(m_unprinted, {}), m_window);
}

void CaseTaker::printConsultation(PaperKind kind)
{
    const IntakeDraft &draft = m_model.draft();
    m_runner
        .onDesk([itemId = draft.itemId, answers = draft.answers, kind](Desk &desk) {
            return desk.consultationPaper(itemId, answers, kind);
        })
        .then(this, [this](const Result<MadePaper> &paper) {
            if (paper)
                m_papers.preview({*paper}, true, m_window);
            else
                Q_EMIT failed(paper.error());
        });
}

} // namespace yichuang
