// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperfacts.h"

#include "core/documents/bundlepaper.h"
#include "core/documents/handlingpaper.h"
#include "core/documents/listpaper.h"
#include "core/documents/proxypaper.h"
#include "core/documents/resultpaper.h"

#include <array>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

const FactNames &commonNames()
{
    static const FactNames names{u"heading",        u"title",      u"number", u"centre",   u"organ",
                                 u"date",           u"copiesWord", u"window", u"clerk",    u"phone",
                                 u"complaintPhone", u"isLicence",  u"basis",  u"itemName", u"implementer"};
    return names;
}

const FactNames &caseNames()
{
    static const FactNames names{u"caseNumber",      u"applicantName", u"applicantPhone", u"applicantDocument",
                                 u"applicantNumber", u"agent",         u"agentName",      u"agentAuthority",
                                 u"applicationDate", u"receivedAt",    u"receivedDate",   u"instant",
                                 u"caseType",        u"legalLimit",    u"promisedLimit",  u"fee",
                                 u"delivery",        u"enquiry"};
    return names;
}

const FactNames &handedInNames()
{
    static const FactNames names{u"materialCount",   u"copyCount",           u"materials",        u"materials.index",
                                 u"materials.name",  u"materials.originals", u"materials.copies", u"materials.way",
                                 u"materials.pages", u"materials.remark",    u"missing",          u"missingText"};
    return names;
}

const FactNames &trackingNames()
{
    static const FactNames names{u"trackCode", u"trackAddress"};
    return names;
}

const FactNames &acceptanceNames()
{
    static const FactNames names{u"acceptedDate", u"limitDays", u"dueDate", u"provisional", u"deemed", u"unit"};
    return names;
}

const FactNames &promisedNames()
{
    static const FactNames names{u"promised",         u"promised.index", u"promised.name",
                                 u"promised.dueDate", u"promised.way",   u"promiseDate"};
    return names;
}

const FactNames &itemNames()
{
    static const FactNames names{u"itemCode",
                                 u"itemType",
                                 u"caseType",
                                 u"applicantKinds",
                                 u"legalLimit",
                                 u"promisedLimit",
                                 u"fee",
                                 u"delivery",
                                 u"resultName",
                                 u"runCount",
                                 u"conditions",
                                 u"conditions.index",
                                 u"conditions.text",
                                 u"situation",
                                 u"materialCount",
                                 u"materials",
                                 u"materials.index",
                                 u"materials.name",
                                 u"materials.kind",
                                 u"materials.count",
                                 u"materials.source",
                                 u"materials.necessity",
                                 u"materials.remark",
                                 u"process",
                                 u"process.index",
                                 u"process.text",
                                 u"place",
                                 u"hours",
                                 u"samples",
                                 u"note"};
    return names;
}

FactNames joined(std::initializer_list<FactNames> parts)
{
    FactNames names = commonNames();
    for (const FactNames &part : parts)
        names.add(part);
    return names;
}

FactNames namesOf(PaperKind kind)
{
    switch (kind) {
    case PaperKind::Receipt:
        return joined({caseNames(), handedInNames(), trackingNames()});
    case PaperKind::Acceptance:
        return joined({caseNames(), acceptanceNames()});
    case PaperKind::Consultation:
    case PaperKind::Guide:
        return joined({itemNames()});
    case PaperKind::Correction:
        return joined({caseNames(),
                       FactNames{u"problem", u"items", u"items.index", u"items.name", u"items.problem",
                                 u"items.requirement", u"dueDate", u"overdue"}});
    case PaperKind::Decline:
        return joined({caseNames(),
                       FactNames{u"facts", u"noLicence", u"notCompetent", u"stillUnfit", u"otherGround",
                                 u"competentOrgan", u"reviewOrgan", u"court"}});
    case PaperKind::TolerancePromise:
        return joined({caseNames(), promisedNames(), FactNames{u"applicantFullNumber", u"handedIn"}});
    case PaperKind::TolerantAcceptance:
        return joined({caseNames(), acceptanceNames(), promisedNames(), FactNames{u"overdue"}});
    case PaperKind::Commitment:
        return joined({caseNames(),
                       FactNames{u"applicantFullNumber", u"conditions", u"conditions.index", u"conditions.text",
                                 u"replaced", u"replaced.index", u"replaced.name", u"noProxy", u"checkDays"}});
    case PaperKind::Collection:
        return joined({caseNames(),
                       FactNames{u"resultName", u"resultNumber", u"resultCopies", u"receiverName", u"receiverNumber",
                                 u"relation", u"authority", u"manner", u"tracking", u"issuedAt", u"sent"}});
    case PaperKind::HandoverList:
        return joined({caseNames(), handedInNames(), handlingFactNames(kind)});
    case PaperKind::ProxyAgreement:
        return joined({caseNames(), handedInNames(), proxyFactNames(kind)});
    case PaperKind::ProxyReport:
    case PaperKind::ForwardReturn:
        return joined({caseNames(), proxyFactNames(kind)});
    case PaperKind::Revocation:
    case PaperKind::Extension:
    case PaperKind::SpecialProcedure:
    case PaperKind::Approval:
    case PaperKind::Completion:
    case PaperKind::Refusal:
    case PaperKind::Denial:
    case PaperKind::ServiceReceipt:
    case PaperKind::RoutingSheet:
    case PaperKind::Supervision:
        return joined({caseNames(), handlingFactNames(kind)});
    case PaperKind::BundleSlip:
        return joined({caseNames(), handedInNames(), trackingNames(),
                       FactNames{u"state", u"unit", u"dueDate", u"correctionDate"}, bundleFactNames(kind)});
    case PaperKind::ResultPaper:
        return joined({caseNames(), resultFactNames()});
    case PaperKind::ReturnList:
        return joined({caseNames(), handedInNames(), FactNames{u"state", u"reason"}});
    case PaperKind::RiskList:
    case PaperKind::UncollectedList:
        return joined({listFactNames()});
    case PaperKind::CombinedLicence:
    case PaperKind::BundleEnd:
        return joined({caseNames(), bundleFactNames(kind)});
    case PaperKind::Slip:
        return joined({caseNames(), handedInNames(), trackingNames(),
                       FactNames{u"state", u"unit", u"dueDate", u"correctionDate"}});
    }
    Q_UNREACHABLE();
}

QString templateName(PaperKind kind)
{
    return QString::fromUtf16(paperKindInfo(kind).templateName);
}

/** 0 to 9999 in capitals, without the unit. */
QString capitalGroup(int group)
{
    static const QString digits = u"零壹贰叁肆伍陆柒捌玖"_s;
    static const std::array<QString, 4> units{QString(), u"拾"_s, u"佰"_s, u"仟"_s};
    QString text;
    bool gap = false;
    for (int place = 3; place >= 0; --place) {
        const int divisor = std::array{1, 10, 100, 1000}[static_cast<size_t>(place)];
        const int digit = group / divisor % 10;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap)
            text += digits[0];
        gap = false;
        text += digits[digit] + units[static_cast<size_t>(place)];
    }
    return text;
}

QString capitalYuan(qint64 yuan)
{
    static const std::array<QString, 3> units{QString(), u"万"_s, u"亿"_s};
    QString text;
    bool gap = false;
    for (int place = 2; place >= 0; --place) {
        const qint64 divisor = std::array<qint64, 3>{1, 10'000, 100'000'000}[static_cast<size_t>(place)];
        const int group = static_cast<int>(yuan / divisor % 10'000);
        if (group == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap || (!text.isEmpty() && group < 1000))
            text += u'零';
        gap = false;
        text += capitalGroup(group) + units[static_cast<size_t>(place)];
    }
    return text.isEmpty() ? u"零"_s : text;
}

} // namespace

const FactNames &paperFactNames(PaperKind kind)
{
    static const std::vector<FactNames> names = [] {
        std::vector<FactNames> all;
        for (const PaperKindInfo &info : paperTable())
            all.push_back(namesOf(info.kind));
        return all;
    }();
    return names.at(static_cast<size_t>(kind));
}

Result<QString> fillPaper(const TemplateSet &templates, PaperKind kind, const QJsonObject &facts)
{
    return templates.fill(templateName(kind), facts, paperFactNames(kind));
}

Result<> checkPaperTemplates(const TemplateSet &templates)
{
    for (const PaperKindInfo &info : paperTable()) {
        if (Result<> sound = templates.check(templateName(info.kind), paperFactNames(info.kind)); !sound)
            return sound;
    }
    return {};
}

QString paperDate(const QDate &date)
{
    return date.isValid() ? u"%1年%2月%3日"_s.arg(date.year()).arg(date.month()).arg(date.day()) : QString();
}

QString paperTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return paperDate(time.date()) + u"%1时%2分"_s.arg(time.time().hour()).arg(time.time().minute(), 2, 10, QChar(u'0'));
}

QString paperCount(int number)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    if (number < 1 || number > 99)
        return QString::number(number);
    QString text;
    if (number >= 20)
        text += digits[number / 10];
    if (number >= 10)
        text += u'十';
    if (number % 10 != 0)
        text += digits[number % 10];
    return text;
}

QString paperAmount(qint64 fen)
{
    if (fen < 0 || fen > 999'999'999'999)
        return {};
    static const QString digits = u"零壹贰叁肆伍陆柒捌玖"_s;
    const int jiao = static_cast<int>(fen / 10 % 10);
    const int cent = static_cast<int>(fen % 10);
    QString capitals = capitalYuan(fen / 100) + u'元';
    if (jiao > 0)
        capitals += QString(digits[jiao]) + u'角';
    else if (cent > 0)
        capitals += u'零';
    capitals += cent > 0 ? QString(QString(digits[cent]) + u'分') : u"整"_s;
    return u"%1.%2元（%3）"_s.arg(fen / 100).arg(fen % 100, 2, 10, QChar(u'0')).arg(capitals);
}

} // namespace yichuang
