// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/cases/approval.h"
#include "core/cases/bodies.h"
#include "core/cases/casenumber.h"
#include "core/cases/fold.h"
#include "core/cases/rules.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/workcalendar.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace yichuang {

// Fixtures of the case tests. Persons and numbers are those of domain.md's fixtures policy: born 1901 to 1905.

inline QDate day(const char *iso)
{
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

inline QDateTime noonOf(QDate date)
{
    return QDateTime(date, QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600);
}

/** The shipped calendar, 2018 to 2026. */
inline const WorkCalendar &shippedCalendar()
{
    static const WorkCalendar calendar = [] {
        QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/calendar.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("calendar.json cannot be opened");
        const auto read = readWorkCalendar(file.readAll());
        if (!read)
            qFatal("calendar.json cannot be read");
        return *read;
    }();
    return calendar;
}

inline ProvinceProfile defaultProfile()
{
    return {};
}

inline ProvinceProfile zhejiang()
{
    ProvinceProfile profile;
    profile.id = QStringLiteral("zhejiang");
    profile.name = QStringLiteral("浙江");
    profile.correctionNoticeDays = 0;
    profile.overdueCorrection = OverdueCorrection::DeemedWithdrawn;
    profile.declineWhenStillUnfit = true;
    profile.overdueTolerant = OverdueTolerant::AcceptanceRevoked;
    return profile;
}

inline Material material(const char *id, const char16_t *name, Necessity necessity, MaterialKind kind)
{
    Material made;
    made.id = QString::fromLatin1(id);
    made.name = QString::fromUtf16(name);
    made.necessity = necessity;
    made.kind = kind;
    return made;
}

/** A 承诺件 licence: 10 promised, 20 legal days; form F, proofs A and B, deferrable C (5 days), conditional D, shared
 * S. */
inline ServiceItem promisedItem()
{
    ServiceItem item;
    item.id = QStringLiteral("YZ-TEST-01");
    item.name = QStringLiteral("测试许可");
    item.itemType = ItemType::Licence;
    item.caseType = CaseType::Promised;
    item.legalDays = 20;
    item.promisedDays = 10;
    item.applicantKinds = {ApplicantKind::NaturalPerson};
    item.materials = {material("F", u"申请表", Necessity::Required, MaterialKind::Form),
                      material("A", u"房屋证明", Necessity::Required, MaterialKind::Copy),
                      material("B", u"健康证明", Necessity::Required, MaterialKind::Original),
                      material("C", u"体检报告", Necessity::Deferrable, MaterialKind::Original),
                      material("D", u"婚姻证明", Necessity::Conditional, MaterialKind::Copy),
                      material("S", u"身份证", Necessity::Shareable, MaterialKind::Original)};
    item.materials[3].deferredDays = 5;
    Situation married;
    married.id = QStringLiteral("married");
    married.question = QStringLiteral("婚姻状况");
    married.options = {{QStringLiteral("yes"), QStringLiteral("已婚"), {QStringLiteral("D")}, {}, {}, {}},
                       {QStringLiteral("no"), QStringLiteral("未婚"), {}, {}, {}, {}}};
    item.situations = {married};
    return item;
}

inline ServiceItem instantItem()
{
    ServiceItem item = promisedItem();
    item.id = QStringLiteral("YZ-TEST-02");
    item.itemType = ItemType::PublicService;
    item.caseType = CaseType::Instant;
    item.promisedDays = 0;
    item.legalDays = std::nullopt;
    return item;
}

inline Applicant testPerson()
{
    Applicant applicant;
    applicant.name = QStringLiteral("测试甲");
    applicant.documentNumber = QStringLiteral("330212190203120014");
    applicant.sex = Sex::Male;
    applicant.birth = day("1902-03-12");
    applicant.phone = QStringLiteral("13800005678");
    return applicant;
}

inline CaseMaterial line(const ServiceItem &item, const char *id, MaterialState state)
{
    const Material *asked = item.material(QString::fromLatin1(id));
    CaseMaterial made;
    made.id = asked->id;
    made.name = asked->name;
    made.kind = asked->kind;
    made.copiesAsked = asked->copies;
    made.necessity = asked->necessity;
    made.deferredDays = asked->deferredDays;
    made.state = state;
    return made;
}

/** An intake of @p item on @p receivedOn where the materials named in @p missing are not there, all others are. */
inline CaseOpenedBody intakeOf(const ServiceItem &item, QDate receivedOn, const QStringList &missing = {})
{
    CaseOpenedBody body;
    body.number =
        caseNumberText({QStringLiteral("330212110"), receivedOn, QStringLiteral("A7"), QStringLiteral("K3QM"), 42});
    body.item = item;
    body.catalogueId = QStringLiteral("catalogue");
    body.catalogueVersion = QStringLiteral("1");
    body.provinceProfile = QStringLiteral("default");
    body.applicant = testPerson();
    body.answers = {{QStringLiteral("married"), {QStringLiteral("no")}}};
    for (const char *id : {"F", "A", "B", "C", "S"}) {
        const bool absent = missing.contains(QString::fromLatin1(id));
        body.materials.push_back(line(item, id, absent ? MaterialState::Missing : MaterialState::Received));
    }
    body.receivedOn = receivedOn;
    body.delivery = QStringLiteral("窗口领取");
    body.channel = QStringLiteral("window");
    return body;
}

/** A case as a test tells it: each step is asked of the rules and then folded. */
class TestCase final
{
public:
    explicit TestCase(ProvinceProfile profile = {})
        : m_profile(std::move(profile))
    {
    }

    /** Tries the step on @p today in @p role; the empty text when it was done, else the reason it was refused. */
    QString tryStep(QDate today, Role role, EventType type, const QJsonObject &body)
    {
        const Result<> permitted = permits(context(today, role), type, body);
        if (!permitted)
            return permitted.error().reason;
        return record(today, role, type, body);
    }

    /** Folds the event without asking the rules. */
    QString record(QDate today, Role role, EventType type, const QJsonObject &body)
    {
        Event event;
        event.id = QUuid::createUuid();
        event.caseId = m_caseId;
        event.device = QStringLiteral("device");
        event.deviceSeq = qint64(events.size()) + 1;
        event.typeName = eventTypeName(type);
        event.at = noonOf(today);
        event.actor = Actor{account, role};
        event.place = Place{QStringLiteral("330212110"), QStringLiteral("1")};
        event.body = jsonBytes(body);
        Result<CaseState> after = yichuang::apply(state, event);
        if (!after)
            return after.error().reason;
        state = std::move(*after);
        events.push_back(event);
        return {};
    }

    [[nodiscard]] RuleContext context(QDate today, Role role) const
    {
        RuleContext made;
        made.state = state ? &*state : nullptr;
        made.today = today;
        made.account = account;
        made.calendar = &shippedCalendar();
        made.profile = &m_profile;
        made.role = role;
        made.barredFromPromises = barred;
        return made;
    }

    [[nodiscard]] const ProvinceProfile &profile() const { return m_profile; }

    std::optional<CaseState> state;
    std::vector<Event> events;
    bool barred = false;
    QString account = QStringLiteral("account"); ///< who sits there

private:
    ProvinceProfile m_profile;
    QUuid m_caseId = QUuid::createUuid();
};

inline CorrectionRequestedBody notice(const QStringList &ids, QDate dueOn = {})
{
    CorrectionRequestedBody body;
    for (const QString &id : ids)
        body.items.push_back(CorrectionItem{id, id, CorrectionProblem::Missing, QStringLiteral("请补交")});
    body.dueOn = dueOn;
    return body;
}

inline MaterialsSupplementedBody supply(const ServiceItem &item, std::initializer_list<const char *> ids, QDate on,
                                        MaterialState state = MaterialState::Received)
{
    MaterialsSupplementedBody body;
    for (const char *id : ids)
        body.materials.push_back(line(item, id, state));
    body.receivedOn = on;
    return body;
}

inline AcceptedBody acceptance(AcceptanceKind kind, QDate on)
{
    AcceptedBody body;
    body.kind = kind;
    body.acceptedOn = on;
    body.applicantSigned = kind == AcceptanceKind::Tolerant || kind == AcceptanceKind::Commitment;
    return body;
}

inline AcceptedBody tolerance(const ServiceItem &item, const char *id, QDate on, QDate dueOn)
{
    AcceptedBody body = acceptance(AcceptanceKind::Tolerant, on);
    body.promised.push_back(line(item, id, MaterialState::Promised));
    body.promised.back().dueOn = dueOn;
    return body;
}

/** With a word about the check on the spot, for items whose process has one and where nobody went. */
inline DecidedBody decision(DecisionOutcome outcome, QDate on)
{
    DecidedBody body;
    body.outcome = outcome;
    body.decidedOn = on;
    body.stepsSkipped = QStringLiteral("材料已足以认定");
    if (outcome == DecisionOutcome::Refuse) {
        body.reasons = QStringLiteral("不符合条件");
        body.reviewOrgan = QStringLiteral("区人民政府");
        body.court = QStringLiteral("区人民法院");
    }
    return body;
}

/** An approval with a result that has a name and a number. */
inline DecidedBody approval(QDate on)
{
    DecidedBody body = decision(DecisionOutcome::Approve, on);
    body.resultName = QStringLiteral("结果");
    body.resultNumber = QStringLiteral("鄞〔2026〕1号");
    return body;
}

/** To testPerson(), at the window. */
inline ResultIssuedBody handOver(QDate on)
{
    ResultIssuedBody body;
    body.receiverName = testPerson().name;
    body.receiverDocumentNumber = testPerson().documentNumber;
    body.relation = QStringLiteral("本人");
    body.manner = QStringLiteral("窗口领取");
    body.issuedOn = on;
    return body;
}

inline CommissionedBody commission(QDate until = {})
{
    CommissionedBody body;
    body.agent = QStringLiteral("agent");
    body.agentName = QStringLiteral("测试乙");
    body.agentCard = QStringLiteral("D-007");
    body.station = QStringLiteral("测试村便民服务站");
    body.matters = QStringLiteral("测试许可");
    body.rights = {ProxyRight::Submit, ProxyRight::Correct, ProxyRight::Collect};
    body.validUntil = until;
    body.marks = {ServiceMark::HomeVisit};
    return body;
}

inline CommissionSignedBody signature(QDate on)
{
    return {on, testPerson().name, QStringLiteral("本人"), {}};
}

inline ForwardedBody sentOn(QDate on)
{
    return {QStringLiteral("330212110000"), QStringLiteral("姜山镇便民服务中心"), on, {}};
}

/** The principal holds the result and has signed. */
inline ProxyReportedBody homeReport(QDate on)
{
    return {ReportManner::InPerson, QStringLiteral("已告知办理结果"), on, true,
            testPerson().name,      QStringLiteral("本人"),           on, {ServiceMark::HomeVisit}};
}

/** @p body with the approval of a supervisor. */
inline QJsonObject approved(QJsonObject body)
{
    setApprovedBy(body, QStringLiteral("supervisor-1"));
    return body;
}

} // namespace yichuang
