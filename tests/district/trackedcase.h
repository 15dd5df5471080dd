// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/cases/bodies.h"
#include "core/vault/plaincode.h"
#include "tests/district/testdevice.h"

#include <QByteArray>

namespace yichuang {

/** What a citizen's paper says of a case. */
struct TrackedCase
{
    QByteArray number;
    QByteArray code;

    [[nodiscard]] QByteArray path() const { return "/t/" + number + "?k=" + code; }
};

/** A case at the district that waits for a material, with what the clerk typed about it. */
inline TrackedCase correctedCase(TestDevice &device, int sequence, const QString &requirement)
{
    const qint64 behind = qint64(device.chain().size());
    const QUuid caseId = device.openCase(sequence);
    const Event opened = device.chain().back();
    const CorrectionRequestedBody correction{
        {{QStringLiteral("A"), QStringLiteral("房屋证明"), CorrectionProblem::Missing, requirement}},
        QDate::currentDate().addDays(20),
        {},
        {}};
    device.write(caseId, EventType::CorrectionRequested, correction.toJson());
    device.sealCommit();
    for (const EventVerdict &verdict : device.mustPush(behind).verdicts) {
        if (verdict.verdict.kind != VerdictKind::Applied)
            qFatal("%s", qPrintable(verdict.verdict.reason));
    }
    const QString number = jsonObject(opened.body)->value(u"number").toString();
    return {number.toLatin1(), trackCode(opened.salt).toLatin1()};
}

} // namespace yichuang
