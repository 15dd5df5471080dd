// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/district/journal.h"
#include "core/district/keys.h"
#include "core/district/settings.h"

#include <functional>
#include <memory>

namespace yichuang {

/**
 * One server process: HTTP in front, workers with a database connection each behind, a listener that wakes readers.
 * Holds no state of its own that another process would miss.
 */
class DistrictService final
{
public:
    /** Listens at once. Everything given must outlive this. IoFailed "http.listen". */
    [[nodiscard]] static Result<std::unique_ptr<DistrictService>>
    start(const DistrictSettings &settings, const DistrictKeys &keys, const Clock &clock, Journal &journal);
    ~DistrictService();
    Q_DISABLE_COPY_MOVE(DistrictService)

    [[nodiscard]] quint16 port() const;
    /** Serves until SIGTERM, SIGINT or stop(); requests under way are finished. */
    void run();
    /** From any thread. */
    void stop();

private:
    struct Private;
    explicit DistrictService(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

} // namespace yichuang
