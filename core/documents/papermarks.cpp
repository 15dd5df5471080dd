// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/papermarks.h"

#include <QPainter>
#include <QPen>
#include <QTextLayout>

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

constexpr double a4Width = 210;
constexpr double a4Side = 25;
constexpr double footTop = 264.5;
constexpr double a4CodeSide = 25;
constexpr double footPitch = 5.2;
constexpr double footPoints = 9;
constexpr double slipWidth = 80;
constexpr double slipSide = 4;
constexpr double slipCodeSide = 40;
constexpr double slipPitch = 4.4;
constexpr double slipPoints = 8.5;
constexpr double sealDiameter = 40;

/** One line, cut with … where it does not fit @p width; @p anchor is the left, middle or right of its base line. */
void paintLine(QPainter &painter, const QFont &font, const QString &text, QPointF anchor, double width,
               Qt::Alignment alignment)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(metrics.elidedText(text, Qt::ElideRight, width), font);
    QTextOption option;
    option.setUseDesignMetrics(true);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(1e6);
    line.setPosition({0, 0});
    layout.endLayout();
    const double natural = line.naturalTextWidth();
    if (alignment & Qt::AlignHCenter)
        anchor.rx() -= natural / 2;
    else if (alignment & Qt::AlignRight)
        anchor.rx() -= natural;
    layout.draw(&painter, anchor - QPointF(0, line.ascent()));
}

void appendField(QStringList &fields, const QString &label, const QString &value)
{
    if (!value.isEmpty())
        fields.append(label + u'：' + value);
}

} // namespace

QFont paperFont(const QStringList &chain, double points)
{
    QFont font(chain);
    font.setPixelSize(qRound(points * paperDpi / 72));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferOutline | QFont::PreferAntialias));
    return font;
}

MarksPainter::MarksPainter(PaperMarks marks, QStringList chain, std::optional<QrCode> code)
    : m_marks(std::move(marks))
    , m_chain(std::move(chain))
    , m_code(std::move(code))
{
}

QStringList MarksPainter::a4Lines() const
{
    QStringList first;
    appendField(first, u"办件编号"_s, m_marks.caseNumber);
    QStringList second;
    appendField(second, u"经办人"_s, m_marks.clerk);
    appendField(second, u"窗口"_s, m_marks.window);
    appendField(second, u"查询电话"_s, m_marks.phone);
    QStringList third;
    appendField(third, u"打印时间"_s, m_marks.printedAt);
    return {first.join(u'　'), second.join(u'　'), third.join(u'　')};
}

QString MarksPainter::headMark() const
{
    const QString copy = m_marks.copyMark.isEmpty() ? QString() : u'（' + m_marks.copyMark + u'）';
    return m_marks.notice + copy;
}

void MarksPainter::paintA4(QPainter &painter, int page, int pages) const
{
    painter.save();
    painter.setPen(QPen(QColor(0x60, 0x60, 0x60), paperUnits(0.18)));
    painter.drawLine(QPointF(paperUnits(a4Side), paperUnits(footTop)),
                     QPointF(paperUnits(a4Width - a4Side), paperUnits(footTop)));
    painter.setPen(Qt::black);
    const QFont font = paperFont(m_chain, footPoints);
    const double width = paperUnits(a4Width - 2 * a4Side - (m_code ? a4CodeSide + 2 : 0));
    QStringList lines = a4Lines();
    lines.append(u"第%1页　共%2页"_s.arg(page + 1).arg(pages));
    double y = footTop + 5.6;
    for (const QString &line : std::as_const(lines)) {
        paintLine(painter, font, line, {paperUnits(a4Side), paperUnits(y)}, width, Qt::AlignLeft);
        y += footPitch;
    }
    if (m_code)
        m_code->paint(painter,
                      QRectF(paperUnits(a4Width - a4Side - a4CodeSide), paperUnits(footTop + 0.6),
                             paperUnits(a4CodeSide), paperUnits(a4CodeSide)));
    const QFont markFont = paperFont(m_chain, 12);
    if (const QString mark = headMark(); !mark.isEmpty())
        paintLine(painter, markFont, mark, {paperUnits(a4Side), paperUnits(17)}, paperUnits(100), Qt::AlignLeft);
    if (m_marks.reprint)
        paintLine(painter, markFont, u"【补打】"_s, {paperUnits(a4Width - a4Side), paperUnits(17)}, paperUnits(50),
                  Qt::AlignRight);
    painter.restore();
}

QStringList MarksPainter::slipLines() const
{
    QStringList lines;
    appendField(lines, u"窗口"_s, m_marks.window);
    appendField(lines, u"经办人"_s, m_marks.clerk);
    appendField(lines, u"查询电话"_s, m_marks.phone);
    appendField(lines, u"打印时间"_s, m_marks.printedAt);
    if (m_marks.reprint)
        lines.append(u"【补打】"_s);
    if (const QString mark = headMark(); !mark.isEmpty())
        lines.append(mark);
    lines.append(u"第1页　共1页"_s);
    return lines;
}

double MarksPainter::slipHeight() const
{
    const double code = m_code ? slipCodeSide : 0;
    const double number = m_marks.caseNumber.isEmpty() ? 0 : slipPitch + 1;
    return paperUnits(3 + code + number + slipPitch * static_cast<double>(slipLines().size()) + 3);
}

void MarksPainter::paintSlip(QPainter &painter, double top) const
{
    painter.save();
    painter.setPen(QPen(Qt::black, paperUnits(0.2), Qt::DashLine));
    painter.drawLine(QPointF(paperUnits(slipSide), top + paperUnits(1)),
                     QPointF(paperUnits(slipWidth - slipSide), top + paperUnits(1)));
    painter.setPen(Qt::black);
    double y = top + paperUnits(2);
    if (m_code) {
        m_code->paint(
            painter,
            QRectF(paperUnits((slipWidth - slipCodeSide) / 2), y, paperUnits(slipCodeSide), paperUnits(slipCodeSide)));
        y += paperUnits(slipCodeSide);
    }
    const double width = paperUnits(slipWidth - 2 * slipSide);
    if (!m_marks.caseNumber.isEmpty()) {
        y += paperUnits(slipPitch);
        paintLine(painter, paperFont(m_chain, 10), m_marks.caseNumber, {paperUnits(slipWidth / 2), y}, width,
                  Qt::AlignHCenter);
        y += paperUnits(1);
    }
    const QStringList lines = slipLines();
    for (const QString &line : lines) {
        y += paperUnits(slipPitch);
        paintLine(painter, paperFont(m_chain, slipPoints), line, {paperUnits(slipSide), y}, width, Qt::AlignLeft);
    }
    painter.restore();
}

void MarksPainter::paintSealPlace(QPainter &painter, const QPointF &centre) const
{
    painter.save();
    QPen pen(QColor(0xb0, 0xb0, 0xb0), paperUnits(0.25), Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({6, 5});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, sealRadius(), sealRadius());
    painter.setPen(QColor(0x90, 0x90, 0x90));
    paintLine(painter, paperFont(m_chain, 10), u"（盖章）"_s, centre + QPointF(0, paperUnits(11)), sealRadius() * 2,
              Qt::AlignHCenter);
    painter.restore();
}

double MarksPainter::sealRadius()
{
    return paperUnits(sealDiameter / 2);
}

} // namespace yichuang
