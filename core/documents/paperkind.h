// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/paperlayout.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace yichuang {

/** The papers of the window (domain: D1 to D17; the later ones join this table when their steps exist). */
enum class PaperKind {
    Receipt, ///< D1 收件凭证: what was handed in
    Acceptance, ///< D2 受理通知书, also for cases deemed accepted
    Consultation, ///< D3a 一次性告知单 before an application
    Correction, ///< D3b 补正告知书
    Decline, ///< D4 不予受理通知书
    TolerancePromise, ///< D5 容缺受理承诺书, the applicant's promise
    TolerantAcceptance, ///< D6 容缺受理通知书, instead of D2
    Revocation, ///< D6b 撤销受理决定书: promised materials did not come
    Commitment, ///< D7 告知承诺书
    ProxyAgreement, ///< D8 代办委托协议书
    ProxyReport, ///< D8b 代办情况反馈单, signed for by the principal
    ForwardReturn, ///< D8c 代受理退回单, from the window to the station
    Extension, ///< D9 延期办理告知书
    SpecialProcedure, ///< D9b 特别程序告知书
    Approval, ///< D10 准予行政许可决定书
    Completion, ///< D10b 办结通知书, for what is no licence
    Refusal, ///< D11 不予行政许可决定书
    Denial, ///< D11b 不予办理决定书, for what is no licence
    ServiceReceipt, ///< D12 送达回证
    Collection, ///< D13 领取凭证
    RoutingSheet, ///< D14 办件流转单, travels with the file
    HandoverList, ///< D17a 材料移交单, from the window to the unit
    Supervision, ///< D17b 督办单
    Slip, ///< 回执小票 on an 80 mm roll
    Guide, ///< 办事指南 of an item
    BundleSlip, ///< 一件事办件回执 on the roll: every member, and what the one visit spares
    CombinedLicence, ///< D10c 行业综合许可证: one result for the members of a 一证制
    BundleEnd, ///< D10d 一件事办结通知单: what became of every member
    ReturnList, ///< D17c 材料退件清单: what an application that ended, or is to be corrected, gives back
    RiskList, ///< L1 临期超期办件清单: what is at risk today
    UncollectedList, ///< L2 未领取结果清单: results nobody fetched in time
    ResultPaper, ///< D18: the result itself, where the district lets the centre print it; titled by its own name
};

/** Whose seal the place on the paper is for. */
enum class PaperSeal {
    None,
    Centre, ///< the service centre's
    Organ, ///< the deciding organ's special seal 行政许可专用章 or 审批专用章 (行政许可法 art 32)
};

/** One line of the table of papers. */
struct PaperKindInfo
{
    PaperKind kind{};
    const char16_t *code = nullptr; ///< stable: events, QR codes, shell
    const char16_t *templateName = nullptr; ///< resources/documents/NAME.html
    const char16_t *title = nullptr; ///< Chinese, as printed
    const char16_t *numberWord = nullptr; ///< 文种 of the paper number, e.g. 受字; empty: not numbered
    int copies = 1; ///< applicant, archive
    PaperSeal seal = PaperSeal::None;
    bool remedies = false; ///< must print the way to 行政复议 and 行政诉讼
    bool belongsToCase = true; ///< false: printed without a case
    PaperFormat format = PaperFormat::A4;

    [[nodiscard]] bool isNumbered() const { return *numberWord != 0; }
};

/** All papers, in the order of PaperKind. */
[[nodiscard]] std::span<const PaperKindInfo> paperTable();
[[nodiscard]] const PaperKindInfo &paperKindInfo(PaperKind kind);

[[nodiscard]] QString paperKindCode(PaperKind kind); ///< D1, D2, D3a, ..., S80, G1
[[nodiscard]] std::optional<PaperKind> paperKindFromCode(QStringView code);
[[nodiscard]] QString paperKindTitle(PaperKind kind); ///< e.g. 受理通知书

/**
 * Whose copy the @p copy-th (from 1) of @p copies is, printed at its head: 申请人联 (领取人联 for D13, 承办单位联 for
 * D17, 委托人联 and 代办员联 for D8), then 存档联 for the last. A paper of one copy bears none.
 */
[[nodiscard]] QString paperCopyName(PaperKind kind, int copy, int copies);

/** What a paper number is made of; numbers run per organ, 文种 and year. */
struct PaperNumber
{
    QString organWord; ///< 机关代字, e.g. 甬鄞姜山
    QString numberWord; ///< 文种, e.g. 受字
    int year = 0;
    int number = 0;
};

/** `{organ}{word}〔{year}〕{n}号`, GB/T 9704; a district may have another, e.g. with 第{n}号. */
[[nodiscard]] QString standardNumberPattern();
/** InvalidInput "paper-number.pattern" if @p pattern lacks `{n}`, `{year}` or `{word}`, or is longer than 60. */
[[nodiscard]] Result<QString> paperNumberText(const PaperNumber &number,
                                              const QString &pattern = standardNumberPattern());

} // namespace yichuang
