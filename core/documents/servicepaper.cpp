// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/servicepaper.h"

#include "core/cases/caseinvariants.h"
#include "core/documents/papercommon.h"

#include <algorithm>
#include <array>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** What is served together; of these the first of which the case has a paper. */
const std::array<std::vector<PaperKind>, 3> &servedTogether()
{
    static const std::array<std::vector<PaperKind>, 3> groups{{
        {PaperKind::Approval, PaperKind::Completion, PaperKind::Refusal, PaperKind::Denial},
        {PaperKind::Decline, PaperKind::Revocation},
        {PaperKind::Extension, PaperKind::SpecialProcedure},
    }};
    return groups;
}

void addServed(QJsonArray &rows, const QString &name, const QString &number)
{
    rows.append(QJsonObject{{u"index"_s, rows.size() + 1}, {u"name"_s, name}, {u"number"_s, number}});
}

QJsonArray papersOf(const CaseState &state, const std::vector<PaperKind> &kinds)
{
    QJsonArray rows;
    for (const IssuedPaper &paper : state.papers) {
        const std::optional<PaperKind> kind = paperKindFromCode(paper.kind);
        if (kind && std::ranges::find(kinds, *kind) != kinds.end())
            addServed(rows, paperKindTitle(*kind), paper.paperNumber);
    }
    return rows;
}

QJsonArray servedPapers(const CaseState &state)
{
    const auto &groups = servedTogether();
    if (state.decision) {
        QJsonArray rows = papersOf(state, groups.front());
        const QString &name =
            state.decision->resultName.isEmpty() ? state.intake.item.result.name : state.decision->resultName;
        if (state.decision->outcome == DecisionOutcome::Approve && !name.isEmpty())
            addServed(rows, name, state.decision->resultNumber);
        return rows;
    }
    for (const std::vector<PaperKind> &kinds : groups) {
        if (QJsonArray rows = papersOf(state, kinds); !rows.isEmpty())
            return rows;
    }
    return {};
}

/** 代收人: who took it for the applicant, and why. */
QString onBehalfText(const ResultIssuedBody &delivery)
{
    if (delivery.onBehalf.isEmpty())
        return {};
    return delivery.receiverName + u'：' + delivery.onBehalf;
}

} // namespace

QString nothingToServe(const CaseState &state)
{
    return servedPapers(state).isEmpty() ? u"paper.nothing-to-serve"_s : QString();
}

void addService(QJsonObject &facts, const CaseState &state, const PaperContext &context)
{
    const ResultIssuedBody delivery = state.delivery.value_or(ResultIssuedBody());
    const bool fetched = state.delivery && isAtCounter(delivery.manner);
    const bool posted = delivery.manner == u"邮寄";
    facts[u"recorded"_s] = state.delivery.has_value();
    facts[u"served"_s] = servedPapers(state);
    facts[u"manner"_s] = fetched ? u"直接送达"_s : serviceMannerText(delivery);
    facts[u"tracking"_s] = delivery.trackingNumber;
    facts[u"servedAt"_s] = paperDate(delivery.issuedOn);
    facts[u"servicePlace"_s] = delivery.place.isEmpty() && fetched ? context.centreName : delivery.place;
    facts[u"addressee"_s] = posted ? delivery.receiverName : QString();
    facts[u"relation"_s] = delivery.relation;
    facts[u"onBehalf"_s] = onBehalfText(delivery);
    facts[u"witness"_s] = delivery.witness;
    facts[u"refusal"_s] = delivery.refusal;
    facts[u"officers"_s] = delivery.officers.join(u'、');
    facts[u"remark"_s] = delivery.deviation;
}

FactNames serviceFactNames()
{
    return {u"recorded", u"served",   u"served.index", u"served.name", u"served.number", u"manner",
            u"tracking", u"servedAt", u"servicePlace", u"addressee",   u"relation",      u"onBehalf",
            u"witness",  u"refusal",  u"officers",     u"remark"};
}

} // namespace yichuang
