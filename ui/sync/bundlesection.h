// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle.h"
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

    SyncRunner &m_sync;
    const Clock &m_clock;
    QPushButton *m_export;
    QPushButton *m_import;
    bool m_mayImport = true;
};

} // namespace yichuang
