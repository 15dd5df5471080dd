// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "core/store/profile.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace yichuang {

class FileSystem;
class TemplateSet;

/** A further account of a new window. */
struct FurtherAccount
{
    QString login;
    QString displayName;
    std::vector<Role> roles;
    QString password;
};

/** Everything a new window starts with. */
struct WindowSetup
{
    NewProfile profile;
    std::vector<FurtherAccount> accounts; ///< beside the first
    std::vector<QByteArray> documents; ///< reference documents to import: organisation, catalogue, calendar, ...
};

/** A window that has been set up, or the faults for which nothing was made. */
struct WindowReady
{
    std::unique_ptr<Profile> profile; ///< null when there are faults
    QString recoveryCode;
    std::vector<Fault> faults;
};

/** What the work on a profile needs from outside. */
struct SetupTools
{
    FileSystem &files;
    const Clock &clock;
    RandomSource &random;
    const TemplateSet &templates;
};

/**
 * Makes the profile in @p dir and imports the documents into it; whole or not at all: it is built beside @p dir and
 * gets its name last. Takes seconds (key derivation, 5,000 items); call it off the screen's thread. AlreadyExists when
 * @p dir holds anything.
 */
[[nodiscard]] Result<WindowReady> setUpWindow(const QString &dir, const WindowSetup &setup, const SetupTools &tools,
                                              const Progress &progress = {});

/** The account of the demonstration, shown on its log-in page. */
struct DemonstrationLogin
{
    QString login;
    QString password;
};
[[nodiscard]] DemonstrationLogin demonstrationLogin();
/** The proxy agent's account of the demonstration 代办员: it sees what a village station sees. */
[[nodiscard]] DemonstrationLogin demonstrationAgent();

/** Window one of 姜山镇 in the sample of 鄞州, with the sample catalogue, as a demonstration. */
[[nodiscard]] WindowSetup demonstrationSetup();

/** A sample document that ships with the program, e.g. "org-yinzhou.json"; empty for an unknown name. */
[[nodiscard]] QByteArray shippedDocument(const QString &name);
/** Documents every window needs and that are not a district's own: working days, divisions, nations. */
[[nodiscard]] std::vector<QByteArray> commonDocuments();

} // namespace yichuang
