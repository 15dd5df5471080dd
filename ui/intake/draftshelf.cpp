// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/draftshelf.h"

#include "ui/session/deskrunner.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace yichuang {
namespace {

constexpr std::chrono::seconds timeToUndo{10};

} // namespace

DraftShelf::DraftShelf(IntakeModel &model, DraftKeeper &keeper, DeskRunner &runner, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_keeper(keeper)
    , m_runner(runner)
{
    m_undo.setSingleShot(true);
    m_undo.setInterval(timeToUndo);
    connect(&m_undo, &QTimer::timeout, this, &DraftShelf::forgetDiscarded);
    connect(&keeper, &DraftKeeper::parked, this, &DraftShelf::refresh);
}

void DraftShelf::refresh()
{
    m_runner.onDesk([](Desk &desk) { return desk.drafts(); })
        .then(this, [this](const Result<std::vector<DraftInfo>> &drafts) {
            if (drafts)
                list(*drafts);
            else
                Q_EMIT failed(drafts.error());
        });
}

void DraftShelf::park()
{
    if (!m_model.draft().isEmpty())
        m_keeper.park();
}

void DraftShelf::takeUp(const QString &id)
{
    park();
    load(id, {}, false);
}

void DraftShelf::discard()
{
    if (m_model.draft().isEmpty())
        return;
    forgetDiscarded();
    // A save under way may be about to give the draft its id.
    m_keeper.settle([this](const IntakeDraft &draft) {
        m_discarded = draft;
        m_keeper.abandon();
        m_undo.start();
        Q_EMIT discarded();
    });
}

void DraftShelf::undoDiscard()
{
    if (!m_discarded)
        return;
    m_undo.stop();
    park();
    IntakeDraft draft = *std::exchange(m_discarded, std::nullopt);
    m_keeper.takeUp(draft);
    Q_EMIT undoEnded();
    Q_EMIT takenUp();
}

void DraftShelf::forgetDiscarded()
{
    m_undo.stop();
    if (!m_discarded)
        return;
    const QString id = std::exchange(m_discarded, std::nullopt)->id;
    if (!id.isEmpty()) {
        m_runner.onDesk([id](Desk &desk) { return desk.discardDraft(id); }).then(this, [this](const Result<> &gone) {
            if (!gone)
                Q_EMIT failed(gone.error());
        });
    }
    Q_EMIT undoEnded();
}

void DraftShelf::list(const std::vector<DraftInfo> &drafts)
{
    std::vector<DraftInfo> parked;
    const DraftInfo *interrupted = nullptr;
    for (const DraftInfo &draft : drafts) {
        const bool onScreen = draft.id == m_model.draft().id || (m_discarded && draft.id == m_discarded->id);
        if (onScreen)
            continue;
        if (!draft.parked && !m_restored && (!interrupted || interrupted->updatedAt < draft.updatedAt))
            interrupted = &draft;
    }
    for (const DraftInfo &draft : drafts) {
        const bool onScreen = draft.id == m_model.draft().id || (m_discarded && draft.id == m_discarded->id);
        if (!onScreen && &draft != interrupted)
            parked.push_back(draft);
    }
    std::ranges::sort(parked, std::ranges::greater(), &DraftInfo::updatedAt);
    if (interrupted && m_model.draft().isEmpty())
        load(interrupted->id, interrupted->updatedAt, true);
    m_restored = true;
    Q_EMIT listed(parked);
}

void DraftShelf::load(const QString &id, const QDateTime &savedAt, bool restoring)
{
    m_runner.onDesk([id](Desk &desk) { return desk.draft(id); })
        .then(this, [this, savedAt, restoring](const Result<IntakeDraft> &draft) {
            if (!draft) {
                Q_EMIT failed(draft.error());
                return;
            }
            if (restoring && !m_model.draft().isEmpty())
                return; // the clerk was quicker
            park();
            m_keeper.takeUp(*draft);
            if (restoring)
                Q_EMIT restored(savedAt);
            else
                Q_EMIT takenUp();
            refresh();
        });
}

} // namespace yichuang
