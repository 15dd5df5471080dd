// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/casestate.h"
#include "core/cases/deadlines.h"

#include <QByteArray>
#include <QString>

namespace yichuang {

class ArrivedCase;

/**
 * What the database keeps of the code that opens a case's page: its hash, so that a wrong code costs the same as an
 * unknown number, whatever there is of the case. Empty before it is opened.
 */
[[nodiscard]] QByteArray trackHash(const ArrivedCase &file);
[[nodiscard]] QByteArray trackHash(const QString &normalisedCode);

/** What the page says besides the case itself. */
struct TrackingPlace
{
    QString centre; ///< where to go
    QString window;
};

/** The citizen's page: state, deadline, what is missing, where to go; of a person a masked name and nothing more. */
[[nodiscard]] QByteArray trackingPage(const CaseState &state, const Deadlines &deadlines, const TrackingPlace &place);
/** The same for every wrong number and every wrong code. */
[[nodiscard]] QByteArray trackingNotFoundPage();
[[nodiscard]] QByteArray trackingTooOftenPage();
/** Value of the header Content-Security-Policy of these pages: nothing is loaded, nothing runs. */
[[nodiscard]] QByteArray trackingPolicy();

} // namespace yichuang
