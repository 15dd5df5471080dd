// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/promise.h"

#include "core/cases/materialsets.h"

#include <algorithm>

namespace yichuang {

namespace {

/** A material to follow has its day; one that a commitment replaces never comes. */
AcceptanceKind kindOf(const std::vector<PromisedLine> &promise)
{
    const bool follows = std::ranges::all_of(promise, [](const PromisedLine &line) { return line.dueOn.isValid(); });
    return follows ? AcceptanceKind::Tolerant : AcceptanceKind::Commitment;
}

} // namespace

std::vector<PromisedLine> promiseOf(const AcceptedBody &acceptance)
{
    std::vector<PromisedLine> promise;
    for (const CaseMaterial &material : acceptance.promised)
        promise.push_back({material.id, material.dueOn});
    for (const QString &id : acceptance.committedMaterials)
        promise.push_back({id, {}});
    std::ranges::sort(promise, {}, &PromisedLine::materialId);
    return promise;
}

const IssuedPaper *promisePrinted(const CaseState &state, AcceptanceKind kind)
{
    const auto found = std::find_if(state.papers.rbegin(), state.papers.rend(), [kind](const IssuedPaper &paper) {
        return !paper.promise.empty() && kindOf(paper.promise) == kind;
    });
    return found == state.papers.rend() ? nullptr : &*found;
}

CaseState withPromise(CaseState state, const AcceptedBody &acceptance)
{
    for (CaseMaterial &material : state.intake.materials) {
        if (const CaseMaterial *promised = findMaterial(acceptance.promised, material.id)) {
            material.state = MaterialState::Promised;
            material.dueOn = promised->dueOn;
        } else if (acceptance.committedMaterials.contains(material.id)) {
            material.state = MaterialState::Committed;
        }
    }
    return state;
}

} // namespace yichuang
