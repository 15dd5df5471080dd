// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperqr.h"
#include "tests/fuzz/expect.h"

using namespace yichuang;

/** Whatever a scanner reads off a paper that somebody brought along. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<PaperQr> qr = parsePaperQr(text);
    if (!qr) {
        expect(!qr.error().reason.isEmpty(), "a refusal says why");
        return 0;
    }
    expect(paperQrPayload(*qr).has_value(), "what was read has a payload to verify");
    const Result<QString> written = paperQrText(*qr);
    expect(written && *written == text, "only the one way of writing a code is read");
    return 0;
}
