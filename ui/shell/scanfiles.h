// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/session/answer.h"

#include <QStringList>

#include <functional>

class QWidget;

namespace yichuang {

class DeskRunner;

/** Asks for pictures and PDF files over @p parent; @p chosen gets their paths unless nothing was chosen. */
void chooseScans(QWidget *parent, QObject *context, std::function<void(const QStringList &paths)> chosen);

/** Reads the file at @p path and seals it into the profile, both off-screen; the answer is its address. */
[[nodiscard]] Answer<Result<QString>> attachScan(DeskRunner &runner, const QString &path);

} // namespace yichuang
