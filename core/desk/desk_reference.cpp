// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_p.h"

#include "core/cases/materialsets.h"
#include "core/documents/picture.h"
#include "core/reference/catalogueimport.h"
#include "core/store/blobregister.h"
#include "core/store/blobstore.h"
#include "core/store/casetable.h"
#include "core/store/casewriter.h"
#include "core/store/database.h"
#include "core/store/drafts.h"
#include "core/store/referencestore.h"
#include "core/store/workrules.h"

namespace yichuang {

namespace {

template <typename Read>
auto documentInForce(ReferenceStore &store, ReferenceKind kind, QDate today, Read read)
    -> std::shared_ptr<const typename std::invoke_result_t<Read, const QByteArray &>::value_type>
{
    using Value = typename std::invoke_result_t<Read, const QByteArray &>::value_type;
    const Result<std::optional<QByteArray>> bytes = store.inForce(kind, today);
    if (!bytes || !*bytes)
        return nullptr;
    auto value = read(**bytes);
    return value ? std::make_shared<const Value>(std::move(*value)) : nullptr;
}

Result<> checkAttachment(const QByteArray &content, const QString &mediaType)
{
    if (content.isEmpty())
        return failure(ErrorCode::InvalidInput, QStringLiteral("attachment.empty"));
    static_assert(Desk::largestAttachment <= BlobStore::maxSize);
    if (content.size() > Desk::largestAttachment)
        return failure(ErrorCode::TooLarge, QStringLiteral("attachment.size"));
    if (mediaType == u"application/pdf") {
        return content.startsWith("%PDF-") ? Result<>{}
                                           : failure(ErrorCode::InvalidInput, QStringLiteral("attachment.not-a-pdf"));
    }
    // Decoded wholly: a scan that cannot be looked at later is of no use, and the citizen is still at the window.
    if (isPictureType(mediaType))
        return readPicture(content, mediaType).map([](const QImage &) {});
    return failure(ErrorCode::InvalidInput, QStringLiteral("attachment.kind"));
}

} // namespace

Result<> Desk::Private::loadReference()
{
    ReferenceStore &store = profile.reference();
    const QDate today = clock.today();
    if (const Result<> rules = profile.reloadRules(); !rules)
        return rules;
    reference.catalogue = documentInForce(store, ReferenceKind::Catalogue, today, [](const QByteArray &bytes) {
        return readCatalogue(bytes).map([](CatalogueData data) { return Catalogue(std::move(data)); });
    });
    reference.organisation = documentInForce(store, ReferenceKind::Organisation, today,
                                             [](const QByteArray &bytes) { return readOrganisation(bytes); });
    reference.rekeyScreens = documentInForce(store, ReferenceKind::RekeyScreens, today,
                                             [](const QByteArray &bytes) { return readRekeyScreens(bytes); });
    reference.calendar = profile.rules().calendar;
    reference.profile =
        std::make_shared<const ProvinceProfile>(profile.rules().provinces->forDivision(seat.place.centre));
    return {};
}

Result<ImportOutcome> Desk::importReference(const QByteArray &bytes, const Progress &progress)
{
    if (d->seat.role != Role::Administrator && d->seat.role != Role::Supervisor && d->reference.catalogue)
        return failure(ErrorCode::NotPermitted, QStringLiteral("import.role"));
    return takePublished(bytes, progress);
}

Result<ImportOutcome> Desk::takePublished(const QByteArray &bytes, const Progress &progress)
{
    ImportOutcome outcome;
    const auto report = [&progress](int done, int total) { return !progress || progress(done, total); };
    const auto document = readReference(bytes, report);
    if (!document) {
        if (document.error().cancelled)
            return failure(ErrorCode::Cancelled);
        outcome.kind = detectKind(bytes).value_or(ReferenceKind::Catalogue);
        outcome.faults = document.error().faults;
        return outcome;
    }
    outcome.kind = document->kind;
    outcome.version = document->version;
    outcome.entries = document->entries;
    const Result<ReferenceInfo> added = d->profile.reference().add(*document, d->clock.now());
    if (!added) {
        if (added.error().code != ErrorCode::AlreadyExists)
            return failure(added.error());
        outcome.alreadyThere = true;
        return outcome;
    }
    const WorkRules before = d->profile.rules();
    if (const Result<> loaded = d->loadReference(); !loaded)
        return failure(loaded.error());
    if (outcome.kind == ReferenceKind::Calendar || outcome.kind == ReferenceKind::ProvinceProfiles) {
        Result<std::vector<MovedDueDay>> moved = d->recomputeDueDays(before);
        if (!moved)
            return failure(moved.error());
        outcome.moved = std::move(*moved);
    }
    return outcome;
}

Result<QString> Desk::attach(const QByteArray &content, const QString &mediaType)
{
    if (const Result<> checked = checkAttachment(content, mediaType); !checked)
        return failure(checked.error());
    const Result<BlobInfo> stored = d->profile.blobs().put(content);
    if (!stored)
        return failure(stored.error());
    const Result<> noted = BlobRegister(d->profile.writer().database).lend(*stored, mediaType, d->clock.now());
    if (!noted)
        return failure(noted.error());
    return stored->address;
}

Result<QByteArray> Desk::attachment(const QString &address)
{
    return d->profile.blobs().read(address);
}

Result<int> Desk::sweepScans()
{
    const Result<std::vector<StoredDraft>> drafts = d->profile.drafts().all();
    if (!drafts)
        return failure(drafts.error());
    QSet<QString> wanted;
    for (const StoredDraft &draft : *drafts) {
        for (const QString &address : scansNamedIn(draft.content))
            wanted.insert(d->profile.blobs().fileOf(address));
    }
    BlobRegister known(d->profile.writer().database);
    const QDateTime before = d->clock.now().addDays(-lentDays);
    if (const Result<> forgotten = known.forgetLent(before, wanted); !forgotten)
        return failure(forgotten.error());
    const Result<QSet<QString>> files = known.files();
    return files ? d->profile.blobs().sweep(*files, before) : Result<int>(failure(files.error()));
}

} // namespace yichuang
