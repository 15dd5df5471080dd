// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/district/commands.h"

#include <QCoreApplication>
#include <QProcessEnvironment>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QProcessEnvironment process = QProcessEnvironment::systemEnvironment();
    QMap<QString, QString> environment;
    for (const QString &name : process.keys())
        environment.insert(name, process.value(name));
    return yichuang::runDistrict(QCoreApplication::arguments().mid(1), environment, stdout);
}
