// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/foldermap.h"

#include <QRegularExpression>
#include <QStringList>

namespace yichuang {

namespace {

QSet<QString> foldersNamed(const QString &column, const QString &layer, const FolderMap &soFar, const FolderMap &known)
{
    QSet<QString> folders;
    if (column.contains(QStringLiteral("all of the above"))) {
        for (auto it = soFar.cbegin(); it != soFar.cend(); ++it)
            folders.insert(it.key());
    }
    static const QRegularExpression word(QStringLiteral("[a-z]+(/[a-z]+)?"));
    for (auto match = word.globalMatch(column); match.hasNext();) {
        const QString name = match.next().captured();
        if (soFar.contains(layer + u'/' + name))
            folders.insert(layer + u'/' + name);
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (it.key() == name || it.key().startsWith(name + u'/'))
                folders.insert(it.key());
        }
    }
    return folders;
}

QString walk(const FolderMap &includes, const QString &folder, QStringList &way, QSet<QString> &done)
{
    if (const qsizetype at = way.indexOf(folder); at >= 0)
        return (way.mid(at) << folder).join(QStringLiteral(" -> "));
    if (done.contains(folder))
        return {};
    way.append(folder);
    for (const QString &next : includes.value(folder)) {
        if (const QString found = walk(includes, next, way, done); !found.isEmpty())
            return found;
    }
    way.removeLast();
    done.insert(folder);
    return {};
}

} // namespace

FolderMap readFolderMap(const QString &markdown, const QString &layer, const FolderMap &known)
{
    FolderMap map;
    static const QRegularExpression line(QStringLiteral("^\\| `([a-z]+)/` \\|.*\\|([^|]*)\\|$"),
                                         QRegularExpression::MultilineOption);
    for (auto match = line.globalMatch(markdown); match.hasNext();) {
        const QRegularExpressionMatch row = match.next();
        map.insert(layer + u'/' + row.captured(1), foldersNamed(row.captured(2), layer, map, known));
    }
    return map;
}

QString cycleIn(const FolderMap &includes)
{
    QSet<QString> done;
    for (auto it = includes.cbegin(); it != includes.cend(); ++it) {
        QStringList way;
        if (const QString found = walk(includes, it.key(), way, done); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace yichuang
