// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/systemlock.h"

namespace yichuang {

class SystemLock::Listener
{
};

SystemLock::SystemLock(QObject *parent)
    : QObject(parent)
{
}

SystemLock::~SystemLock() = default;

} // namespace yichuang
