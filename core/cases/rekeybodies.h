// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace yichuang {

/** RekeyOwed 先受理后补录: another system was down, or is fed by hand; the case is still to be entered there. */
struct RekeyOwedBody
{
    QString system; ///< name of the other system
    QString reason; ///< e.g. that it was down

    bool operator==(const RekeyOwedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RekeyOwedBody> fromJson(const QJsonObject &json);
};

/** Rekeyed 二次录入: the case has been entered in another system. */
struct RekeyedBody
{
    QString system;
    QString screen; ///< id of the district's screen it was entered by; may be empty
    QString foreignNumber; ///< number the other system gave; may be empty

    bool operator==(const RekeyedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<RekeyedBody> fromJson(const QJsonObject &json);
};

/** How a case stands with one other system. */
struct RekeyState
{
    QString system;
    QDateTime owedSince; ///< invalid: nobody said that it was owed
    QString reason;
    std::optional<RekeyedBody> done;
    QDateTime doneAt;

    bool operator==(const RekeyState &) const = default;
    [[nodiscard]] bool isOpen() const { return !done; }
};

} // namespace yichuang
