// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/blobrange.h"
#include "core/district/deflate.h"
#include "core/district/routes.h"
#include "core/district/settings.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

using namespace yichuang;

namespace {

constexpr qsizetype bound = 4096;

void inflate(const QByteArray &bytes)
{
    const Result<QByteArray> plain = inflated(bytes, bound);
    expect(!plain || plain->size() <= bound, "what is inflated is bounded");
    const Result<QByteArray> again = inflated(deflated(bytes), std::max(bytes.size(), qsizetype(1)));
    expect(again && *again == bytes, "what is deflated is inflated to the same");
}

void range(const QByteArray &header)
{
    for (const qint64 size : {0, 1, 100, 1'000'000}) {
        const ByteRange asked = byteRange(header, size);
        if (asked.kind == RangeKind::Part)
            expect(0 <= asked.from && asked.from < asked.to && asked.to <= size, "a part lies within the whole");
        if (asked.kind == RangeKind::Whole)
            expect(asked.from == 0 && asked.to == size, "the whole is the whole");
    }
}

void route(const QByteArray &path)
{
    for (const char *method : {"GET", "POST", "PATCH", "BREW"}) {
        const RouteMatch match = matchRoute(method, path);
        if (match.route)
            expect(match.parts.size() == QByteArray(match.route->path).count('{'), "every parameter has its part");
    }
}

} // namespace

/** What of a request the server reads itself, before there is JSON: packed bodies, ranges, paths; and its settings. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    inflate(bytes);
    range(bytes);
    route(bytes);
    (void)readSettings(bytes, {});
    return 0;
}
