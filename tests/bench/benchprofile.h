// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/desk/desk.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"

#include <memory>

namespace yichuang {

/** Ends the program with a word when something the measurement needs does not work. */
template <typename T> T needed(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().reason), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

[[nodiscard]] QByteArray benchResource(const char *name);

/** A demonstration window of 姜山镇 on the disk with the sample catalogue, a clerk logged in. */
class BenchProfile
{
public:
    static constexpr const char16_t *password = u"bench-password-1";

    /** Opens the profile in @p dir, or makes it there. */
    explicit BenchProfile(QString dir);

    [[nodiscard]] const QString &dir() const { return m_dir; }
    /** An intake of a natural person, complete. */
    [[nodiscard]] IntakeDraft draft();

    SystemClock clock;
    SeededRandom random{20260302};
    LocalFiles files;
    TemplateSet templates = TemplateSet::builtIn();
    std::unique_ptr<Profile> profile;
    std::unique_ptr<Desk> desk;

    /** Seats the clerk in @p role; the desk before is gone. */
    void sit(Role role);

private:
    void make();

    QString m_dir;
};

} // namespace yichuang
