// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bodies of a village station's work: consultation 接待咨询, commission 受理委托, forwarding 代受理, following up
// 跟踪办理, feedback 情况反馈. As in bodies.h: version 1, fromJson() names what is wrong, a member whose absence a rule
// forbids may be empty here.

#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace yichuang {

/** How a station served beyond its counter and its hours. */
enum class ServiceMark {
    HomeVisit, ///< 上门服务: at the citizen's home
    OffHours, ///< 错时服务: by arrangement, outside the opening hours
    Delayed, ///< 延时服务: the counter stayed open until it was done
};

inline constexpr std::array allServiceMarks{ServiceMark::HomeVisit, ServiceMark::OffHours, ServiceMark::Delayed};

[[nodiscard]] QString serviceMarkName(ServiceMark mark); ///< home-visit, off-hours, delayed
[[nodiscard]] std::optional<ServiceMark> serviceMarkFromName(QStringView name);
[[nodiscard]] QString serviceMarkChinese(ServiceMark mark); ///< as printed, e.g. 上门服务

/** What the principal lets the agent do (D8 权限). */
enum class ProxyRight {
    Submit, ///< 递交: hand the application in
    SignFor, ///< 签收: take papers and sign for them
    Correct, ///< 补正: bring what was missing
    Collect, ///< 领取: fetch the result
};

inline constexpr std::array allProxyRights{ProxyRight::Submit, ProxyRight::SignFor, ProxyRight::Correct,
                                           ProxyRight::Collect};

[[nodiscard]] QString proxyRightName(ProxyRight right); ///< submit, sign-for, correct, collect
[[nodiscard]] std::optional<ProxyRight> proxyRightFromName(QStringView name);
[[nodiscard]] QString proxyRightChinese(ProxyRight right); ///< as printed, e.g. 领取

/** How the principal was told. */
enum class ReportManner { InPerson, Phone, Message };

inline constexpr std::array allReportManners{ReportManner::InPerson, ReportManner::Phone, ReportManner::Message};

[[nodiscard]] QString reportMannerName(ReportManner manner); ///< in-person, phone, message
[[nodiscard]] std::optional<ReportManner> reportMannerFromName(QStringView name);
[[nodiscard]] QString reportMannerChinese(ReportManner manner); ///< as printed, e.g. 当面

/**
 * ConsultationRecorded 接待咨询, 首问责任登记: somebody asked. Belongs to no case: its stream holds nothing but
 * consultations (consultation.h). Whoever records it is first asked and stays responsible until it is closed.
 */
struct ConsultationRecordedBody
{
    QString asker; ///< name; may be empty, nobody must say who he is to ask something
    QString phone; ///< for an answer later; may be empty
    QString matter; ///< what was asked; mandatory
    QString itemId; ///< item of the catalogue it is about; may be empty
    QString itemName;
    QString answer; ///< what was answered on the spot; empty: still open
    std::vector<ServiceMark> marks;

    bool operator==(const ConsultationRecordedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ConsultationRecordedBody> fromJson(const QJsonObject &json);
};

/** ConsultationClosed: answered later, or handed to somebody who takes it on. Ends the duty of the first asked. */
struct ConsultationClosedBody
{
    QString answer; ///< what was answered
    QString handedTo; ///< who took it on, office and name; empty: nobody, it was answered

    bool operator==(const ConsultationClosedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ConsultationClosedBody> fromJson(const QJsonObject &json);
};

/** Commissioned 代办委托: the agreement D8 was drawn up and printed. It counts once it is signed. */
struct CommissionedBody
{
    QString agent; ///< account of the proxy agent
    QString agentName; ///< as printed
    QString agentCard; ///< 工作证号; may be empty
    QString station; ///< 代办机构, as printed
    QString matters; ///< 委托事项
    std::vector<ProxyRight> rights;
    QDate validUntil; ///< last day; invalid: until the matter is done
    std::vector<ServiceMark> marks;
    QString consultation; ///< id of the consultation it came from; may be empty

    bool operator==(const CommissionedBody &) const = default;
    [[nodiscard]] bool lets(ProxyRight right) const;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CommissionedBody> fromJson(const QJsonObject &json);
};

inline constexpr qsizetype mostSignedScans = 20;

/** CommissionSigned: both have signed D8. From here on the case is a proxy's 代办. */
struct CommissionSignedBody
{
    QDate signedOn;
    QString signedBy; ///< name of who signed for the principal
    QString relation; ///< 本人, or to the applicant
    QStringList blobs; ///< scans of the signed paper

    bool operator==(const CommissionSignedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CommissionSignedBody> fromJson(const QJsonObject &json);
};

/** CommissionEnded 终止: taken back by the principal, given up by the agent, or run out. */
struct CommissionEndedBody
{
    QString reason;
    QDate endedOn;

    bool operator==(const CommissionEndedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<CommissionEndedBody> fromJson(const QJsonObject &json);
};

/** Forwarded 代受理: materials checked in the village and sent on to a window of the town or the district. */
struct ForwardedBody
{
    QString to; ///< code of a town (12 digits), or id of a department in the catalogue
    QString toName; ///< as printed and listed
    QDate checkedOn; ///< when the materials were checked in the village
    QString remark;

    bool operator==(const ForwardedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ForwardedBody> fromJson(const QJsonObject &json);
};

/** ForwardReturned 退回: the window does not take over what was forwarded, and says why. */
struct ForwardReturnedBody
{
    QString reasons;
    QStringList materials; ///< ids of the materials that stand in the way; may be empty

    bool operator==(const ForwardReturnedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ForwardReturnedBody> fromJson(const QJsonObject &json);
};

/** ProxyProgressed 跟踪办理: a line of the agent's ledger. */
struct ProxyProgressedBody
{
    QString text;
    QDate doneOn;
    std::vector<ServiceMark> marks;

    bool operator==(const ProxyProgressedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ProxyProgressedBody> fromJson(const QJsonObject &json);
};

/** ProxyReported 情况反馈: the principal was told; with the result in his hand, he has signed for it 当面送达签收. */
struct ProxyReportedBody
{
    ReportManner manner = ReportManner::InPerson;
    QString text; ///< what was told
    QDate reportedOn;
    bool handedOver = false; ///< result and materials lie in the principal's hand
    QString receivedBy; ///< who signed; mandatory when handed over
    QString relation; ///< 本人, or to the applicant
    QDate signedOn; ///< day on the signature; mandatory when handed over
    std::vector<ServiceMark> marks;

    bool operator==(const ProxyReportedBody &) const = default;
    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static Result<ProxyReportedBody> fromJson(const QJsonObject &json);
};

} // namespace yichuang
