// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace yichuang {

bool isKnownLanguage(const QString &language)
{
    return language == QLatin1String("zh_CN") || language == QLatin1String("en");
}

void installLanguage(const QString &language)
{
    QCoreApplication *application = QCoreApplication::instance();
    QLocale::setDefault(QLocale(language));
    auto *qt = new QTranslator(application);
    if (qt->load(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto *ours = new QTranslator(application);
    if (ours->load(QStringLiteral(":/i18n/") + language))
        QCoreApplication::installTranslator(ours);
}

} // namespace yichuang
