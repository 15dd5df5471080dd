// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/intakemodel.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace yichuang {

class DeskRunner;

/**
 * Saves the draft on the screen as it is typed: a moment after the last key, at once on flush(). Saves are sent one
 * after another, so that a draft that has no id yet never becomes two.
 */
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    DraftKeeper(IntakeModel &model, DeskRunner &runner, QObject *parent = nullptr);

    /** Saves now what has not been saved. */
    void flush();
    /** Parks the draft on the screen (when it holds anything) and begins an empty one. */
    void park();
    /** The draft on the screen becomes @p draft, which is stored already; what was there is saved. */
    void takeUp(const IntakeDraft &draft);
    /** Leaves the draft on the screen and begins an empty one; nothing more of it is saved. */
    void abandon();
    /** Calls @p act with the draft as it will stay once every save under way has ended; nothing is saved after it. */
    void settle(std::function<void(const IntakeDraft &)> act);
    /** Goes on saving after a settle() whose act failed. */
    void resume();
    /** Nothing waits to be saved, neither what is on the screen nor a parked draft whose save failed. */
    [[nodiscard]] bool isIdle() const { return !m_saving && m_queue.empty() && !m_dirty; }

Q_SIGNALS:
    void saved();
    void saveFailed(const yichuang::Error &error);
    /** A draft was parked: the list of parked ones changed. */
    void parked();

private:
    struct Save
    {
        quint64 sheet = 0; ///< which draft it belongs to, before the store gave it an id
        IntakeDraft draft;
    };
    void schedule();
    void enqueue(bool parked);
    void dropQueued();
    void sendNext();
    void ended(const Save &save, const Result<QString> &id);
    void leaveSheet();
    void runSettled();

    IntakeModel &m_model;
    DeskRunner &m_runner;
    QTimer m_timer;
    QTimer m_retry; ///< after a save that failed
    std::deque<Save> m_queue;
    QHash<quint64, QString> m_ids; ///< ids the store gave, by sheet
    std::function<void(const IntakeDraft &)> m_settled;
    bool m_saving = false;
    bool m_dirty = false;
    bool m_quiet = false; ///< settled: nothing is saved until resume()
};

} // namespace yichuang
