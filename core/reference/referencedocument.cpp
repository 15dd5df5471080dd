// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/referencedocument.h"

#include "core/base/strictjson.h"
#include "core/reference/cataloguecontext.h"
#include "core/reference/divisions.h"
#include "core/reference/documentreader.h"
#include "core/reference/nations.h"
#include "core/reference/organisation.h"
#include "core/reference/provinceprofile.h"
#include "core/reference/rekeyscreens.h"
#include "core/reference/workcalendar.h"

#include <algorithm>

namespace yichuang {

namespace {

struct KindMark
{
    ReferenceKind kind;
    QStringView name;
    QStringView key; ///< a key only this kind has at the top
};

constexpr std::array kindMarks{
    KindMark{ReferenceKind::Catalogue, u"catalogue", u"items"},
    KindMark{ReferenceKind::Organisation, u"organisation", u"towns"},
    KindMark{ReferenceKind::Calendar, u"calendar", u"days"},
    KindMark{ReferenceKind::Divisions, u"divisions", u"districts"},
    KindMark{ReferenceKind::Nations, u"nations", u"nations"},
    KindMark{ReferenceKind::ProvinceProfiles, u"province-profiles", u"profiles"},
    KindMark{ReferenceKind::Templates, u"templates", u"templates"},
    KindMark{ReferenceKind::RekeyScreens, u"rekey-screens", u"rekey_screens"},
};

constexpr int longestTemplate = 200'000;

/** Version and first day of a document whose own reader does not look at them. */
struct Header
{
    QString version;
    QDate effectiveFrom = QDate(1970, 1, 1);
};

Header headerOf(ObjectReader &reader)
{
    Header header;
    header.version = reader.optionalText(QStringLiteral("version")).left(100);
    if (!reader.raw(QStringLiteral("effective_from")).isUndefined()) {
        if (const QDate date = readDate(reader, QStringLiteral("effective_from")); date.isValid())
            header.effectiveFrom = date;
    }
    return header;
}

tl::expected<ReferenceDocument, CatalogueRefusal> refused(Faults faults)
{
    return tl::unexpected(CatalogueRefusal{std::move(faults), false});
}

/** Takes on a document that its reader accepted with @p entries entries, if its header is right too. */
tl::expected<ReferenceDocument, CatalogueRefusal> taken(ReferenceKind kind, const QByteArray &bytes, qsizetype entries)
{
    FaultCollector faults;
    const DocumentText text = readDocument(bytes, faults);
    const DocumentPlace top;
    ObjectReader reader(faults, text.root, top);
    const Header header = headerOf(reader);
    if (faults.count() > 0)
        return refused(faults.take());
    return ReferenceDocument{kind, header.version, header.effectiveFrom, bytes, static_cast<int>(entries)};
}

tl::expected<ReferenceDocument, CatalogueRefusal> readCalendarDocument(const QByteArray &bytes)
{
    const auto calendar = readWorkCalendar(bytes);
    if (!calendar)
        return refused(calendar.error());
    const int first = calendar->firstDay().year();
    const int last = calendar->lastDay().year();
    auto document = taken(ReferenceKind::Calendar, bytes, last - first + 1);
    if (document && document->version.isEmpty())
        document->version = first == last ? QString::number(first) : QStringLiteral("%1-%2").arg(first).arg(last);
    return document;
}

tl::expected<ReferenceDocument, CatalogueRefusal> readTemplates(const QByteArray &bytes)
{
    StrictJsonLimits limits;
    limits.stringLength = longestTemplate;
    const StrictJson read = readStrictJson(bytes, limits);
    FaultCollector faults;
    for (const StrictJsonFault &fault : read.faults)
        faults.append({fault.pointer, strictJsonCode(fault.kind), fault.detail, {}});
    if (!read.isClean())
        return refused(faults.take());
    const DocumentPlace top;
    ObjectReader reader(faults, read.value, top);
    const Header header = headerOf(reader);
    const DocumentPlace all = reader.at(QStringLiteral("templates"));
    const QJsonValue value = reader.raw(QStringLiteral("templates"));
    ObjectReader templates(faults, value, all);
    for (const QString &key : value.toObject().keys())
        (void)templates.text(key);
    if (templates.isObject() && value.toObject().isEmpty())
        reader.fault(QStringLiteral("templates"), u"E020", QStringLiteral("empty"), QStringLiteral("templates"));
    if (faults.count() > 0)
        return refused(faults.take());
    return ReferenceDocument{ReferenceKind::Templates, header.version, header.effectiveFrom, bytes,
                             static_cast<int>(value.toObject().size())};
}

/** Why a file of no known kind is not read: its text is broken, or it is something else. */
Faults unknownKind(const QByteArray &bytes)
{
    FaultCollector faults;
    const DocumentText text = readDocument(bytes, faults);
    if (text.usable)
        faults.append({QString(), QStringLiteral("E006"), QStringLiteral("no known kind of document"),
                       QStringLiteral(
                           "a catalogue, organisation, calendar, divisions, nations, profiles, templates or screens")});
    return faults.take();
}

} // namespace

QString referenceKindName(ReferenceKind kind)
{
    const auto *found =
        std::find_if(kindMarks.begin(), kindMarks.end(), [kind](const KindMark &mark) { return mark.kind == kind; });
    return found == kindMarks.end() ? QString() : found->name.toString();
}

std::optional<ReferenceKind> referenceKindFromName(QStringView name)
{
    const auto *found =
        std::find_if(kindMarks.begin(), kindMarks.end(), [name](const KindMark &mark) { return mark.name == name; });
    return found == kindMarks.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<ReferenceKind> detectKind(const QByteArray &bytes)
{
    const QStringList keys = topLevelKeys(bytes);
    if (keys.contains(QStringLiteral("catalogue_id")))
        return ReferenceKind::Catalogue;
    for (const KindMark &mark : kindMarks) {
        if (keys.contains(mark.key))
            return mark.kind;
    }
    return std::nullopt;
}

tl::expected<ReferenceDocument, CatalogueRefusal> readReference(const QByteArray &bytes, const ImportProgress &progress)
{
    const std::optional<ReferenceKind> kind = detectKind(bytes);
    if (!kind)
        return refused(unknownKind(bytes));
    switch (*kind) {
    case ReferenceKind::Catalogue: {
        auto catalogue = readCatalogue(bytes, progress);
        if (!catalogue)
            return tl::unexpected(std::move(catalogue.error()));
        return ReferenceDocument{*kind, catalogue->version, catalogue->effectiveFrom, bytes,
                                 static_cast<int>(catalogue->items.size())};
    }
    case ReferenceKind::Organisation: {
        const auto read = readOrganisation(bytes);
        return read ? taken(*kind, bytes, read->towns.size()) : refused(read.error());
    }
    case ReferenceKind::Calendar:
        return readCalendarDocument(bytes);
    case ReferenceKind::Divisions: {
        const auto read = readDivisions(bytes);
        return read ? taken(*kind, bytes, read->districts().size()) : refused(read.error());
    }
    case ReferenceKind::Nations: {
        const auto read = readNations(bytes);
        return read ? taken(*kind, bytes, read->all().size()) : refused(read.error());
    }
    case ReferenceKind::ProvinceProfiles: {
        const auto read = readProvinceProfiles(bytes);
        return read ? taken(*kind, bytes, read->all().size()) : refused(read.error());
    }
    case ReferenceKind::Templates:
        return readTemplates(bytes);
    case ReferenceKind::RekeyScreens: {
        const auto read = readRekeyScreens(bytes);
        return read ? taken(*kind, bytes, read->screens.size()) : refused(read.error());
    }
    }
    return refused(unknownKind(bytes));
}

} // namespace yichuang
