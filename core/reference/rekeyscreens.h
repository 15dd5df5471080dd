// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/fault.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace yichuang {

/** One field of another system's screen, in the order of its Tab key. */
struct RekeyField
{
    QString label; ///< as the other system calls it
    QString fact; ///< one of rekeyFactNames(), or "form." and the key of a form's field; empty: `text`
    QString text; ///< the same for every case
    QString dateFormat; ///< of a day, e.g. yyyyMMdd; empty: yyyy-MM-dd
    QMap<QString, QString> values; ///< what stands for a value there, e.g. 男 -> 1; others go as they are

    bool operator==(const RekeyField &) const = default;
};

/** A screen of another system that a clerk feeds by hand 二次录入. */
struct RekeyScreen
{
    QString id; ///< unique in the document
    QString system; ///< name of the other system
    QString name; ///< of the screen
    QStringList items; ///< ids of the items it is for; empty: every item
    QList<RekeyField> fields;

    bool operator==(const RekeyScreen &) const = default;
    [[nodiscard]] bool isFor(const QString &itemId) const { return items.isEmpty() || items.contains(itemId); }
};

/** The screens of one district. A plain value. */
struct RekeyScreens
{
    bool sample = false;
    QList<RekeyScreen> screens;

    bool operator==(const RekeyScreens &) const = default;
    [[nodiscard]] QStringList systems() const; ///< each once, in the order of the document
    [[nodiscard]] QList<RekeyScreen> forItem(const QString &itemId) const;
};

/** The facts of a case that a screen may ask for, without the form's fields. */
[[nodiscard]] const QStringList &rekeyFactNames();

/**
 * Reads and checks a document of screens: `rekey_screens` with id, system, name, items and fields; no other members.
 * Lists all faults: a fact that does not exist (E020), an id used twice (E010), a field with both or neither of fact
 * and text (E020), more than 200 screens or fields (E020).
 */
[[nodiscard]] tl::expected<RekeyScreens, Faults> readRekeyScreens(const QByteArray &bytes);

} // namespace yichuang
