// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/intake/draftkeeper.h"

#include <QTimer>

namespace yichuang {

/**
 * The drafts besides the one on the screen: what was left by a crash is brought back, parked ones are listed and taken
 * up, a discarded one can be had again for some seconds before it is gone.
 */
class DraftShelf final : public QObject
{
    Q_OBJECT

public:
    DraftShelf(IntakeModel &model, DraftKeeper &keeper, DeskRunner &runner, QObject *parent = nullptr);

    /** Reads the list; the first time brings the newest draft that was not parked back on the screen. */
    void refresh();
    void park();
    /** Takes a parked draft up; the one on the screen is parked if it holds anything. */
    void takeUp(const QString &id);
    void discard();
    void undoDiscard();
    /** Nothing can be undone any more: the discarded draft is removed. */
    void forgetDiscarded();

Q_SIGNALS:
    void listed(const std::vector<yichuang::DraftInfo> &parked);
    /** A draft of an earlier run is on the screen again. */
    void restored(const QDateTime &savedAt);
    void takenUp();
    void discarded();
    void undoEnded();
    void failed(const yichuang::Error &error);

private:
    void list(const std::vector<DraftInfo> &drafts);
    void load(const QString &id, const QDateTime &savedAt, bool restoring);

    IntakeModel &m_model;
    DraftKeeper &m_keeper;
    DeskRunner &m_runner;
    QTimer m_undo;
    std::optional<IntakeDraft> m_discarded;
    bool m_restored = false;
};

} // namespace yichuang
