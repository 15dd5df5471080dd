// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/devices/samstatus.h"

#include <algorithm>
#include <array>

namespace yichuang {
namespace {

struct StatusRow
{
    std::uint8_t status;
    SamMeaning meaning;
    const char *reason; ///< of a fault; its words stand in ui/widgets/reasons_reader.cpp
};

constexpr std::array statusTable{
    StatusRow{0x90, SamMeaning::Done, ""},
    StatusRow{0x9F, SamMeaning::Found, ""},
    StatusRow{0x80, SamMeaning::NoCard, ""},
    StatusRow{0x91, SamMeaning::Absent, ""},
    StatusRow{0x81, SamMeaning::CardFault, "reader.card-unreadable"},
    StatusRow{0x41, SamMeaning::CardFault, "reader.card-unreadable"},
    StatusRow{0x31, SamMeaning::CardFault, "reader.card-not-recognised"}, // the card refused the module
    StatusRow{0x32, SamMeaning::CardFault, "reader.card-not-recognised"}, // the module refused the card
    StatusRow{0x33, SamMeaning::CardFault, "reader.card-not-recognised"},
    StatusRow{0x40, SamMeaning::UnknownCard, "reader.card-unknown"},
    StatusRow{0x10, SamMeaning::LineFault, "reader.line"}, // wrong check
    StatusRow{0x11, SamMeaning::LineFault, "reader.line"}, // wrong length
    StatusRow{0x21, SamMeaning::LineFault, "reader.line"}, // no such command
    StatusRow{0x23, SamMeaning::LineFault, "reader.line"}, // not entitled to it
    StatusRow{0x24, SamMeaning::LineFault, "reader.line"}, // not understood
    StatusRow{0x47, SamMeaning::ReaderFault, "reader.broken"}, // its random numbers
    StatusRow{0x60, SamMeaning::ReaderFault, "reader.broken"}, // its self-test
    StatusRow{0x66, SamMeaning::ReaderFault, "reader.not-authorised"},
};

const StatusRow *rowOf(std::uint8_t status)
{
    const auto row = std::ranges::find(statusTable, status, &StatusRow::status);
    return row == statusTable.end() ? nullptr : &*row;
}

} // namespace

SamMeaning meaningOf(std::uint8_t status)
{
    const StatusRow *row = rowOf(status);
    return row ? row->meaning : SamMeaning::Unknown;
}

Error errorOf(std::uint8_t status)
{
    const StatusRow *row = rowOf(status);
    const auto detail = [status](const char *text) {
        return QString::fromLatin1(text).arg(status, 2, 16, QLatin1Char('0'));
    };
    if (!row || *row->reason == '\0') // what is no fault is one as the answer to another question
        return {ErrorCode::IoFailed, QStringLiteral("reader.status-unknown"), detail("unknown reader status 0x%1")};
    return {ErrorCode::IoFailed, QString::fromLatin1(row->reason), detail("reader status 0x%1")};
}

} // namespace yichuang
