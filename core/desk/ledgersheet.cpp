// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/ledgersheet.h"

#include "core/documents/paperfacts.h"

namespace yichuang {

namespace {

QString shortDay(QDate day)
{
    return day.isValid() ? day.toString(QStringLiteral("MM-dd")) : QStringLiteral("—");
}

QString ledgerCell(const QString &text, const char *align = "center")
{
    return QStringLiteral("<td align=\"%1\">%2</td>").arg(QLatin1StringView(align), text.toHtmlEscaped());
}

QString ratingText(const ProxyRow &row)
{
    return row.rating ? satisfactionChinese(*row.rating) : QString();
}

QString ledgerLine(const ProxyRow &row, std::size_t index, const StaffNames &staff)
{
    QString html = QStringLiteral("<tr>") + ledgerCell(QString::number(index)) + ledgerCell(shortDay(row.beganOn))
        + ledgerCell(row.row.applicantMasked) + ledgerCell(row.row.itemName, "left") + ledgerCell(staff.of(row.agent));
    for (const QDate day : {row.forwardedOn, row.acceptedOn, row.decidedOn, row.reportedOn, row.handedOn})
        html += ledgerCell(shortDay(day));
    return html + ledgerCell(row.step ? proxyStepChinese(*row.step) : QString()) + ledgerCell(ratingText(row))
        + QStringLiteral("</tr>\n");
}

QString totalsText(const ProxyTotals &totals)
{
    QStringList parts{QStringLiteral("合计%1件").arg(totals.cases)};
    for (const ProxyStep step : allProxySteps) {
        if (totals.at(step) > 0)
            parts.append(QStringLiteral("%1%2件").arg(proxyStepChinese(step)).arg(totals.at(step)));
    }
    for (const ServiceMark mark : allServiceMarks) {
        if (totals.at(mark) > 0)
            parts.append(QStringLiteral("%1%2件").arg(serviceMarkChinese(mark)).arg(totals.at(mark)));
    }
    return parts.join(QStringLiteral("，"));
}

} // namespace

QList<QStringList> ledgerTable(const std::vector<ProxyRow> &rows, const StaffNames &staff)
{
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    QList<QStringList> table;
    table.append(QStringList{QStringLiteral("状态"), QStringLiteral("办件编号"), QStringLiteral("委托人"),
                             QStringLiteral("事项"), QStringLiteral("代办员"), QStringLiteral("受托日期"),
                             QStringLiteral("上报日期"), QStringLiteral("受理日期"), QStringLiteral("决定日期"),
                             QStringLiteral("反馈日期"), QStringLiteral("送达签收日期"), QStringLiteral("服务方式"),
                             QStringLiteral("满意度")});
    for (const ProxyRow &row : rows) {
        QStringList marks;
        for (const ServiceMark mark : row.marks)
            marks.append(serviceMarkChinese(mark));
        table.append(QStringList{row.step ? proxyStepChinese(*row.step) : QStringLiteral("未委托上报"), row.row.number,
                                 row.row.applicantMasked, row.row.itemName, staff.of(row.agent), day(row.beganOn),
                                 day(row.forwardedOn), day(row.acceptedOn), day(row.decidedOn), day(row.reportedOn),
                                 day(row.handedOn), marks.join(QStringLiteral("、")), ratingText(row)});
    }
    return table;
}

QString ledgerSheet(const std::vector<ProxyRow> &rows, const ProxyTotals &totals, const LedgerHead &head,
                    const StaffNames &staff)
{
    QString html = QStringLiteral("<p class=\"organ\">%1</p><p class=\"title\">代办台账</p>"
                                  "<p class=\"note\">期间：%2　　代办员：%3</p>"
                                  "<table class=\"list dense\" width=\"100%\" border=\"1\" cellspacing=\"0\" "
                                  "cellpadding=\"3\"><thead><tr>")
                       .arg(head.station.toHtmlEscaped(), head.period.toHtmlEscaped(),
                            head.agent.isEmpty() ? QStringLiteral("全部") : staff.of(head.agent).toHtmlEscaped());
    struct Head
    {
        const char16_t *title;
        int width; ///< percent
    };
    static constexpr std::array heads{Head{u"序号", 6},   Head{u"受托", 7}, Head{u"委托人", 9}, Head{u"事项", 17},
                                      Head{u"代办员", 9}, Head{u"上报", 7}, Head{u"受理", 7},   Head{u"决定", 7},
                                      Head{u"反馈", 7},   Head{u"签收", 7}, Head{u"状态", 8},   Head{u"满意度", 9}};
    for (const Head &one : heads)
        html += QStringLiteral("<th width=\"%1%\">%2</th>").arg(one.width).arg(QString::fromUtf16(one.title));
    html += QStringLiteral("</tr></thead>\n");
    for (std::size_t i = 0; i < rows.size(); ++i)
        html += ledgerLine(rows[i], i + 1, staff);
    html += QStringLiteral("<tr><td colspan=\"12\" align=\"center\">（以下空白）</td></tr></table>"
                           "<p class=\"note\"><a name=\"keep\">%1</a>。</p>")
                .arg(totalsText(totals));
    html += QStringLiteral("<p class=\"gap\">&nbsp;</p><table width=\"100%\" border=\"0\"><tr><td width=\"50%\">"
                           "<p class=\"sign\">制表：____________</p></td><td width=\"50%\"><p class=\"sign\">"
                           "审核：____________</p></td></tr></table><p class=\"note\"><a name=\"keep-end\">%1</a></p>")
                .arg(paperDate(head.printedOn));
    return html;
}

} // namespace yichuang
