// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle.h"
#include "core/sync/syncstatus.h"
#include "ui/widgets/banner.h"

#include <QWidget>

class QPushButton;

namespace yichuang {

class Clock;
class SyncRunner;

/**
 * Carrying on a stick U盘: what waits goes into a sealed file, and such a file of another computer comes in. Both run
 * beside the desk, with progress, and can be stopped.
 */
class BundleSection final : public QWidget
{
    Q_OBJECT

public:
    BundleSection(SyncRunner &sync, const Clock &clock, QWidget *parent = nullptr);

    /** Which of both this person may do. */
    void setAllowed(bool mayExport, bool mayImport);
    /** What came on sticks and waits; offers to enrol a computer that the district does not know. */
    void setStatus(const SyncStatus &status);
    /** Asks for the code of the bundle @p fileName and takes it in; also what opening a .ycbundle does. */
    void importFile(const QString &fileName);
    /** Writes what waits into @p fileName and shows the code. */
    void exportTo(const QString &fileName);

Q_SIGNALS:
    /** Something to read for whoever pressed. */
    void told(yichuang::BannerKind kind, const QString &what, const QString &next);
    void failed(const yichuang::Error &error);

private:
    void askWhereTo();
    void askWhichFile();
    void take(const QString &fileName, const QString &code);
    void tellTaken(const BundleTaken &taken);
    /** Asks the district which of @p devices it does not know, and for the code of the first of them. */
    void introduce(const QStringList &devices, const QString &unit);
    void enrolAuthor(const QString &device, const QString &unit, const QString &code);

    SyncRunner &m_sync;
    const Clock &m_clock;
    QPushButton *m_export;
    QPushButton *m_import;
    QPushButton *m_enrol;
    bool m_mayImport = true;
    std::vector<CarriedWaiting> m_carried;
};

} // namespace yichuang
