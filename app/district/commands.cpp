// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/district/commands.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/district/enrolment.h"
#include "core/district/journal.h"
#include "core/district/keys.h"
#include "core/district/postgres.h"
#include "core/district/publishing.h"
#include "core/district/schema.h"
#include "core/district/service.h"
#include "core/district/districtstatus.h"
#include "core/district/verifier.h"
#include "core/district/workers.h"
#include "core/reference/fault.h"

#include <QFile>

#include <vector>

namespace yichuang {

namespace {

constexpr qint64 largestDocument = 64 * 1024 * 1024;
constexpr int refusedExit = 1;
constexpr int usageExit = 2;

void say(std::FILE *file, const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), file);
    std::fflush(file);
}

int complain(const Error &error)
{
    say(stderr,
        QStringLiteral("yichuang-district: %1 %2 %3")
            .arg(errorCodeName(error.code), error.reason, error.detail)
            .trimmed());
    return refusedExit;
}

/** Keys and database of a command that needs both, and the schema right. */
struct Opened
{
    DistrictKeys keys;
    std::unique_ptr<Postgres> postgres;
};

Result<Opened> open(const DistrictSettings &settings)
{
    Result<DistrictKeys> keys = DistrictKeys::read(settings.keyFile);
    if (!keys)
        return failure(keys.error());
    auto postgres = std::make_unique<Postgres>(settings.database.toUtf8());
    if (const Result<> fits = checkSchema(*postgres, *keys); !fits)
        return failure(fits.error());
    return Opened{std::move(*keys), std::move(postgres)};
}

int serve(const CommandContext &context)
{
    const Result<Opened> opened = open(context.settings);
    if (!opened)
        return complain(opened.error());
    const SystemClock clock;
    Journal journal(clock);
    const auto service = DistrictService::start(context.settings, opened->keys, clock, journal);
    if (!service)
        return complain(service.error());
    say(context.out, QStringLiteral("listening on %1:%2").arg(context.settings.address).arg((*service)->port()));
    journal.info(QStringLiteral("started"), {{QStringLiteral("port"), (*service)->port()}});
    (*service)->run();
    journal.info(QStringLiteral("stopped"));
    return 0;
}

int migrateDatabase(const CommandContext &context)
{
    const QString &path = context.settings.keyFile;
    Postgres postgres(context.settings.database.toUtf8());
    const Result<int> steps = migrate(postgres);
    if (!steps)
        return complain(steps.error());
    if (!QFile::exists(path)) {
        const Result<bool> bound = isBoundToKeys(postgres);
        if (!bound)
            return complain(bound.error());
        if (*bound) // new keys would open nothing of what is there
            return complain({ErrorCode::NotFound, QStringLiteral("keys"), path});
        const Result<DistrictKeys> fresh = DistrictKeys::generate();
        if (!fresh)
            return complain(fresh.error());
        if (const Result<> written = fresh->write(path); !written)
            return complain(written.error());
        say(context.out, QStringLiteral("made the key file %1: keep a copy in the safe").arg(path));
    }
    const Result<DistrictKeys> keys = DistrictKeys::read(path);
    if (!keys)
        return complain(keys.error());
    if (const Result<> bound = bindKeys(postgres, *keys); !bound)
        return complain(bound.error());
    if (const QString name = context.line.options.value(QStringLiteral("name")); !name.isEmpty()) {
        if (const Result<> named = nameDistrict(postgres, name); !named)
            return complain(named.error());
    }
    say(context.out, QStringLiteral("schema %1, %2 steps taken").arg(newestSchema()).arg(*steps));
    return 0;
}

int enrolDevice(const CommandContext &context)
{
    const QString centre = context.line.options.value(QStringLiteral("centre"));
    const QString department = context.line.options.value(QStringLiteral("department"));
    if (centre.isEmpty() == department.isEmpty())
        return complain({ErrorCode::InvalidInput, QStringLiteral("usage"), QStringLiteral("--centre or --department")});
    const QString unit = centre.isEmpty() ? department : centre;
    const std::optional<UnitKind> kind = unitKindOf(unit);
    if (!kind || (*kind == UnitKind::Department) != centre.isEmpty())
        return complain({ErrorCode::InvalidInput, QStringLiteral("enrol.unit"), unit});
    const Result<Opened> opened = open(context.settings);
    if (!opened)
        return complain(opened.error());
    const Result<QString> code = makeEnrolmentCode(
        *opened->postgres, unit, context.line.options.value(QStringLiteral("window")), context.settings.codeLife);
    if (!code)
        return complain(code.error());
    say(context.out, *code);
    return 0;
}

int revoke(const CommandContext &context)
{
    const Result<Opened> opened = open(context.settings);
    if (!opened)
        return complain(opened.error());
    const Result<QStringList> revoked = revokeDevice(*opened->postgres, context.line.operands.first());
    if (!revoked)
        return complain(revoked.error());
    for (const QString &identity : *revoked)
        say(context.out, identity);
    return 0;
}

int publish(const CommandContext &context)
{
    QFile file(context.line.operands.first());
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestDocument)
        return complain({ErrorCode::IoFailed, QStringLiteral("publish.file"), file.errorString()});
    const Result<Opened> opened = open(context.settings);
    if (!opened)
        return complain(opened.error());
    const auto published = publishReference(*opened->postgres, opened->keys, file.readAll());
    if (published) {
        say(context.out,
            QStringLiteral("%1 %2 from %3%4")
                .arg(referenceKindName(published->document.kind), published->document.version,
                     published->document.effectiveFrom.toString(Qt::ISODate),
                     published->isNew ? QString() : QStringLiteral(" (published before)")));
        return 0;
    }
    if (!published.error().isFaulty)
        return complain(published.error().error);
    for (const Fault &fault : published.error().faults.faults)
        say(stderr,
            QStringLiteral("%1 %2: %3, expected %4").arg(fault.code, fault.pointer, fault.wrong, fault.expected));
    return refusedExit;
}

int verify(const CommandContext &context)
{
    const Result<Opened> opened = open(context.settings);
    if (!opened)
        return complain(opened.error());
    Worker worker(context.settings.database.toUtf8(), PgBounds(), opened->keys);
    const Result<DistrictVerification> report = verifyDistrict(worker);
    if (!report)
        return complain(report.error());
    say(context.out,
        QStringLiteral("%1 devices, %2 events, %3 cases, %4 consultations, %5 feeds with %6 entries, %7 scans")
            .arg(report->devices)
            .arg(report->events)
            .arg(report->cases)
            .arg(report->consultations)
            .arg(report->feeds)
            .arg(report->entries)
            .arg(report->blobs));
    for (const QString &fault : report->faults)
        say(context.out, fault);
    say(context.out,
        report->isSound() ? QStringLiteral("sound") : QStringLiteral("%1 faults").arg(report->faults.size()));
    return report->isSound() ? 0 : refusedExit;
}

int status(const CommandContext &context)
{
    const Result<Opened> opened = open(context.settings);
    if (!opened)
        return complain(opened.error());
    const Result<QJsonObject> figures = districtStatus(*opened->postgres);
    if (!figures)
        return complain(figures.error());
    say(context.out, QString::fromUtf8(jsonBytes(*figures)));
    return 0;
}

const std::vector<Command> &table()
{
    static const std::vector<Command> commands{
        {"serve", "", "answer requests until SIGTERM", {}, 0, serve},
        {"migrate",
         "[--name NAME]",
         "bring the database to this program's schema; the first time, make the key file",
         {QStringLiteral("name")},
         0,
         migrateDatabase},
        {"enrol",
         "--centre CODE|--department ID [--window ID]",
         "print a one-time code for a workstation",
         {QStringLiteral("centre"), QStringLiteral("department"), QStringLiteral("window")},
         0,
         enrolDevice},
        {"revoke", "DEVICE", "shut a computer out, under all its identities, from its next request on", {}, 1, revoke},
        {"publish", "FILE", "sign a reference document and hand it to all workstations", {}, 1, publish},
        {"verify", "", "read everything again: chains, feeds, verdicts, scans", {}, 0, verify},
        {"status", "", "schema, devices, units and counts as JSON", {}, 0, status},
    };
    return commands;
}

QString helpText()
{
    QString text = QStringLiteral("usage: yichuang-district [--settings FILE] COMMAND ...\n");
    for (const Command &command : table())
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QString::fromLatin1(command.name), QString::fromLatin1(command.usage),
                         QString::fromLatin1(command.help));
    return text.trimmed();
}

int wrongUsage(const QString &detail)
{
    say(stderr, QStringLiteral("yichuang-district: usage %1\n%2").arg(detail, helpText()));
    return usageExit;
}

Result<DistrictSettings> settingsOf(const CommandLine &line, const QMap<QString, QString> &environment)
{
    const QString standard = QStringLiteral("/etc/yichuang/district.conf");
    QFile file(line.settingsFile.isEmpty() ? standard : line.settingsFile);
    if (!file.open(QIODevice::ReadOnly) && (!line.settingsFile.isEmpty() || file.exists()))
        return failure(ErrorCode::IoFailed, QStringLiteral("settings"), file.fileName());
    return readSettings(file.isOpen() ? file.readAll() : QByteArray(), environment);
}

bool fits(const Command &command, const CommandLine &line)
{
    if (line.operands.size() != command.operands)
        return false;
    for (auto it = line.options.keyBegin(); it != line.options.keyEnd(); ++it) {
        if (!command.options.contains(*it))
            return false;
    }
    return true;
}

} // namespace

std::span<const Command> commandTable()
{
    return table();
}

int runDistrict(const QStringList &words, const QMap<QString, QString> &environment, std::FILE *out)
{
    const Result<CommandLine> line = parseCommandLine(words);
    if (!line)
        return wrongUsage(line.error().detail);
    if (line->command == QStringLiteral("help")) {
        say(out, helpText());
        return 0;
    }
    if (line->command == QStringLiteral("version")) {
        say(out, QStringLiteral("yichuang-district " YICHUANG_VERSION));
        return 0;
    }
    for (const Command &command : table()) {
        if (line->command != QLatin1StringView(command.name))
            continue;
        if (!fits(command, *line))
            return wrongUsage(line->command);
        const Result<DistrictSettings> settings = settingsOf(*line, environment);
        if (!settings)
            return complain(settings.error());
        return command.run({*line, *settings, out});
    }
    return wrongUsage(line->command);
}

} // namespace yichuang
