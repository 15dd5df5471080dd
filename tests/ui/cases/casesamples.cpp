// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"

namespace yichuang {

namespace {

IntakeDraft incomplete(DeskFixture &fixture, const QStringList &missing)
{
    IntakeDraft draft = fixture.completeDraft(QString::fromUtf16(promisedItem));
    for (CaseMaterial &material : draft.materials) {
        if (!missing.contains(material.id))
            continue;
        material.state = MaterialState::Missing;
        material.originals = 0;
        material.copies = 0;
    }
    return draft;
}

} // namespace

QUuid takeIn(DeskFixture &fixture, const IntakeDraft &draft, OutcomeChoice choice)
{
    const Result<TakenIn> taken = fixture.desk->takeIn(draft, choice);
    if (!taken)
        qFatal("not taken in: %s %s", qPrintable(taken.error().reason), qPrintable(taken.error().detail));
    return taken->state.caseId;
}

QUuid acceptedCase(DeskFixture &fixture)
{
    OutcomeChoice choice;
    choice.outcome = Outcome::Accept;
    return takeIn(fixture, fixture.completeDraft(QString::fromUtf16(promisedItem)), choice);
}

QUuid receivedCase(DeskFixture &fixture, const QStringList &missing)
{
    return takeIn(fixture, incomplete(fixture, missing), {});
}

QUuid correctionCase(DeskFixture &fixture, const QStringList &missing)
{
    OutcomeChoice choice;
    choice.outcome = Outcome::RequestCorrection;
    return takeIn(fixture, incomplete(fixture, missing), choice);
}

QUuid tolerantCase(DeskFixture &fixture)
{
    OutcomeChoice choice;
    choice.outcome = Outcome::AcceptTolerant;
    choice.promiseSigned = true;
    return takeIn(fixture, incomplete(fixture, {QStringLiteral("bankcard")}), choice);
}

QUuid instantCase(DeskFixture &fixture)
{
    OutcomeChoice choice;
    choice.outcome = Outcome::Accept;
    for (const ServiceItem &item : fixture.desk->reference().catalogue->items()) {
        if (item.isInstant() && item.applicantKinds.first() == ApplicantKind::NaturalPerson)
            return takeIn(fixture, fixture.completeDraft(item.id), choice);
    }
    qFatal("the sample catalogue has no instant item");
}

CaseFile fileOf(DeskFixture &fixture, const QUuid &caseId)
{
    const Result<CaseFile> file = fixture.desk->caseFile(caseId);
    if (!file)
        qFatal("case file: %s", qPrintable(file.error().reason));
    return *file;
}

} // namespace yichuang
