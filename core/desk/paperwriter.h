// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/desk/desk.h"
#include "core/desk/intakeplan.h"

#include <vector>

namespace yichuang {

class CaseWriter;
class Profile;

/**
 * The papers that belong to an event, in printing order (domain.md §4); one table for intake and later steps. A promise
 * that was printed for the signature before is not made a second time.
 */
[[nodiscard]] std::vector<PaperKind> papersOf(const PlannedEvent &planned, const CaseState &after);

/** What stands at the head of every page: that the paper is of a demonstration, so that nobody takes it for a real one.
 */
[[nodiscard]] QString paperNotice(const Profile &profile);

/** What filling a paper needs besides the case. */
struct PaperDesktop
{
    const TemplateSet &templates;
    Profile &profile;
    const Seat &seat;
    const ReferenceSet &reference;
};

/**
 * Makes papers final inside a unit of work: draws the number, fills the template, signs the QR code and appends the
 * DocumentIssued event. The caller commits; only then may a byte go to a printer.
 */
class PaperWriter final
{
public:
    PaperWriter(const PaperDesktop &desktop, CaseWriter &writer)
        : m_desktop(desktop)
        , m_writer(writer)
    {
    }

    /** @p copies 0: as the table of papers says. */
    [[nodiscard]] Result<MadePaper> make(const QUuid &caseId, PaperKind kind, int copies = 0);

    /** The promise (D5 or D7) that must be signed before @p acceptance is recorded; the case stays as it is. */
    [[nodiscard]] Result<MadePaper> makePromise(const QUuid &caseId, const AcceptedBody &acceptance);

private:
    [[nodiscard]] Result<QString> drawNumber(PaperKind kind);
    [[nodiscard]] Result<> addTracking(const CaseState &state, QString &code, QString &address);
    /** @p facts is what the paper says, mostly the case as it stands. */
    [[nodiscard]] Result<MadePaper> issue(const CaseState &facts, PaperKind kind, int copies,
                                          std::vector<PromisedLine> promise);

    const PaperDesktop &m_desktop;
    CaseWriter &m_writer;
};

/** A paper of @p state without number, QR code or event: for looking at. */
[[nodiscard]] Result<MadePaper> previewPaper(const PaperDesktop &desktop, const CaseState &state, PaperKind kind,
                                             const QDateTime &at);

/** 办事指南 or 一次性告知单 of an item: no case, no number, no event. */
[[nodiscard]] Result<MadePaper> itemPaper(const PaperDesktop &desktop, const ServiceItem &item,
                                          const QMap<QString, QStringList> &answers, PaperKind kind,
                                          const QDateTime &at);

/** RiskList or UncollectedList of @p cases: no case, no number, no event; see listpaper.h. */
[[nodiscard]] Result<MadePaper> listPaper(const PaperDesktop &desktop, PaperKind kind, const CasePage &cases,
                                          const QString &unit, const QDateTime &at);

} // namespace yichuang
