// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/casestage.h"

namespace yichuang {

namespace {

/** Everything that is fixed about a stage, in one line. */
struct StageLine
{
    CaseStage stage;
    const char *name;
    const char16_t *chinese;
    int exportCode;
    bool final;
};

constexpr std::array<StageLine, allCaseStages.size()> stageLines{{
    {CaseStage::Received, "received", u"已收件", 26, false},
    {CaseStage::Waiting, "waiting", u"待前序办结", 24, false},
    {CaseStage::AwaitingCorrection, "awaiting-correction", u"待补正", 28, false},
    {CaseStage::Accepted, "accepted", u"已受理", 30, false},
    {CaseStage::AcceptedTolerant, "accepted-tolerant", u"容缺受理", 30, false},
    {CaseStage::InParts, "in-parts", u"联办中", 30, false},
    {CaseStage::Approved, "approved", u"审批通过", 50, false},
    {CaseStage::Refused, "refused", u"审批不通过", 40, false},
    {CaseStage::AwaitingCollection, "awaiting-collection", u"待领取", 50, false},
    {CaseStage::Done, "done", u"办结", 90, true},
    {CaseStage::Declined, "declined", u"不予受理", 97, true},
    {CaseStage::Withdrawn, "withdrawn", u"撤回申请", 98, true},
    {CaseStage::Revoked, "revoked", u"撤销受理", 99, true},
}};

const StageLine &lineOf(CaseStage stage)
{
    for (const StageLine &line : stageLines) {
        if (line.stage == stage)
            return line;
    }
    Q_UNREACHABLE();
}

} // namespace

QString caseStageName(CaseStage stage)
{
    return QString::fromLatin1(lineOf(stage).name);
}

std::optional<CaseStage> caseStageFromName(QStringView name)
{
    for (const StageLine &line : stageLines) {
        if (name == QLatin1StringView(line.name))
            return line.stage;
    }
    return std::nullopt;
}

QString caseStageChinese(CaseStage stage)
{
    return QString::fromUtf16(lineOf(stage).chinese);
}

int caseStageExportCode(CaseStage stage)
{
    return lineOf(stage).exportCode;
}

bool isFinal(CaseStage stage)
{
    return lineOf(stage).final;
}

} // namespace yichuang
