// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/sourcechecks.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace yichuang {

namespace {

QStringList capturesOf(const QString &pattern, const QString &text)
{
    QStringList captures;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto match = expression.globalMatch(text); match.hasNext();)
        captures.append(match.next().captured(1));
    return captures;
}

QString fault(const SourceFile &file, const QString &what)
{
    return file.path + QStringLiteral(": ") + what;
}

} // namespace

std::vector<SourceFile> sourceFiles(const QString &root, const QStringList &folders, const QStringList &endings)
{
    std::vector<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator entries(root + u'/' + folder, QDir::Files, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString path = entries.next();
            const bool wanted =
                std::any_of(endings.cbegin(), endings.cend(), [&](const QString &e) { return path.endsWith(e); });
            QFile file(path);
            if (wanted && file.open(QIODevice::ReadOnly))
                files.push_back({path.mid(root.size() + 1), QString::fromUtf8(file.readAll())});
        }
    }
    std::sort(files.begin(), files.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

QString folderOf(const QString &path)
{
    return path.section(u'/', 0, 1);
}

QStringList quotedIncludes(const QString &text)
{
    return capturesOf(QStringLiteral("^\\s*#\\s*include\\s+\"([^\"]+)\""), text);
}

QStringList bracketIncludes(const QString &text)
{
    return capturesOf(QStringLiteral("^\\s*#\\s*include\\s+<([^>]+)>"), text);
}

QStringList upwardIncludes(const SourceFile &file, const FolderMap &map)
{
    const QString folder = folderOf(file.path);
    if (!map.contains(folder))
        return {fault(file, folder + QStringLiteral(" is not on the map"))};
    QStringList faults;
    for (const QString &included : quotedIncludes(file.text)) {
        const QString other = folderOf(included);
        if (included.contains(u'/') && other != folder && !map.value(folder).contains(other))
            faults.append(fault(file, QStringLiteral("includes ") + included));
    }
    return faults;
}

QStringList includesNotFromTheRoot(const SourceFile &file)
{
    static const QRegularExpression fromRoot(QStringLiteral("^(core|ui|app|tests)/[^.]"));
    QStringList faults;
    for (const QString &included : quotedIncludes(file.text)) {
        if (!included.contains(fromRoot) && !included.endsWith(QStringLiteral(".moc")))
            faults.append(fault(file, QStringLiteral("includes ") + included));
    }
    return faults;
}

QStringList includesOf(const SourceFile &file, const QSet<QString> &forbidden)
{
    QStringList faults;
    for (const QString &included : bracketIncludes(file.text)) {
        if (forbidden.contains(included) || forbidden.contains(included.section(u'/', 0, 0)))
            faults.append(fault(file, QStringLiteral("includes ") + included));
    }
    return faults;
}

QStringList sqlTexts(const SourceFile &file)
{
    QStringList faults;
    const QString pattern =
        QStringLiteral("\"([^\"\\n]*\\b(?:SELECT [^\"\\n]+|INSERT (?:OR \\w+ )?INTO |UPDATE \\w+ SET |"
                       "DELETE FROM |CREATE (?:TABLE|INDEX) |PRAGMA )[^\"\\n]*)\"");
    for (const QString &text : capturesOf(pattern, file.text))
        faults.append(fault(file, QStringLiteral("SQL: ") + text));
    return faults;
}

QStringList missingLicence(const SourceFile &file)
{
    if (file.text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")))
        return {};
    return {fault(file, QStringLiteral("does not start with its licence"))};
}

QStringList machinePaths(const SourceFile &file)
{
    // Put together here, so that this file does not name one itself.
    const QString pattern = QStringLiteral("((?:/") + QStringLiteral("work/|/") + QStringLiteral("tmp/b-|/")
        + QStringLiteral("root/)[^\\s\"']*)");
    QStringList faults;
    for (const QString &path : capturesOf(pattern, file.text))
        faults.append(fault(file, QStringLiteral("names ") + path));
    return faults;
}

QStringList platformHeaders(const SourceFile &file)
{
    static const QRegularExpression named(
        QStringLiteral("(_unix|_windows|_linux)\\.(cpp|h)$|/(cups|gdi)[a-z]*\\.(cpp|h)$"));
    static const QRegularExpression header(QStringLiteral(
        "^(unistd|fcntl|windows|winsock2|winspool|iphlpapi|ws2ipdef|wtsapi32|io|dirent|pwd|grp|poll|termios|signal|"
        "dlfcn|syslog)\\.h$|^(sys|linux|cups|arpa|netinet)/"));
    QStringList faults;
    if (file.path.contains(named))
        return faults;
    for (const QString &included : bracketIncludes(file.text)) {
        if (included.contains(header))
            faults.append(fault(file, QStringLiteral("includes ") + included));
    }
    return faults;
}

QStringList tooLong(const SourceFile &file, int lines)
{
    const qsizetype count = file.text.count(u'\n');
    if (count <= lines)
        return {};
    return {fault(file, QString::number(count) + QStringLiteral(" lines"))};
}

} // namespace yichuang
