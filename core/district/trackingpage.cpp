// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/district/tracking.h"

#include "core/identity/maskedtext.h"
#include "core/identity/masking.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

/** What a stage means to the citizen, and what to do next. */
struct StageWords
{
    CaseStage stage;
    const char16_t *means;
    const char16_t *next;
};

constexpr std::array<StageWords, allCaseStages.size()> words{{
    {CaseStage::Received, u"已收件，正在核对材料", u"请等待受理结果，暂时不需要您做什么。"},
    {CaseStage::Waiting, u"已收件，等待前面的事项办结", u"前面的事项办结后接着办理，暂时不需要您做什么。"},
    {CaseStage::AwaitingCorrection, u"需要您补正材料", u"请按下面列出的要求备齐材料，交到下列窗口。"},
    {CaseStage::Accepted, u"已受理，正在办理", u"请等待办理结果，暂时不需要您做什么。"},
    {CaseStage::AcceptedTolerant, u"已容缺受理，正在办理", u"请在承诺的日期前把下面的材料交到下列窗口。"},
    {CaseStage::InParts, u"各事项正在分别办理", u"请等待各事项的办理结果，暂时不需要您做什么。"},
    {CaseStage::Approved, u"已审批通过，正在制作结果", u"结果做好后即可领取，请留意本页。"},
    {CaseStage::Refused, u"审批未通过，正在制作决定书", u"决定书做好后即可领取，上面写明理由和救济途径。"},
    {CaseStage::AwaitingCollection, u"结果已做好，待领取", u"请带上身份证件到下列窗口领取；由他人代领的，另带委托书。"},
    {CaseStage::Done, u"已办结", u"本件已经办结。"},
    {CaseStage::Declined, u"不予受理", u"不予受理通知书上写明理由和救济途径。"},
    {CaseStage::Withdrawn, u"已撤回申请", u"本件已经结束；需要时可以重新申请。"},
    {CaseStage::Revoked, u"已撤销受理", u"撤销受理通知书上写明理由；需要时可以重新申请。"},
}};

static_assert(std::ranges::equal(words, allCaseStages, {}, &StageWords::stage), "every stage has its line, in order");

const StageWords &wordsOf(CaseStage stage)
{
    return *std::ranges::find(words, stage, &StageWords::stage);
}

QString shell()
{
    QFile file(QStringLiteral(":/district/track.html"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString chineseDay(QDate day)
{
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

QString row(const QString &label, const QString &text)
{
    return QStringLiteral("<dt>%1</dt><dd>%2</dd>\n").arg(label, text.toHtmlEscaped());
}

QString dueRow(const CaseState &state, const Deadlines &deadlines)
{
    if (isFinal(state.stage) || state.stage == CaseStage::AwaitingCollection)
        return {};
    if (state.isClockStopped())
        return row(QStringLiteral("办理期限"), QStringLiteral("因法定程序暂停计算"));
    const std::optional<DueDay> due = nextDue(state, deadlines);
    if (!due)
        return {};
    const bool own = state.stage == CaseStage::AwaitingCorrection;
    return row(own ? QStringLiteral("补正期限") : QStringLiteral("最迟日期"),
               due->day ? chineseDay(*due->day) : QStringLiteral("暂未确定"));
}

/** What a clerk typed, for whoever holds the slip: without numbers of persons, and their names as in a list. */
QString publicText(QString typed, const CaseState &state)
{
    const Applicant &applicant = state.intake.applicant;
    const auto mask = [&typed](const QString &name, const QString &masked) {
        if (name.size() > 1) // a single character stands in too many other words
            typed.replace(name, masked);
    };
    mask(applicant.name, maskApplicantName(applicant.kind, applicant.name));
    mask(applicant.legalRepresentative, maskName(applicant.legalRepresentative));
    if (state.intake.agent)
        mask(state.intake.agent->name, maskName(state.intake.agent->name));
    return maskNumbersIn(typed).toHtmlEscaped();
}

QString missingList(const CaseState &state)
{
    QString items;
    if (state.stage == CaseStage::AwaitingCorrection && !state.corrections.empty()) {
        for (const CorrectionItem &item : state.corrections.back().items)
            items += QStringLiteral("<li><strong>%1</strong>：%2</li>\n")
                         .arg(item.materialName.toHtmlEscaped(), publicText(item.requirement, state));
    } else if (!isFinal(state.stage)) {
        for (const CaseMaterial &material : state.owed())
            items += QStringLiteral("<li><strong>%1</strong>：%2前交来</li>\n")
                         .arg(material.name.toHtmlEscaped(), chineseDay(material.dueOn));
    }
    if (items.isEmpty())
        return {};
    return QStringLiteral("<h2>还缺什么</h2>\n<ul>\n%1</ul>\n").arg(items);
}

/** How far each part of a 一件事 has come, as far as its parent was told. */
QString partsList(const CaseState &state)
{
    QString items;
    for (const MemberState &member : state.members) {
        const QString means =
            member.stage ? QString::fromUtf16(wordsOf(*member.stage).means) : QStringLiteral("正在办理");
        items += QStringLiteral("<li><strong>%1</strong>：%2</li>\n").arg(member.line.itemName.toHtmlEscaped(), means);
    }
    return items.isEmpty() ? QString() : QStringLiteral("<h2>各事项办到哪里</h2>\n<ul>\n%1</ul>\n").arg(items);
}

QByteArray page(const QString &title, const QString &content)
{
    return shell().replace(QStringLiteral("{{title}}"), title).replace(QStringLiteral("{{content}}"), content).toUtf8();
}

} // namespace

QByteArray trackingPage(const CaseState &state, const Deadlines &deadlines, const TrackingPlace &place)
{
    const StageWords &stage = wordsOf(state.stage);
    QString facts;
    facts += row(QStringLiteral("办件编号"), state.number());
    facts += row(QStringLiteral("申请人"), maskApplicantName(state.intake.applicant.kind, state.intake.applicant.name));
    facts += row(QStringLiteral("事项"), state.intake.item.name);
    facts += row(QStringLiteral("收件日期"), chineseDay(state.intake.receivedOn));
    facts += dueRow(state, deadlines);
    QString content = QStringLiteral("<p class=\"state\" role=\"status\">%1</p>\n<p>%2</p>\n")
                          .arg(QString::fromUtf16(stage.means), QString::fromUtf16(stage.next));
    content += missingList(state);
    content += partsList(state);
    content += QStringLiteral("<h2>本件情况</h2>\n<dl>\n%1</dl>\n").arg(facts);
    content += QStringLiteral("<h2>到哪里办</h2>\n<dl>\n%1%2</dl>\n")
                   .arg(row(QStringLiteral("地点"), place.centre),
                        place.window.isEmpty() ? QString() : row(QStringLiteral("窗口"), place.window));
    return page(QStringLiteral("办件进度：") + QString::fromUtf16(stage.means), content);
}

QByteArray trackingNotFoundPage()
{
    return page(
        QStringLiteral("没有查到"),
        QStringLiteral(
            "<p class=\"state\" role=\"status\">没有查到这个办件</p>\n<p>编号或查询码不对，或者窗口还没有把它送到区里。"
            "请核对回执上的编号和查询码，或扫描回执上的二维码；仍然查不到的，请到原窗口询问。</p>\n"));
}

QByteArray trackingTooOftenPage()
{
    return page(QStringLiteral("请稍后再查"),
                QStringLiteral("<p class=\"state\" role=\"status\">查询太频繁</p>\n<p>请过一分钟再查。</p>\n"));
}

QByteArray trackingPolicy()
{
    const QByteArray html = shell().toUtf8();
    const qsizetype from = html.indexOf("<style>") + qsizetype(sizeof "<style>") - 1;
    const QByteArray style = html.mid(from, html.indexOf("</style>") - from);
    return "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-"
        + QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace yichuang
