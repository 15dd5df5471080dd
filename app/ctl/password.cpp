// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/password.h"

#include "app/ctl/command.h"
#include "app/ctl/keptpassword.h"

#include <QFile>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 4096;

Result<QString> passwordIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"password-file"_s, path);
    QByteArray bytes = file.read(longestFile + 1);
    if (bytes.size() > longestFile)
        return failure(ErrorCode::TooLarge, u"password-file"_s, path);
    QByteArray line = bytes.left(bytes.indexOf('\n') < 0 ? bytes.size() : bytes.indexOf('\n'));
    bytes.fill('\0');
    if (line.endsWith('\r'))
        line.chop(1);
    Result<QByteArray> plain = passwordOfLine(line);
    line.fill('\0');
    if (!plain)
        return failure(plain.error().code, plain.error().reason, path);
    const QString password = QString::fromUtf8(*plain);
    plain->fill('\0');
    if (password.isEmpty())
        return failure(ErrorCode::InvalidInput, u"password-file.empty"_s, path);
    return password;
}

QString fileFor(const Invocation &call, const char *option)
{
    return call.option(option);
}

} // namespace

Result<QString> loginPassword(const Invocation &call)
{
    QString path = fileFor(call, "password-file");
    if (path.isEmpty())
        path = qEnvironmentVariable("YICHUANG_PASSWORD_FILE");
    return path.isEmpty() ? promptSilently(u"Password: "_s) : passwordIn(path);
}

Result<QString> newPassword(const Invocation &call, const char *option)
{
    QString path = fileFor(call, option);
    if (path.isEmpty() && QLatin1StringView(option) == QLatin1StringView("password-file"))
        path = qEnvironmentVariable("YICHUANG_PASSWORD_FILE");
    if (!path.isEmpty())
        return passwordIn(path);
    const Result<QString> first = promptSilently(u"New password: "_s);
    if (!first)
        return first;
    const Result<QString> again = promptSilently(u"The same again: "_s);
    if (!again)
        return again;
    if (*first != *again)
        return failure(ErrorCode::InvalidInput, u"password.not-the-same"_s);
    return first;
}

} // namespace yichuang
