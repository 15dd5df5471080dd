// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/desk/deskfixture.h"

#include <functional>

namespace yichuang {

/** An item of the sample catalogue with deferrable and required materials: 最低生活保障审核确认. */
inline constexpr const char16_t *promisedItem = u"YZ-MZ01";

enum class SampleItems { Few, All };

/** The desk's fixture with promisedItem and instant items, or the whole sample catalogue, as its version 2. */
class SampleDesk final : public DeskFixture
{
public:
    explicit SampleDesk(QDate today = QDate(2026, 3, 2), SampleItems items = SampleItems::Few);
};

/** Takes a case in and gives its id; ends the test program if it is refused. */
[[nodiscard]] QUuid takeIn(DeskFixture &fixture, const IntakeDraft &draft, OutcomeChoice choice);

/** Complete and accepted. */
[[nodiscard]] QUuid acceptedCase(DeskFixture &fixture);
/** Received only, with the required materials @p missing not there. */
[[nodiscard]] QUuid receivedCase(DeskFixture &fixture, const QStringList &missing = {QStringLiteral("form")});
/** Received, with a correction asked for the same day. */
[[nodiscard]] QUuid correctionCase(DeskFixture &fixture, const QStringList &missing = {QStringLiteral("form")});
/** Accepted although a deferrable material is promised for later. */
[[nodiscard]] QUuid tolerantCase(DeskFixture &fixture);
/** An accepted instant case 即办件, not decided yet. */
[[nodiscard]] QUuid instantCase(DeskFixture &fixture);
/** Approves the case as its handler, who stays at the desk. */
void approve(DeskFixture &fixture, const QUuid &caseId);
/** The result of an approved case comes to the issuing window and lies there @p keptAt. */
void bringResult(DeskFixture &fixture, const QUuid &caseId, const QString &keptAt = {});
/** Accepted, approved, its result lying at the issuing window; the handler stays at the desk. */
[[nodiscard]] QUuid waitingCase(DeskFixture &fixture, const QString &keptAt = {});

/**
 * Lists @p number made-up cases, each as @p furnish leaves it. They stand in the lists alone and have no events, so
 * that hundreds take no time; they cannot be opened.
 */
void fillLists(DeskFixture &fixture, int number, const std::function<void(CaseState &state)> &furnish);

[[nodiscard]] CaseFile fileOf(DeskFixture &fixture, const QUuid &caseId);

} // namespace yichuang
