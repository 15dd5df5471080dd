// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/settings.h"

#include <QRegularExpression>

#include <array>

namespace yichuang {

namespace {

struct Key
{
    const char *name;
    bool (*take)(DistrictSettings &settings, const QString &value);
};

bool takeNumber(const QString &text, int least, int most, const std::function<void(int)> &keep)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < least || number > most)
        return false;
    keep(number);
    return true;
}

bool takeText(const QString &text, QString &keep)
{
    keep = text;
    return !text.isEmpty();
}

bool takeDatabase(DistrictSettings &settings, const QString &value)
{
    static const QRegularExpression password(QStringLiteral("\\bpassword\\s*=|://[^/@]*:[^/@]*@"),
                                             QRegularExpression::CaseInsensitiveOption);
    return !value.contains(password) && takeText(value, settings.database);
}

constexpr int mostSeconds = 3600;

const std::array keys{
    Key{"database", takeDatabase},
    Key{"key-file", [](DistrictSettings &s, const QString &v) { return takeText(v, s.keyFile); }},
    Key{"address", [](DistrictSettings &s, const QString &v) { return takeText(v, s.address); }},
    Key{"port",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 0, 65535, [&](int n) { s.port = quint16(n); });
        }},
    Key{"workers",
        [](DistrictSettings &s, const QString &v) { return takeNumber(v, 1, 64, [&](int n) { s.workers = n; }); }},
    Key{"queue",
        [](DistrictSettings &s, const QString &v) { return takeNumber(v, 1, 100'000, [&](int n) { s.queue = n; }); }},
    Key{"connections",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, 100'000, [&](int n) { s.http.connections = n; });
        }},
    Key{"idle-seconds",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, mostSeconds, [&](int n) { s.http.idle = std::chrono::seconds(n); });
        }},
    Key{"header-seconds",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, mostSeconds, [&](int n) { s.http.header = std::chrono::seconds(n); });
        }},
    Key{"body-seconds",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, mostSeconds, [&](int n) { s.http.body = std::chrono::seconds(n); });
        }},
    Key{"stall-seconds",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, mostSeconds, [&](int n) { s.http.stall = std::chrono::seconds(n); });
        }},
    Key{"answer-seconds", // a feed reader may wait for half a minute
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 45, mostSeconds, [&](int n) { s.http.answer = std::chrono::seconds(n); });
        }},
    Key{"database-connect-seconds",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 2, mostSeconds, [&](int n) { s.bounds.connect = std::chrono::seconds(n); });
        }},
    Key{"database-seconds",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, mostSeconds, [&](int n) { s.bounds.answer = std::chrono::seconds(n); });
        }},
    Key{"session-minutes",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, 1440, [&](int n) { s.sessionLife = std::chrono::minutes(n); });
        }},
    Key{"code-hours",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, 720, [&](int n) { s.codeLife = std::chrono::hours(n); });
        }},
    Key{"enrolment-tries",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, 1'000'000, [&](int n) { s.enrolmentTries = n; });
        }},
    Key{"login-tries",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, 1'000'000, [&](int n) { s.loginTries = n; });
        }},
    Key{"tracking-tries",
        [](DistrictSettings &s, const QString &v) {
            return takeNumber(v, 1, 1'000'000, [&](int n) { s.trackingTries = n; });
        }},
};

Result<> take(DistrictSettings &settings, const QString &name, const QString &value)
{
    for (const Key &key : keys) {
        if (name == QLatin1StringView(key.name) && key.take(settings, value))
            return {};
    }
    return failure(ErrorCode::InvalidInput, QStringLiteral("settings.") + name);
}

} // namespace

Result<DistrictSettings> readSettings(const QByteArray &file, const QMap<QString, QString> &environment)
{
    DistrictSettings settings;
    const QStringList lines = QString::fromUtf8(file).split(u'\n');
    for (const QString &whole : lines) {
        const QString line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const qsizetype sign = line.indexOf(u'=');
        const Result<> taken =
            take(settings, line.left(qMax(sign, qsizetype(0))).trimmed(), line.mid(sign + 1).trimmed());
        if (!taken)
            return failure(taken.error());
    }
    for (const Key &key : keys) {
        const QString variable =
            QStringLiteral("YICHUANG_DISTRICT_") + QString::fromLatin1(key.name).toUpper().replace(u'-', u'_');
        const auto value = environment.constFind(variable);
        if (value == environment.cend())
            continue;
        if (const Result<> taken = take(settings, QString::fromLatin1(key.name), *value); !taken)
            return failure(taken.error());
    }
    return settings;
}

} // namespace yichuang
