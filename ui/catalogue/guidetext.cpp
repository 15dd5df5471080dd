// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/guidetext.h"

#include "ui/theme/colours.h"

#include <QCoreApplication>

#include <algorithm>

namespace yichuang {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(GuideText)
};

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
}

QString quiet(const QString &text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("<span style='color:%1'>%2</span>").arg(colour(Colour::TextQuiet).name(), escaped(text));
}

QString numbered(const QStringList &lines)
{
    if (lines.isEmpty())
        return {};
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='0' width='100%'>");
    for (qsizetype i = 0; i < lines.size(); ++i)
        html += QStringLiteral("<tr><td width='28' style='color:%1'>%2</td><td style='padding-bottom:6px'>%3</td></tr>")
                    .arg(colour(Colour::TextQuiet).name())
                    .arg(i + 1)
                    .arg(lines[i]);
    return html + QStringLiteral("</table>");
}

QString departmentName(const Catalogue &catalogue, const QString &id)
{
    const Department *department = catalogue.department(id);
    return department ? department->name : id;
}

QString yuan(qint64 fen)
{
    return Texts::tr("%1 yuan").arg(static_cast<double>(fen) / 100.0, 0, 'f', fen % 100 == 0 ? 0 : 2);
}

QString addedByLabel(const ServiceItem &item, const QString &addedBy)
{
    const Situation *situation = item.situation(addedBy.section(QLatin1Char('/'), 0, 0));
    if (!situation)
        return {};
    const QString optionId = addedBy.section(QLatin1Char('/'), 1);
    const auto option = std::find_if(situation->options.begin(), situation->options.end(),
                                     [&optionId](const SituationOption &o) { return o.id == optionId; });
    return option == situation->options.end()
        ? QString()
        : Texts::tr("because: %1 %2", "question, answer").arg(situation->question, option->label);
}

QString necessityText(const Material &material)
{
    const QString necessity = enumText(material.necessity);
    return material.deferredDays
        ? Texts::tr("%1, within %n working day(s)", nullptr, *material.deferredDays).arg(necessity)
        : necessity;
}

QString materialHtml(const ServiceItem &item, const Material &material, const QString &addedBy)
{
    QStringList facts{Texts::tr("%1 × %2", "form, number").arg(enumText(material.kind)).arg(material.copies),
                      necessityText(material), enumText(material.sourceChannel), material.issuingAuthority};
    facts.removeAll(QString());
    QStringList lines{QStringLiteral("<b>%1</b>").arg(escaped(material.name)),
                      quiet(facts.join(QStringLiteral(" · ")))};
    if (!material.notes.isEmpty())
        lines.append(quiet(material.notes));
    const QString why = addedByLabel(item, addedBy);
    if (!why.isEmpty())
        lines.append(quiet(why));
    return lines.join(QStringLiteral("<br>"));
}

QString memberName(const Catalogue &catalogue, const QString &itemId)
{
    const ServiceItem *item = catalogue.find(itemId);
    return item ? item->name : itemId;
}

QString memberHtml(const Catalogue &catalogue, const QString &itemId, const QString &wait)
{
    const ServiceItem *item = catalogue.find(itemId);
    QStringList facts{item ? departmentName(catalogue, item->department) : QString(),
                      item ? limitsText(*item) : QString(), wait};
    facts.removeAll(QString());
    return QStringLiteral("%1<br>%2")
        .arg(escaped(memberName(catalogue, itemId)), quiet(facts.join(QStringLiteral(" · "))));
}

} // namespace

QString limitsText(const ServiceItem &item)
{
    if (item.isInstant())
        return Texts::tr("decided at once");
    const QString promised = Texts::tr("promised %n working day(s)", nullptr, item.promisedDays);
    return item.legalDays ? Texts::tr("%1, legal limit %n", nullptr, *item.legalDays).arg(promised) : promised;
}

QString guideSummary(const Catalogue &catalogue, const ServiceItem &item)
{
    QStringList kinds;
    for (const ApplicantKind kind : item.applicantKinds)
        kinds.append(applicantKindChineseName(kind));
    const QStringList parts{enumText(item.itemType),
                            enumText(item.caseType),
                            limitsText(item),
                            departmentName(catalogue, item.department),
                            kinds.join(QStringLiteral("、")),
                            item.runCount == 0 ? Texts::tr("no visit needed")
                                               : Texts::tr("%n visit(s)", nullptr, item.runCount)};
    return parts.join(QStringLiteral(" · "));
}

QString conditionsHtml(const ServiceItem &item)
{
    QStringList lines;
    for (const QString &condition : item.conditions)
        lines.append(escaped(condition));
    return numbered(lines);
}

QString materialsHtml(const ServiceItem &item, const Checklist &checklist)
{
    QStringList lines;
    for (const ChecklistEntry &entry : checklist.needed) {
        if (const Material *material = item.material(entry.materialId))
            lines.append(materialHtml(item, *material, entry.addedBy));
    }
    return lines.isEmpty() ? quiet(Texts::tr("No material is needed.")) : numbered(lines);
}

QString processHtml(const ServiceItem &item)
{
    QStringList lines;
    for (const ProcessStep &step : item.process) {
        QString days = step.days == 0 ? Texts::tr("at once") : Texts::tr("%n working day(s)", nullptr, step.days);
        if (!step.counted)
            days = Texts::tr("%1, not counted").arg(days);
        lines.append(
            QStringLiteral("%1<br>%2").arg(escaped(step.step), quiet(step.actor + QStringLiteral(" · ") + days)));
    }
    return numbered(lines);
}

QString feesHtml(const ServiceItem &item)
{
    if (!item.feeCharged)
        return escaped(Texts::tr("Free of charge"));
    QStringList lines;
    for (const FeeItem &fee : item.fees) {
        QStringList facts{fee.amountFen ? yuan(*fee.amountFen) : QString(), fee.standard, fee.basis};
        facts.removeAll(QString());
        lines.append(QStringLiteral("%1<br>%2").arg(escaped(fee.name), quiet(facts.join(QStringLiteral(" · ")))));
    }
    return numbered(lines);
}

QString basisHtml(const ServiceItem &item)
{
    QStringList lines;
    for (const LegalBasis &basis : item.legalBasis) {
        const bool article = basis.check == BasisCheck::ArticleChecked;
        const QString mark = article ? QStringLiteral("✓ ") : QStringLiteral("○ ");
        const QString law = QStringLiteral("《%1》%2").arg(basis.law, basis.article);
        QStringList facts{mark + enumText(basis.check), basis.note};
        facts.removeAll(QString());
        lines.append(QStringLiteral("%1<br>%2").arg(escaped(law), quiet(facts.join(QStringLiteral(" · ")))));
    }
    return numbered(lines);
}

QString resultHtml(const ServiceItem &item)
{
    QStringList delivery;
    for (const DeliveryKind kind : item.delivery)
        delivery.append(enumText(kind));
    QStringList facts{enumText(item.result.kind),
                      item.result.validYears ? Texts::tr("valid %n year(s)", nullptr, *item.result.validYears)
                                             : QString(),
                      delivery.join(QStringLiteral("、"))};
    facts.removeAll(QString());
    return QStringLiteral("%1<br>%2").arg(escaped(item.result.name), quiet(facts.join(QStringLiteral(" · "))));
}

QString membersHtml(const Catalogue &catalogue, const Bundle &bundle, const MergedItem &merged)
{
    QStringList chosen;
    for (const QString &id : merged.choice.members) {
        QStringList before;
        for (const QString &earlier : merged.choice.after.value(id))
            before.append(memberName(catalogue, earlier));
        const QString wait = before.isEmpty() ? Texts::tr("starts at once")
                                              : Texts::tr("after: %1").arg(before.join(QStringLiteral("、")));
        chosen.append(memberHtml(catalogue, id, wait));
    }
    QString html = numbered(chosen);
    QStringList others;
    for (const BundleMember &member : bundle.members) {
        if (!merged.choice.has(member.itemId))
            others.append(memberName(catalogue, member.itemId));
    }
    if (!others.isEmpty())
        html += quiet(Texts::tr("Left out by these answers: %1").arg(others.join(QStringLiteral("、"))));
    return html;
}

QString producedHtml(const Catalogue &catalogue, const MergedItem &merged)
{
    QStringList lines;
    for (const ProducedMaterial &produced : merged.produced) {
        const ServiceItem *item = catalogue.find(produced.itemId);
        const Material *material = item ? item->material(produced.materialId) : nullptr;
        if (material)
            lines.append(QStringLiteral("%1<br>%2")
                             .arg(escaped(material->name),
                                  quiet(Texts::tr("for %1, from %2")
                                            .arg(memberName(catalogue, produced.itemId),
                                                 memberName(catalogue, produced.producer)))));
    }
    return lines.isEmpty() ? quiet(Texts::tr("Nothing of that kind.")) : numbered(lines);
}

QString codesHtml(const Catalogue &catalogue, const ServiceItem &item)
{
    const QStringList lines{
        Texts::tr("Basic code %1").arg(item.basicCode), Texts::tr("Implementation code %1").arg(item.implCode),
        Texts::tr("Implemented by %1").arg(departmentName(catalogue, item.implementer)),
        Texts::tr("Scope %1, village: %2").arg(enumText(item.scope), enumText(item.villageAcceptance))};
    return quiet(lines.join(QLatin1Char('\n')));
}

} // namespace yichuang
