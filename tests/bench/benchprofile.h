// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/randomsource.h"
#include "core/desk/desk.h"
#include "core/documents/template.h"
#include "core/store/filesystem.h"
#include "core/store/profile.h"

#include <QTemporaryDir>

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

/** A demonstration window of 姜山镇 on the disk, with the sample catalogue and as many made-up cases as asked for. */
class BenchProfile
{
public:
    static constexpr const char16_t *password = u"bench-password-1";

    BenchProfile();

    /** Fills the case table and its tokens up to @p cases, without events: what lists and search walk. */
    void growTo(int cases);
    /** Forgets keys and lock, so that another program may open it. */
    void close();
    void open();
    [[nodiscard]] QString dir() const { return folder.path() + QStringLiteral("/profile"); }
    [[nodiscard]] IntakeDraft draft();

    QTemporaryDir folder;
    SystemClock clock;
    SeededRandom random{20260302};
    LocalFiles files;
    TemplateSet templates = TemplateSet::builtIn();
    std::unique_ptr<Profile> profile;
    std::unique_ptr<Desk> desk;

private:
    void sit(Role role);

    int m_cases = 0;
};

} // namespace yichuang
