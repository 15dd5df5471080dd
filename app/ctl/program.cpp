// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include "app/ctl/commandline.h"
#include "app/ctl/errortext.h"
#include "app/ctl/help.h"

#include <QCoreApplication>

namespace yichuang {

namespace {

constexpr int done = 0;
constexpr int refused = 1;
constexpr int usage = 2;

int refuse(Report &report, const Error &error)
{
    report.refuse(error, sentenceFor(error));
    return isUsageFailure(error) ? usage : refused;
}

/** What the command did stands, but who called must not believe that they were told of it. */
int ended(Report &report)
{
    return report.isLost() ? refuse(report, Error{ErrorCode::IoFailed, QStringLiteral("output"), {}}) : done;
}

} // namespace

int runProgram(const QStringList &arguments)
{
    Report report(arguments.contains(QStringLiteral("--json")));
    if (arguments.contains(QStringLiteral("--version"))) {
        report.plain(QStringLiteral("yichuangctl %1\n").arg(QCoreApplication::applicationVersion()));
        return ended(report);
    }
    Result<Invocation> call = readCommandLine(arguments);
    if (!call)
        return refuse(report, call.error());
    if (call->has("help")) {
        const bool whole = QLatin1StringView(call->command->name) == QLatin1StringView("help");
        report.plain(whole ? programHelp() : commandHelp(*call->command));
        return ended(report);
    }
    call->report = &report;
    if (const Result<> ran = call->command->run(*call); !ran)
        return refuse(report, ran.error());
    report.finish();
    return ended(report);
}

} // namespace yichuang
