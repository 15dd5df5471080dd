// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reasontable.h"

#include <QtGlobal>

namespace yichuang {

// clang-format off
static constexpr ReasonWords readerTable[] = {
    {"reader.card-unreadable",
     QT_TRANSLATE_NOOP("ErrorText", "The card could not be read."),
     QT_TRANSLATE_NOOP("ErrorText", "Take it out of its cover, lay it flat on the reader and leave it there. If that does not help, type what it says.")},
    {"reader.card-not-recognised",
     QT_TRANSLATE_NOOP("ErrorText", "Card and reader did not recognise each other."),
     QT_TRANSLATE_NOOP("ErrorText", "Lift the card and put it down again. If it stays so, look at the card itself with care and type what it says.")},
    {"reader.card-unknown",
     QT_TRANSLATE_NOOP("ErrorText", "This is no identity card that the program can read."),
     QT_TRANSLATE_NOOP("ErrorText", "Resident ID cards, residence permits for HK, Macao and Taiwan residents and foreigner permanent residence cards can be read. Type what this one says.")},
    {"reader.record-length",
     QT_TRANSLATE_NOOP("ErrorText", "What the reader handed over is not whole."),
     QT_TRANSLATE_NOOP("ErrorText", "Lift the card and put it down again.")},
    {"reader.line",
     QT_TRANSLATE_NOOP("ErrorText", "The card reader does not understand what arrives there."),
     QT_TRANSLATE_NOOP("ErrorText", "Look at its cable, and at the speed under Settings, Card reader. Until then type what the card says.")},
    {"reader.broken",
     QT_TRANSLATE_NOOP("ErrorText", "The card reader says that it is out of order."),
     QT_TRANSLATE_NOOP("ErrorText", "Pull it out and plug it in again. If it says so once more, have it repaired; until then type what the card says.")},
    {"reader.not-authorised",
     QT_TRANSLATE_NOOP("ErrorText", "The security module of the card reader is not authorised."),
     QT_TRANSLATE_NOOP("ErrorText", "Its supplier has to look at it. Until then type what the card says.")},
    {"reader.status-unknown",
     QT_TRANSLATE_NOOP("ErrorText", "The card reader answered with something unknown."),
     QT_TRANSLATE_NOOP("ErrorText", "Lift the card and put it down again. If it stays so, pull the reader out and plug it in again.")},
    {"reader.silent",
     QT_TRANSLATE_NOOP("ErrorText", "The card reader does not answer."),
     QT_TRANSLATE_NOOP("ErrorText", "See that it is switched on, and that port and speed under Settings, Card reader, are its own. Until then type what the card says.")},
    {"reader.garbled",
     QT_TRANSLATE_NOOP("ErrorText", "What comes from the card reader makes no sense."),
     QT_TRANSLATE_NOOP("ErrorText", "It runs at another speed than is set under Settings, Card reader, or another device is plugged in there.")},
    {"reader.unplugged",
     QT_TRANSLATE_NOOP("ErrorText", "The card reader was pulled out."),
     QT_TRANSLATE_NOOP("ErrorText", "Plug it in again. Nothing of a card that was only half read was filled in.")},
    {"reader.port-missing",
     QT_TRANSLATE_NOOP("ErrorText", "There is no card reader at its port."),
     QT_TRANSLATE_NOOP("ErrorText", "Plug it in. If it is plugged in, choose its port anew under Settings, Card reader.")},
    {"reader.port-forbidden",
     QT_TRANSLATE_NOOP("ErrorText", "This account of the computer may not use the card reader's port."),
     QT_TRANSLATE_NOOP("ErrorText", "Have the administrator of the computer permit it; on Linux the account joins the group dialout.")},
    {"reader.port-busy",
     QT_TRANSLATE_NOOP("ErrorText", "Another program is using the card reader."),
     QT_TRANSLATE_NOOP("ErrorText", "Close the other program, then try again.")},
    {"reader.port-failed",
     QT_TRANSLATE_NOOP("ErrorText", "The card reader's port cannot be opened."),
     QT_TRANSLATE_NOOP("ErrorText", "Pull the reader out and plug it in again. If that does not help, choose its port anew under Settings, Card reader.")},
    {"reader.no-port",
     QT_TRANSLATE_NOOP("ErrorText", "It is not said where the card reader is plugged in."),
     QT_TRANSLATE_NOOP("ErrorText", "Choose its port under Settings, Card reader.")},
};
// clang-format on

std::span<const ReasonWords> readerReasons()
{
    return readerTable;
}

} // namespace yichuang
