// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <functional>
#include <optional>
#include <type_traits>

namespace yichuang {

class Profile;

/**
 * The engine's way to the profile, which lives on the desk's thread (docs/decisions/009). Every visit is one small
 * bounded piece of work: a clerk's act may have to wait for one, never for a whole exchange with the district.
 */
class DeskGate
{
public:
    virtual ~DeskGate() = default;

    /** Runs @p act with the unlocked profile and returns its result; NotPermitted "session.locked" without one. */
    template <typename Act> [[nodiscard]] auto visit(Act act) -> std::invoke_result_t<Act, Profile &>
    {
        using Value = std::invoke_result_t<Act, Profile &>;
        std::optional<Value> value;
        run([&](Profile *profile) {
            if (profile)
                value.emplace(act(*profile));
        });
        if (!value)
            return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
        return std::move(*value);
    }

protected:
    /** Calls @p job once, with the profile if it is unlocked, and returns after it ended. */
    virtual void run(const std::function<void(Profile *)> &job) = 0;
};

/** For the shell tool and tests, where one thread does everything. */
class DirectGate final : public DeskGate
{
public:
    /** @p profile must outlive the gate. */
    explicit DirectGate(Profile &profile)
        : m_profile(profile)
    {
    }

protected:
    void run(const std::function<void(Profile *)> &job) override;

private:
    Profile &m_profile;
};

} // namespace yichuang
