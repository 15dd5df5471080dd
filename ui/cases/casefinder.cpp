// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casefinder.h"

#include "core/cases/casenumber.h"
#include "core/desk/desk.h"
#include "core/desk/trackingaddress.h"
#include "ui/session/deskrunner.h"
#include "ui/widgets/banner.h"

namespace yichuang {

CaseFinder::CaseFinder(DeskRunner &runner, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_runner(runner)
    , m_banner(banner)
{
    connect(&m_banner, &Banner::actionTriggered, this, [this] {
        m_banner.clear();
        findNumber(m_offered);
    });
}

bool CaseFinder::find(const QString &text)
{
    if (text.startsWith(QStringLiteral("YC1."), Qt::CaseInsensitive)) {
        findPaper(text);
        return true;
    }
    // The other code on a slip, meant for the citizen's telephone: as good as its number.
    if (const QString tracked = trackedCaseNumber(text); !tracked.isEmpty()) {
        findNumber(tracked);
        return true;
    }
    if (!parseCaseNumber(text))
        return false;
    findNumber(text);
    return true;
}

void CaseFinder::findPaper(const QString &qrText)
{
    m_runner.onDesk([qrText](Desk &desk) { return desk.verifyPaper(qrText); })
        .then(this, [this](const Result<Desk::PaperCheck> &check) {
            if (!check) {
                m_banner.showError(check.error());
                return;
            }
            m_offered = check->caseNumber;
            if (!check->genuine)
                m_banner.showMessage(BannerKind::Error, tr("This paper is not genuine: its signature does not verify."),
                                     tr("Do not rely on it. Look the case up and compare."),
                                     check->known ? tr("Open the case all the same") : QString());
            else if (!check->known)
                m_banner.showMessage(BannerKind::Warning,
                                     tr("The paper is genuine, but its case is not on this workstation."),
                                     tr("It was taken in elsewhere: case %1.").arg(check->caseNumber));
            else if (!check->current)
                m_banner.showMessage(BannerKind::Warning, tr("The paper is genuine, but a newer one has replaced it."),
                                     tr("Go by the newest paper of the case."), tr("Open the case"));
            else
                findNumber(check->caseNumber);
        });
}

void CaseFinder::findNumber(const QString &number)
{
    m_runner.onDesk([number](Desk &desk) { return desk.caseByNumber(number); })
        .then(this, [this](const Result<QUuid> &caseId) {
            if (caseId) {
                Q_EMIT found(*caseId);
            } else if (caseId.error().code == ErrorCode::NotFound) {
                m_banner.showMessage(
                    BannerKind::Warning, tr("No case has this number on this workstation."),
                    tr("The number itself is well formed. The case may have been taken in elsewhere."));
                Q_EMIT notHere();
            } else {
                m_banner.showError(caseId.error());
            }
        });
}

} // namespace yichuang
