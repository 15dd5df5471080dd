// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/consultationsheet.h"

#include "core/documents/paperfacts.h"
#include "core/identity/masking.h"

#include <algorithm>
#include <array>

namespace yichuang {

namespace {

QString stateText(const Consultation &one)
{
    if (one.isOpen())
        return QStringLiteral("待答复");
    return one.closed && !one.closed->handedTo.isEmpty() ? QStringLiteral("已转办") : QStringLiteral("已答复");
}

/** What was answered, and to whom it was handed. */
QString answerText(const Consultation &one)
{
    if (!one.closed)
        return one.asked.answer;
    QStringList parts{one.closed->answer};
    if (!one.closed->handedTo.isEmpty())
        parts.append(QStringLiteral("转：%1").arg(one.closed->handedTo));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("；"));
}

QString minuteText(const QDateTime &at)
{
    return at.isValid() ? at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString consultationCell(const QString &text, const char *align)
{
    return QStringLiteral("<td align=\"%1\">%2</td>").arg(QLatin1StringView(align), text.toHtmlEscaped());
}

QString consultationLine(const Consultation &one, std::size_t index, const StaffNames &staff)
{
    const QString matter = one.asked.itemName.isEmpty()
        ? one.asked.matter
        : QStringLiteral("%1（%2）").arg(one.asked.matter, one.asked.itemName);
    return QStringLiteral("<tr>") + consultationCell(QString::number(index), "center")
        + consultationCell(one.askedAt.toLocalTime().toString(QStringLiteral("MM-dd HH:mm")), "center")
        + consultationCell(maskName(one.asked.asker), "center") + consultationCell(maskPhone(one.asked.phone), "center")
        + consultationCell(matter, "left") + consultationCell(staff.of(one.firstAsked.account), "center")
        + consultationCell(answerText(one), "left") + consultationCell(stateText(one), "center")
        + QStringLiteral("</tr>\n");
}

} // namespace

QList<QStringList> consultationTable(const std::vector<Consultation> &rows, const StaffNames &staff)
{
    QList<QStringList> table;
    table.append(QStringList{QStringLiteral("状态"), QStringLiteral("咨询时间"), QStringLiteral("咨询人"),
                             QStringLiteral("联系电话"), QStringLiteral("咨询内容"), QStringLiteral("事项"),
                             QStringLiteral("首问责任人"), QStringLiteral("答复或转办"), QStringLiteral("办结时间"),
                             QStringLiteral("服务方式")});
    for (const Consultation &one : rows) {
        QStringList marks;
        for (const ServiceMark mark : one.asked.marks)
            marks.append(serviceMarkChinese(mark));
        table.append(QStringList{stateText(one), minuteText(one.askedAt), maskName(one.asked.asker),
                                 maskPhone(one.asked.phone), one.asked.matter, one.asked.itemName,
                                 staff.of(one.firstAsked.account), answerText(one), minuteText(one.closedAt),
                                 marks.join(QStringLiteral("、"))});
    }
    return table;
}

QString consultationSheet(const std::vector<Consultation> &rows, const ConsultationHead &head, const StaffNames &staff)
{
    QString html = QStringLiteral("<p class=\"organ\">%1</p><p class=\"title\">首问责任登记表</p>"
                                  "<p class=\"note\">期间：%2</p>"
                                  "<table class=\"list dense\" width=\"100%\" border=\"1\" cellspacing=\"0\" "
                                  "cellpadding=\"3\"><thead><tr>")
                       .arg(head.station.toHtmlEscaped(), head.period.toHtmlEscaped());
    struct Column
    {
        const char16_t *title;
        int width; ///< percent
    };
    static constexpr std::array columns{Column{u"序号", 6},        Column{u"时间", 9},      Column{u"咨询人", 8},
                                        Column{u"联系电话", 14},   Column{u"咨询内容", 24}, Column{u"首问责任人", 10},
                                        Column{u"答复或转办", 21}, Column{u"状态", 8}};
    for (const Column &one : columns)
        html += QStringLiteral("<th width=\"%1%\">%2</th>").arg(one.width).arg(QString::fromUtf16(one.title));
    html += QStringLiteral("</tr></thead>\n");
    for (std::size_t i = 0; i < rows.size(); ++i)
        html += consultationLine(rows[i], i + 1, staff);
    const auto open = std::count_if(rows.begin(), rows.end(), [](const Consultation &one) { return one.isOpen(); });
    html += QStringLiteral("<tr><td colspan=\"8\" align=\"center\">（以下空白）</td></tr></table>"
                           "<p class=\"note\"><a name=\"keep\">合计%1件，待答复%2件。</a></p>")
                .arg(rows.size())
                .arg(open);
    html += QStringLiteral("<p class=\"gap\">&nbsp;</p><table width=\"100%\" border=\"0\"><tr><td width=\"50%\">"
                           "<p class=\"sign\">制表：____________</p></td><td width=\"50%\"><p class=\"sign\">"
                           "审核：____________</p></td></tr></table><p class=\"note\"><a name=\"keep-end\">%1</a></p>")
                .arg(paperDate(head.printedOn));
    return html;
}

} // namespace yichuang
