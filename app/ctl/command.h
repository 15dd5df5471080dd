// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/report.h"
#include "core/base/result.h"
#include "core/base/role.h"

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace yichuang {

/** An option of a command or of the program, as help, completion and manual print it. */
struct OptionSpec
{
    const char *name; ///< without the two hyphens
    const char *value; ///< name of its value, e.g. FILE; null for a flag
    const char *help;
};

struct Invocation;

/** One line of the table of commands: everything that parsing, help, completion and manual say about it. */
struct CommandSpec
{
    const char *name; ///< one or two words, e.g. "case show"
    const char *arguments; ///< as help prints them, e.g. "NUMBER TYPE [FILE|-]"
    int least; ///< how many arguments it takes
    int most; ///< -1: any number
    const char *summary; ///< one line
    const char *description;
    std::vector<OptionSpec> options;
    Result<> (*run)(Invocation &call);
};

/** A command line, read. */
struct Invocation
{
    const CommandSpec *command = nullptr;
    QStringList arguments;
    QMap<QString, QString> options; ///< of the program and of the command; flags have an empty value
    Report *report = nullptr;

    [[nodiscard]] bool has(const char *option) const { return options.contains(QString::fromLatin1(option)); }
    [[nodiscard]] QString option(const char *name, const QString &fallback = {}) const
    {
        return options.value(QString::fromLatin1(name), fallback);
    }
};

/** The whole table, in the order of the manual. */
[[nodiscard]] std::span<const CommandSpec> commandTable();

/** Options every command takes. */
[[nodiscard]] std::span<const OptionSpec> programOptions();

/** A fault of the command line itself: ends with exit status 2. */
[[nodiscard]] tl::unexpected<Error> usageFailure(const QString &what);
[[nodiscard]] bool isUsageFailure(const Error &error);

/** The option's value as a day, nothing when it is not given, or a usage fault. */
[[nodiscard]] Result<std::optional<QDate>> dayOption(const Invocation &call, const char *name);

/** The option's value as a number within @p least and @p most, or a usage fault. */
[[nodiscard]] Result<int> numberOption(const Invocation &call, const char *name, int fallback, int least, int most);

// The commands themselves, one file a group (commands_*.cpp).
[[nodiscard]] Result<> runInit(Invocation &call);
[[nodiscard]] Result<> runVerify(Invocation &call);
[[nodiscard]] Result<> runRebuild(Invocation &call);
[[nodiscard]] Result<> runBackup(Invocation &call);
[[nodiscard]] Result<> runRestore(Invocation &call);
[[nodiscard]] Result<> runConfirmClock(Invocation &call);
[[nodiscard]] Result<> runAccountAdd(Invocation &call);
[[nodiscard]] Result<> runAccountDisable(Invocation &call);
[[nodiscard]] Result<> runAccountPasswd(Invocation &call);
[[nodiscard]] Result<> runAccountKeepPassword(Invocation &call);
[[nodiscard]] Result<> runAccountList(Invocation &call);
[[nodiscard]] Result<> runImport(Invocation &call);
[[nodiscard]] Result<> runItemSearch(Invocation &call);
[[nodiscard]] Result<> runItemShow(Invocation &call);
[[nodiscard]] Result<> runIntake(Invocation &call);
[[nodiscard]] Result<> runCaseShow(Invocation &call);
[[nodiscard]] Result<> runCaseList(Invocation &call);
[[nodiscard]] Result<> runCaseEvent(Invocation &call);
[[nodiscard]] Result<> runPapers(Invocation &call);
[[nodiscard]] Result<> runPrint(Invocation &call);
[[nodiscard]] Result<> runVerifyPaper(Invocation &call);
[[nodiscard]] Result<> runSimulate(Invocation &call);
[[nodiscard]] Result<> runCheckId(Invocation &call);
[[nodiscard]] Result<> runRules(Invocation &call);
[[nodiscard]] Result<> runEnrol(Invocation &call);
[[nodiscard]] Result<> runSyncOnce(Invocation &call);
[[nodiscard]] Result<> runSyncStatus(Invocation &call);
[[nodiscard]] Result<> runSyncCompare(Invocation &call);
[[nodiscard]] Result<> runDayCheck(Invocation &call);
[[nodiscard]] Result<> runDayClose(Invocation &call);
[[nodiscard]] Result<> runLedgerList(Invocation &call);
[[nodiscard]] Result<> runLedgerExport(Invocation &call);
[[nodiscard]] Result<> runConsultationList(Invocation &call);
[[nodiscard]] Result<> runConsultationRecord(Invocation &call);
[[nodiscard]] Result<> runConsultationClose(Invocation &call);
[[nodiscard]] Result<> runCollectionList(Invocation &call);
[[nodiscard]] Result<> runRatingList(Invocation &call);
[[nodiscard]] Result<> runRatingFigures(Invocation &call);
[[nodiscard]] Result<> runRatingExport(Invocation &call);
[[nodiscard]] Result<> runRekeyList(Invocation &call);
[[nodiscard]] Result<> runRekeyDone(Invocation &call);
[[nodiscard]] Result<> runBundleExport(Invocation &call);
[[nodiscard]] Result<> runBundleImport(Invocation &call);
[[nodiscard]] Result<> runHelp(Invocation &call);
[[nodiscard]] Result<> runCompletion(Invocation &call);
[[nodiscard]] Result<> runManual(Invocation &call);

} // namespace yichuang
