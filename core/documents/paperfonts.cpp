// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperfonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QHash>
#include <QMutex>
#include <QRawFont>

namespace yichuang {

namespace {

QStringList rareFaces()
{
    return {QStringLiteral("HanaMinA"), QStringLiteral("HanaMinB"), QStringLiteral("BabelStone Han")};
}

bool lookUp(const QStringList &chain, char32_t codePoint)
{
    for (const QString &family : chain) {
        if (QFontDatabase::hasFamily(family) && QRawFont::fromFont(QFont(family)).supportsCharacter(codePoint))
            return true;
    }
    return false;
}

} // namespace

PaperFonts PaperFonts::standard()
{
    const QStringList chain = QStringList{QStringLiteral("Noto Serif CJK SC")} + rareFaces();
    return {chain, chain};
}

bool hasGlyph(const QStringList &chain, char32_t codePoint)
{
    // Opening a face costs far more than the answer is worth remembering for.
    static QMutex mutex;
    static QHash<QString, QHash<char32_t, bool>> known;
    const QMutexLocker locker(&mutex);
    QHash<char32_t, bool> &answers = known[chain.join(u'\n')];
    const auto it = answers.constFind(codePoint);
    if (it != answers.constEnd())
        return *it;
    const bool found = lookUp(chain, codePoint);
    answers.insert(codePoint, found);
    return found;
}

QStringList installedFamilies(const QStringList &chain)
{
    QStringList installed;
    for (const QString &family : chain) {
        if (QFontDatabase::hasFamily(family))
            installed.append(family);
    }
    return installed;
}

void addShippedFonts(const QString &folder)
{
    const QStringList endings{QStringLiteral("*.ttf"), QStringLiteral("*.ttc"), QStringLiteral("*.otf")};
    const QDir fonts(folder);
    for (const QString &name : fonts.entryList(endings, QDir::Files, QDir::Name))
        QFontDatabase::addApplicationFont(fonts.filePath(name));
}

QString shippedFontsFolder()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/fonts");
}

} // namespace yichuang
