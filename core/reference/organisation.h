// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/catalogue.h"
#include "core/reference/fault.h"

#include <QMap>

#include <tl/expected.hpp>

namespace yichuang {

/** 镇街类别: which items a town offers depends on it. */
struct TownClass
{
    int number = 1;
    QString name;
    QString note;

    bool operator==(const TownClass &) const = default;
};

/** A window of a centre. */
struct ServiceWindow
{
    QString id; ///< unique within its class
    QString name;
    QStringList groups; ///< ServiceGroup ids it takes in
    QString kind; ///< 受理, 出件, ... as published

    bool operator==(const ServiceWindow &) const = default;
};

struct Village
{
    QString code; ///< 12 digits
    QString name; ///< as published, ends 村委会 or 居委会

    bool operator==(const Village &) const = default;
};

/** A town (镇) or subdistrict (街道) with its service centre. */
struct Town
{
    QString id;
    QString code; ///< 12 digits
    QString name;
    QString kind; ///< 镇, 街道 or 乡
    int townClass = 1;
    QString government; ///< full name of the town's government
    QString centre; ///< full name of its service centre 便民服务中心
    int villageCountTotal = 0;
    QList<Village> villages;

    bool operator==(const Town &) const = default;
};

/** Towns, centres, windows and departments of one district, as the district publishes them. A plain value. */
struct Organisation
{
    bool sample = false;
    QString notice;
    QString districtCode; ///< 12 digits
    QString districtName;
    QString districtFullName;
    QList<TownClass> townClasses;
    QList<ServiceGroup> groups;
    QList<Department> departments;
    QMap<int, QList<ServiceWindow>> windowsByClass;
    QList<Town> towns;

    bool operator==(const Organisation &) const = default;

    [[nodiscard]] const Town *town(QStringView townId) const;
    [[nodiscard]] const Town *townByCode(QStringView code) const;
    [[nodiscard]] const TownClass *townClass(int number) const;
    [[nodiscard]] const Department *department(QStringView departmentId) const;

    /** The windows of the town's centre; empty for an unknown town. */
    [[nodiscard]] QList<ServiceWindow> windows(QStringView townId) const;
};

/** Reads and checks an organisation document; lists all faults. */
[[nodiscard]] tl::expected<Organisation, Faults> readOrganisation(const QByteArray &bytes);

/** What the station 村便民服务站 of @p village is called on papers, e.g. 姜山镇翻石渡村便民服务站. */
[[nodiscard]] QString stationNameOf(const Town &town, const Village &village);

} // namespace yichuang
