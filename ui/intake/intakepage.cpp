// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/intake/intakepage.h"

#include "ui/devices/cardstrip.h"
#include "ui/intake/applicantpanel.h"
#include "ui/intake/attacher.h"
#include "ui/intake/cardfiller.h"
#include "ui/intake/casetaker.h"
#include "ui/intake/checklistpanel.h"
#include "ui/intake/draftshelf.h"
#include "ui/intake/formpanel.h"
#include "ui/intake/guidepanel.h"
#include "ui/intake/historypanel.h"
#include "ui/intake/intakeform.h"
#include "ui/intake/itempanel.h"
#include "ui/intake/outcomebar.h"
#include "ui/intake/outcomesheet.h"
#include "ui/intake/resultpanel.h"
#include "ui/intake/signaturepanel.h"
#include "ui/intake/situationpanel.h"
#include "ui/intake/taborder.h"
#include "ui/rating/ratingoffer.h"
#include "ui/session/deskrunner.h"
#include "ui/shell/paperdesk.h"
#include "ui/widgets/banner.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace yichuang {
namespace {

constexpr int recentCases = 200; ///< looked at to know the items often used here
constexpr int longestWait = 5000; ///< ms for the last save when the page is left

} // namespace

IntakePage::IntakePage(PageContext context, QWidget *parent)
    : Page(std::move(context), parent)
    , m_model(new IntakeModel(this->context().clock, this))
    , m_keeper(new DraftKeeper(*m_model, this->context().runner, this))
    , m_shelf(new DraftShelf(*m_model, *m_keeper, this->context().runner, this))
    , m_taker(new CaseTaker(*m_model, *m_keeper, this->context().runner, this->context().papers, this, this))
    , m_attacher(new Attacher(*m_model, this->context().runner, this))
    , m_stack(new QStackedWidget(this))
    , m_banner(new Banner(this))
    , m_cards(new CardStrip(this->context().reader, this))
    , m_filler(new CardFiller(*m_model, *m_cards, this))
    , m_form(new IntakeForm(*m_model))
    , m_signature(new SignaturePanel)
    , m_result(new ResultPanel)
    , m_rating(new RatingOffer(this->context(), this))
{
    setObjectName(QStringLiteral("intakePage"));
    m_banner->setObjectName(QStringLiteral("intakeBanner"));
    build();
    connectPanels();
    connectCards();
    connectDrafts();
    connectCases();
    connectEnd();
    addKeys();
    m_model->setReference(this->context().reference);
    m_form->item()->setCatalogue(this->context().reference.catalogue);
}

IntakePage::~IntakePage() = default;

void IntakePage::activate()
{
    m_shelf->refresh();
    readUsage();
    remindOfPromises();
    m_cards->watch();
    if (m_stack->currentWidget() == m_result)
        m_result->focusNext();
    else if (m_stack->currentWidget() == m_signature)
        m_signature->focusSigned();
    else if (!m_form->sheet()->isVisible())
        m_form->applicant()->focusNumber();
}

void IntakePage::referenceChanged(const ReferenceSet &reference)
{
    Page::referenceChanged(reference);
    m_model->setReference(reference);
    m_form->item()->setCatalogue(reference.catalogue);
}

bool IntakePage::settle()
{
    m_cards->stop();
    m_shelf->forgetDiscarded();
    m_keeper->flush();
    if (!m_keeper->isIdle()) {
        QEventLoop wait;
        QTimer::singleShot(longestWait, &wait, &QEventLoop::quit);
        const auto look = [this, &wait] {
            if (m_keeper->isIdle())
                wait.quit();
        };
        connect(m_keeper, &DraftKeeper::saved, &wait, look);
        connect(m_keeper, &DraftKeeper::saveFailed, &wait, &QEventLoop::quit);
        wait.exec(QEventLoop::ExcludeUserInputEvents);
    }
    return m_keeper->isIdle();
}

void IntakePage::startItem(const QString &itemId, const QUuid &consultation)
{
    if (m_model->item())
        m_shelf->park();
    m_stack->setCurrentWidget(m_form);
    m_model->chooseItem(itemId);
    m_model->setConsultation(consultation);
    if (!consultation.isNull())
        m_banner->showMessage(BannerKind::Info, tr("This intake comes from a consultation."),
                              tr("The case, and a commission drawn up for it, will name it."));
    m_form->applicant()->focusNumber();
}

void IntakePage::takeUpDraft(const QString &draftId)
{
    m_stack->setCurrentWidget(m_form);
    m_shelf->takeUp(draftId);
}

bool IntakePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isVisible()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = key->modifiers() == Qt::ControlModifier
            && (key->key() == Qt::Key_K || key->key() == Qt::Key_U || key->key() == Qt::Key_N);
        if (ours && qobject_cast<QLineEdit *>(watched) && isAncestorOf(static_cast<QWidget *>(watched))) {
            event->ignore();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void IntakePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QWidget *at = QApplication::focusWidget();
    if (!enter || !at || m_form->sheet()->isAncestorOf(at))
        return Page::keyPressEvent(event);
    if (m_form->applicant()->numberHasFocus() && m_model->known())
        return takeOver();
    if (qobject_cast<QLineEdit *>(at) || qobject_cast<QComboBox *>(at) || qobject_cast<QAbstractSpinBox *>(at)
        || qobject_cast<QCheckBox *>(at)) {
        focusNextChild();
        return;
    }
    Page::keyPressEvent(event);
}

void IntakePage::build()
{
    for (QWidget *step : std::initializer_list<QWidget *>{m_form, m_signature, m_result})
        m_stack->addWidget(step);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_cards);
    layout->addWidget(m_stack, 1);
}

void IntakePage::connectPanels()
{
    ApplicantPanel *applicant = m_form->applicant();
    connect(applicant, &ApplicantPanel::numberAccepted, this, &IntakePage::lookUp);
    connect(applicant, &ApplicantPanel::numberUnsettled, this, [this] { m_model->setKnown(std::nullopt); });
    connect(applicant, &ApplicantPanel::textRefused, this, &IntakePage::showRefusedText);
    connect(m_form->history(), &HistoryPanel::takeOverRequested, this, &IntakePage::takeOver);
    ItemPanel *item = m_form->item();
    connect(item, &ItemPanel::textRefused, this, &IntakePage::showRefusedText);
    ChecklistPanel *checklist = m_form->checklist();
    connect(checklist, &ChecklistPanel::attachRequested, this,
            [this](const QString &materialId) { m_attacher->ask(materialId, this); });
    connect(checklist, &ChecklistPanel::filesDropped, m_attacher, &Attacher::attach);
    connect(checklist, &ChecklistPanel::textRefused, this, &IntakePage::showRefusedText);
    connect(m_attacher, &Attacher::failed, this, &IntakePage::showError);
    connect(m_form->guide(), &GuidePanel::paperRequested, m_taker, &CaseTaker::printConsultation);
    connect(m_form->sheet(), &OutcomeSheet::textRefused, this, &IntakePage::showRefusedText);
    connect(qApp, &QApplication::focusChanged, m_keeper, &DraftKeeper::flush);
    connect(m_model, &IntakeModel::itemChanged, this, &IntakePage::readRemedies);
}

void IntakePage::readRemedies()
{
    const QString itemId = m_model->draft().itemId;
    if (itemId.isEmpty())
        return;
    context()
        .runner
        .onDesk([itemId, address = m_model->draft().applicant.address](Desk &desk) {
            return desk.remediesFor(itemId, address);
        })
        .then(this, [this, itemId](const Result<Remedies> &remedies) {
            if (remedies) // a convenience: without it the district's usual ones are offered
                m_model->setRemedies(itemId, *remedies);
        });
}

void IntakePage::connectCards()
{
    connect(m_form->applicant(), &ApplicantPanel::cardRequested, this, [this] { readCard(false); });
    connect(m_form->applicant(), &ApplicantPanel::agentCardRequested, this, [this] { readCard(true); });
    connect(m_form->sheet(), &OutcomeSheet::cardRequested, this, [this] { readCard(false); });
    connect(m_form->sheet(), &OutcomeSheet::closed, this, &IntakePage::forgetCompared);
    connect(m_model, &IntakeModel::replaced, this, &IntakePage::forgetCompared);
    connect(m_cards, &CardStrip::cardRead, this, &IntakePage::takeCard);
    connect(m_filler, &CardFiller::cardFilled, this, [this](bool doubtful) {
        m_form->goOn();
        if (doubtful)
            m_form->applicant()->showAllFaults();
    });
}

void IntakePage::readCard(bool agent)
{
    if (m_form->sheet()->comparesCards())
        m_cards->ask();
    else if (m_stack->currentWidget() != m_signature) // whose form is taken in already
        m_filler->ask(agent ? CardPerson::Agent : CardPerson::Applicant);
}

void IntakePage::takeCard(const IdentityCard &card, bool asked)
{
    if (m_form->sheet()->comparesCards()) {
        m_compared = true;
        m_cards->showMatch(m_form->sheet()->compare(card), card, m_model->today());
        return;
    }
    if (m_stack->currentWidget() == m_result)
        nextCitizen(); // whose card it is
    if (m_stack->currentWidget() == m_form)
        m_filler->take(card, asked);
}

void IntakePage::forgetCompared()
{
    if (std::exchange(m_compared, false))
        m_cards->clear();
}

void IntakePage::connectDrafts()
{
    connect(m_keeper, &DraftKeeper::saveFailed, this, [this](const Error &error) {
        m_saveFailed = true;
        showError(error);
    });
    connect(m_keeper, &DraftKeeper::saved, this, [this] {
        if (std::exchange(m_saveFailed, false))
            m_banner->clear();
    });
    connect(m_shelf, &DraftShelf::failed, this, &IntakePage::showError);
    connect(m_shelf, &DraftShelf::listed, m_form->history(), &HistoryPanel::setParked);
    connect(m_shelf, &DraftShelf::takenUp, m_form, &IntakeForm::goOn);
    connect(m_shelf, &DraftShelf::restored, this, [this](const QDateTime &savedAt) {
        m_banner->showMessage(BannerKind::Info, tr("The form you were filling in is here again."),
                              tr("Saved at %1.").arg(savedAt.toLocalTime().toString(QStringLiteral("HH:mm"))));
    });
    connect(m_shelf, &DraftShelf::discarded, this, [this] {
        m_undoOffered = true;
        m_banner->showMessage(BannerKind::Info, tr("The form was discarded."),
                              tr("It is gone for good in some seconds."), tr("Undo (Ctrl+U)"));
        m_form->applicant()->focusNumber();
    });
    connect(m_shelf, &DraftShelf::undoEnded, this, [this] {
        if (m_undoOffered)
            m_banner->clear();
        m_undoOffered = false;
    });
    connect(m_banner, &Banner::actionTriggered, m_shelf, &DraftShelf::undoDiscard);
    connect(m_form->history(), &HistoryPanel::draftRequested, m_shelf, &DraftShelf::takeUp);
    connect(m_form->applicant(), &ApplicantPanel::parkRequested, this, [this] {
        m_shelf->park();
        m_form->applicant()->focusNumber();
    });
    connect(m_form->applicant(), &ApplicantPanel::discardRequested, m_shelf, &DraftShelf::discard);
}

void IntakePage::connectCases()
{
    connect(m_form->sheet(), &OutcomeSheet::previewRequested, m_taker, &CaseTaker::preview);
    connect(m_form->sheet(), &OutcomeSheet::confirmed, this, [this](const OutcomeChoice &choice) {
        m_form->sheet()->setBusy(true);
        m_taker->takeIn(choice);
    });
    connect(m_taker, &CaseTaker::awaitingSignature, this, &IntakePage::showWaiting);
    connect(m_taker, &CaseTaker::taken, this, &IntakePage::showTaken);
    connect(m_taker, &CaseTaker::refused, this, &IntakePage::refused);
    connect(m_taker, &CaseTaker::acceptanceFailed, this, &IntakePage::acceptanceFailed);
    connect(m_taker, &CaseTaker::failed, this, &IntakePage::showError);
    connect(m_taker, &CaseTaker::printFailed, m_result, &ResultPanel::showPrintFailure);
    connect(m_taker, &CaseTaker::printFailed, m_signature, &SignaturePanel::showPrintFailure);
    connect(&context().papers, &PaperDesk::charactersMissing, this, [this](const QStringList &characters) {
        m_banner->showMessage(BannerKind::Warning, tr("No font here has: %1").arg(characters.join(u' ')),
                              tr("The papers show 〓 in their place: write the characters in by hand."));
    });
}

void IntakePage::connectEnd()
{
    connect(m_signature, &SignaturePanel::acceptRequested, this,
            [this](const QUuid &caseId, const AcceptedBody &acceptance) {
                m_signature->setBusy(true);
                m_taker->acceptSigned(caseId, acceptance);
            });
    connect(m_signature, &SignaturePanel::leftUnsigned, this, [this] { showTaken(m_signature->waiting()->taken); });
    connect(m_signature, &SignaturePanel::printAgainRequested, m_taker, &CaseTaker::printAgain);
    connect(m_signature, &SignaturePanel::viewRequested, m_taker, &CaseTaker::view);
    connect(m_signature, &SignaturePanel::reprintRequested, this,
            [this](const MadePaper &paper) { m_taker->reprint(m_signature->waiting()->taken.state.caseId, paper); });
    connect(m_result, &ResultPanel::printAgainRequested, m_taker, &CaseTaker::printAgain);
    connect(m_result, &ResultPanel::viewRequested, m_taker, &CaseTaker::view);
    connect(m_result, &ResultPanel::reprintRequested, this,
            [this](const MadePaper &paper) { m_taker->reprint(m_result->taken()->state.caseId, paper); });
    connect(m_result, &ResultPanel::nextRequested, this, &IntakePage::nextCitizen);
    connect(m_result, &ResultPanel::caseRequested, this, &Page::caseRequested);
    connect(m_result, &ResultPanel::ratingRequested, this, &IntakePage::offerRating);
    connect(m_rating, &RatingOffer::failed, m_result, &ResultPanel::showError);
    connect(m_rating, &RatingOffer::notRated, this, [this] {
        m_result->focusNext();
        Q_EMIT statusMessage(tr("Not rated"));
    });
    connect(m_rating, &RatingOffer::rated, this, [this] {
        m_result->showRated();
        Q_EMIT statusMessage(tr("Rated. Thank you"));
    });
}

void IntakePage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, const QString &what, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setWhatsThis(what);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(Qt::Key_F2, tr("Guide to the item"), [this] { m_form->toggleGuide(); });
    key(Qt::Key_F3, tr("Search an item"), [this] { m_form->item()->focusSearch(); });
    key(Qt::Key_F4, tr("To the materials: Space received, D not in order, R take over, A attach"),
        [this] { m_form->checklist()->focusTable(); });
    key(Qt::Key_F6, tr("All materials received"), [this] { m_model->receiveAll(); });
    key(Qt::Key_F7, tr("Preview the papers"), [this] { m_form->preview(); });
    key(Qt::Key_F8, tr("Take over what is known of the applicant"), [this] { takeOver(); });
    key(Qt::Key_F9, tr("The outcome in blue; again to confirm"), [this] { primary(); });
    key(readCardKey,
        tr("Read the identity card; the agent's while the cursor is in his fields, the receiver's at a hand-over"),
        [this] { readCard(m_form->applicant()->agentHasFocus()); });
    key(Qt::Key_F11, tr("Let the citizen rate"), [this] { offerRating(); });
    key(Qt::CTRL | Qt::Key_N, tr("Next citizen"), [this] { nextCitizen(); });
    key(Qt::CTRL | Qt::Key_U, tr("Bring a discarded form back"), [this] { m_shelf->undoDiscard(); });
    qApp->installEventFilter(this);
}

bool IntakePage::focusNextPrevChild(bool next)
{
    return moveFocusByLayout({m_banner, m_cards, m_form->applicant(), m_form->history(), m_form->item(),
                              m_form->checklist(), m_form->bar(), m_form->sheet(), m_signature, m_result},
                             next)
        || Page::focusNextPrevChild(next);
}

void IntakePage::lookUp(DocumentKind kind, const QString &number)
{
    m_model->setKnown(std::nullopt);
    context()
        .runner.onDesk([kind, number](Desk &desk) { return desk.knownApplicant(kind, number); })
        .then(this, [this, kind, number](const Result<std::optional<KnownApplicant>> &known) {
            const Applicant &present = m_model->draft().applicant;
            if (present.documentNumber != number || present.documentKind != kind)
                return; // another number was typed meanwhile
            if (known)
                m_model->setKnown(*known);
            else
                showError(known.error());
        });
}

void IntakePage::takeOver()
{
    if (!m_model->known())
        return;
    m_model->takeOverKnown();
    m_form->goOn();
}

void IntakePage::primary()
{
    if (m_stack->currentWidget() == m_form)
        m_form->primary();
    else if (m_stack->currentWidget() == m_signature)
        m_signature->confirm();
}

void IntakePage::nextCitizen()
{
    if (m_stack->currentWidget() == m_form && !m_model->draft().isEmpty())
        m_shelf->park();
    m_banner->clear();
    m_stack->setCurrentWidget(m_form);
    m_form->applicant()->focusNumber();
    readUsage();
}

void IntakePage::showWaiting(const AwaitingSignature &waiting)
{
    m_form->sheet()->setBusy(false);
    m_form->sheet()->hide();
    m_banner->clear();
    m_cards->clear();
    m_signature->show(waiting);
    m_stack->setCurrentWidget(m_signature);
    m_signature->focusSigned();
    Q_EMIT statusMessage(tr("Case %1 is recorded as received.").arg(waiting.taken.state.number()));
}

void IntakePage::offerRating()
{
    if (m_stack->currentWidget() == m_result && !m_result->isRated())
        m_rating->offer(m_result->taken()->state);
}

void IntakePage::showTaken(const TakenIn &taken)
{
    m_form->sheet()->setBusy(false);
    m_form->sheet()->hide();
    m_banner->clear();
    m_cards->clear();
    m_result->show(taken);
    m_stack->setCurrentWidget(m_result);
    m_result->focusNext();
    Q_EMIT statusMessage(tr("Case %1 is recorded.").arg(taken.state.number()));
}

void IntakePage::refused(const Error &error)
{
    m_form->sheet()->setBusy(false);
    showError(error);
    if (error.code == ErrorCode::InvalidInput) {
        m_form->sheet()->close();
        m_form->showAllFaults();
    }
}

void IntakePage::acceptanceFailed(const Error &error)
{
    m_signature->setBusy(false);
    m_signature->showError(error);
    m_signature->focusSigned();
}

void IntakePage::readUsage()
{
    CaseQuery query;
    query.limit = recentCases;
    context()
        .runner.onDesk([query](Desk &desk) { return desk.cases(query); })
        .then(this, [this](const Result<CasePage> &page) {
            if (!page)
                return; // a convenience: without it nothing is "often used" yet
            ItemUsage usage;
            for (const CaseRow &row : page->rows)
                ++usage[row.itemId];
            m_form->item()->setUsage(usage);
        });
}

/** Once a day, before the promised day: after it the acceptance may have to be revoked. */
void IntakePage::remindOfPromises()
{
    constexpr int daysBefore = 2; // the amber lamp, core/cases/deadlines.h
    const QDate today = context().clock.today();
    if (m_remindedOn == today || !context().reference.calendar)
        return;
    m_remindedOn = today;
    CaseQuery query;
    query.stages = {CaseStage::AcceptedTolerant};
    query.dueUntil = context().reference.calendar->addWorkdays(today, daysBefore).value_or(today);
    query.sort = CaseSort::DueFirst;
    context()
        .runner.onDesk([query](Desk &desk) { return desk.cases(query); })
        .then(this, [this](const Result<CasePage> &page) {
            if (!page || page->rows.empty() || m_banner->isVisible())
                return;
            QStringList numbers;
            for (const CaseRow &row : page->rows)
                numbers << QStringLiteral("%1 %2").arg(row.number, row.applicantMasked);
            constexpr qsizetype mostNamed = 3;
            const QString named = numbers.mid(0, mostNamed).join(tr(", "));
            m_banner->showMessage(
                BannerKind::Info,
                tr("Promised papers of %n case(s) fall due within two working days.", nullptr, int(numbers.size())),
                tr("Remind the applicants: %1. All of them stand under Cases, papers to follow.").arg(named));
        });
}

void IntakePage::showError(const Error &error)
{
    m_undoOffered = false;
    m_banner->showError(error);
}

void IntakePage::showRefusedText(const QString &sentence)
{
    m_undoOffered = false;
    m_banner->showMessage(BannerKind::Warning, sentence);
}

} // namespace yichuang
