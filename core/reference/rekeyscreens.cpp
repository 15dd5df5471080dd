// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/rekeyscreens.h"

#include "core/reference/cataloguecontext.h"
#include "core/reference/documentreader.h"

namespace yichuang {

namespace {

constexpr int mostScreens = 200;
constexpr int mostFields = 200;

bool isFact(const QString &fact)
{
    static const QString form = QStringLiteral("form.");
    return rekeyFactNames().contains(fact) || (fact.startsWith(form) && fact.size() > form.size());
}

QMap<QString, QString> readValues(ObjectReader &reader)
{
    QMap<QString, QString> values;
    const QString key = QStringLiteral("values");
    const QJsonValue raw = reader.raw(key);
    if (raw.isUndefined())
        return values;
    const DocumentPlace place = reader.at(key);
    ObjectReader pairs(reader.faults(), raw, place);
    for (const QString &from : raw.toObject().keys())
        values.insert(from, pairs.label(from));
    return values;
}

RekeyField readField(ObjectReader &reader)
{
    RekeyField field;
    field.label = reader.name(QStringLiteral("label"));
    field.fact = reader.optionalText(QStringLiteral("fact"));
    field.text = reader.optionalText(QStringLiteral("text"));
    field.dateFormat = reader.optionalText(QStringLiteral("date_format"));
    field.values = readValues(reader);
    if (!field.fact.isEmpty() && !isFact(field.fact))
        reader.fault(QStringLiteral("fact"), u"E020", shown(field.fact),
                     rekeyFactNames().join(QStringLiteral(" | ")) + QStringLiteral(" | form.<key>"));
    if (field.fact.isEmpty() == field.text.isEmpty())
        reader.fault(QStringLiteral("fact"), u"E020", shown(field.fact),
                     QStringLiteral("either a fact or a text, and not both"));
    return field;
}

RekeyScreen readScreen(ObjectReader &reader, QSet<QString> &seen)
{
    RekeyScreen screen;
    screen.id = reader.name(QStringLiteral("id"));
    if (!screen.id.isEmpty() && seen.contains(screen.id))
        reader.fault(QStringLiteral("id"), u"E010", shown(screen.id), QStringLiteral("an id used once"));
    seen.insert(screen.id);
    screen.system = reader.name(QStringLiteral("system"));
    screen.name = reader.name(QStringLiteral("name"));
    if (!reader.raw(QStringLiteral("items")).isUndefined())
        screen.items = reader.texts(QStringLiteral("items"));
    FaultCollector &faults = reader.faults();
    reader.array(QStringLiteral("fields"), [&](const QJsonValue &value, const DocumentPlace &place) {
        ObjectReader one(faults, value, place, UnknownKeys::Refuse);
        screen.fields.append(readField(one));
    });
    if (screen.fields.isEmpty() || screen.fields.size() > mostFields)
        reader.fault(QStringLiteral("fields"), u"E020", QString::number(screen.fields.size()),
                     QStringLiteral("1 to %1 fields").arg(mostFields));
    return screen;
}

} // namespace

const QStringList &rekeyFactNames()
{
    static const QStringList names{
        QStringLiteral("case.number"),        QStringLiteral("case.receivedOn"),
        QStringLiteral("case.acceptedOn"),    QStringLiteral("case.dueOn"),
        QStringLiteral("item.name"),          QStringLiteral("item.code"),
        QStringLiteral("applicant.kind"),     QStringLiteral("applicant.name"),
        QStringLiteral("applicant.document"), QStringLiteral("applicant.number"),
        QStringLiteral("applicant.sex"),      QStringLiteral("applicant.birth"),
        QStringLiteral("applicant.nation"),   QStringLiteral("applicant.phone"),
        QStringLiteral("applicant.address"),  QStringLiteral("applicant.representative"),
        QStringLiteral("agent.name"),         QStringLiteral("agent.number"),
        QStringLiteral("agent.phone"),        QStringLiteral("materials.names"),
    };
    return names;
}

QStringList RekeyScreens::systems() const
{
    QStringList names;
    for (const RekeyScreen &screen : screens) {
        if (!names.contains(screen.system))
            names.append(screen.system);
    }
    return names;
}

QList<RekeyScreen> RekeyScreens::forItem(const QString &itemId) const
{
    QList<RekeyScreen> fitting;
    for (const RekeyScreen &screen : screens) {
        if (screen.isFor(itemId))
            fitting.append(screen);
    }
    return fitting;
}

tl::expected<RekeyScreens, Faults> readRekeyScreens(const QByteArray &bytes)
{
    FaultCollector faults;
    RekeyScreens read;
    if (const DocumentText text = readDocument(bytes, faults); text.usable) {
        const DocumentPlace top;
        ObjectReader reader(faults, text.root, top, UnknownKeys::Refuse);
        (void)reader.optionalText(QStringLiteral("schema_version"));
        (void)reader.optionalText(QStringLiteral("version"));
        (void)reader.optionalText(QStringLiteral("effective_from"));
        (void)reader.optionalText(QStringLiteral("notice"));
        if (!reader.raw(QStringLiteral("sample")).isUndefined())
            read.sample = reader.flag(QStringLiteral("sample"));
        QSet<QString> seen;
        reader.array(QStringLiteral("rekey_screens"), [&](const QJsonValue &value, const DocumentPlace &place) {
            ObjectReader one(faults, value, place, UnknownKeys::Refuse);
            read.screens.append(readScreen(one, seen));
        });
        if (read.screens.size() > mostScreens)
            reader.fault(QStringLiteral("rekey_screens"), u"E020", QString::number(read.screens.size()),
                         QStringLiteral("at most %1 screens").arg(mostScreens));
    }
    if (faults.count() > 0)
        return tl::unexpected(faults.take());
    return read;
}

} // namespace yichuang
