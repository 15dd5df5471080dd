// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casestate.h"
#include "core/cases/consultation.h"
#include "core/district/eventrows.h"

#include <QJsonObject>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

namespace yichuang {

/**
 * A case as the district sees it: its events in arrival order, the verdict on each, the state they fold to, and the
 * units that have it. All of it is a pure function of the events and their authors' units, so any process that replays
 * them comes to the same.
 *
 * Verdicts: Refused "scope" when the author's unit does not have the case or writes for another place; Refused "role"
 * when no line of the rules table gives the role this event (rules.h, roleMay()); SetAside with the fold's reason when
 * it does not apply; Applied otherwise. When an event applies that was written before ones that did not, those are
 * tried again: a carrier or a restored server brought them out of order.
 */
class ArrivedCase final
{
public:
    explicit ArrivedCase(const QUuid &caseId)
        : m_caseId(caseId)
    {
    }

    /** Takes the next event of arrival order; @p event's `arrival` and `verdict` are set here. */
    void add(ArrivedEvent event);
    /** The same for who has read its body. */
    void add(ArrivedEvent event, const Result<QJsonObject> &body);

    [[nodiscard]] const QUuid &caseId() const { return m_caseId; }
    [[nodiscard]] const std::optional<CaseState> &state() const { return m_state; }
    /** A stream of its own that is no case: what somebody asked 咨询. */
    [[nodiscard]] bool isConsultation() const { return m_consultation && !m_state; }
    [[nodiscard]] const std::vector<ArrivedEvent> &events() const { return m_events; }
    [[nodiscard]] std::vector<ArrivedEvent> &events() { return m_events; }
    /** Running hash over the events in arrival order; chainStart() before the first. */
    [[nodiscard]] const QByteArray &head() const { return m_head; }
    /** Lets go of what is needed no more of events that apply: bodies and signatures are most of a case. */
    void forgetBodies();
    /** Units that have the case, in the order they came to it. */
    [[nodiscard]] const QStringList &units() const { return m_units; }
    /** The units in whose feeds @p event belongs. */
    [[nodiscard]] QStringList feedsOf(const ArrivedEvent &event) const;

private:
    [[nodiscard]] Verdict judge(const Event &event, const QString &authorUnit, const Result<QJsonObject> &body);
    [[nodiscard]] Verdict judgeConsultation(const Event &event, const QString &authorUnit);
    void tryAgainAfter(const QDateTime &at);
    void addUnit(const QString &unit);

    QUuid m_caseId;
    std::optional<CaseState> m_state;
    std::optional<Consultation> m_consultation; ///< of a stream that is no case
    std::vector<ArrivedEvent> m_events;
    QStringList m_units;
    QByteArray m_head = chainStart();
};

} // namespace yichuang
