// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/receivers.h"

#include <QString>

namespace yichuang {

// What the screens say of a card that was read. Translated.

/** What to compare, as a sentence. */
[[nodiscard]] QString cardDoubtSentence(CardDoubt doubt);
/** All of them, one after another. */
[[nodiscard]] QString cardDoubtSentences(const std::vector<CardDoubt> &doubts);

/** Until when it is valid: "valid until 2028-09-01", "valid for an unlimited time". */
[[nodiscard]] QString cardValidity(const IdentityCard &card);

/**
 * What it says that no form asks for: issuer, travel permit, Latin name; empty where there is nothing. Personal data.
 */
[[nodiscard]] QString cardExtras(const IdentityCard &card);

/** Whose a card is of those who may receive a result, and how it compares. */
[[nodiscard]] QString receiverMatchSentence(const ReceiverMatch &match);
/** What to do when the card is somebody else's; empty: it is not. */
[[nodiscard]] QString receiverMatchAdvice(HolderMatch match);

/** What is recorded of it where number or name differ; Chinese whatever the interface speaks. Else empty. */
[[nodiscard]] QString recordedDeviation(HolderMatch match);

/** Members of Applicant or Agent as their fields are called: "name, telephone". */
[[nodiscard]] QString memberWords(const QStringList &members);

} // namespace yichuang
