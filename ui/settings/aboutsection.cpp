// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/aboutsection.h"

#include "ui/settings/systemabsences.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QSysInfo>

namespace yichuang {

AboutSection::AboutSection(const PageContext &context, QWidget *parent)
    : SettingsSection(parent)
{
    Q_UNUSED(context)
    auto *mark = new QLabel(this);
    mark->setPixmap(iconPixmap(IconName::App, 64, Colour::Text, devicePixelRatioF()));
    auto *name = new QLabel(tr("Yichuang %1").arg(QCoreApplication::applicationVersion()), this);
    setTextRole(name, TextRole::Title);
    auto *what = new QLabel(tr("One window for every matter, with or without a network."), this);
    what->setWordWrap(true);
    auto *licence = new QLabel(tr("Free software under the GNU General Public License, version 3 or later."), this);
    licence->setWordWrap(true);
    setTextRole(licence, TextRole::Body, Colour::TextQuiet);
    auto *system = new QLabel(tr("Qt %1 on %2").arg(QLatin1String(qVersion()), QSysInfo::prettyProductName()), this);
    system->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(system, TextRole::Body, Colour::TextQuiet);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space(2), 0, 0);
    grid->setHorizontalSpacing(space(5));
    grid->setVerticalSpacing(space(1));
    grid->addWidget(mark, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(name, 0, 1);
    grid->addWidget(what, 1, 1);
    grid->addWidget(licence, 2, 1);
    grid->addWidget(system, 3, 1);
    auto *absences = new QLabel(
        tr("Not on this system") + QStringLiteral("\n• ") + systemAbsences().join(QStringLiteral("\n• ")), this);
    absences->setObjectName(QStringLiteral("systemAbsences"));
    absences->setWordWrap(true);
    setTextRole(absences, TextRole::Body, Colour::TextQuiet);
    grid->addWidget(absences, 4, 1);
    grid->setRowStretch(5, 1);
    grid->setColumnStretch(1, 1);
}

} // namespace yichuang
