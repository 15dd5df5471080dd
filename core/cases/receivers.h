// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/identity/identitycard.h"

#include <QDate>

#include <optional>
#include <vector>

namespace yichuang {

// Who may fetch a result, and whose the card is that was read: asked by the hand-over, where the case knows a
// commission too, and by the intake of an instant case, which ends with one.

enum class ReceiverKind {
    Applicant, ///< 申请人; of an organisation its legal representative
    Agent, ///< 代理人 entered at intake
    ProxyAgent, ///< 代办员 whose commission lets him collect 领取
};

/** Somebody the case names who may receive its result. */
struct PossibleReceiver
{
    ReceiverKind kind = ReceiverKind::Applicant;
    QString name;
    QString documentNumber; ///< of the identity document; empty: the case does not know it
    QString workCard; ///< 工作证号 of a proxy agent; may be empty
    QString relation; ///< to the applicant, as recorded and printed
    bool hasAuthority = false; ///< a power of attorney or a commission is on file; never asked of the applicant

    bool operator==(const PossibleReceiver &) const = default;
};

/** The applicant, or who represents it: an organisation is not compared by number, its representative's is not known.
 */
[[nodiscard]] PossibleReceiver applicantAsReceiver(const Applicant &applicant);

/** The applicant first, then the agent entered at intake. */
[[nodiscard]] std::vector<PossibleReceiver> possibleReceivers(const Applicant &applicant,
                                                              const std::optional<Agent> &agent);

/**
 * As above, then the agent of a commission in force on @p today that lets him collect. Somebody whose commission does
 * not is left out, even when he is the agent entered at intake.
 */
[[nodiscard]] std::vector<PossibleReceiver> possibleReceivers(const CaseState &state, QDate today);

/** Whether @p name is the agent of a commission in force which does not name @p right, or has run out. */
[[nodiscard]] bool isBarredFromReceiving(const CaseState &state, const QString &name, ProxyRight right, QDate today);

/** Whose card it is: an index into the receivers, and how it compares with that one. */
struct ReceiverMatch
{
    std::size_t receiver = 0;
    ReceiverKind kind = ReceiverKind::Applicant; ///< of that receiver
    HolderMatch match = HolderMatch::SomebodyElse;

    bool operator==(const ReceiverMatch &) const = default;
};

/** The receiver @p card fits best; of two alike @p preferred, else the one named first. @p receivers is not empty. */
[[nodiscard]] ReceiverMatch bestMatch(const std::vector<PossibleReceiver> &receivers, const IdentityCard &card,
                                      std::size_t preferred = 0);

} // namespace yichuang
