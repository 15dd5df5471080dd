// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/district/contract.h"

namespace yichuang {

/**
 * What came of holding a server's answers against the contract. Every client of a test program hands in what it gets,
 * from any thread; every test looks in its cleanup() whether something was wrong.
 */
class ContractBook final
{
public:
    ContractBook() = delete;

    static void enter(const ContractAnswer &answer);
    /**
     * Enters answers that stand as they travelled: @p answers as bytes to @p requests as bytes, of one connection. What
     * a proxy says of its own accord (HTML where none is promised) is left alone with @p throughProxy.
     */
    static void enterBytes(const QByteArray &requests, QByteArray answers, bool throughProxy = false);

    /** What was wrong with answers so far, of all clients; taken away by looking. */
    [[nodiscard]] static QStringList takeFaults();
    /** Of Contract::promises(), what was seen so far, by all clients. */
    [[nodiscard]] static QSet<QString> seenPromises();

    /** Status and headers of the answer at the front of @p bytes, whose head ends at @p headEnd. */
    [[nodiscard]] static ContractAnswer headOf(const QByteArray &bytes, qsizetype headEnd);
    /** How long the body behind such a head is; the method decides it as well. */
    [[nodiscard]] static qsizetype bodyLength(const ContractAnswer &head);
    /** The body as it was before it was packed for the way. */
    [[nodiscard]] static QByteArray unpacked(const ContractAnswer &answer);
};

} // namespace yichuang
