// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QSplitter;

namespace yichuang {

class UiState;

/**
 * Neither part can be dragged away, and where the clerk left the handle is kept in @p state under @p key. Call after
 * the parts and their first sizes are set.
 */
void setUpSplitter(QSplitter *splitter, UiState &state, const QString &key);

} // namespace yichuang
