// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/identity/applicant.h"

#include <QString>

namespace yichuang {

// What lists, screens the public can see and default exports show instead of personal data. All count code points and
// accept text of any content; nothing here shows a text unmasked unless it is empty.

/** 张三 → 张*, 欧阳小敏 → 欧**敏, a single character → *; never more than ten stars. */
[[nodiscard]] QString maskName(QStringView name);

/**
 * The name of an applicant in a list (decision 011). Persons as maskName(). The name of an organisation is public and
 * stands in full. A 个体工商户 often bears its owner's name: the ends are shown, whatever lies between is ***
 * (鄞州区张三面馆 → 鄞州***面馆), so that not even the length of the owner's name is told.
 */
[[nodiscard]] QString maskApplicantName(ApplicantKind kind, QStringView name);

/**
 * 18 characters: 6 shown, 8 hidden, 4 shown (330212********0014); 15: 6, 6, 3; 8 and more: first and last three shown;
 * fewer: last two shown if longer than four, else all hidden.
 */
[[nodiscard]] QString maskNumber(QStringView number);

/** 13812345678 → 138****5678, 0574-88123456 → 0574-****3456; other forms show at most the last four. */
[[nodiscard]] QString maskPhone(QStringView phone);

/** Keeps down to township level 镇, 乡, 街道 and hides the rest: 浙江省宁波市鄞州区姜山镇***. */
[[nodiscard]] QString maskAddress(QStringView address);

} // namespace yichuang
