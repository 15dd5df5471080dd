// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

namespace yichuang {

/** An error in the clerk's words. */
struct ErrorText
{
    QString what; ///< what happened
    QString next; ///< what it means and what to do
};

/** Never empty: an unknown reason is told by its code. Codes, reasons and details themselves are not shown. */
[[nodiscard]] ErrorText errorText(const Error &error);

/** Both sentences in one line. */
[[nodiscard]] QString errorSentence(const Error &error);

/** The reasons that have words of their own; a test holds them against the sources. */
[[nodiscard]] QStringList explainedReasons();

} // namespace yichuang
