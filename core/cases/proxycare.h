// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/event.h"
#include "core/cases/proxybodies.h"

#include <QDate>
#include <QDateTime>

#include <array>
#include <optional>
#include <vector>

namespace yichuang {

struct CaseState;

/** A case sent on by a village station 代受理; open until the window accepts it, or sends it back. */
struct Forwarding
{
    ForwardedBody body;
    QDateTime at;
    std::optional<ForwardReturnedBody> returned;
    QDateTime returnedAt;

    bool operator==(const Forwarding &) const = default;
};

/** What became of a commission. */
struct ProxyCare
{
    CommissionedBody commission;
    QDateTime drawnUpAt;
    std::optional<CommissionSignedBody> signature; ///< none: drawn up, not signed yet
    std::optional<CommissionEndedBody> end;
    std::optional<ProxyProgressedBody> lastProgress;
    std::optional<ProxyReportedBody> lastReport;
    bool outcomeReported = false; ///< the principal was told how the case ended, or what was decided
    QDate handedOn; ///< the principal signed for the result; invalid: not yet
    std::vector<ServiceMark> marks; ///< of the commission and of all that followed, in their own order, each once

    bool operator==(const ProxyCare &) const = default;
    /** Signed and not ended: the agent may act under it. */
    [[nodiscard]] bool isInForce() const { return signature && !end; }
    /** In force by its signatures, but past the last day it names: to be ended, or replaced by a new one. */
    [[nodiscard]] bool hasRunOut(QDate today) const
    {
        return isInForce() && commission.validUntil.isValid() && commission.validUntil < today;
    }
};

/** Where the agent's work on a case stands. The doc line says what the agent sees and what comes next. */
enum class ProxyStep {
    Unsigned, ///< 待签订: D8 lies there to be signed
    Entrusted, ///< 已受托: the file lies at the station; it is to be forwarded
    Forwarded, ///< 已上报: waits for the window
    Returned, ///< 已退回: the window sent it back; mend and forward it again
    Underway, ///< 办理中: the window has accepted it
    ToReport, ///< 待反馈: it has ended or was decided; tell the principal
    ToHandOver, ///< 待送达: told; the result is still to be put into his hand
    Closed, ///< 已办结: told, and signed for where there was a result
    Ended, ///< 已终止: the commission was ended before
};

inline constexpr std::array allProxySteps{ProxyStep::Unsigned,   ProxyStep::Entrusted, ProxyStep::Forwarded,
                                          ProxyStep::Returned,   ProxyStep::Underway,  ProxyStep::ToReport,
                                          ProxyStep::ToHandOver, ProxyStep::Closed,    ProxyStep::Ended};

[[nodiscard]] QString proxyStepName(ProxyStep step); ///< stable: unsigned, entrusted, forwarded, ...
[[nodiscard]] std::optional<ProxyStep> proxyStepFromName(QStringView name);
[[nodiscard]] QString proxyStepChinese(ProxyStep step); ///< for papers, e.g. 待反馈

/** Nothing without a commission. */
[[nodiscard]] std::optional<ProxyStep> proxyStepOf(const CaseState &state);

/** Whether a window has still to accept or to send back what a station forwarded. */
[[nodiscard]] bool waitsForWindow(const CaseState &state);

/** Decided, or ended without a decision: there is something to tell the principal for good. */
[[nodiscard]] bool hasOutcome(const CaseState &state);

} // namespace yichuang
