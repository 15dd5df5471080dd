// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/devices/cardrecord.h"
#include "core/devices/cardsession.h"
#include "core/devices/samframe.h"
#include "tests/fuzz/expect.h"

#include <algorithm>

using namespace yichuang;
using namespace std::chrono_literals;

namespace {

const QDate today(2026, 3, 2);

void checkCard(const IdentityCard &card)
{
    for (const QString *text : {&card.name, &card.latinName, &card.address, &card.newestAddress, &card.number,
                                &card.issuer, &card.permitNumber, &card.country}) {
        expect(isSafeText(*text, cardTextBytes / 2), "what a card says may be stored and shown");
        expect(!text->endsWith(u' '), "padding is trimmed");
    }
    expect(card.nation.isEmpty() || card.kind == DocumentKind::ResidentId, "only resident cards name a nation");
    const std::vector<CardDoubt> doubts = doubtsOf(card, today);
    expect(doubts.size() <= allCardDoubts.size(), "each doubt once");
    const Applicant applicant = withCard(Applicant(), card);
    expect(withCard(applicant, card) == applicant, "a card read twice changes nothing");
}

void checkDecoder(QByteArrayView bytes, qsizetype step)
{
    SamDecoder decoder;
    qsizetype answered = 0;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        decoder.append(bytes.sliced(at, std::min(step, bytes.size() - at)));
        while (const std::optional<SamReply> reply = decoder.next()) {
            answered += reply->data.size() + 11;
            if (const Result<IdentityCard> card = readCardRecord(reply->data))
                checkCard(*card);
        }
    }
    decoder.dropPartial();
    expect(answered + decoder.dropped() == bytes.size(), "every byte belongs to an answer or to none");
}

/** Whatever a device says, and whenever it falls silent: the session comes to an end or waits for a card. */
void checkSession(QByteArrayView bytes, qsizetype step)
{
    CardSession session;
    CardSession::Time now{0};
    session.begin(CardMode::Continuous, now);
    for (qsizetype at = 0; at < bytes.size() && session.isActive(); at += step) {
        session.received(bytes.sliced(at, std::min(step, bytes.size() - at)), now);
        now += 130ms;
        session.elapse(now);
        for (const CardEvent &event : session.takeEvents())
            expect((event.kind == CardEvent::Kind::Failed || event.kind == CardEvent::Kind::Troubled)
                       == !event.error.reason.isEmpty(),
                   "a failure has a reason and nothing else has");
        (void)session.takeOutput();
    }
    for (int i = 0; i < 40 && session.isActive(); ++i) {
        expect(session.wakeAt().has_value(), "an active session wants to be woken");
        now = std::max(now, *session.wakeAt());
        session.elapse(now);
    }
    expect(!session.isActive(), "a device that says nothing more ends the session");
}

} // namespace

/** What a device on a serial line sends: a card reader, something else, or somebody who wants to do harm. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const qsizetype step = data[0] == 0 ? std::max<qsizetype>(1, bytes.size()) : data[0];
    checkDecoder(bytes, step);
    checkSession(bytes, step);
    if (const Result<IdentityCard> card = readCardRecord(bytes))
        checkCard(*card);
    (void)readNewestAddress(bytes);
    return 0;
}
