// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/papercommon.h"

namespace yichuang {

using namespace Qt::StringLiterals;

namespace {

/** 《name》, a document number in brackets behind it. */
QString titled(const QString &law)
{
    if (law.isEmpty() || law.startsWith(u'《'))
        return law;
    const qsizetype bracket = law.indexOf(u'（');
    return bracket > 0 ? u'《' + law.left(bracket) + u'》' + law.mid(bracket) : u'《' + law + u'》';
}

} // namespace

QJsonObject commonPaperFacts(PaperKind kind, const ServiceItem &item, const PaperContext &context)
{
    const QString organ = context.organName.isEmpty() ? context.implementerName : context.organName;
    const bool byOrgan = paperKindInfo(kind).seal == PaperSeal::Organ;
    return {
        {u"heading"_s, byOrgan ? organ : context.centreName},
        {u"title"_s, paperKindTitle(kind)},
        {u"number"_s, context.paperNumber},
        {u"centre"_s, context.centreName},
        {u"organ"_s, organ},
        {u"date"_s, paperDate(context.printedAt.date())},
        {u"copiesWord"_s, paperCount(context.copies)},
        {u"window"_s, context.windowName},
        {u"clerk"_s, context.clerkName},
        {u"phone"_s, context.phone},
        {u"complaintPhone"_s, context.complaintPhone},
        {u"isLicence"_s, item.itemType == ItemType::Licence},
        {u"basis"_s, legalBasisText(item)},
        {u"itemName"_s, item.name},
        {u"implementer"_s, context.implementerName},
    };
}

QString legalBasisText(const ServiceItem &item)
{
    QStringList texts;
    for (const LegalBasis &basis : item.legalBasis) {
        QString law = titled(basis.law);
        // What was not read in the law itself is not printed as the law.
        if (basis.check == BasisCheck::ArticleChecked)
            law += basis.article;
        if (!law.isEmpty())
            texts.append(law);
    }
    return texts.join(u'、');
}

QString legalLimitText(const ServiceItem &item)
{
    return item.legalDays ? u"%1个工作日"_s.arg(*item.legalDays) : u"未作规定"_s;
}

QString promisedLimitText(const ServiceItem &item)
{
    return item.isInstant() || item.promisedDays == 0 ? u"当场办结"_s : u"%1个工作日"_s.arg(item.promisedDays);
}

QString feeText(const ServiceItem &item)
{
    if (!item.feeCharged)
        return u"否"_s;
    QStringList fees;
    for (const FeeItem &fee : item.fees)
        fees.append(fee.name + (fee.amountFen ? paperAmount(*fee.amountFen) : fee.standard));
    return fees.isEmpty() ? u"是"_s : QString(u"是（"_s + fees.join(u'；') + u'）');
}

QString serviceMannerText(const ResultIssuedBody &delivery)
{
    return delivery.paidOnDelivery ? delivery.manner + u"（邮费到付）"_s : delivery.manner;
}

QJsonArray numberedTexts(const QStringList &texts, const QString &key)
{
    QJsonArray rows;
    for (const QString &text : texts)
        rows.append(QJsonObject{{u"index"_s, rows.size() + 1}, {key, text}});
    return rows;
}

} // namespace yichuang
