// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/proxybodies.h"

#include "core/base/json.h"
#include "core/cases/bodyreader.h"
#include "core/cases/namedvalue.h"

#include <algorithm>

namespace yichuang {

namespace {

constexpr std::array<NamedValue<ServiceMark>, allServiceMarks.size()> serviceMarks{{
    {ServiceMark::HomeVisit, "home-visit"},
    {ServiceMark::OffHours, "off-hours"},
    {ServiceMark::Delayed, "delayed"},
}};

constexpr std::array<NamedValue<ProxyRight>, allProxyRights.size()> proxyRights{{
    {ProxyRight::Submit, "submit"},
    {ProxyRight::SignFor, "sign-for"},
    {ProxyRight::Correct, "correct"},
    {ProxyRight::Collect, "collect"},
}};

constexpr std::array<NamedValue<ReportManner>, allReportManners.size()> reportManners{{
    {ReportManner::InPerson, "in-person"},
    {ReportManner::Phone, "phone"},
    {ReportManner::Message, "message"},
}};

/** Enumerators in the order given, each once. */
template <typename E, typename FromName>
std::vector<E> namedList(BodyReader &reader, QStringView member, qsizetype most, FromName fromName)
{
    std::vector<E> values;
    for (const QString &name : reader.texts(member, most)) {
        const std::optional<E> value = fromName(name);
        if (!value || std::find(values.begin(), values.end(), *value) != values.end())
            reader.fail(member);
        else
            values.push_back(*value);
    }
    return values;
}

template <typename E, typename ToName>
void insertNamed(QJsonObject &json, const QString &member, const std::vector<E> &values, ToName toName)
{
    QStringList names;
    for (const E value : values)
        names.append(toName(value));
    if (!names.isEmpty())
        json.insert(member, jsonFrom(names));
}

void insertMarks(QJsonObject &json, const std::vector<ServiceMark> &marks)
{
    insertNamed(json, QStringLiteral("marks"), marks, serviceMarkName);
}

std::vector<ServiceMark> readMarks(BodyReader &reader)
{
    return namedList<ServiceMark>(reader, u"marks", qsizetype(allServiceMarks.size()), serviceMarkFromName);
}

} // namespace

QString serviceMarkName(ServiceMark mark)
{
    return nameIn(serviceMarks, mark);
}

std::optional<ServiceMark> serviceMarkFromName(QStringView name)
{
    return valueIn(serviceMarks, name);
}

QString serviceMarkChinese(ServiceMark mark)
{
    switch (mark) {
    case ServiceMark::HomeVisit:
        return QStringLiteral("上门服务");
    case ServiceMark::OffHours:
        return QStringLiteral("错时服务");
    case ServiceMark::Delayed:
        return QStringLiteral("延时服务");
    }
    Q_UNREACHABLE();
}

QString proxyRightName(ProxyRight right)
{
    return nameIn(proxyRights, right);
}

std::optional<ProxyRight> proxyRightFromName(QStringView name)
{
    return valueIn(proxyRights, name);
}

QString proxyRightChinese(ProxyRight right)
{
    switch (right) {
    case ProxyRight::Submit:
        return QStringLiteral("递交申请材料");
    case ProxyRight::SignFor:
        return QStringLiteral("签收文书");
    case ProxyRight::Correct:
        return QStringLiteral("补正材料");
    case ProxyRight::Collect:
        return QStringLiteral("领取办理结果");
    }
    Q_UNREACHABLE();
}

QString reportMannerName(ReportManner manner)
{
    return nameIn(reportManners, manner);
}

std::optional<ReportManner> reportMannerFromName(QStringView name)
{
    return valueIn(reportManners, name);
}

QString reportMannerChinese(ReportManner manner)
{
    switch (manner) {
    case ReportManner::InPerson:
        return QStringLiteral("当面");
    case ReportManner::Phone:
        return QStringLiteral("电话");
    case ReportManner::Message:
        return QStringLiteral("短信");
    }
    Q_UNREACHABLE();
}

QJsonObject ConsultationRecordedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("matter"), matter}};
    insertText(json, QLatin1StringView("asker"), asker);
    insertText(json, QLatin1StringView("phone"), phone);
    insertText(json, QLatin1StringView("itemId"), itemId);
    insertText(json, QLatin1StringView("itemName"), itemName);
    insertText(json, QLatin1StringView("answer"), answer);
    insertMarks(json, marks);
    return json;
}

Result<ConsultationRecordedBody> ConsultationRecordedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ConsultationRecordedBody body;
    body.asker = reader.text(u"asker", Presence::Optional, longestBodyName);
    body.phone = reader.text(u"phone", Presence::Optional, longestBodyId);
    body.matter = reader.text(u"matter", Presence::Optional);
    body.itemId = reader.text(u"itemId", Presence::Optional, longestBodyId);
    body.itemName = reader.text(u"itemName", Presence::Optional, longestBodyName);
    body.answer = reader.text(u"answer", Presence::Optional);
    body.marks = readMarks(reader);
    return reader.finish(std::move(body));
}

QJsonObject ConsultationClosedBody::toJson() const
{
    QJsonObject json;
    insertText(json, QLatin1StringView("answer"), answer);
    insertText(json, QLatin1StringView("handedTo"), handedTo);
    return json;
}

Result<ConsultationClosedBody> ConsultationClosedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ConsultationClosedBody body;
    body.answer = reader.text(u"answer", Presence::Optional);
    body.handedTo = reader.text(u"handedTo", Presence::Optional, longestBodyName);
    return reader.finish(std::move(body));
}

bool CommissionedBody::lets(ProxyRight right) const
{
    return std::find(rights.begin(), rights.end(), right) != rights.end();
}

QJsonObject CommissionedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("agent"), agent},
                     {QStringLiteral("agentName"), agentName},
                     {QStringLiteral("station"), station}};
    insertText(json, QLatin1StringView("agentCard"), agentCard);
    insertText(json, QLatin1StringView("matters"), matters);
    insertNamed(json, QStringLiteral("rights"), rights, proxyRightName);
    insertDay(json, QLatin1StringView("validUntil"), validUntil);
    insertMarks(json, marks);
    insertText(json, QLatin1StringView("consultation"), consultation);
    return json;
}

Result<CommissionedBody> CommissionedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CommissionedBody body;
    body.agent = reader.text(u"agent", Presence::Required, longestBodyId);
    body.agentName = reader.text(u"agentName", Presence::Optional, longestBodyName);
    body.agentCard = reader.text(u"agentCard", Presence::Optional, longestBodyId);
    body.station = reader.text(u"station", Presence::Optional, longestBodyName);
    body.matters = reader.text(u"matters", Presence::Optional);
    body.rights = namedList<ProxyRight>(reader, u"rights", qsizetype(allProxyRights.size()), proxyRightFromName);
    body.validUntil = reader.day(u"validUntil", Presence::Optional);
    body.marks = readMarks(reader);
    body.consultation = reader.text(u"consultation", Presence::Optional, longestBodyId);
    return reader.finish(std::move(body));
}

QJsonObject CommissionSignedBody::toJson() const
{
    QJsonObject json;
    insertDay(json, QLatin1StringView("signedOn"), signedOn);
    insertText(json, QLatin1StringView("signedBy"), signedBy);
    insertText(json, QLatin1StringView("relation"), relation);
    if (!blobs.isEmpty())
        json.insert(QStringLiteral("blobs"), jsonFrom(blobs));
    return json;
}

Result<CommissionSignedBody> CommissionSignedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CommissionSignedBody body;
    body.signedOn = reader.day(u"signedOn", Presence::Optional);
    body.signedBy = reader.text(u"signedBy", Presence::Optional, longestBodyName);
    body.relation = reader.text(u"relation", Presence::Optional, longestBodyName);
    body.blobs = reader.texts(u"blobs", mostSignedScans);
    return reader.finish(std::move(body));
}

QJsonObject CommissionEndedBody::toJson() const
{
    QJsonObject json;
    insertText(json, QLatin1StringView("reason"), reason);
    insertDay(json, QLatin1StringView("endedOn"), endedOn);
    return json;
}

Result<CommissionEndedBody> CommissionEndedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    CommissionEndedBody body;
    body.reason = reader.text(u"reason", Presence::Optional);
    body.endedOn = reader.day(u"endedOn", Presence::Required);
    return reader.finish(std::move(body));
}

QJsonObject ForwardedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("to"), to}};
    insertText(json, QLatin1StringView("toName"), toName);
    insertDay(json, QLatin1StringView("checkedOn"), checkedOn);
    insertText(json, QLatin1StringView("remark"), remark);
    return json;
}

Result<ForwardedBody> ForwardedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ForwardedBody body;
    body.to = reader.text(u"to", Presence::Required, longestBodyId);
    body.toName = reader.text(u"toName", Presence::Optional, longestBodyName);
    body.checkedOn = reader.day(u"checkedOn", Presence::Required);
    body.remark = reader.text(u"remark", Presence::Optional);
    return reader.finish(std::move(body));
}

QJsonObject ForwardReturnedBody::toJson() const
{
    QJsonObject json;
    insertText(json, QLatin1StringView("reasons"), reasons);
    if (!materials.isEmpty())
        json.insert(QStringLiteral("materials"), jsonFrom(materials));
    return json;
}

Result<ForwardReturnedBody> ForwardReturnedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ForwardReturnedBody body;
    body.reasons = reader.text(u"reasons", Presence::Optional);
    body.materials = reader.texts(u"materials", mostBodyMaterials);
    return reader.finish(std::move(body));
}

QJsonObject ProxyProgressedBody::toJson() const
{
    QJsonObject json;
    insertText(json, QLatin1StringView("text"), text);
    insertDay(json, QLatin1StringView("doneOn"), doneOn);
    insertMarks(json, marks);
    return json;
}

Result<ProxyProgressedBody> ProxyProgressedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ProxyProgressedBody body;
    body.text = reader.text(u"text", Presence::Optional);
    body.doneOn = reader.day(u"doneOn", Presence::Required);
    body.marks = readMarks(reader);
    return reader.finish(std::move(body));
}

QJsonObject ProxyReportedBody::toJson() const
{
    QJsonObject json{{QStringLiteral("manner"), reportMannerName(manner)}};
    insertText(json, QLatin1StringView("text"), text);
    insertDay(json, QLatin1StringView("reportedOn"), reportedOn);
    if (handedOver)
        json.insert(QStringLiteral("handedOver"), true);
    insertText(json, QLatin1StringView("receivedBy"), receivedBy);
    insertText(json, QLatin1StringView("relation"), relation);
    insertDay(json, QLatin1StringView("signedOn"), signedOn);
    insertMarks(json, marks);
    return json;
}

Result<ProxyReportedBody> ProxyReportedBody::fromJson(const QJsonObject &json)
{
    BodyReader reader(json);
    ProxyReportedBody body;
    body.manner = reader.named<ReportManner>(u"manner", reportMannerFromName);
    body.text = reader.text(u"text", Presence::Optional);
    body.reportedOn = reader.day(u"reportedOn", Presence::Required);
    body.handedOver = reader.flag(u"handedOver");
    body.receivedBy = reader.text(u"receivedBy", Presence::Optional, longestBodyName);
    body.relation = reader.text(u"relation", Presence::Optional, longestBodyName);
    body.signedOn = reader.day(u"signedOn", Presence::Optional);
    body.marks = readMarks(reader);
    return reader.finish(std::move(body));
}

} // namespace yichuang
