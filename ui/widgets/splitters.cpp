// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/splitters.h"

#include "ui/widgets/uistate.h"

#include <QSplitter>
#include <QTimer>

#include <chrono>

namespace yichuang {

namespace {

constexpr std::chrono::milliseconds rest{500}; ///< a handle moves pixel by pixel while it is dragged

} // namespace

void setUpSplitter(QSplitter *splitter, UiState &state, const QString &key)
{
    splitter->setChildrenCollapsible(false);
    const QString stateKey = QStringLiteral("splitters/") + key;
    if (const QByteArray before = state.value(stateKey).toByteArray(); !before.isEmpty())
        splitter->restoreState(before);
    auto *later = new QTimer(splitter);
    later->setSingleShot(true);
    later->setInterval(rest);
    QObject::connect(splitter, &QSplitter::splitterMoved, later, qOverload<>(&QTimer::start));
    QObject::connect(later, &QTimer::timeout, splitter,
                     [splitter, &state, stateKey] { state.setValue(stateKey, splitter->saveState()); });
}

} // namespace yichuang
