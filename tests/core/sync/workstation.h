// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/casetable.h"
#include "core/sync/comparetask.h"
#include "core/sync/identitytask.h"
#include "core/sync/scantask.h"
#include "core/sync/syncround.h"
#include "tests/core/sync/modeldistrict.h"
#include "tests/core/sync/noisypicture.h"
#include "tests/core/sync/twodesks.h"

namespace yichuang {

/** A workstation with its line to the district. */
struct Workstation
{
    Workstation(ModelDistrict &district, int seed)
        : Workstation(district.line(), seed)
    {
    }

    /** Over @p toDistrict, whatever that is; @p centre is where the window stands. */
    Workstation(std::unique_ptr<Transport> toDistrict, int seed, const QString &centre = QStringLiteral("330212110"))
        : desk(QDate(2026, 3, 2), centre)
        , line(std::move(toDistrict))
    {
        (void)desk.random.bytes(seed); // fixtures draw from one seed: each workstation its own stretch
        connectAnew();
    }

    /** After a restart: a client has no memory beyond its token. */
    void connectAnew()
    {
        gate = std::make_unique<DirectGate>(*desk.profile);
        client = std::make_unique<DistrictClient>(*line, *gate, desk.clock);
    }

    void enrol(const QString &code = QStringLiteral("CODE"))
    {
        const Synced<Enrolment> done =
            IdentityTask(*client, *gate, desk.clock)
                .enrol(QStringLiteral("https://district.example"), {}, code, QStringLiteral("test"));
        if (!done)
            qFatal("enrol: %s", qPrintable(done.error().code));
    }

    Synced<RoundReport> sync() { return syncEventsOnce(*client, *gate, desk.clock); }
    void mustSync()
    {
        if (const Synced<RoundReport> done = sync(); !done)
            qFatal("sync: %s %s %s", qPrintable(syncFaultName(done.error().fault)), qPrintable(done.error().code),
                   qPrintable(done.error().detail));
    }

    QUuid work()
    {
        const TakenIn taken = desk.take(desk.completeDraft(QStringLiteral("YZ-MZ04")), Outcome::Accept);
        return taken.state.caseId;
    }
    /** A case of which a material has a scan, a picture of @p size dots a side; returns its address. */
    QString workWithScan(int size)
    {
        const QString address =
            must(desk.desk->attach(noisyPicture(size, std::uint64_t(size)), QStringLiteral("image/png")));
        IntakeDraft draft = desk.completeDraft(QStringLiteral("YZ-MZ04"));
        draft.materials.front().blobs = {address};
        desk.take(draft, Outcome::Accept);
        return address;
    }
    /** Both ways, as the lane of files does after the events. */
    Synced<ScanReport> carryScans() { return ScanTask(*client, *gate, desk.clock).run(); }
    /** Both sides count again what they hold. */
    Synced<FeedComparison> compare() { return CompareTask(*client, *gate, desk.clock).run(); }
    int waiting() { return must(desk.profile->sync().outbox.waiting()).events; }
    int cases() { return int(must(desk.profile->cases().count())); }

    /** Puts the files of @p saved in the place of the profile's, as a person with a file manager does. */
    void close()
    {
        gate.reset();
        client.reset();
        desk.desk.reset();
        desk.profile.reset();
    }
    void reopen()
    {
        desk.restart();
        connectAnew();
    }
    [[nodiscard]] QString saved() const { return desk.folder.path() + QStringLiteral("/saved"); }
    void save()
    {
        close();
        copyFolder(desk.dir(), saved());
        reopen();
    }
    /** Goes on with the other of two copies of one profile, as if two machines of one disk image were used in turn. */
    void swapWithSaved()
    {
        close();
        const QString other = desk.folder.path() + QStringLiteral("/other");
        copyFolder(desk.dir(), other);
        copyFolder(saved(), desk.dir());
        copyFolder(other, saved());
        reopen();
    }
    void putBack()
    {
        close();
        copyFolder(saved(), desk.dir());
        reopen();
    }

    DeskFixture desk;
    std::unique_ptr<Transport> line;
    std::unique_ptr<DeskGate> gate;
    std::unique_ptr<DistrictClient> client;
};

} // namespace yichuang
