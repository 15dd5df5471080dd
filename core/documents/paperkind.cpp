// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/paperkind.h"

#include "core/cases/resultprinting.h"

#include <algorithm>
#include <array>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr PaperFormat a4 = PaperFormat::A4;

// clang-format off
constexpr std::array paperKinds{
    //            kind                         code    template        title              word    copies seal               remedies case   format
    PaperKindInfo{PaperKind::Receipt,            u"D1",  u"receipt",      u"收件凭证",        u"收字",   2, PaperSeal::Centre, false,   true,  a4},
    PaperKindInfo{PaperKind::Acceptance,         u"D2",  u"acceptance",   u"受理通知书",      u"受字",   2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::Consultation,       u"D3a", u"consultation", u"一次性告知单",    u"",       1, PaperSeal::None,   false,   false, a4},
    PaperKindInfo{PaperKind::Correction,         u"D3b", u"correction",   u"补正告知书",      u"补字",   2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::Decline,            u"D4",  u"decline",      u"不予受理通知书",  u"不受字", 2, PaperSeal::Organ,  true,    true,  a4},
    PaperKindInfo{PaperKind::TolerancePromise,   u"D5",  u"promise",      u"容缺受理承诺书",  u"",       2, PaperSeal::None,   false,   true,  a4},
    PaperKindInfo{PaperKind::TolerantAcceptance, u"D6",  u"tolerant",     u"容缺受理通知书",  u"容字",   2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::Revocation,         u"D6b", u"revocation",   u"撤销受理决定书",  u"撤字",   2, PaperSeal::Organ,  true,    true,  a4},
    PaperKindInfo{PaperKind::Commitment,         u"D7",  u"commitment",   u"告知承诺书",      u"",       2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::ProxyAgreement,     u"D8",  u"proxyagreement", u"代办委托协议书", u"委字",   3, PaperSeal::Centre, false,   true,  a4},
    PaperKindInfo{PaperKind::ProxyReport,        u"D8b", u"proxyreport",  u"代办情况反馈单",  u"",       2, PaperSeal::None,   false,   true,  a4},
    PaperKindInfo{PaperKind::ForwardReturn,      u"D8c", u"forwardreturn", u"代受理退回单",   u"",       2, PaperSeal::None,   false,   true,  a4},
    PaperKindInfo{PaperKind::Extension,          u"D9",  u"extension",    u"延期办理告知书",  u"延字",   2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::SpecialProcedure,   u"D9b", u"special",      u"特别程序告知书",  u"特字",   2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::Approval,           u"D10", u"approval",     u"准予行政许可决定书", u"准字", 2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::Completion,         u"D10b", u"completion",  u"办结通知书",      u"办字",   2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::Refusal,            u"D11", u"refusal",      u"不予行政许可决定书", u"不准字", 2, PaperSeal::Organ, true,  true,  a4},
    PaperKindInfo{PaperKind::Denial,             u"D11b", u"refusal",     u"不予办理决定书",  u"不办字", 2, PaperSeal::Organ,  true,    true,  a4},
    PaperKindInfo{PaperKind::ServiceReceipt,     u"D12", u"service",      u"送达回证",        u"",       1, PaperSeal::None,   false,   true,  a4},
    PaperKindInfo{PaperKind::Collection,         u"D13", u"collection",   u"领取凭证",        u"",       2, PaperSeal::None,   false,   true,  a4},
    PaperKindInfo{PaperKind::RoutingSheet,       u"D14", u"routing",      u"办件流转单",      u"",       1, PaperSeal::None,   false,   true,  a4},
    PaperKindInfo{PaperKind::HandoverList,       u"D17a", u"handover",    u"材料移交单",      u"",       2, PaperSeal::None,   false,   true,  a4},
    PaperKindInfo{PaperKind::Supervision,        u"D17b", u"supervision", u"督办单",          u"督字",   2, PaperSeal::Centre, false,   true,  a4},
    PaperKindInfo{PaperKind::Slip,               u"S80", u"slip",         u"办件回执",        u"",       1, PaperSeal::None,   false,   true,  PaperFormat::Slip80},
    PaperKindInfo{PaperKind::Guide,              u"G1",  u"guide",        u"办事指南",        u"",       1, PaperSeal::None,   false,   false, a4},
    PaperKindInfo{PaperKind::BundleSlip,         u"S81", u"bundleslip",   u"一件事办件回执",  u"",       1, PaperSeal::None,   false,   true,  PaperFormat::Slip80},
    PaperKindInfo{PaperKind::CombinedLicence,    u"D10c", u"combined",    u"行业综合许可证",  u"综证字", 2, PaperSeal::Organ,  false,   true,  a4},
    PaperKindInfo{PaperKind::BundleEnd,          u"D10d", u"bundleend",   u"一件事办结通知单", u"联办字", 2, PaperSeal::Centre, false,   true,  a4},
    PaperKindInfo{PaperKind::ReturnList,         u"D17c", u"returns",     u"材料退件清单",    u"",       2, PaperSeal::Centre,   false,   true,  a4},
    PaperKindInfo{PaperKind::RiskList,           u"L1",  u"worklist",     u"临期超期办件清单", u"",      1, PaperSeal::None,   false,   false, a4},
    PaperKindInfo{PaperKind::UncollectedList,    u"L2",  u"worklist",     u"未领取结果清单",  u"",       1, PaperSeal::None,   false,   false, a4},
    PaperKindInfo{PaperKind::ResultPaper,        resultPaperCode, u"result", u"结果文书",     u"印字",   1, PaperSeal::Organ,  false,   true,  a4},
};
// clang-format on

} // namespace

std::span<const PaperKindInfo> paperTable()
{
    return paperKinds;
}

const PaperKindInfo &paperKindInfo(PaperKind kind)
{
    return paperKinds.at(static_cast<size_t>(kind));
}

QString paperKindCode(PaperKind kind)
{
    return QString::fromUtf16(paperKindInfo(kind).code);
}

std::optional<PaperKind> paperKindFromCode(QStringView code)
{
    const auto it = std::ranges::find_if(paperKinds, [&](const PaperKindInfo &info) { return code == info.code; });
    if (it == paperKinds.end())
        return {};
    return it->kind;
}

QString paperKindTitle(PaperKind kind)
{
    return QString::fromUtf16(paperKindInfo(kind).title);
}

QString paperCopyName(PaperKind kind, int copy, int copies)
{
    if (copies < 2 || copy < 1 || copy > copies)
        return {};
    if (copy == copies)
        return u"存档联"_s;
    if (kind == PaperKind::ForwardReturn)
        return u"代办员联"_s;
    if (kind == PaperKind::ProxyAgreement || kind == PaperKind::ProxyReport)
        return copy == 1 ? u"委托人联"_s : u"代办员联"_s;
    if (kind == PaperKind::HandoverList || kind == PaperKind::Supervision)
        return u"承办单位联"_s; // never leaves the house
    return kind == PaperKind::Collection ? u"领取人联"_s : u"申请人联"_s;
}

QString standardNumberPattern()
{
    return u"{organ}{word}〔{year}〕{n}号"_s;
}

Result<QString> paperNumberText(const PaperNumber &number, const QString &pattern)
{
    const QStringList required{u"{word}"_s, u"{year}"_s, u"{n}"_s};
    const bool complete = std::ranges::all_of(required, [&](const QString &part) { return pattern.contains(part); });
    if (!complete || pattern.size() > 60)
        return failure(ErrorCode::InvalidInput, u"paper-number.pattern"_s);
    QString text = pattern;
    text.replace(u"{n}"_s, QString::number(number.number));
    text.replace(u"{year}"_s, QString::number(number.year));
    text.replace(u"{word}"_s, number.numberWord);
    text.replace(u"{organ}"_s, number.organWord);
    return text;
}

} // namespace yichuang
