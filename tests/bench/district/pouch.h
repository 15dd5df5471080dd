// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <optional>
#include <vector>

namespace yichuang {

/** What PouchDB took; times are of all clients at once, from the first one's begin to the last one's end. */
struct PouchRun
{
    double pushMs = 0;
    double pullMs = 0;
    qint64 pulled = 0; ///< documents, counted for each client
};

/** PouchDB and its own server, installed with npm into a folder of its own. */
class Pouch final
{
public:
    Pouch();

    [[nodiscard]] bool isInstalled() const { return m_installed; }
    /**
     * Each of @p databases holds one JSON object a line. @p clients of each share its documents out, push their part at
     * once and then pull all of their database into fresh ones. Nothing when it is not installed or fails.
     */
    [[nodiscard]] std::optional<PouchRun> replicate(const std::vector<QByteArray> &databases, int clients);

private:
    QTemporaryDir m_folder;
    bool m_installed = false;
    int m_runs = 0;
};

} // namespace yichuang
