// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

namespace yichuang {

/** Which program this is, under which licence, and what it runs on. */
class AboutSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit AboutSection(const PageContext &context, QWidget *parent = nullptr);
    void refresh() override { }
};

} // namespace yichuang
