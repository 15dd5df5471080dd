// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/deskgate.h"

#include "core/store/profile.h"

namespace yichuang {

void DirectGate::run(const std::function<void(Profile *)> &job)
{
    job(m_profile.isUnlocked() ? &m_profile : nullptr);
}

} // namespace yichuang
