// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/casedetailpage.h"

#include "core/desk/papersondemand.h"
#include "core/store/profile.h"
#include "core/store/syncstore.h"
#include "ui/cases/approvaldialog.h"
#include "ui/cases/caseheader.h"
#include "ui/cases/casetabs.h"
#include "ui/cases/factspanel.h"
#include "ui/cases/steppanel.h"
#include "ui/rating/ratingoffer.h"
#include "ui/session/deskrunner.h"
#include "ui/session/syncrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/shell/scanfiles.h"
#include "ui/shell/scanviewer.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/splitters.h"

#include <algorithm>
#include <utility>

#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yichuang {

namespace {

constexpr int stepPanelWidth = 300;
constexpr int longestReason = 200;
constexpr Qt::Key rateKey = Qt::Key_F11;

} // namespace

CaseDetailPage::CaseDetailPage(PageContext pageContext, UiState &state, QWidget *parent)
    : Page(std::move(pageContext), parent)
    , m_stack(new QStackedWidget)
    , m_content(new QWidget)
    , m_empty(new EmptyState(IconName::Cases, tr("No case is open. Choose one from the list."), tr("To the list")))
    , m_header(new CaseHeader)
    , m_banner(new Banner)
    , m_warning(new Banner)
    , m_steps(new StepPanel)
    , m_rating(new RatingOffer(context(), this))
{
    m_banner->setObjectName(QStringLiteral("caseBanner"));
    m_warning->setObjectName(QStringLiteral("caseWarning"));
    m_warning->setClosable(false);
    m_steps->setObjectName(QStringLiteral("stepPanel"));

    auto *split = new QSplitter(Qt::Horizontal);
    split->addWidget(buildLeft(state));
    m_steps->setMinimumWidth(stepPanelWidth - space(5));
    split->addWidget(m_steps);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 0);
    split->setHandleWidth(space(4));
    split->setSizes({space(220), stepPanelWidth});
    setUpSplitter(split, state, QStringLiteral("case/steps"));

    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(pageMargin, space(4), pageMargin, space(3));
    layout->setSpacing(space(3));
    layout->addWidget(m_header);
    layout->addWidget(m_banner);
    layout->addWidget(m_warning);
    layout->addWidget(split, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    buildKeys();
    connectParts();
}

QWidget *CaseDetailPage::buildLeft(UiState &state)
{
    m_facts = new FactsPanel;
    m_facts->setObjectName(QStringLiteral("caseFacts"));
    auto *factsHolder = new QWidget;
    auto *factsLayout = new QVBoxLayout(factsHolder);
    factsLayout->setContentsMargins(0, 0, space(2), 0);
    factsLayout->addWidget(m_facts);
    factsLayout->addStretch();
    auto *factsArea = new QScrollArea;
    factsArea->setWidgetResizable(true);
    factsArea->setFrameShape(QFrame::NoFrame);
    factsArea->setAccessibleName(m_facts->title());
    factsArea->setWidget(factsHolder);

    m_tabs = new CaseTabs(state);
    auto *left = new QSplitter(Qt::Vertical);
    left->addWidget(factsArea);
    left->addWidget(m_tabs);
    left->setStretchFactor(0, 0); // on a high screen the room goes to the tabs
    left->setStretchFactor(1, 1);
    left->setHandleWidth(space(3));
    // Without sizes the tables' hints would leave the facts a single row.
    left->setSizes({space(66), space(64)});
    setUpSplitter(left, state, QStringLiteral("case/facts"));
    factsArea->setMinimumHeight(space(32));
    return left;
}

void CaseDetailPage::buildKeys()
{
    const auto key = [this](const QKeySequence &keys, const QString &what, auto act) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        shortcut->setWhatsThis(what);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_F5), tr("Read the case again"), [this] { load(); });
    key(QKeySequence(rateKey), tr("Let the citizen rate"), [this] { rate(CaseStep::Rate); });
    key(QKeySequence(Qt::ALT | Qt::Key_0), tr("To the next steps"), [this] { m_steps->focusFirst(); });
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        key(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + tab)), m_tabs->tabText(tab), [this, tab] {
            m_tabs->setCurrentIndex(tab);
            m_tabs->focusTable();
        });
    }
}

void CaseDetailPage::connectParts()
{
    connect(m_empty, &EmptyState::actionTriggered, this, &CaseDetailPage::backRequested);
    connect(m_header, &CaseHeader::backRequested, this, &CaseDetailPage::backRequested);
    connect(m_header, &CaseHeader::refreshRequested, this, &CaseDetailPage::load);
    if (context().sync) {
        connect(context().sync, &SyncRunner::statusChanged, this, &CaseDetailPage::readDelivery);
        connect(context().sync, &SyncRunner::newsArrived, this, [this](const std::vector<CaseNews> &news) {
            if (isVisible() && std::ranges::find(news, m_caseId, &CaseNews::caseId) != news.end())
                load(); // a form being filled follows, as after a refresh by hand
        });
    }
    connect(m_facts, &FactsPanel::revealRequested, this, &CaseDetailPage::unmask);
    connect(m_tabs, &CaseTabs::viewPaperRequested, this, &CaseDetailPage::viewPaper);
    connect(m_tabs, &CaseTabs::reprintRequested, this, &CaseDetailPage::reprint);
    connect(m_tabs, &CaseTabs::scansRequested, this, &CaseDetailPage::viewScans);
    connect(m_tabs, &CaseTabs::caseRequested, this, &CaseDetailPage::caseRequested);
    connect(m_tabs, &CaseTabs::joinRequested, this, &CaseDetailPage::joinMember);
    connect(m_header, &CaseHeader::matterRequested, this,
            [this] { Q_EMIT caseRequested(m_file.state.intake.part->parent); });
    connect(m_steps, &StepPanel::actRequested, this, &CaseDetailPage::act);
    connect(m_steps, &StepPanel::ratingRequested, this, &CaseDetailPage::rate);
    connect(m_rating, &RatingOffer::failed, this, [this](const Error &error) { m_banner->showError(error); });
    connect(m_rating, &RatingOffer::notRated, this, [this] { Q_EMIT statusMessage(tr("Not rated")); });
    connect(m_rating, &RatingOffer::rated, this, [this] {
        Q_EMIT statusMessage(tr("Rated. Thank you"));
        load();
    });
    connect(m_steps, &StepPanel::promiseRequested, this, &CaseDetailPage::printPromise);
    connect(m_steps, &StepPanel::approvalRequested, this, [this](const QString &what) {
        auto *dialog = new ApprovalDialog(context().runner, what, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ApprovalDialog::approved, m_steps, &StepPanel::setApproval);
        dialog->open();
    });
    connect(m_steps, &StepPanel::attachRequested, this, &CaseDetailPage::attachScans);
    connect(m_tabs, &CaseTabs::paperRequested, this, &CaseDetailPage::makePaper);
    connect(m_steps, &StepPanel::rekeyProgressed, this, &CaseDetailPage::keepRekeyProgress);
    connect(m_steps, &StepPanel::viewPapersRequested, this, [this] { context().papers.preview(m_made, true, this); });
    connect(m_warning, &Banner::actionTriggered, this, [this] { m_steps->openForm(CaseStep::RecordDeemed); });
    connect(m_banner, &Banner::actionTriggered, this, [this] { context().papers.print(m_made, this); });
    connect(&context().papers, &PaperDesk::printFailed, this, [this](const Error &error, const auto &papers) {
        if (papers.empty() || papers.front().caseNumber != m_file.state.number() || !m_loaded)
            return;
        m_made = papers;
        m_banner->showError(error, tr("Print again"));
    });
}

void CaseDetailPage::showCase(const QUuid &caseId)
{
    if (caseId != m_caseId) {
        m_caseId = caseId;
        m_stepAfterLoad.reset();
        m_loaded = false;
        m_file = {};
        m_made.clear();
        m_banner->clear();
        m_warning->clear();
        m_facts->maskAgain();
    }
    if (isVisible())
        load();
}

void CaseDetailPage::activate()
{
    if (m_caseId.isNull())
        m_stack->setCurrentWidget(m_empty);
    else
        load();
}

void CaseDetailPage::referenceChanged(const ReferenceSet &reference)
{
    Page::referenceChanged(reference);
    if (isVisible() && !m_caseId.isNull())
        load();
}

bool CaseDetailPage::settle()
{
    m_facts->maskAgain();
    m_steps->settle();
    return true;
}

void CaseDetailPage::load()
{
    if (m_caseId.isNull())
        return;
    readDelivery();
    const quint64 asked = ++m_asked;
    context()
        .runner.onDesk([caseId = m_caseId](Desk &desk) { return desk.caseFile(caseId); })
        .then(this, [this, asked](const Result<CaseFile> &file) {
            if (asked != m_asked)
                return;
            if (file) {
                showFile(*file);
                return;
            }
            if (!m_loaded)
                m_stack->setCurrentWidget(m_content);
            m_banner->showError(file.error());
        });
}

void CaseDetailPage::readDelivery()
{
    const SyncRunner *sync = context().sync;
    if (!sync || !sync->status() || !sync->status()->link.isEnrolled())
        return;
    context()
        .runner
        .onProfile([caseId = m_caseId](Profile &profile) -> Result<CaseDelivery> {
            if (!profile.isUnlocked())
                return failure(ErrorCode::NotPermitted, QStringLiteral("session.locked"));
            return profile.sync().deliveries.ofCase(caseId);
        })
        .then(this, [this, caseId = m_caseId](const Result<CaseDelivery> &delivery) {
            if (delivery && caseId == m_caseId)
                m_header->setDelivery(*delivery);
        });
}

void CaseDetailPage::showFile(const CaseFile &file)
{
    const bool first = !m_loaded;
    m_file = file;
    m_loaded = true;
    const QDate today = context().clock.today();
    m_header->setCase(m_file, today, *context().reference.calendar);
    m_facts->setFacts(caseFacts(m_file.state));
    m_tabs->setCase(m_file, context().runner.staff());
    m_tabs->setOnDemand(papersOnDemand(m_file.state, context().seat.role));
    showWarnings();
    const Seat &seat = context().seat;
    m_steps->setContext({m_file, context().reference, today, seat.role, seat.account, seat.displayName, seat.centreName,
                         context().reader, seat.place.centre, context().runner.staff()});
    m_stack->setCurrentWidget(m_content);
    if (first) {
        m_steps->showSteps();
        m_steps->focusFirst();
    }
    if (const std::optional<CaseStep> step = std::exchange(m_stepAfterLoad, std::nullopt))
        m_steps->openForm(*step);
}

void CaseDetailPage::showWarnings()
{
    if (m_file.consequence == TimeConsequence::DeemAccepted) {
        m_warning->showMessage(BannerKind::Warning, tr("This case already counts as accepted."),
                               tr("Nothing was told about missing materials within five working days of receipt, so by "
                                  "law it is accepted as of %1 (逾期未告知视为受理). A correction can no longer be "
                                  "requested.")
                                   .arg(chineseDate(m_file.state.intake.receivedOn)),
                               tr("Record it"));
    } else if (m_file.state.needsNewerProgram) {
        m_warning->showMessage(BannerKind::Warning, tr("This case holds events of a newer program."),
                               tr("They are kept, but their effect is not shown here. Update this workstation."));
    } else if (!m_file.misfits.empty()) {
        m_warning->showMessage(
            BannerKind::Warning,
            tr("%n event(s) of this case have no effect here.", nullptr, static_cast<int>(m_file.misfits.size())),
            tr("They contradict what happened before. See the timeline and settle the matter."));
    } else if (m_file.consequence == TimeConsequence::RevokeAcceptance) {
        m_warning->showMessage(BannerKind::Warning, tr("Promised materials did not come in time."),
                               tr("The acceptance can be revoked; no result may be handed out until they are there."));
    } else {
        m_warning->clear();
    }
}

void CaseDetailPage::act(CaseStep step, const QJsonObject &body)
{
    m_steps->setBusy(true);
    m_banner->clear();
    context()
        .runner
        .onDesk([caseId = m_caseId, type = eventOf(step), body](Desk &desk) -> Result<Acted> {
            Result<TakenIn> result = desk.act(caseId, type, body);
            if (!result)
                return failure(result.error());
            // Read in the same breath: whoever goes on at once must not meet the steps of before.
            return Acted{std::move(*result), desk.caseFile(caseId)};
        })
        .then(this, [this, step, caseId = m_caseId](const Result<Acted> &result) {
            m_steps->setBusy(false);
            if (caseId != m_caseId)
                return;
            if (result) {
                acted(step, *result);
                return;
            }
            m_steps->showError(result.error());
            // Somebody may have been faster: show how the case stands now.
            if (result.error().code == ErrorCode::RefusedByRule)
                load();
        });
}

void CaseDetailPage::acted(CaseStep step, const Acted &acted)
{
    m_made = acted.result.papers;
    QStringList papers;
    for (const MadePaper &paper : m_made)
        papers.append(tr("%1, %n copy(ies)", nullptr, paper.copies).arg(paperKindTitle(paper.kind)));
    m_steps->showDone(tr("%1: recorded").arg(stepTitle(step)), papers);
    if (!m_made.empty())
        context().papers.print(m_made, this);
    Q_EMIT statusMessage(tr("%1: recorded").arg(stepTitle(step)));
    readDelivery();
    ++m_asked; // what was asked before the act is out of date
    if (acted.file)
        showFile(*acted.file);
    else
        m_banner->showError(acted.file.error());
}

void CaseDetailPage::rate(CaseStep step)
{
    if (!m_loaded)
        return;
    m_banner->clear();
    if (step == CaseStep::Rate)
        m_rating->offer(m_file.state);
    else if (const RatingCare *care = ratingFor(step, m_file.state))
        m_rating->offerAgain(m_file.state, care->rating.visit);
}

void CaseDetailPage::printPromise(const AcceptedBody &acceptance)
{
    m_steps->setBusy(true);
    context()
        .runner
        .onDesk([caseId = m_caseId, acceptance](Desk &desk) { return desk.promiseForSignature(caseId, acceptance); })
        .then(this, [this, caseId = m_caseId](const Result<MadePaper> &paper) {
            m_steps->setBusy(false);
            if (caseId != m_caseId)
                return;
            if (!paper)
                return m_steps->showError(paper.error());
            m_made = {*paper};
            context().papers.print(m_made, this);
            Q_EMIT statusMessage(tr("Printing: %1").arg(paperKindTitle(paper->kind)));
            load();
        });
}

void CaseDetailPage::keepRekeyProgress(const QString &screenId, int fields)
{
    context()
        .runner
        .onDesk([caseId = m_caseId, screenId, fields](Desk &desk) {
            return desk.keepRekeyProgress(caseId, screenId, fields);
        })
        .then(this, [this](const Result<> &kept) {
            if (kept)
                load();
            else
                m_banner->showError(kept.error());
        });
}

void CaseDetailPage::attachScans()
{
    chooseScans(this, this, [this, caseId = m_caseId](const QStringList &paths) {
        for (const QString &path : paths) {
            attachScan(context().runner, path).then(this, [this, caseId](const Result<QString> &address) {
                if (caseId != m_caseId)
                    return;
                if (address)
                    m_steps->addScan(*address);
                else
                    m_banner->showError(address.error());
            });
        }
    });
}

/** A scan shows what lists mask, so looking at one is recorded like unmasking, before anything is shown. */
void CaseDetailPage::viewScans(const CaseMaterial &material)
{
    const QString reason = tr("Scans looked at: %1").arg(material.name).left(longestReason);
    context()
        .runner.onDesk([caseId = m_caseId, reason](Desk &desk) { return desk.recordUnmasking(caseId, reason); })
        .then(this, [this, caseId = m_caseId, hashes = material.blobs](const Result<> &recorded) {
            if (caseId != m_caseId)
                return;
            if (!recorded) {
                m_banner->showError(recorded.error());
                return;
            }
            auto fetch = [&runner = context().runner](const QString &hash) {
                return runner.onDesk([hash](Desk &desk) { return desk.attachment(hash); });
            };
            auto *viewer = new ScanViewer(hashes, std::move(fetch), this);
            viewer->open();
            load();
        });
}

void CaseDetailPage::unmask(const QString &reason)
{
    context()
        .runner.onDesk([caseId = m_caseId, reason](Desk &desk) { return desk.recordUnmasking(caseId, reason); })
        .then(this, [this, caseId = m_caseId](const Result<> &recorded) {
            if (caseId != m_caseId)
                return;
            if (!recorded) {
                m_banner->showError(recorded.error());
                return;
            }
            m_facts->reveal();
            load();
        });
}

void CaseDetailPage::makePaper(PaperKind kind)
{
    context()
        .runner.onDesk([caseId = m_caseId, kind](Desk &desk) { return desk.issuePaper(caseId, kind); })
        .then(this, [this](const Result<MadePaper> &paper) {
            if (!paper) {
                m_banner->showError(paper.error());
                return;
            }
            context().papers.print({*paper}, this);
            Q_EMIT statusMessage(tr("Printing: %1").arg(paperKindTitle(paper->kind)));
            // A result counts with its seal only, and the seal with its line in the register.
            if (paper->kind == PaperKind::ResultPaper)
                m_stepAfterLoad = CaseStep::UseSeal;
            load();
        });
}

/** The visit's draft is put on the shelf again, and the intake page goes on with it. */
void CaseDetailPage::joinMember()
{
    context()
        .runner
        .onDesk([caseId = m_caseId](Desk &desk) -> Result<QString> {
            Result<IntakeDraft> draft = desk.draftToJoin(caseId);
            if (!draft)
                return failure(draft.error());
            draft->parked = true;
            return desk.saveDraft(*draft);
        })
        .then(this, [this](const Result<QString> &draftId) {
            if (draftId)
                Q_EMIT draftRequested(*draftId);
            else
                m_banner->showError(draftId.error());
        });
}

void CaseDetailPage::viewPaper(const QUuid &paperEventId)
{
    if (paperEventId.isNull())
        return;
    context()
        .runner.onDesk([caseId = m_caseId, paperEventId](Desk &desk) { return desk.paper(caseId, paperEventId); })
        .then(this, [this](const Result<MadePaper> &paper) {
            if (paper)
                context().papers.preview({*paper}, false, this);
            else
                m_banner->showError(paper.error());
        });
}

void CaseDetailPage::reprint(const QUuid &paperEventId)
{
    if (paperEventId.isNull())
        return;
    context()
        .runner.onDesk([caseId = m_caseId, paperEventId](Desk &desk) { return desk.reprint(caseId, paperEventId); })
        .then(this, [this](const Result<MadePaper> &paper) {
            if (!paper) {
                m_banner->showError(paper.error());
                return;
            }
            context().papers.print({*paper}, this);
            Q_EMIT statusMessage(tr("Printing again: %1").arg(paperKindTitle(paper->kind)));
            load();
        });
}

} // namespace yichuang
