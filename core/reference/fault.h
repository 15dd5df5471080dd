// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace yichuang {

/** One thing wrong in a published document, said so that its publisher can find and mend it. */
struct Fault
{
    QString pointer; ///< JSON pointer (RFC 6901) of the place, empty for the whole document
    QString code; ///< E000..E073, see faultMeaning()
    QString wrong; ///< what was found there, shortened to a line
    QString expected; ///< what should stand there

    bool operator==(const Fault &) const = default;
};

using Faults = std::vector<Fault>;

/** No more faults than this are listed for one document; the last then says that there were more. */
inline constexpr int maximumFaults = 2000;

/** The English sentence for a fault code, source text for translation; empty for an unknown code. */
[[nodiscard]] QString faultMeaning(QStringView code);

/** Every known code in order, for tests and the manual. */
[[nodiscard]] QStringList faultCodes();

/** "/items/3/name: E008 ... (found ..., expected ...)" for logs and the shell; holds catalogue text only. */
[[nodiscard]] QString faultLine(const Fault &fault);

} // namespace yichuang
