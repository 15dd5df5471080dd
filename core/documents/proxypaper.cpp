// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/proxypaper.h"

#include "core/documents/papercommon.h"

#include <QJsonArray>

#include <algorithm>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** ☑ and ☐ before each of a list, as on a form filled by hand. */
template <typename E, typename Chosen, typename Words>
QString ticked(const E &all, const Chosen &chosen, const Words &words)
{
    QStringList texts;
    for (const auto one : all) {
        const bool is = std::find(chosen.begin(), chosen.end(), one) != chosen.end();
        texts.append((is ? u"☑ "_s : u"☐ "_s) + words(one));
    }
    return texts.join(u"　"_s);
}

QString withoutFullStop(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u'。'))
        text.chop(1);
    return text;
}

void addAgent(QJsonObject &facts, const CommissionedBody &commission)
{
    facts[u"proxyName"_s] = commission.agentName;
    facts[u"proxyCard"_s] = commission.agentCard;
    facts[u"station"_s] = commission.station;
    facts[u"matters"_s] = withoutFullStop(commission.matters);
}

void addAgreement(QJsonObject &facts, const CaseState &state)
{
    const CommissionedBody &commission = state.proxy->commission;
    addAgent(facts, commission);
    facts[u"applicantFullNumber"_s] = state.intake.applicant.documentNumber;
    facts[u"applicantFullPhone"_s] = state.intake.applicant.phone;
    facts[u"applicantAddress"_s] = state.intake.applicant.address;
    facts[u"rights"_s] = ticked(allProxyRights, commission.rights, proxyRightChinese);
    facts[u"marks"_s] = ticked(allServiceMarks, commission.marks, serviceMarkChinese);
    facts[u"validUntil"_s] = paperDate(commission.validUntil);
}

/** Blank while it is open: the sheet may be taken along and filled in by hand. */
QString outcomeText(const CaseState &state)
{
    if (!state.decision)
        return hasOutcome(state) ? caseStageChinese(state.stage) : QString();
    if (state.decision->outcome == DecisionOutcome::Refuse)
        return u"不予办理"_s;
    const QString &name = state.decision->resultName;
    const QString what = name.isEmpty() ? state.intake.item.result.name : name;
    return u"准予办理"_s
        + (what.isEmpty() ? QString() : u"："_s + what + u' ' + state.decision->resultNumber).trimmed();
}

/** The ledger of the case: what happened on which day. Blank days are written in by hand. */
void addReport(QJsonObject &facts, const CaseState &state)
{
    const ProxyCare &care = *state.proxy;
    addAgent(facts, care.commission);
    facts[u"commissionedDate"_s] = paperDate(care.signature ? care.signature->signedOn : care.drawnUpAt.date());
    facts[u"forwardedDate"_s] = state.forwarding ? paperDate(state.forwarding->at.date()) : u"—"_s;
    facts[u"forwardedTo"_s] = state.forwarding ? state.forwarding->body.toName : u"—"_s;
    facts[u"acceptedDate"_s] = state.acceptance ? paperDate(state.acceptance->acceptedOn) : u"—"_s;
    if (state.decision)
        facts[u"decidedDate"_s] = paperDate(state.decision->decidedOn);
    else
        facts[u"decidedDate"_s] = hasOutcome(state) ? u"—"_s : QString();
    facts[u"outcome"_s] = outcomeText(state);
    const std::optional<ProxyReportedBody> &report = care.lastReport;
    const bool told = report && care.outcomeReported;
    facts[u"told"_s] = told ? withoutFullStop(report->text) : QString();
    facts[u"reportManner"_s] = told ? reportMannerChinese(report->manner) : QString();
    facts[u"marks"_s] = ticked(allServiceMarks, care.marks, serviceMarkChinese);
}

void addReturn(QJsonObject &facts, const CaseState &state)
{
    const ForwardReturnedBody &returned = *state.forwarding->returned;
    QStringList names;
    for (const QString &id : returned.materials) {
        if (const CaseMaterial *line = state.material(id))
            names.append(line->name);
    }
    facts[u"unit"_s] = state.forwarding->body.toName;
    facts[u"forwardedDate"_s] = paperDate(state.forwarding->at.date());
    facts[u"reasons"_s] = withoutFullStop(returned.reasons);
    facts[u"wanted"_s] = numberedTexts(names, u"name"_s);
}

QString noCommission(const CaseState &state)
{
    return state.proxy ? QString() : u"paper.no-commission"_s;
}

QString notReturned(const CaseState &state)
{
    return state.forwarding && state.forwarding->returned ? QString() : u"paper.not-returned"_s;
}

struct ProxyPaper
{
    PaperKind kind;
    QString (*obstacle)(const CaseState &);
    void (*add)(QJsonObject &, const CaseState &);
    FactNames names;
};

const ProxyPaper *proxyPaper(PaperKind kind)
{
    static const std::vector<ProxyPaper> papers{
        {PaperKind::ProxyAgreement,
         noCommission,
         addAgreement,
         {u"proxyName", u"proxyCard", u"station", u"matters", u"applicantFullNumber", u"applicantFullPhone",
          u"applicantAddress", u"rights", u"marks", u"validUntil"}},
        {PaperKind::ProxyReport,
         noCommission,
         addReport,
         {u"proxyName", u"proxyCard", u"station", u"matters", u"commissionedDate", u"forwardedDate", u"forwardedTo",
          u"acceptedDate", u"decidedDate", u"outcome", u"told", u"reportManner", u"marks"}},
        {PaperKind::ForwardReturn,
         notReturned,
         addReturn,
         {u"unit", u"forwardedDate", u"reasons", u"wanted", u"wanted.index", u"wanted.name"}},
    };
    const auto found = std::ranges::find(papers, kind, &ProxyPaper::kind);
    return found == papers.end() ? nullptr : &*found;
}

} // namespace

QString proxyObstacle(PaperKind kind, const CaseState &state)
{
    const ProxyPaper *paper = proxyPaper(kind);
    return paper ? paper->obstacle(state) : QString();
}

void addProxy(PaperKind kind, QJsonObject &facts, const CaseState &state)
{
    if (const ProxyPaper *paper = proxyPaper(kind))
        paper->add(facts, state);
}

FactNames proxyFactNames(PaperKind kind)
{
    const ProxyPaper *paper = proxyPaper(kind);
    return paper ? paper->names : FactNames{};
}

} // namespace yichuang
