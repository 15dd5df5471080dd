// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/identity/identitycard.h"

#include <QByteArray>

namespace yichuang {

inline constexpr qsizetype cardTextBytes = 256; ///< of the block of texts
inline constexpr qsizetype newestAddressBytes = 70;

/**
 * Reads the data of the answer to SamCommand::Read: lengths, texts, photograph. The photograph is compressed by a
 * method whose decoders are not free; it is left where it is. One of four layouts, told by the letter of the card's
 * type: resident ID card, residence permit for Hong Kong, Macao and Taiwan residents, foreigner permanent residence ID
 * card of 2023 and of 2017. Texts are UTF-16 little-endian, padded with blanks or, by old readers, with NUL; both are
 * trimmed at the end only. A lone surrogate or a character that no text may hold becomes U+FFFD. Takes bytes of any
 * content. InvalidInput `reader.record-length`, or `reader.card-unknown` for a letter of a layout we do not know.
 */
[[nodiscard]] Result<IdentityCard> readCardRecord(QByteArrayView data);

/** The address in the answer to SamCommand::ReadNewestAddress; empty where the length is not that of an address. */
[[nodiscard]] QString readNewestAddress(QByteArrayView data);

} // namespace yichuang
