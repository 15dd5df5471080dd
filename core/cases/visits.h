// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/cases/event.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace yichuang {

struct CaseState;

/**
 * What tells one visit from another: a day at a window. Not a running number, because two machines may learn of the
 * same visits in another order.
 */
struct VisitKey
{
    QDate on;
    QString centre;
    QString window;

    bool operator==(const VisitKey &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<VisitKey> fromJson(const QJsonObject &json);
};

/** One service at a window 一次服务: what one rating 一次一评 is about. */
struct Visit
{
    VisitKey key;
    QStringList servedBy; ///< accounts, in the order in which they served; whom the rating is about

    bool operator==(const Visit &) const = default;
};

/**
 * Whether @p event did something for somebody who stood at the window; @p after is the case with it. Members of a
 * 一件事 are opened with the matter, so that one visit is rated once, there.
 */
[[nodiscard]] bool isService(const CaseState &after, const Event &event, const QJsonObject &body);

/** Adds @p event, a service, to @p visits, which stay in the order of their days. */
void addService(std::vector<Visit> &visits, const Event &event);

/** The visit of @p key; null when there was none. */
[[nodiscard]] const Visit *findVisit(const CaseState &state, const VisitKey &key);

/** Which service of the case it was, from 1: the exchange's 服务次数; 0 when there was none of that key. */
[[nodiscard]] int serviceNumber(const CaseState &state, const VisitKey &key);

} // namespace yichuang
