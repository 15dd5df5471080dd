// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workstation/pages.h"

#include "ui/cases/casedetailpage.h"
#include "ui/cases/casespage.h"
#include "ui/cases/rekeypage.h"
#include "ui/catalogue/cataloguepage.h"
#include "ui/handling/handlingpage.h"
#include "ui/intake/intakepage.h"
#include "ui/issuing/issuingpage.h"
#include "ui/proxy/proxypage.h"
#include "ui/settings/settingspage.h"
#include "ui/supervision/ratingspage.h"
#include "ui/sync/syncpage.h"

#include <QCoreApplication>

namespace yichuang {

static QString title(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

PageSet workstationPages(UiState &state)
{
    PageSet set;
    // The village station's agent has four places only; everybody else all of theirs.
    const std::vector<Role> butAgents{Role::Clerk, Role::Handler, Role::IssuingClerk, Role::Supervisor,
                                      Role::Administrator};
    set.pages = {
        {QStringLiteral("proxy"),
         title(QT_TRANSLATE_NOOP("Pages", "Proxy")),
         IconName::Proxy,
         [&state](PageContext context) { return new ProxyPage(std::move(context), state); },
         {Role::ProxyAgent}},
        {QStringLiteral("intake"),
         title(QT_TRANSLATE_NOOP("Pages", "Intake")),
         IconName::Receive,
         [](PageContext context) { return new IntakePage(std::move(context)); },
         {Role::Clerk, Role::ProxyAgent, Role::Administrator}},
        {QStringLiteral("handling"),
         title(QT_TRANSLATE_NOOP("Pages", "Handling")),
         IconName::Check,
         [&state](PageContext context) { return new HandlingPage(std::move(context), state); },
         {Role::Handler, Role::Supervisor}},
        {QStringLiteral("issuing"),
         title(QT_TRANSLATE_NOOP("Pages", "Issuing")),
         IconName::Issue,
         [&state](PageContext context) { return new IssuingPage(std::move(context), state); },
         {Role::IssuingClerk, Role::Supervisor}},
        {QStringLiteral("cases"), title(QT_TRANSLATE_NOOP("Pages", "Cases")), IconName::Cases,
         [&state](PageContext context) { return new CasesPage(std::move(context), state); }},
        {QStringLiteral("sent-on"),
         title(QT_TRANSLATE_NOOP("Pages", "Proxy")),
         IconName::Proxy,
         [&state](PageContext context) { return new ProxyPage(std::move(context), state); },
         {Role::Clerk, Role::Handler, Role::Supervisor}},
        {QStringLiteral("rekey"),
         title(QT_TRANSLATE_NOOP("Pages", "Re-key")),
         IconName::Edit,
         [&state](PageContext context) { return new RekeyPage(std::move(context), state); },
         {Role::Clerk, Role::Supervisor}},
        {QStringLiteral("ratings"),
         title(QT_TRANSLATE_NOOP("Pages", "Ratings")),
         IconName::Statistics,
         [&state](PageContext context) { return new RatingsPage(std::move(context), state); },
         {Role::Clerk, Role::IssuingClerk, Role::Supervisor}},
        {QStringLiteral("catalogue"), title(QT_TRANSLATE_NOOP("Pages", "Items")), IconName::Catalogue,
         [&state](PageContext context) { return new CataloguePage(std::move(context), state); }, butAgents},
        {QStringLiteral("district"), title(QT_TRANSLATE_NOOP("Pages", "District")), IconName::Organisation,
         [&state](PageContext context) { return new SyncPage(std::move(context), state); }, butAgents},
        {QStringLiteral("settings"), title(QT_TRANSLATE_NOOP("Pages", "Settings")), IconName::Settings,
         [&state](PageContext context) { return new SettingsPage(std::move(context), state); }},
    };
    set.makeCase = [&state](PageContext context, const QUuid &caseId) {
        auto *page = new CaseDetailPage(std::move(context), state);
        page->showCase(caseId);
        return page;
    };
    set.startIntake = [](Page &page, const QString &itemId, const QUuid &consultation) {
        if (auto *intake = qobject_cast<IntakePage *>(&page))
            intake->startItem(itemId, consultation);
    };
    set.takeUpDraft = [](Page &page, const QString &draftId) {
        if (auto *intake = qobject_cast<IntakePage *>(&page))
            intake->takeUpDraft(draftId);
    };
    set.openers = {
        {QStringLiteral("ycbundle"), QStringLiteral("district"),
         [](Page &page, const QString &fileName) {
             if (auto *district = qobject_cast<SyncPage *>(&page))
                 district->importBundle(fileName);
         }},
        {QString(), QStringLiteral("catalogue"),
         [](Page &page, const QString &fileName) {
             if (auto *catalogue = qobject_cast<CataloguePage *>(&page))
                 catalogue->importFile(fileName);
         }},
    };
    return set;
}

} // namespace yichuang
