// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/event.h"
#include "core/cases/proxybodies.h"

#include <QDate>
#include <QDateTime>
#include <QUuid>

#include <optional>
#include <span>
#include <vector>

namespace yichuang {

/**
 * Somebody asked something 咨询. No case: its events stand in a stream of their own, begun by ConsultationRecorded and
 * ended by ConsultationClosed, so that they are chained, sealed and sent like all others. Whoever recorded it is the
 * first asked 首问责任人 and stays responsible until it is closed.
 */
struct Consultation
{
    QUuid id; ///< of its stream
    ConsultationRecordedBody asked;
    QDateTime askedAt;
    Actor firstAsked;
    Place place;
    std::optional<ConsultationClosedBody> closed;
    QDateTime closedAt;

    bool operator==(const Consultation &) const = default;
    /** The first asked still owes an answer. */
    [[nodiscard]] bool isOpen() const { return asked.answer.isEmpty() && !closed; }
};

/** A part of the register: the newest consultations, or those before the ones that were read. */
struct ConsultationQuery
{
    std::optional<qint64> behind; ///< as the part before it said
    bool openOnly = false; ///< only those that the first asked still owes an answer
    int limit = 200; ///< 1..1000: how many are looked at; with openOnly fewer may come of it
    std::optional<QDate> from = {}; ///< asked on this day or later
};

struct ConsultationPage
{
    std::vector<Consultation> rows; ///< newest first
    std::optional<qint64> behind; ///< there are older ones: ask behind this
};

[[nodiscard]] bool isConsultationEvent(EventType type);

/**
 * The consultation after @p event; @p before is empty for the first. RefusedByRule "consultation.not-open" (nothing to
 * close) or "consultation.already"; InvalidInput for a body that cannot be read.
 */
[[nodiscard]] Result<Consultation> applyConsultation(const std::optional<Consultation> &before, const Event &event);

/** The consultation of one stream; nothing when it has none. What does not apply is left out. */
[[nodiscard]] std::optional<Consultation> foldConsultation(std::span<const Event> events);

} // namespace yichuang
