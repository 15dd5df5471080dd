// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/deskfixture.h"

#include "core/desk/exampledraft.h"
#include "core/store/eventlog.h"
#include "tests/core/store/must.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace yichuang {

void DeskFixture::importBytes(const QByteArray &bytes)
{
    const ImportOutcome outcome = must(desk->importReference(bytes));
    for (const Fault &fault : outcome.faults)
        qFatal("%s", qPrintable(faultLine(fault)));
}

QByteArray DeskFixture::resource(const QString &name)
{
    QFile file(QStringLiteral(YICHUANG_RESOURCES "/reference/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(file.fileName()));
    return file.readAll();
}

QByteArray DeskFixture::pictureBomb()
{
    constexpr int headerAt = 12; // "IHDR", width, height, ...: 17 bytes, then their checksum
    constexpr int headerSize = 17;
    QByteArray bytes = QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ea600000ea600100000000");
    quint32 crc = 0xFFFFFFFF;
    for (int i = headerAt; i < headerAt + headerSize; ++i) {
        crc ^= uchar(bytes.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
    }
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes.append(char((~crc >> shift) & 0xFF));
    // One compressed block of zeros and the end: far less than the points it promises.
    bytes += QByteArray::fromHex("0000000a49444154789c63000000020001e221bc330000000049454e44ae426082");
    return bytes;
}

QByteArray DeskFixture::fewItems()
{
    static const QByteArray bytes = [] {
        const QStringList wanted =
            QStringLiteral(
                "YZ-ZF01 YZ-SJ07 YZ-RS11 YZ-RS08 YZ-MZ12 YZ-MZ04 YZ-MZ05 YZ-MZ16 YZ-NY01 YZ-WJ07 YZ-YB05 YZ-SF01")
                .split(u' ');
        QJsonObject catalogue = QJsonDocument::fromJson(resource(QStringLiteral("catalogue-yinzhou-sample"))).object();
        QJsonArray items;
        for (const QJsonValue &item : catalogue.value(u"items").toArray()) {
            if (wanted.contains(item.toObject().value(u"id").toString()))
                items.append(item);
        }
        catalogue.insert(QStringLiteral("items"), items);
        catalogue.insert(QStringLiteral("one_thing_bundles"), QJsonArray());
        return QJsonDocument(catalogue).toJson(QJsonDocument::Compact);
    }();
    return bytes;
}

QByteArray DeskFixture::bundlesAlone(const QStringList &bundleIds)
{
    QJsonObject catalogue = QJsonDocument::fromJson(resource(QStringLiteral("catalogue-yinzhou-sample"))).object();
    QJsonArray bundles;
    QStringList wanted;
    for (const QJsonValue &bundle : catalogue.value(u"one_thing_bundles").toArray()) {
        if (!bundleIds.contains(bundle.toObject().value(u"id").toString()))
            continue;
        bundles.append(bundle);
        for (const QJsonValue &member : bundle.toObject().value(u"members").toArray())
            wanted.append(member.toObject().value(u"item_id").toString());
    }
    QJsonArray items;
    for (const QJsonValue &item : catalogue.value(u"items").toArray()) {
        if (wanted.contains(item.toObject().value(u"id").toString()))
            items.append(item);
    }
    catalogue.insert(QStringLiteral("items"), items);
    catalogue.insert(QStringLiteral("one_thing_bundles"), bundles);
    catalogue.insert(QStringLiteral("version"), QStringLiteral("bundles"));
    return QJsonDocument(catalogue).toJson(QJsonDocument::Compact);
}

IntakeDraft DeskFixture::completeBundle(const QString &bundleId, const QMap<QString, QStringList> &answers) const
{
    const Catalogue &catalogue = *desk->reference().catalogue;
    const Bundle *bundle = catalogue.bundle(bundleId);
    if (!bundle)
        qFatal("no bundle %s", qPrintable(bundleId));
    Applicant applicant = exampleApplicant(ApplicantKind::NaturalPerson);
    applicant.name = QStringLiteral("测试甲");
    applicant.documentNumber = QStringLiteral("330212190203120014");
    applicant.sex = Sex::Male;
    applicant.birth = QDate(1902, 3, 12);
    applicant.phone = QStringLiteral("13800000000");
    applicant.address = QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号");
    return exampleBundle(*bundle, catalogue, answers, applicant, clock.today());
}

const ServiceItem &DeskFixture::item(const QString &itemId) const
{
    const ServiceItem *found = desk->reference().catalogue->find(itemId);
    if (!found)
        qFatal("no item %s", qPrintable(itemId));
    return *found;
}

IntakeDraft DeskFixture::completeDraft(const QString &itemId) const
{
    const ServiceItem &wanted = item(itemId);
    Applicant applicant = exampleApplicant(wanted.applicantKinds.first());
    if (applicant.kind == ApplicantKind::NaturalPerson) {
        applicant.name = QStringLiteral("测试甲");
        applicant.documentNumber = QStringLiteral("330212190203120014");
        applicant.sex = Sex::Male;
        applicant.birth = QDate(1902, 3, 12);
    } else {
        applicant.name = QStringLiteral("鄞州测试有限公司");
        applicant.documentNumber = QStringLiteral("11330212002999997F");
        applicant.legalRepresentative = QStringLiteral("测试乙");
    }
    applicant.phone = QStringLiteral("13800000000");
    applicant.address = QStringLiteral("浙江省宁波市鄞州区姜山镇测试村1号");
    return exampleDraft(wanted, applicant, clock.today());
}

IntakeDraft DeskFixture::draftLacking(const QString &itemId, Necessity necessity) const
{
    IntakeDraft draft = completeDraft(itemId);
    for (CaseMaterial &material : draft.materials) {
        if (material.necessity != necessity)
            continue;
        material.state = MaterialState::Missing;
        material.originals = 0;
        material.copies = 0;
        return draft;
    }
    qFatal("%s has no such material", qPrintable(itemId));
}

TakenIn DeskFixture::take(const IntakeDraft &draft, Outcome outcome)
{
    OutcomeChoice choice;
    choice.outcome = outcome;
    choice.promiseSigned = outcome == Outcome::AcceptTolerant || outcome == Outcome::AcceptCommitment;
    return must(desk->takeIn(draft, choice));
}

qint64 DeskFixture::eventCount()
{
    return must(profile->events().count());
}

QStringList DeskFixture::faults()
{
    return must(profile->verify()).faults;
}

} // namespace yichuang
