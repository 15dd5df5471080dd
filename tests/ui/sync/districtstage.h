// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/sync/workstation.h"
#include "tests/ui/cases/pagestage.h"
#include "ui/session/syncrunner.h"

#include <QTest>

#include <memory>

namespace yichuang {

/** A page's stage with a district in memory behind it. Prepare cases with stage.fixture, then raise(), then enrol(). */
struct DistrictStage
{
    DistrictStage()
        : district(stage.fixture.clock)
    {
    }

    void raise(Role role)
    {
        stage.raise(role);
        sync = std::make_unique<SyncRunner>(*stage.runner, stage.fixture.clock,
                                            [this](const DistrictLink &) { return district.line(); });
    }
    [[nodiscard]] PageContext context()
    {
        PageContext context = stage.context();
        context.sync = sync.get();
        return context;
    }
    void enrol()
    {
        auto done = sync->enrol({QStringLiteral("https://district.example"), QStringLiteral("AAAA-BBBB"), {}});
        QVERIFY(QTest::qWaitFor([&done] { return done.isFinished(); }, 10'000));
        QVERIFY2(done.result(), done.result() ? "" : qPrintable(done.result().error().code));
    }
    /** Changes the district while the engine runs. */
    template <typename Change> void change(Change change)
    {
        const std::lock_guard guard(district.lock);
        change(district);
    }

    PageStage stage;
    ModelDistrict district;
    std::unique_ptr<SyncRunner> sync; ///< last: its engine uses all of the above
};

} // namespace yichuang
