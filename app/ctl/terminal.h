// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace yichuang {

/**
 * While it lives, what the program writes reaches the terminal, or the file or program in its place, as the UTF-8 it
 * is, byte by byte. Afterwards the terminal is as it was.
 */
class TerminalText final
{
public:
    TerminalText();
    ~TerminalText();
    Q_DISABLE_COPY_MOVE(TerminalText)

private:
    unsigned m_before = 0; ///< the terminal's own encoding, where it has one
};

} // namespace yichuang
