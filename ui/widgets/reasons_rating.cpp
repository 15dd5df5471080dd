// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reasontable.h"

#include <QtGlobal>

namespace yichuang {

// clang-format off
static constexpr ReasonWords ratingTable[] = {
    {"rating.no-visit",
     QT_TRANSLATE_NOOP("ErrorText", "Nothing was done for a citizen at this window that could be rated."),
     QT_TRANSLATE_NOOP("ErrorText", "Rate after something was done while he stood there.")},
    {"rating.twice",
     QT_TRANSLATE_NOOP("ErrorText", "This visit has been rated."),
     QT_TRANSLATE_NOOP("ErrorText", "One visit is rated once; a bad rating can be followed up.")},
    {"rating.tags",
     QT_TRANSLATE_NOOP("ErrorText", "A tag does not belong to the level chosen."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose among the tags of that level.")},
    {"rating.name-without-phone",
     QT_TRANSLATE_NOOP("ErrorText", "There is a name, but no number to call."),
     QT_TRANSLATE_NOOP("ErrorText", "Give a number too, or leave both out: then the rating is anonymous.")},
    {"rating.phone",
     QT_TRANSLATE_NOOP("ErrorText", "The telephone number cannot be right."),
     QT_TRANSLATE_NOOP("ErrorText", "Correct it, or leave it out: then the rating is anonymous.")},
    {"rating.other-centre",
     QT_TRANSLATE_NOOP("ErrorText", "The visit was at another centre."),
     QT_TRANSLATE_NOOP("ErrorText", "It is rated where it was.")},
    {"rating.too-late",
     QT_TRANSLATE_NOOP("ErrorText", "The time for rating this visit has passed."),
     QT_TRANSLATE_NOOP("ErrorText", "What was not rated is not counted.")},
    {"rating.not-bad",
     QT_TRANSLATE_NOOP("ErrorText", "There is no bad rating that counts."),
     QT_TRANSLATE_NOOP("ErrorText", "Nothing has to follow.")},
    {"rating.settled",
     QT_TRANSLATE_NOOP("ErrorText", "The bad rating is settled."),
     QT_TRANSLATE_NOOP("ErrorText", "The citizen may rate once more.")},
    {"rating.anonymous",
     QT_TRANSLATE_NOOP("ErrorText", "Nobody left a number."),
     QT_TRANSLATE_NOOP("ErrorText", "An anonymous rating is not called back; it may still be put right.")},
    {"rating.own-call-back",
     QT_TRANSLATE_NOOP("ErrorText", "Whoever was rated does not make the call-back."),
     QT_TRANSLATE_NOOP("ErrorText", "Ask a colleague or the supervisor to call.")},
    {"rating.call-back-date",
     QT_TRANSLATE_NOOP("ErrorText", "The day of the call cannot be right."),
     QT_TRANSLATE_NOOP("ErrorText", "It lies between the rating and today.")},
    {"rating.call-back-empty",
     QT_TRANSLATE_NOOP("ErrorText", "What was said is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Write it down; it is what the answer rests on.")},
    {"rating.appealed-twice",
     QT_TRANSLATE_NOOP("ErrorText", "The rating has been appealed against."),
     QT_TRANSLATE_NOOP("ErrorText", "One appeal is answered once.")},
    {"rating.appeal-empty",
     QT_TRANSLATE_NOOP("ErrorText", "The reason of the appeal is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Say what shows that the rating was a mistake or malicious.")},
    {"rating.no-appeal",
     QT_TRANSLATE_NOOP("ErrorText", "No appeal waits for an answer."),
     QT_TRANSLATE_NOOP("ErrorText", "Appeal first.")},
    {"rating.own-appeal",
     QT_TRANSLATE_NOOP("ErrorText", "Whoever appealed or was rated does not decide on the appeal."),
     QT_TRANSLATE_NOOP("ErrorText", "Another supervisor decides.")},
    {"rating.answer-empty",
     QT_TRANSLATE_NOOP("ErrorText", "The reason of the decision is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Write it down; it stays in the log.")},
    {"rating.appeal-open",
     QT_TRANSLATE_NOOP("ErrorText", "An appeal waits for its answer."),
     QT_TRANSLATE_NOOP("ErrorText", "A supervisor decides on it first.")},
    {"rating.not-called-back",
     QT_TRANSLATE_NOOP("ErrorText", "The citizen has not been called back."),
     QT_TRANSLATE_NOOP("ErrorText", "Call first, then settle.")},
    {"rating.own-settlement",
     QT_TRANSLATE_NOOP("ErrorText", "Whoever was rated does not close the rating alone."),
     QT_TRANSLATE_NOOP("ErrorText", "Let a supervisor who was not rated approve it here, or let a colleague record it.")},
    {"rating.settlement-empty",
     QT_TRANSLATE_NOOP("ErrorText", "What was done is missing."),
     QT_TRANSLATE_NOOP("ErrorText", "Write down what was put right, or what was explained.")},
    {"rating.settlement-date",
     QT_TRANSLATE_NOOP("ErrorText", "The day of the settlement cannot be right."),
     QT_TRANSLATE_NOOP("ErrorText", "It lies between the rating and today.")},
    {"rating.not-settled",
     QT_TRANSLATE_NOOP("ErrorText", "The bad rating is not settled."),
     QT_TRANSLATE_NOOP("ErrorText", "The citizen rates once more after that.")},
    {"rating.again-twice",
     QT_TRANSLATE_NOOP("ErrorText", "The citizen has rated once more already."),
     QT_TRANSLATE_NOOP("ErrorText", "There is one further rating.")},
};
// clang-format on

std::span<const ReasonWords> ratingReasons()
{
    return ratingTable;
}

} // namespace yichuang
