// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/** The keys of the profile's settings table, in one place. */
namespace yichuang::settingskeys {

inline const QString profileId = QStringLiteral("profile.id");
inline const QString createdAt = QStringLiteral("profile.created");
inline const QString demonstration = QStringLiteral("profile.demonstration");
inline const QString centre = QStringLiteral("place.centre");
inline const QString window = QStringLiteral("place.window");
inline const QString centreName = QStringLiteral("place.centre-name");
inline const QString windowName = QStringLiteral("place.window-name");
inline const QString phone = QStringLiteral("place.phone");
inline const QString organCode = QStringLiteral("place.organ-code");
inline const QString clockConfirmed = QStringLiteral("clock.confirmed"); ///< steps back from up to this time are known
inline const QString lastBackup = QStringLiteral("backup.last");
inline const QString backupCopyFolder = QStringLiteral("backup.copy-folder"); ///< empty: backups stay in the profile
inline const QString backupCopied =
    QStringLiteral("backup.copied"); ///< name of the newest backup that was copied there
inline const QString casesStale = QStringLiteral("cases.stale"); ///< "1": build the case table again at the next log-in
inline const QString renewDevice = QStringLiteral("device.renew"); ///< "1": draw a new identity at the next log-in
inline const QString machine = QStringLiteral("device.machine"); ///< hash of the machine the profile was last used on
inline const QString recoveryKey = QStringLiteral("recovery.key"); ///< JSON of the wrapped key, base64
inline const QString printer = QStringLiteral("printer.name");
inline const QString slipPrinter = QStringLiteral("printer.slip-name");
inline const QString reader = QStringLiteral("reader.on"); ///< "1": identity cards are read
inline const QString readerPort = QStringLiteral("reader.port");
inline const QString readerSpeed = QStringLiteral("reader.speed"); ///< bits a second
inline const QString readerContinuous = QStringLiteral("reader.continuous"); ///< "1": each card that is put down
inline const QString idleMinutes = QStringLiteral("session.idle-minutes");
inline const QString syncServer = QStringLiteral("sync.server");
inline const QString syncCaFile = QStringLiteral("sync.ca-file");
inline const QString syncUnitKind = QStringLiteral("sync.unit-kind");
inline const QString syncUnitCode = QStringLiteral("sync.unit-code");
inline const QString syncUnitName = QStringLiteral("sync.unit-name");
inline const QString syncDistrictKey = QStringLiteral("sync.district-key"); ///< base64
inline const QString syncDistrictName = QStringLiteral("sync.district-name");
inline const QString syncWanted = QStringLiteral("sync.wanted"); ///< "0": somebody switched the network off
inline const QString syncGiveBack = QStringLiteral("sync.give-back"); ///< "1": the district lost its state
inline const QString syncClockOffset = QStringLiteral("sync.clock-offset"); ///< seconds the district is ahead
inline const QString syncScansAsked = QStringLiteral("sync.scans-asked"); ///< when the district was asked what it lacks
inline const QString syncScanMark = QStringLiteral("sync.scan-mark"); ///< row of the log up to which scans are listed

} // namespace yichuang::settingskeys
