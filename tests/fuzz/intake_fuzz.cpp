// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/base/strictjson.h"
#include "core/desk/intakeplan.h"
#include "core/reference/catalogueimport.h"
#include "tests/fuzz/expect.h"

#include <QFile>

using namespace yichuang;

namespace {

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/") + QString::fromLatin1(name));
    expect(file.open(QIODevice::ReadOnly), name);
    return file.readAll();
}

struct Window
{
    Catalogue catalogue{*readCatalogue(resource("catalogue-yinzhou-sample.json"))};
    WorkCalendar calendar{*readWorkCalendar(resource("calendar.json"))};
    ProvinceProfiles profiles{*readProvinceProfiles(resource("province-profiles.json"))};
};

void plan(const IntakeDraft &draft, const OutcomeChoice &choice)
{
    static const Window window;
    PlanRules rules;
    rules.catalogue = &window.catalogue;
    rules.calendar = &window.calendar;
    rules.profile = &window.profiles.forDivision(u"330212110");
    rules.today = QDate(2026, 3, 2);
    const Result<IntakePlan> planned = planIntake(draft, choice, rules);
    if (!planned) {
        expect(!planned.error().reason.isEmpty(), "a refusal says why");
        return;
    }
    for (const PlannedEvent &event : planned->events)
        expect(checkBody(event.type, event.body).has_value(), "what is planned can be recorded");
    CaseOpenedBody opened = planned->opened;
    opened.number = QStringLiteral("330212110-20260302-A7-K3QM-0042-Q");
    expect(CaseOpenedBody::fromJson(opened.toJson()).has_value(), "what is opened can be read again");
}

} // namespace

/** An application as the shell tool and the drafts read it. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const StrictJson json =
        readStrictJson(QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)));
    if (!json.isClean() || !json.value.isObject())
        return 0;
    if (const Result<OutcomeChoice> choice = OutcomeChoice::fromJson(json.value.toObject())) {
        const Result<OutcomeChoice> again = OutcomeChoice::fromJson(choice->toJson());
        expect(again && again->toJson() == choice->toJson(), "a choice written and read again is the same");
    }
    const Result<IntakeDraft> draft = IntakeDraft::fromJson(json.value.toObject());
    if (!draft)
        return 0;
    const Result<IntakeDraft> again = IntakeDraft::fromJson(draft->toJson());
    expect(again && again->toJson() == draft->toJson(), "a draft written and read again is the same");
    plan(*draft, draft->choice);
    return 0;
}
