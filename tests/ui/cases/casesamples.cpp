// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/cases/casesamples.h"

#include "core/base/identifiers.h"
#include "core/cases/casenumber.h"
#include "core/store/casewriter.h"
#include "core/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang {

namespace {

/** The sample catalogue as version 2; few: promisedItem and the first instant items, so that a test starts quickly. */
QByteArray catalogue(SampleItems items)
{
    QJsonObject json =
        QJsonDocument::fromJson(DeskFixture::resource(QStringLiteral("catalogue-yinzhou-sample"))).object();
    json.insert(QStringLiteral("version"), QStringLiteral("2"));
    if (items == SampleItems::Few) {
        QJsonArray kept;
        const QJsonArray all = json.value(QStringLiteral("items")).toArray();
        for (const QJsonValue &item : all) {
            const bool promised = item[QStringLiteral("id")].toString() == QString::fromUtf16(promisedItem);
            const bool instant = item[QStringLiteral("promised_days")].toInt(-1) == 0;
            if (promised || (instant && kept.size() < 4))
                kept.append(item);
        }
        json.insert(QStringLiteral("items"), kept);
        json.insert(QStringLiteral("one_thing_bundles"), QJsonArray());
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

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

SampleDesk::SampleDesk(QDate today, SampleItems items)
    : DeskFixture(today)
{
    sit(Role::Administrator);
    importBytes(catalogue(items));
    sit(Role::Clerk);
}

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

void approve(DeskFixture &fixture, const QUuid &caseId)
{
    fixture.sit(Role::Handler);
    DecidedBody decision;
    decision.decidedOn = fixture.clock.today();
    decision.resultName = QStringLiteral("通知书");
    decision.stepsSkipped = QStringLiteral("材料已足以认定");
    if (!fixture.desk->act(caseId, EventType::Decided, decision.toJson()))
        qFatal("not approved");
}

void bringResult(DeskFixture &fixture, const QUuid &caseId, const QString &keptAt)
{
    if (!fixture.desk->act(caseId, EventType::ResultArrived, ResultArrivedBody{1, keptAt, {}}.toJson()))
        qFatal("no result came");
}

QUuid waitingCase(DeskFixture &fixture, const QString &keptAt)
{
    const QUuid id = acceptedCase(fixture);
    approve(fixture, id);
    bringResult(fixture, id, keptAt);
    return id;
}

void fillLists(DeskFixture &fixture, int number, const std::function<void(CaseState &state)> &furnish)
{
    WriterContext &context = fixture.profile->writer();
    Result<Transaction> transaction = Transaction::begin(context.database);
    bool kept = transaction.has_value();
    for (int i = 1; kept && i <= number; ++i) {
        CaseState state;
        state.openedAt = state.changedAt = fixture.clock.now();
        state.caseId = makeUuidV7(state.openedAt, fixture.random);
        state.place = fixture.profile->place();
        state.intake.number = caseNumberText(
            {state.place.centre, state.openedAt.date(), QStringLiteral("B8"), QStringLiteral("K3QM"), i});
        furnish(state);
        kept = context.cases.put(state, {}).has_value();
    }
    if (!kept || !transaction->commit())
        qFatal("the lists cannot be filled");
}

CaseFile fileOf(DeskFixture &fixture, const QUuid &caseId)
{
    const Result<CaseFile> file = fixture.desk->caseFile(caseId);
    if (!file)
        qFatal("case file: %s", qPrintable(file.error().reason));
    return *file;
}

} // namespace yichuang
