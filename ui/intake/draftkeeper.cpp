// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/draftkeeper.h"

#include "ui/session/deskrunner.h"

#include <chrono>
#include <utility>

namespace yichuang {
namespace {

constexpr std::chrono::milliseconds pauseBeforeSaving{400};
constexpr std::chrono::seconds pauseBeforeRetry{5};

} // namespace

DraftKeeper::DraftKeeper(IntakeModel &model, DeskRunner &runner, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_runner(runner)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(pauseBeforeSaving);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::flush);
    m_retry.setSingleShot(true);
    m_retry.setInterval(pauseBeforeRetry);
    connect(&m_retry, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(&model, &IntakeModel::edited, this, &DraftKeeper::schedule);
}

void DraftKeeper::schedule()
{
    m_dirty = true;
    if (!m_quiet)
        m_timer.start();
}

void DraftKeeper::flush()
{
    m_timer.stop();
    m_retry.stop();
    if (m_dirty && !m_quiet) {
        m_dirty = false;
        enqueue(false);
    }
    sendNext(); // a draft that was parked and could not be saved waits in the queue
}

void DraftKeeper::park()
{
    enqueue(true);
    leaveSheet();
    m_model.begin();
}

void DraftKeeper::takeUp(const IntakeDraft &draft)
{
    flush();
    leaveSheet();
    m_model.takeUp(draft);
    m_ids.insert(m_model.sheet(), draft.id);
    if (draft.parked)
        schedule();
}

void DraftKeeper::abandon()
{
    dropQueued();
    leaveSheet();
    m_model.begin();
}

void DraftKeeper::settle(std::function<void(const IntakeDraft &)> act)
{
    m_timer.stop();
    m_quiet = true;
    m_settled = std::move(act);
    dropQueued();
    runSettled();
}

void DraftKeeper::resume()
{
    m_quiet = false;
    m_settled = {};
    m_dirty = true;
    flush();
}

void DraftKeeper::enqueue(bool parked)
{
    const IntakeDraft &draft = m_model.draft();
    if (draft.isEmpty() && draft.id.isEmpty() && !m_ids.contains(m_model.sheet()))
        return;
    dropQueued();
    m_queue.push_back({m_model.sheet(), draft});
    m_queue.back().draft.parked = parked;
    sendNext();
}

void DraftKeeper::dropQueued()
{
    std::erase_if(m_queue, [this](const Save &save) { return save.sheet == m_model.sheet(); });
}

void DraftKeeper::sendNext()
{
    if (m_saving || m_queue.empty())
        return;
    m_saving = true;
    Save save = std::move(m_queue.front());
    m_queue.pop_front();
    if (save.draft.id.isEmpty())
        save.draft.id = m_ids.value(save.sheet);
    m_runner.onDesk([draft = save.draft](Desk &desk) { return desk.saveDraft(draft); })
        .then(this, [this, save](const Result<QString> &id) { ended(save, id); });
}

void DraftKeeper::ended(const Save &save, const Result<QString> &id)
{
    m_saving = false;
    if (id) {
        m_ids.insert(save.sheet, *id);
        if (save.sheet == m_model.sheet())
            m_model.setDraftId(*id);
        Q_EMIT saved();
        if (save.draft.parked)
            Q_EMIT parked();
        sendNext();
    } else {
        // Tried again after a pause or at the next flush, not at once: a full disk would be asked without end.
        m_retry.start();
        if (save.sheet == m_model.sheet())
            m_dirty = true;
        else
            m_queue.push_back(save);
        Q_EMIT saveFailed(id.error());
    }
    runSettled();
}

void DraftKeeper::leaveSheet()
{
    m_quiet = false;
    m_settled = {};
    m_dirty = false;
    m_timer.stop();
}

void DraftKeeper::runSettled()
{
    if (!m_settled || m_saving)
        return;
    const auto act = std::exchange(m_settled, {});
    act(m_model.draft());
}

} // namespace yichuang
