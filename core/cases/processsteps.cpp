// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/processsteps.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

template <std::size_t Count> bool holdsAny(QStringView step, const std::array<const char16_t *, Count> &words)
{
    return std::any_of(words.begin(), words.end(), [step](const char16_t *word) { return step.contains(word); });
}

bool isWindowsOwn(const ProcessStep &step, qsizetype index)
{
    return index == 0 && step.days == 0;
}

/** Where the steps before the decision end. */
qsizetype decidingIndex(const QList<ProcessStep> &process)
{
    for (qsizetype i = process.size() - 1; i >= 0; --i) {
        if (isDecidingStep(process.at(i).step))
            return i;
    }
    return process.size() - 1;
}

} // namespace

bool isOnSiteStep(QStringView step)
{
    static constexpr std::array words{u"现场", u"实地", u"踏勘", u"入户", u"上门", u"到场", u"伐区", u"勘验", u"勘查"};
    return holdsAny(step, words);
}

bool areTwoOfficers(const QStringList &names)
{
    QStringList named;
    for (const QString &name : names) {
        if (const QString trimmed = name.trimmed(); !trimmed.isEmpty() && !named.contains(trimmed))
            named.append(trimmed);
    }
    return named.size() >= 2;
}

bool isDecidingStep(QStringView step)
{
    static constexpr std::array words{u"决定", u"审批", u"批准", u"确认", u"核准", u"认定", u"审定"};
    return holdsAny(step, words);
}

bool isTaken(const CaseState &state, const ProcessStep &step)
{
    return std::any_of(state.steps.begin(), state.steps.end(), [&step](const TakenStep &taken) {
        return taken.step.seq == step.seq && taken.step.step == step.step;
    });
}

QList<ProcessStep> stepsNotTaken(const CaseState &state)
{
    const QList<ProcessStep> &process = state.intake.item.process;
    QList<ProcessStep> open;
    for (qsizetype i = 0; i < decidingIndex(process); ++i) {
        if (!isWindowsOwn(process.at(i), i) && !isTaken(state, process.at(i)))
            open.append(process.at(i));
    }
    return open;
}

bool owesOnSiteStep(const CaseState &state)
{
    const QList<ProcessStep> &process = state.intake.item.process;
    return std::any_of(process.begin(), process.end(),
                       [&state](const ProcessStep &step) { return isOnSiteStep(step.step) && !isTaken(state, step); });
}

} // namespace yichuang
