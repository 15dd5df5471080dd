// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace yichuang {

/**
 * First byte of everything sealed or signed, so that a suite can be replaced: a reader dispatches on it and refuses
 * what it does not know. Values are on disk and on the wire; never reuse one.
 */
enum class AlgorithmTag : std::uint8_t {
    Sm4Gcm = 0x01, ///< SM4 (GB/T 32907) in GCM, 12-byte nonce, 16-byte tag
    Sm4GcmChunks = 0x02, ///< a file of chunks, each a seal of its own (store/blobstore.h)
    Sm2Sm3 = 0x11, ///< SM2 (GB/T 32918.2) on sm2p256v1 over SM3, user id 1234567812345678; r||s or point
    Argon2idSm4 = 0x21, ///< key wrapped by SM4/GCM under Argon2id (RFC 9106) of a password
};

} // namespace yichuang
