// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/deskfixture.h"

#include "core/desk/exampledraft.h"
#include "core/store/eventlog.h"
#include "tests/core/store/must.h"

namespace yichuang {

const ServiceItem &DeskFixture::item(const QString &itemId) const
{
    const ServiceItem *found = desk->reference().catalogue->find(itemId);
    if (!found)
        qFatal("no item %s", qPrintable(itemId));
    return *found;
}

IntakeDraft DeskFixture::completeDraft(const QString &itemId) const
{
    const ServiceItem &wanted = item(itemId);
    Applicant applicant = exampleApplicant(wanted.applicantKinds.first());
    if (applicant.kind == ApplicantKind::NaturalPerson) {
        applicant.name = QStringLiteral("测试甲");
        applicant.documentNumber = QStringLiteral("330212190203120014");
        applicant.sex = Sex::Male;
        applicant.birth = QDate(1902, 3, 12);
    } else {
        applicant.name = QStringLiteral("鄞州测试有限公司");
        applicant.documentNumber = QStringLiteral("11330212002999997F");
        applicant.legalRepresentative = QStringLiteral("测试乙");
    }
    applicant.phone = QStringLiteral("13800000000");
    applicant.address = QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号");
    return exampleDraft(wanted, applicant, clock.today());
}

IntakeDraft DeskFixture::draftLacking(const QString &itemId, Necessity necessity) const
{
    IntakeDraft draft = completeDraft(itemId);
    for (CaseMaterial &material : draft.materials) {
        if (material.necessity != necessity)
            continue;
        material.state = MaterialState::Missing;
        material.originals = 0;
        material.copies = 0;
        return draft;
    }
    qFatal("%s has no such material", qPrintable(itemId));
}

TakenIn DeskFixture::take(const IntakeDraft &draft, Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    choice.promiseSigned = outcome == Outcome::AcceptTolerant || outcome == Outcome::AcceptCommitment;
    return must(desk->takeIn(draft, choice));
}

qint64 DeskFixture::eventCount()
{
    return must(profile->events().count());
}

QStringList DeskFixture::faults()
{
    return must(profile->verify()).faults;
}

} // namespace yichuang
