// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUuid>

namespace yichuang {

class Banner;
class DeskRunner;

/**
 * Finds the case behind a number or a paper's QR code, typed or scanned, and says on a banner what is wrong with the
 * paper: forged, replaced by a newer one, of a case that is not here. The address of the case's page, which stands on a
 * slip as a code of its own, counts as the number in it.
 */
class CaseFinder final : public QObject
{
    Q_OBJECT

public:
    CaseFinder(DeskRunner &runner, Banner &banner, QObject *parent);

    /** Begins to look; false when @p text is neither a number nor a code. */
    [[nodiscard]] bool find(const QString &text);

Q_SIGNALS:
    void found(const QUuid &caseId);
    void notHere(); ///< a well-formed number of no case on this workstation

private:
    void findPaper(const QString &qrText);
    void findNumber(const QString &number);

    DeskRunner &m_runner;
    Banner &m_banner;
    QString m_offered; ///< the case the banner offers to open all the same
};

} // namespace yichuang
