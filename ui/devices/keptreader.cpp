// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/devices/keptreader.h"

#include "core/store/settingskeys.h"

#include <algorithm>

namespace yichuang {
namespace {

const QString yes = QStringLiteral("1");

QString flag(bool on)
{
    return on ? yes : QStringLiteral("0");
}

} // namespace

ReaderSettings keptReaderSettings(Settings &kept)
{
    const auto value = [&kept](const QString &key) { return kept.value(key).value_or(QString()); };
    ReaderSettings settings;
    settings.isOn = value(settingskeys::reader) == yes;
    settings.port = value(settingskeys::readerPort);
    settings.isContinuous = value(settingskeys::readerContinuous) == yes;
    const int speed = value(settingskeys::readerSpeed).toInt();
    if (std::ranges::find(serialSpeeds, speed) != std::end(serialSpeeds))
        settings.speed = speed;
    return settings;
}

Result<> keepReaderSettings(Settings &kept, const ReaderSettings &settings)
{
    const std::pair<QString, QString> values[] = {{settingskeys::reader, flag(settings.isOn)},
                                                  {settingskeys::readerPort, settings.port},
                                                  {settingskeys::readerSpeed, QString::number(settings.speed)},
                                                  {settingskeys::readerContinuous, flag(settings.isContinuous)}};
    for (const auto &[key, value] : values)
        if (const Result<> set = kept.setValue(key, value); !set)
            return set;
    return {};
}

} // namespace yichuang
